"""What is in the hand: cards lifted by mouse, by click or by key, and where they would land."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPixmap

from ui.boards.intents import Intent
from ui.boards.layouts.plan import Drop, Plan
from workshop.frozen import field, mutable


@mutable
class Hold:
    """Lifted cards; `grip` is where in the lead card the hand holds it, `at` where the hand is (viewport).

    `covers` is what the hand and its landing place covered of the viewport when they were last shown.
    """

    ids: tuple[str, ...]
    lead: str
    picture: QPixmap
    grip: QPoint = field(default_factory=QPoint)
    at: QPoint = field(default_factory=QPoint)
    drop: Drop | None = None
    copy: bool = False
    by_key: bool = False
    typed: str = ""
    covers: QRect | None = None
    preview: QPixmap | None = None
    previewed: object = None

    @property
    def held(self) -> frozenset[str]:
        return frozenset(self.ids)

    def intent(self, plan: Plan) -> Intent | None:
        """What letting go now would ask for."""
        return None if self.drop is None else plan.intent(self.drop, self.ids, self.copy)

    def aim(self, plan: Plan, point: QPoint, zoom: float, copy: bool) -> None:
        """The hand moved to a point of the board."""
        self.copy = copy
        self.drop = plan.drop(point, self.held, self.lead, self.grip / zoom)

    def type_number(self, plan: Plan, digit: str) -> bool:
        """A typed digit sends the cards under the heading of that number; two digits make one number."""
        for typed in (self.typed + digit, digit):
            drop = plan.numbered(int(typed), self.held)
            if drop is not None:
                self.typed, self.drop = typed, drop
                return True
        return False
