"""Each rule reads one source file and names what breaks it; its docstring is what the failing test says."""

import ast
from collections.abc import Iterator

from tests.architecture.sources import Source

LONGEST_FILE = 400
LONGEST_FUNCTION = 60
UNFINISHED = ("ODOT"[::-1], "EMXIF"[::-1], "X" * 3)
DOORS = ("ui/run.py", "ui/app.py")
MUTABLE_CALLS = {"list", "dict", "set", "defaultdict", "deque", "Counter", "OrderedDict"}
MUTATING = {"append", "add", "update", "setdefault", "pop", "clear", "extend", "insert", "remove", "discard"}


def long_file(source: Source) -> Iterator[str]:
    """A file is a room: split it by what its parts are about."""
    if (lines := len(source.text.splitlines())) > LONGEST_FILE:
        yield f"{source.name} has {lines} lines, {LONGEST_FILE} are allowed"


def long_function(source: Source) -> Iterator[str]:
    """Give the steps of a long function names of their own, or turn it into a loop over data."""
    for function in source.functions():
        lines = (function.end_lineno or function.lineno) - function.lineno + 1
        if lines > LONGEST_FUNCTION:
            yield f"{source.at(function)} {function.name} has {lines} lines, {LONGEST_FUNCTION} are allowed"


def prints(source: Source) -> Iterator[str]:
    """Write through click on the command line, through logging elsewhere; never print."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print":
            yield source.at(node)


def unfinished(source: Source) -> Iterator[str]:
    """Finish it, or say it in the task list; the sources carry no reminders."""
    for number, line in enumerate(source.text.splitlines(), 1):
        if any(word in line for word in UNFINISHED):
            yield f"{source.name}:{number} {line.strip()}"


def broad_except(source: Source) -> Iterator[str]:
    """Name the errors you can answer. Only the two doors, ui/run.py and ui/app.py, catch everything."""
    if source.name in DOORS:
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ExceptHandler) and is_broad(node.type) and not raises_again(node):
            yield source.at(node)


def is_broad(kind: ast.expr | None) -> bool:
    if isinstance(kind, ast.Tuple):
        return any(is_broad(part) for part in kind.elts)
    return kind is None or (isinstance(kind, ast.Name) and kind.id in {"Exception", "BaseException"})


def raises_again(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def global_state(source: Source) -> Iterator[str]:
    """Pass state in through a constructor; a module holds constants in CAPITALS that nothing changes."""
    for statement in source.tree.body:
        if isinstance(statement, ast.Assign | ast.AnnAssign) and is_mutable(statement.value):
            targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
            names = [target.id for target in targets if isinstance(target, ast.Name)]
            yield from (f"{source.at(statement)} {name}" for name in names if not is_constant(name))
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Global):
            yield f"{source.at(node)} global {', '.join(node.names)}"
    for function in source.functions():
        for changed in filter(None, map(changed_constant, ast.walk(function))):
            yield f"{source.at(function)} {function.name} changes {changed}"


def is_mutable(value: ast.expr | None) -> bool:
    if isinstance(value, ast.Call):
        return isinstance(value.func, ast.Name) and value.func.id in MUTABLE_CALLS
    return isinstance(value, ast.List | ast.Dict | ast.Set | ast.ListComp | ast.DictComp | ast.SetComp)


def is_constant(name: str) -> bool:
    return name.isupper() or (name.startswith("__") and name.endswith("__")) or name == "pytest_plugins"


def changed_constant(node: ast.AST) -> str:
    """The name of a constant in capitals that the node changes, or nothing."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in MUTATING:
        target: ast.expr = node.func.value
    elif isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store | ast.Del):
        target = node.value
    else:
        return ""
    return target.id if isinstance(target, ast.Name) and target.id.isupper() else ""


def silent_module(source: Source) -> Iterator[str]:
    """Say in one line why the file exists; a test file may leave that to the names of its tests."""
    mirrors = source.name.rpartition("/")[2].startswith("test_")
    if source.text.strip() and not mirrors and not ast.get_docstring(source.tree):
        yield source.name


def silent_name(source: Source) -> Iterator[str]:
    """Public names of workshop/ say what they mean: units, errors raised, the source of a formula."""
    if source.name.startswith("workshop/"):
        yield from (f"{source.at(node)} {node.name}" for node in public(source.tree) if not described(node))


Named = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def public(scope: ast.Module | ast.ClassDef) -> Iterator[Named]:
    """Public functions and classes of a scope, and those inside its public classes."""
    for node in scope.body:
        if isinstance(node, Named) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from public(node)


def described(node: Named) -> bool:
    marks = {
        mark.attr if isinstance(mark, ast.Attribute) else getattr(mark, "id", "")
        for mark in node.decorator_list
    }
    return bool(ast.get_docstring(node)) or bool(marks & {"overload", "override", "setter"})


RULES = (
    long_file,
    long_function,
    prints,
    unfinished,
    broad_except,
    global_state,
    silent_module,
    silent_name,
)
