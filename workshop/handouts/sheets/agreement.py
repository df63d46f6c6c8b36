"""The agreement: vision, principles with their standards, roles, and a page to sign."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from workshop.agreement.clauses import clauses, words_of
from workshop.agreement.enough import Enough, enough_of, enough_words, verdict
from workshop.agreement.support import GRADIENTS, holder_of, reservations
from workshop.document.document import Document
from workshop.document.records import (
    Arrangement,
    Clause,
    Partner,
    Person,
    Principle,
    Role,
    SharedResult,
    Standard,
    StandardKind,
    Status,
    Support,
    Vision,
    Word,
)
from workshop.handouts import dates
from workshop.handouts.book import Book
from workshop.handouts.cover import covered, has_cover
from workshop.handouts.flow import Flow
from workshop.handouts.logos import draw_emblem, emblem
from workshop.handouts.order import Order, closed, draw_empty, opened
from workshop.handouts.paper import LINE, MUTED
from workshop.handouts.tables import Cell, Column, Table
from workshop.handouts.tagged import Tag
from workshop.reflection.review import findings_on

TITLE = "Our agreement"
_KINDS = (
    (StandardKind.WILL, "We will", "circle-check", "✓"),
    (StandardKind.WONT, "We won’t", "circle-x", "✗"),
)
NOTICE = "Tailor this to your partnership. It is not legal advice."


def draw(order: Order) -> Book:
    """The whole agreement; retired clauses are left out."""
    flow = covered(order, TITLE) if has_cover(order) and _stands(order) else opened(order, TITLE)
    empty = draw_clauses(flow, order)
    if empty:
        draw_empty(flow, "Nothing has been agreed yet. What you agree will stand here.")
    flow.note(NOTICE)
    if not empty:
        draw_signatures(flow, order)
    return closed(order, flow)


def _stands(order: Order) -> bool:
    """Whether there is anything to bind between covers."""
    return any(clause.status is not Status.RETIRED for clause in clauses(order.document))


def draw_clauses(flow: Flow, order: Order) -> bool:
    """Every part of the agreement that has something in it; says whether all were empty."""
    parts = (_vision, _principles, _results, _roles, _words, _arrangements, _enough, _reservations)
    return not [part for part in parts if part(flow, order)]


def _vision(flow: Flow, order: Order) -> bool:
    visions = [v for v in order.document.all(Vision) if v.status is not Status.RETIRED and v.text.strip()]
    if visions:
        flow.heading(2, "Our vision", icon="sun")
    for vision in visions:
        _quote(flow, vision.text)
        _labelled(flow, (("For the people we serve", vision.served), ("In practice", vision.practical)))
        _standing(flow, order, vision)
    return bool(visions)


def _quote(flow: Flow, text: str) -> None:
    """The vision itself, larger and with a rule beside it."""
    size = flow.design.subheading * 1.06
    indent, before, page = size * 0.9, flow.y, flow.book.page
    flow.text(text, size=size, indent=indent, after=flow.design.gap)
    if flow.book.page is page:
        with flow.book.furniture():
            page.fill(flow.design.accent)
            page.area(flow.x, flow.y + flow.design.gap, size * 0.2, before - flow.y - flow.design.gap)


def _together(flow: Flow, height: float) -> float:
    """What to keep with a heading: all of it where that is no more than half a page."""
    return height + flow.leading * 3 if height < flow.book.size[1] / 2 else flow.leading * 4


def _labelled(flow: Flow, pairs: Sequence[tuple[str, str]]) -> None:
    for label, text in pairs:
        if text.strip():
            flow.strong(label)
            flow.paragraph(text)


def _standing(flow: Flow, order: Order, clause: Clause) -> None:
    """How far the clause has come, and how its supporters stand."""
    parts = (_state(clause), _supported(order.document, clause))
    if said := " ".join(filter(None, parts)):
        flow.note(said)


def _state(clause: Clause) -> str:
    if clause.status is not Status.AGREED:
        return f"Status: {clause.status.value}."
    return f"Agreed on {dates.written(clause.agreed_on)}." if clause.agreed_on else ""


def _supported(document: Document, clause: Clause) -> str:
    """The positions taken on a clause beside what is enough; empty where nobody took one."""
    taken = document.where(Support, clause=clause.id)
    return f"Support: {verdict(document, clause).words}" if taken else ""


def _principles(flow: Flow, order: Order) -> bool:
    principles = [p for p in order.document.all(Principle) if p.status is not Status.RETIRED]
    standards = [order.document.where(Standard, principle=principle.id) for principle in principles]
    keeps = [standards_height(flow, found) for found in standards]
    if principles:
        _part(flow, "Our principles, and how we will behave", "compass", keeps[0])
    for number, (principle, found, keep) in enumerate(zip(principles, standards, keeps, strict=True), 1):
        flow.heading(3, f"{number}. {principle.title}", keep=keep)
        flow.paragraph(principle.meaning)
        draw_standards(flow, found)
        _standards_supported(flow, order, found)
        _standing(flow, order, principle)
    return bool(principles)


def _standards_supported(flow: Flow, order: Order, standards: Sequence[Standard]) -> None:
    """How the supporters of single standards stand; the lists themselves stay short."""
    for standard in standards:
        said = _supported(order.document, standard)
        if said and standard.status is not Status.RETIRED:
            flow.note(f"“{standard.text}” {said}")


def _part(flow: Flow, title: str, icon: str, keep: float) -> None:
    """The heading of a part whose first entry has a heading too and `keep` points to stand with it."""
    flow.heading(2, title, keep=keep + flow.design.subheading * 3, icon=icon)


class _Standards(NamedTuple):
    """One of the two lists of a principle: its title and picture, its items, and what is said of each."""

    title: str
    icon: str
    items: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]


def draw_standards(flow: Flow, standards: Sequence[Standard]) -> None:
    """What we will and will not do: side by side where both fit, else one below the other."""
    lists = _standard_lists(standards)
    height = _lists_height(flow, lists)
    parts = [partial(_draw_list, flow, found) for found in lists]
    if len(lists) == 2 and _half(flow) >= flow.design.body * 18 and height < flow.book.size[1] / 2:
        flow.beside(height, parts)
        return
    for part in parts:
        part()


def _standard_lists(standards: Sequence[Standard]) -> list[_Standards]:
    """The two lists; an empty one is left out."""
    found = []
    for kind, title, icon, sign in _KINDS:
        kept = [s for s in standards if s.kind is kind and s.status is not Status.RETIRED]
        if kept:
            items = tuple((sign, standard.text) for standard in kept)
            found.append(_Standards(title, icon, items, tuple(_note(standard) for standard in kept)))
    return found


def _note(standard: Standard) -> str:
    parts = (("You would see: ", standard.seen), ("We raise it: ", standard.raised))
    return "\n".join(f"{label}{text}" for label, text in parts if text.strip())


def _half(flow: Flow) -> float:
    return (flow.width - flow.design.body * 2) / 2


def standards_height(flow: Flow, standards: Sequence[Standard]) -> float:
    """What to keep with the heading of a principle: all its standards, where they are not too many."""
    return _together(flow, _lists_height(flow, _standard_lists(standards)) + flow.leading * 2)


def _lists_height(flow: Flow, lists: Sequence[_Standards]) -> float:
    """How high the lists are side by side, at most."""
    heights = [flow.labelled_height(found.items, _half(flow), found.notes) for found in lists]
    return max(heights, default=0) + flow.leading * 2


def _draw_list(flow: Flow, found: _Standards) -> None:
    flow.strong(found.title, found.icon)
    flow.labelled(found.items, notes=found.notes)


def _results(flow: Flow, order: Order) -> bool:
    results = [r for r in order.document.all(SharedResult) if r.status is not Status.RETIRED]
    if results:
        flow.heading(2, "The results we want together", keep=flow.leading * 6, icon="target")
        columns = (Column("Result", 5), Column("How we will see it", 4), Column("By", 2))
        rows = [
            (_told(order, r, r.text), Cell(r.seen, _stood(order, r)), Cell(dates.written(r.due)))
            for r in results
        ]
        Table(flow, columns, row_header=0).rows(rows)
    return bool(results)


def _stood(order: Order, result: SharedResult) -> str:
    """Where reviews found a result to stand, a line each."""
    found = findings_on(order.document, result)
    return "\n".join(f"{dates.written(on)}: {one.text}" for on, one in found)


def _roles(flow: Flow, order: Order) -> bool:
    roles = [role for role in order.document.all(Role) if role.status is not Status.RETIRED]
    lines = [[(f"{label}:", text) for label, text in role_lines(order, role) if text] for role in roles]
    keeps = [_together(flow, flow.labelled_height(found, flow.measure)) for found in lines]
    if roles:
        _part(flow, "Who does what", "users", keeps[0])
    for role, found, keep in zip(roles, lines, keeps, strict=True):
        flow.heading(3, role.title, keep=keep)
        flow.paragraph(role.purpose)
        flow.labelled(found)
        _standing(flow, order, role)
    return bool(roles)


def role_lines(order: Order, role: Role) -> tuple[tuple[str, str], ...]:
    """The particulars of a role, label and text; the text is empty where nothing is known."""
    document = order.document
    holder, deputy = document.find(Person, role.holder), document.find(Person, role.deputy)
    partner = document.find(Partner, role.partner)
    return (
        ("Partner", partner.name if partner else ""),
        ("Held by", holder.name if holder else "nobody yet"),
        ("Deputy", deputy.name if deputy else "nobody yet"),
        ("Decides alone", role.decides_alone),
        ("Decides with others", role.decides_with),
        ("Hours a month", "" if role.hours is None else str(role.hours)),
        ("Until", dates.written(role.term_end)),
        ("Adds most value", role.best_value),
        ("Wrong person for", role.wrong_for),
        ("Is not", role.is_not),
        ("Handover", role.handover),
    )


def _words(flow: Flow, order: Order) -> bool:
    words = [word for word in order.document.all(Word) if word.status is not Status.RETIRED]
    if words:
        flow.heading(2, "What we mean by", keep=flow.leading * 5, icon="message-circle")
        rows = [(Cell(word.word, bold=True), _told(order, word, word.meaning)) for word in words]
        Table(flow, (Column("Word", 3), Column("What we mean", 9)), row_header=0).rows(rows)
    return bool(words)


def _arrangements(flow: Flow, order: Order) -> bool:
    kept = [a for a in order.document.all(Arrangement) if a.status is not Status.RETIRED]
    if kept:
        flow.heading(2, "How we share and work together", keep=flow.leading * 6, icon="share-2")
        columns = (Column("About", 3), Column("What we agreed", 6), Column("What still blocks it", 4))
        rows = [
            (Cell(a.area.value.capitalize(), bold=True), _told(order, a, a.text), Cell(a.blocks))
            for a in kept
        ]
        Table(flow, columns, row_header=0).rows(rows)
    return bool(kept)


def _told(order: Order, clause: Clause, text: str) -> Cell:
    """The words of a clause in a table, with how its supporters stand below."""
    return Cell(text, _supported(order.document, clause))


def _enough(flow: Flow, order: Order) -> bool:
    """What the partners agreed beforehand to be enough; where an arrangement says it, it stands there."""
    agreed = enough_of(order.document) != Enough()
    if agreed:
        flow.heading(2, "What is enough for us to agree", keep=flow.leading * 3, icon="scale")
        flow.paragraph(enough_words(order.document))
    return agreed


def _reservations(flow: Flow, order: Order) -> bool:
    """Minority statements travel with the clause, each in the words it was said in."""
    found = reservations(order.document)
    if found:
        flow.heading(2, "Where we do not all stand alike", keep=flow.leading * 6, icon="message-circle")
        flow.paragraph("Nobody’s doubt is averaged away: it stands here in the words it was said in.", MUTED)
    for clause, said in found:
        flow.strong(words_of(clause))
        flow.labelled([(f"{holder_of(order.document, one)}:", _position(one)) for one in said])
        flow.note(verdict(order.document, clause).words)
    return bool(found)


def _position(support: Support) -> str:
    words = f"{support.gradient} of 8, {GRADIENTS[support.gradient].casefold()}"
    return f"{words}. {support.reservation}" if support.reservation else words


def draw_signatures(flow: Flow, order: Order) -> None:
    """A page on which every partner signs."""
    flow.turn()
    flow.heading(2, "Signed by", icon="handshake")
    flow.paragraph("Each partner has read this agreement, tailored it, and means to keep to it.")
    for partner in order.document.all(Partner) or (Partner(name="Partner"),):
        _signature(flow, order, partner)


def _signature(flow: Flow, order: Order, partner: Partner) -> None:
    size, gap = flow.design.body, min(34.0, flow.design.body * 2.9)
    logo = emblem(flow.book, order.document, partner)
    room = logo.size(flow.width * 0.3, size * 2.8) if logo else (0.0, 0.0)
    flow.need(gap + size * 4 + room[1])
    with flow.book.inside(Tag.SECTION):
        top, full = flow.y, flow.width
        flow.width -= room[0] * 1.1
        flow.text(partner.name, voice=flow.bold, after=gap)
        flow.width = full
        if logo:
            draw_emblem(flow.book, logo, flow.x + full - room[0], top - room[1], room)
            flow.y = min(flow.y, top - room[1] - size)
        _signing(flow)
    flow.y -= size * 2.6


def _signing(flow: Flow) -> None:
    """Three lines to write on, each with its word below."""
    share, small = flow.width / 12, max(flow.design.small, flow.design.body * 0.8)
    for label, left, right in (("Name", 0, 4.6), ("Signature", 5, 9.3), ("Date", 9.7, 12)):
        with flow.book.furniture() as page:
            page.stroke(LINE)
            page.line(flow.x + left * share, flow.y, flow.x + right * share, flow.y)
        with flow.book.marked(Tag.P) as page:
            page.text(flow.x + left * share, flow.y - small * 1.25, label, flow.regular, small, MUTED)
