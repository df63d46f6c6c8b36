"""The first page of what is kept: whose it is, what it is, when and where, and who is in it."""

from __future__ import annotations

from typing import Final

from workshop.document.records import Partner
from workshop.handouts.flow import Flow
from workshop.handouts.logos import draw_emblem, emblem
from workshop.handouts.order import Order, when_and_where
from workshop.handouts.page import Page
from workshop.handouts.paper import MUTED, RULE, Version
from workshop.handouts.tagged import Tag

BAR: Final = 0.055
"""The accent at the left edge, as a share of the page's width: enough to know it by, little ink."""


def covered(order: Order, title: str) -> Flow:
    """A flow whose first page is a cover, and which goes on at the top of the second; none on a wall."""
    flow = Flow(order.book(title), order.design, f"{title}, continued")
    flow.start()
    _ground(flow.book.page, flow)
    flow.x, flow.width = flow.design.margin * 1.6, flow.book.size[0] - flow.design.margin * 2.6
    _head(flow, order)
    _title(flow, order, title)
    _partners(flow, order)
    flow.x, flow.width = flow.design.margin + flow.design.picture, flow.full - flow.design.picture
    flow.start()
    return flow


def has_cover(order: Order) -> bool:
    """Whether the version has one: a poster says everything on its one page."""
    return order.version is not Version.WALL


def _ground(page: Page, flow: Flow) -> None:
    with flow.book.furniture():
        page.fill(flow.design.accent)
        page.area(0, 0, page.width * BAR, page.height)


def _head(flow: Flow, order: Order) -> None:
    """The logo, or nothing, in the upper third."""
    page = flow.book.page
    logo = emblem(flow.book, order.document)
    if logo:
        size = logo.size(flow.width * 0.55, page.height * 0.13)
        draw_emblem(flow.book, logo, flow.x, flow.y - size[1], size)
    flow.y = page.height * 0.66
    flow.fresh = False


def _title(flow: Flow, order: Order, title: str) -> None:
    design, large = flow.design, flow.design.title * 1.55
    flow.text(order.partnership, voice=flow.bold, size=design.subheading, colour=MUTED, after=design.gap)
    flow.book.bookmark(1, title, flow.book.page.height)
    flow.text(title, Tag.H1, flow.bold, large, design.accent, after=large * 0.35)
    with flow.book.furniture() as page:
        page.stroke(design.accent, RULE * 3)
        page.line(flow.x, flow.y, flow.x + flow.width * 0.25, flow.y)
    flow.y -= design.subheading * 1.6
    if line := when_and_where(order):
        flow.text(line, size=design.subheading, after=design.gap)
    if purpose := order.document.partnership.purpose.strip():
        flow.text(purpose, size=design.subheading, colour=MUTED)


def _partners(flow: Flow, order: Order) -> None:
    """The partners' names at the foot of the page, where there is room for them all."""
    names = ", ".join(partner.name for partner in order.document.all(Partner))
    height = len(flow.broken(names, flow.design.body)) * flow.leading
    base = flow.bottom + height + flow.leading * 2
    if names and flow.y - base > flow.leading:
        flow.y = base
        flow.text("Partners", voice=flow.bold, colour=MUTED, after=0)
        flow.text(names)
