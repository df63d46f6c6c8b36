"""The projector shows the step that is on show, and nothing that is hidden."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.day.room import TEXTS, marked, partnership, proposed, started, written
from tests.ui.presenter.conftest import Present, told
from ui.presenter.scenes import CARD, OwnScene
from ui.presenter.sheet import BODY
from ui.presenter.stage import Stage
from ui.theme import THEMES, load_theme
from ui.timer import RoomTimer
from workshop.document.document import Document
from workshop.document.edits import change
from workshop.document.records import Board, Idea, Pair, Record, Step
from workshop.opera import arrange, own, rank
from workshop.session import Session


def test_hidden_ideas_are_counted_and_not_shown(present: Present) -> None:
    session = Session(Document(started()))
    window = present(session)
    board = session.document.get(Board, "board")
    session.do("Write", own.write_ideas(session.document, board, TEXTS))
    assert "8 ideas, hidden until they are revealed" in told(window)
    assert not any(text in told(window) for text in TEXTS)
    session.do("Reveal", own.reveal(session.document, board))
    assert all(text in told(window) for text in TEXTS)


def test_every_step_has_its_picture(present: Present) -> None:
    session = marked()
    window = present(session)
    document = session.document
    for step, words in (
        (Step.PAIR, "A: Ana and"),
        (Step.EXPLAIN, "1. Open every training day"),
        (Step.RANK, "Place 1, 4. A shared shelf of templates, 3 marks"),
        (Step.ARRANGE, "Not sorted yet: "),
    ):
        session.do("Show", change(document.get(Board, "board"), step=step, shown=step))
        assert words in told(window)


def test_the_facilitator_can_be_a_step_ahead(present: Present) -> None:
    session = proposed()
    window = present(session, Step.PAIR)
    session.do("Go ahead", change(session.document.get(Board, "board"), step=Step.EXPLAIN))
    assert "A: Ana and" in told(window)


def test_marking_shows_who_has_finished_and_never_what(present: Present) -> None:
    session = proposed()
    document = session.document
    window = present(session, Step.RANK)
    pair = document.where(Pair, board="board")[0]
    board = document.get(Board, "board")
    session.do("Mark", rank.set_mark(document, board, pair, document.get(Idea, "idea5"), marked=True))
    session.do("Hand in", rank.finish_ballot(document, document.get(Board, "board"), pair, finished=True))
    assert told(window).endswith("1 of 3 pairs have finished marking")
    session.do("Open", rank.open_seal(document, document.get(Board, "board")))
    assert "Place 1, 5." in told(window)


def test_the_result_follows_a_ballot_that_is_put_right(present: Present) -> None:
    session = marked()
    window = present(session, Step.RANK)
    assert "Place 1, 4. A shared shelf of templates, 3 marks" in told(window)
    board = session.document.get(Board, "board")
    for pair in session.document.where(Pair, board="board")[:2]:
        session.do("Out", rank.finish_ballot(session.document, board, pair, finished=False))
        idea = session.document.get(Idea, "idea4")
        session.do("Back", rank.set_mark(session.document, board, pair, idea, marked=False))
        session.do("In", rank.finish_ballot(session.document, board, pair, finished=True))
    assert "Place 1, 1. Open every training day" in told(window)


def test_the_stage_chooses_the_proposal_and_its_note(present: Present) -> None:
    session = proposed()
    window = present(session, Step.EXPLAIN)
    stage = window.findChild(Stage) or window._stage
    stage.show(None, "idea6")
    assert "6. Lunch together after the board" in told(window)


def test_arranged_columns_leave_out_what_is_parked(present: Present) -> None:
    session = marked()
    document = session.document
    session.do("Suggest", arrange.suggest(document, document.get(Board, "board")))
    window = present(session, Step.ARRANGE)
    assert "A shared shelf of templates: no more ideas" in told(window)
    assert document.get(Idea, "idea2").text not in told(window)


def test_what_does_not_fit_is_leafed_through(present: Present) -> None:
    session = Session(Document((*written(), *(_more(place) for place in range(60)))))
    window = present(session, Step.OWN)
    window.resize(1280, 720)
    pages = window.picture.pages()
    assert pages > 3
    for _ in range(pages + 3):
        QTest.keyClick(window, Qt.Key.Key_PageDown)
    assert window.picture.showing is not None
    assert window.picture.showing.page == pages - 1
    QTest.keyClick(window, Qt.Key.Key_PageUp)
    assert window.picture.showing.page == pages - 2
    window.resize(1920, 1400)
    assert window.picture.showing.page <= window.picture.pages() - 1
    session.do("Show", change(session.document.get(Board, "board"), shown=Step.PAIR, step=Step.PAIR))
    assert window.picture.showing.page == 0


def test_the_other_window_hears_that_a_picture_has_fewer_pages(present: Present) -> None:
    session = Session(Document((*written(), *(_more(place) for place in range(60)))))
    window = present(session, Step.OWN)
    stage, heard = window._stage, list[tuple[int, int]]()
    stage.changed.connect(lambda: heard.append((stage.page, stage.pages)))
    session.do("Show", change(session.document.get(Board, "board"), shown=Step.PAIR, step=Step.PAIR))
    assert heard[-1] == (0, 1)


def test_an_idea_of_many_words_has_a_card_that_holds_them(present: Present) -> None:
    many = "Returns on property must not put those who want a first home at a disadvantage beside owners. "
    records = [change_text(record, many * 2) for record in written()]
    window = present(Session(Document(tuple(records))), Step.OWN)
    window.resize(1280, 720)
    scene, showing = window.picture._scene, window.picture.showing
    assert isinstance(scene, OwnScene)
    assert showing is not None
    spread = scene._spread(scene._ideas(showing), window.picture._body(showing))
    assert [len(ideas) for _, ideas in spread] == [4, 4]
    sizes = [(idea.text, grid.cell(0)) for grid, ideas in spread for idea in ideas]
    assert all(scene.fits(text, cell.width(), cell.height()) for text, cell in sizes)
    assert not scene.fits(sizes[0][0], CARD[0], CARD[1])


def change_text(record: Record, text: str) -> Record:
    """The first idea has these words."""
    return replace(record, text=text) if isinstance(record, Idea) and record.number == 1 else record


def _more(place: int) -> Idea:
    return Idea(
        board="board", number=9 + place, text=f"Yet another idea, number {place}", order=f"z{place + 1:03}z"
    )


def test_full_screen_has_no_pointer_and_esc_leaves_it(present: Present) -> None:
    window = present(Session(Document(started())))
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    assert window.cursor().shape() is Qt.CursorShape.BlankCursor
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert window.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


@pytest.mark.parametrize("name", THEMES)
def test_every_theme_paints_a_long_question_with_the_time(present: Present, name: str) -> None:
    question = "What would have to be true for everybody here to trust each other " * 5
    session = Session(Document(started(question=question, limit="Doable within three months")))
    window = present(session)
    window.set_theme(load_theme(name))
    timer = RoomTimer.of(window._place)
    timer.start()
    assert question in told(window)
    timer.set(60)


def test_without_a_question_the_picture_is_empty(present: Present) -> None:
    assert told(present(Session(Document(partnership())))) == "Nothing to show yet"


def test_no_words_are_smaller_than_the_back_row_can_read() -> None:
    assert BODY >= 28
