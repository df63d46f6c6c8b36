"""Known errors: what happened, what is safe and what to do, in sentences a facilitator can act on."""


class KnownError(Exception):
    """Something the product foresees; anything else that is raised is a bug.

    Args:
        what: what happened, as one full sentence.
        do: what the reader can do next, as one full sentence.
        safe: what is not lost, as one full sentence; empty where nothing was at stake.

    """

    exit_code = 1

    def __init__(self, what: str, do: str = "", safe: str = "") -> None:
        super().__init__(what)
        self.what, self.do, self.safe = what, do, safe

    def __str__(self) -> str:
        return " ".join(part for part in (self.what, self.safe, self.do) if part)


class RuleError(KnownError):
    """A method's rule refuses this step, for example a mark over the allowance."""


class InputError(KnownError):
    """Input that cannot be taken as it is; the sentence names the line and the remedy."""


class EnvironmentProblem(KnownError):  # noqa: N818
    """The machine or the disk does not allow it: no space, no right to write, no display."""

    exit_code = 3


class FileRefused(KnownError):  # noqa: N818
    """A session file that is not ours, damaged, newer than this version or held by somebody else.

    `salvageable` is whether it is ours and damaged, so that what can be read can be brought back.
    """

    exit_code = 4
    salvageable = False
