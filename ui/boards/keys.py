"""What every key does on a board, as data: the same rows make the help page."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from ui.boards.layouts.plan import Direction
from workshop.frozen import frozen

if TYPE_CHECKING:
    from ui.boards.board_view import BoardView

Key, Mod = Qt.Key, Qt.KeyboardModifier
NONE, ALT, SHIFT, CTRL = Mod.NoModifier, Mod.AltModifier, Mod.ShiftModifier, Mod.ControlModifier


@frozen
class Binding:
    """Keys with one set of modifiers, what they do, and how the help page says it.

    `repeats` is whether a key that is held down does it again and again.
    """

    keys: tuple[Qt.Key, ...]
    modifiers: Qt.KeyboardModifier
    run: Callable[["BoardView"], None]
    words: str
    repeats: bool = False


ARROWS = {
    Key.Key_Up: Direction.UP,
    Key.Key_Down: Direction.DOWN,
    Key.Key_Left: Direction.LEFT,
    Key.Key_Right: Direction.RIGHT,
}

DIGITS = tuple(Key(Key.Key_0 + digit) for digit in (1, 2, 3, 4, 5, 6, 7, 8, 9, 0))

BINDINGS = (
    Binding(
        (Key.Key_Return, Key.Key_Enter, Key.Key_F2), NONE, lambda view: view.edit_card(), "Edit the idea"
    ),
    Binding((Key.Key_F2,), SHIFT, lambda view: view.rename_column(), "Rename its heading"),
    Binding((Key.Key_F,), NONE, lambda view: view.fold_column(), "Fold or unfold its column"),
    Binding(
        DIGITS, NONE, lambda view: view.headings.first(), "Go to the heading of that number; 0 is the tray"
    ),
    Binding(
        (Key.Key_N, Key.Key_Insert), NONE, lambda view: view.write_card(), "Write a new idea after this one"
    ),
    Binding(
        (Key.Key_P, Key.Key_Delete), NONE, lambda view: view.park(), "Park the ideas, or bring them back"
    ),
    Binding((Key.Key_M,), NONE, lambda view: view.ask_move(), "Move the ideas to a heading from a list"),
    Binding((Key.Key_O,), NONE, lambda view: view.open_card(), "Open the idea"),
    Binding(
        (Key.Key_Space,),
        NONE,
        lambda view: view.gestures.lift(),
        "Lift the ideas; arrows move, J joins, P parks, Enter places",
    ),
    Binding((Key.Key_Up,), ALT, lambda view: view.nudge(Direction.UP), "Move up", repeats=True),
    Binding((Key.Key_Down,), ALT, lambda view: view.nudge(Direction.DOWN), "Move down", repeats=True),
    Binding(
        (Key.Key_Left,),
        ALT,
        lambda view: view.nudge(Direction.LEFT),
        "Move to the column on the left",
        repeats=True,
    ),
    Binding(
        (Key.Key_Right,),
        ALT,
        lambda view: view.nudge(Direction.RIGHT),
        "Move to the column on the right",
        repeats=True,
    ),
    Binding((Key.Key_1, Key.Key_Exclam), SHIFT, lambda view: view.fit(), "Show the whole board"),
    Binding(
        (Key.Key_2, Key.Key_QuoteDbl, Key.Key_At),
        SHIFT,
        lambda view: view.fit_selection(),
        "Show what is selected",
    ),
    Binding((Key.Key_Plus, Key.Key_Equal), CTRL, lambda view: view.zoom_by(1.25), "Larger", repeats=True),
    Binding((Key.Key_Minus,), CTRL, lambda view: view.zoom_by(0.8), "Smaller", repeats=True),
    Binding((Key.Key_0,), CTRL, lambda view: view.zoom_to(1.0), "Real size"),
    Binding((Key.Key_A,), CTRL, lambda view: view.selectAll(), "Select every idea"),
    Binding((Key.Key_C,), CTRL, lambda view: view.copy_texts(), "Copy the words"),
    Binding((Key.Key_V,), CTRL, lambda view: view.paste_lines(), "Make an idea from every copied line"),
)


def _plain(event: QKeyEvent) -> Qt.KeyboardModifier:
    return event.modifiers() & ~(Mod.KeypadModifier | Mod.GroupSwitchModifier)


def binding_for(event: QKeyEvent) -> Binding | None:
    """The row that a key press means, if any."""
    modifiers = _plain(event)
    if event.key() in (Key.Key_Plus, Key.Key_Equal):
        modifiers &= ~SHIFT
    found = (row for row in BINDINGS if event.key() in row.keys and modifiers == row.modifiers)
    return next(found, None)


def press_held(view: "BoardView", event: QKeyEvent) -> bool:
    """Keys while cards are in the hand; whether the key was meant for them."""
    key = Qt.Key(event.key())
    if key == Key.Key_Escape:
        view.gestures.cancel()
    elif key in (Key.Key_Return, Key.Key_Enter, Key.Key_Space):
        if not event.isAutoRepeat():
            view.gestures.place()
    elif key in ARROWS:
        view.gestures.carry(ARROWS[key])
    elif key == Key.Key_J:
        view.gestures.join()
    elif key == Key.Key_P:
        view.gestures.park()
    elif event.text().isdigit():
        view.gestures.type_number(event.text())
    else:
        return not event.matches(QKeySequence.StandardKey.Undo) and _plain(event) == NONE
    return True
