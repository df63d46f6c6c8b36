"""The list of pages: a new page is one more line here."""

from importlib import import_module
from typing import TYPE_CHECKING

from workshop.frozen import frozen

if TYPE_CHECKING:
    from ui.pages.page import Page


@frozen
class PageEntry:
    """A page by name, with its place in the window; its code is imported when it is first shown."""

    name: str
    title: str
    icon: str
    section: str
    module: str
    cls: str

    def load(self) -> "type[Page]":
        """Import the page."""
        found: type[Page] = getattr(import_module(self.module), self.cls)
        return found


@frozen
class Section:
    """An entry of the rail: one page, or the five steps of the day."""

    name: str
    title: str
    icon: str


SECTIONS = (
    Section("prepare", "Prepare", "clipboard-list"),
    Section("day", "Day", "sticky-note"),
    Section("agreement", "Agreement", "handshake"),
    Section("reflection", "Mirror", "compass"),
    Section("review", "Review", "calendar-check"),
    Section("print", "Print", "printer"),
)

PAGES: tuple[PageEntry, ...] = (
    PageEntry("welcome", "Welcome", "house", "", "ui.pages.welcome", "WelcomePage"),
    PageEntry("prepare", "Prepare", "clipboard-list", "prepare", "ui.pages.prepare.page", "PreparePage"),
    PageEntry("own", "Own ideas", "lightbulb", "day", "ui.pages.day.own", "OwnPage"),
    PageEntry("pair", "Pair up", "users", "day", "ui.pages.day.pair", "PairPage"),
    PageEntry("explain", "Explain", "megaphone", "day", "ui.pages.day.explain", "ExplainPage"),
    PageEntry("rank", "Rank", "vote", "day", "ui.pages.day.rank", "RankPage"),
    PageEntry("arrange", "Arrange", "columns-3", "day", "ui.pages.day.arrange", "ArrangePage"),
    PageEntry("agreement", "Agreement", "handshake", "agreement", "ui.pages.agreement.page", "AgreementPage"),
    PageEntry("reflection", "Mirror", "compass", "reflection", "ui.pages.reflection.page", "ReflectionPage"),
    PageEntry("review", "Review", "calendar-check", "review", "ui.pages.review.page", "ReviewPage"),
    PageEntry("print", "Print", "printer", "print", "ui.pages.print.page", "PrintPage"),
)
"""Every page, in the order of the rail and of the steps."""


def entry_named(name: str) -> PageEntry | None:
    """The page of this name, None where there is none."""
    return next((entry for entry in PAGES if entry.name == name), None)


def pages_of(section: str) -> tuple[PageEntry, ...]:
    """The pages of a section, in order."""
    return tuple(entry for entry in PAGES if entry.section == section)
