"""Questionnaires on paper: every question with its choices to tick and lines to write on."""

from __future__ import annotations

from itertools import groupby

from workshop.handouts.book import Book
from workshop.handouts.flow import Flow
from workshop.handouts.order import Order, closed, opened
from workshop.handouts.writing import asked, boxes, ruled
from workshop.reflection.questionnaire import Item, Kind, QuestionSet
from workshop.reflection.supplied import named

PRIVATE = "Private: this sheet is yours. Nobody collects it, and you decide what you say of it."


def draw_questions(order: Order, name: str) -> Book:
    """The blank sheet of the questionnaire called `name`, as the file has it."""
    questions = named(order.document, name)
    flow = opened(order, questions.title)
    flow.paragraph(questions.about)
    if questions.private:
        flow.strong(PRIVATE)
    _choices(flow, questions)
    for section, grouped in groupby(questions.items, key=lambda item: item.section):
        items = tuple(grouped)
        if section:
            flow.heading(
                2, section, keep=_keep(flow, questions, items[0]) + flow.heading_height(3, items[0].text)
            )
        for item in items:
            _item(flow, questions, item, 3 if section else 2)
    if questions.guidance:
        told = flow.labelled_height([("•", line) for line in questions.guidance], flow.measure)
        flow.heading(2, "Afterwards", keep=told + flow.leading * 3, icon="compass")
        flow.items(questions.guidance)
    flow.note(questions.source)
    return closed(order, flow)


def _keep(flow: Flow, questions: QuestionSet, item: Item) -> float:
    """How high a question is below its heading: its prompt, its boxes and the lines to write on."""
    line = max(24.0, flow.design.body * 2)
    prompt = len(flow.broken(item.prompt, flow.design.body)) * flow.leading + flow.design.gap
    if questions.kind is Kind.OPEN:
        return prompt + 3 * line
    return prompt + flow.leading * (3.2 if flow.narrow else 1.6) + 2 * (flow.leading * 1.5 + line)


def _choices(flow: Flow, questions: QuestionSet) -> None:
    """What the choices mean, once."""
    explained = [(f"{choice.label}:", choice.means) for choice in questions.choices if choice.means]
    if explained:
        flow.labelled(explained)


def _item(flow: Flow, questions: QuestionSet, item: Item, level: int) -> None:
    flow.heading(level, item.text, keep=_keep(flow, questions, item))
    flow.paragraph(item.prompt)
    if questions.kind is Kind.OPEN:
        ruled(flow, 3)
        return
    boxes(flow, [choice.label for choice in questions.choices])
    asked(flow, "Because", 1)
    asked(flow, "My next step" if questions.private else "What would move it", 1)
