"""The pictures of results that are more than bars."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.ui.day.methods.room import hand_in_all, ranked_by
from ui.presenter.arrange_scene import ArrangeScene
from ui.presenter.method_scenes import FieldScene, GradesScene, SharesScene, result_scene
from ui.presenter.result_scene import ResultScene
from ui.presenter.scene import Scene, Showing
from ui.presenter.scenes import PairScene
from ui.presenter.sheet import BODY
from ui.theme import Theme, load_theme
from workshop.document.records import Board, Group, Idea, Method, Pair, Person
from workshop.opera.arrange import make_group, rename_group
from workshop.opera.ballots import set_value
from workshop.opera.board import edit_board
from workshop.opera.hidden import hidden
from workshop.opera.own import edit_idea
from workshop.opera.reasons import set_grade
from workshop.opera.ways import WAYS, set_cost
from workshop.people.persons import edit_person
from workshop.session import Session

AREA = QRect(48, 150, 1184, 500)
LONG = "Returns on property must not put those who want a first home at a disadvantage beside owners. " * 3


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return load_theme("light", reduced_motion=True)


def showing(session: Session, page: int = 0, choose: int | None = None) -> Showing:
    board = session.document.get(Board, "board")
    return Showing(session.document, board, hidden(session.document, board), None, None, page, choose)


def painted(scene: Scene, shown: Showing) -> QImage:
    image = QImage(1280, 720, QImage.Format.Format_ARGB32)
    image.fill(scene.theme.color("ground"))
    painter = QPainter(image)
    scene.draw(painter, AREA, shown)
    painter.end()
    return image


def given(session: Session, values: dict[int, tuple[int, ...]], criterion: str = "") -> None:
    """What pairs A, B and C gave to ideas by number; 0 is for nothing."""
    for number, each in values.items():
        for pair, value in zip(session.document.where(Pair, board="board"), each, strict=True):
            board, idea = session.document.get(Board, "board"), session.document.get(Idea, f"idea{number}")
            if value and board.method is Method.GRADIENTS:
                session.do("Grade", set_grade(session.document, board, pair, idea, value))
            elif value:
                edits = set_value(session.document, board, pair, idea, value, criterion=criterion)
                session.do("Give", edits)


def test_every_way_has_a_picture(theme: Theme) -> None:
    kinds = {}
    for way in WAYS:
        session = ranked_by(way.name)
        scene = result_scene(theme, session.document.get(Board, "board"))
        kinds[way.name] = type(scene)
        assert "othing" in scene.words(showing(session)) or "Nobody" in scene.words(showing(session))
        assert not painted(scene, showing(session)).isNull()
    assert kinds == {way.name: ResultScene for way in WAYS} | {
        "gradients": GradesScene, "shares": SharesScene, "criteria": FieldScene, "impact": FieldScene,
    }  # fmt: skip


def test_a_bar_for_each_grade_and_how_many_doubt(theme: Theme) -> None:
    session = ranked_by("gradients")
    given(session, {1: (1, 2, 8), 2: (1, 1, 2)})
    hand_in_all(session)
    scene, shown = GradesScene(theme), showing(session)
    assert "1. 1 of 3 at 5 and above" in scene.words(shown)
    image = painted(scene, shown)
    colors = {image.pixelColor(x, y).name() for x in range(760, 1200, 3) for y in range(190, 420, 3)}
    assert theme.color("accent").name() in colors
    assert theme.color("stop").name() in colors


def test_what_is_chosen_says_what_is_left(theme: Theme) -> None:
    session = ranked_by("shares")
    document = session.document
    for number in range(1, 9):
        session.do("Cost", set_cost(session.document, session.document.get(Idea, f"idea{number}"), 50_050))
    session.do("Sum", edit_board(document, session.document.get(Board, "board"), budget=120_000))
    given(session, {1: (1, 1, 1), 2: (1, 1, 0), 3: (0, 0, 1)})
    hand_in_all(session)
    scene = SharesScene(theme)
    words = scene.words(showing(session)).split("\n")
    assert words[0] == "1 idea chosen fairly for 500.50 of 1,200; 699.50 is left"
    assert words[1].startswith("1. Open every training day")
    session.do("No sum", edit_board(session.document, session.document.get(Board, "board"), budget=None))
    assert scene.words(showing(session, choose=1)).split("\n")[0] == "1 idea chosen fairly"
    assert scene.words(showing(session, choose=3)).split("\n")[0] == "2 ideas chosen fairly"


def test_the_field_comes_first_and_its_numbers_after_it(theme: Theme) -> None:
    session = ranked_by("impact")
    for criterion in ("Impact", "Low effort"):
        given(session, {1: (5, 5, 4), 2: (1, 2, 1)}, criterion)
    hand_in_all(session)
    scene = FieldScene(theme)
    assert scene.pages(showing(session), AREA) == 2
    assert scene.words(showing(session)).startswith("Do first: 1.")
    assert painted(scene, showing(session)) != painted(scene, showing(session, 1))


def test_no_word_of_a_result_is_cut(theme: Theme) -> None:
    session = ranked_by("stance")
    for number in (1, 2, 3):
        idea = session.document.get(Idea, f"idea{number}")
        session.do("Words", edit_idea(session.document, idea, f"{LONG}{number}"))
    given(session, {1: (1, 1, 1), 2: (1, 1, -1), 3: (1, -1, -1), 4: (1, 1, 1)})
    hand_in_all(session)
    scene, shown = ResultScene(theme), showing(session)
    tall = {row.number: scene.height(row, AREA.width()) for row in scene.rows(shown)}
    assert tall[4] < tall[1] < AREA.height()
    leaves = scene._leaves(shown, AREA)
    assert [row.number for leaf in leaves for row, _ in leaf] == [row.number for row in scene.rows(shown)]
    assert all(sum(high + 20 for _, high in leaf) - 20 <= AREA.height() for leaf in leaves)
    assert len(leaves) == scene.pages(shown, AREA) > 1


def test_every_card_of_a_long_column_is_shown(theme: Theme) -> None:
    session = ranked_by("ticks")
    for number in (1, 2, 3, 4):
        idea = session.document.get(Idea, f"idea{number}")
        session.do("Words", edit_idea(session.document, idea, f"{LONG}{number}"))
    scene, shown = ArrangeScene(theme), showing(session)
    stacks = scene._stacks(shown, AREA)
    assert [title for title, _ in stacks][:2] == ["Not sorted yet", "Not sorted yet (more)"]
    cards = [text for _, cards in stacks for text, _ in cards]
    assert len(cards) == 8
    assert any(text.endswith("3") and LONG in text for text in cards)
    assert all(sum(high + 12 for _, high in cards) <= AREA.height() for _, cards in stacks)
    assert scene.pages(shown, AREA) == -(-len(stacks) // 2)
    assert not painted(scene, shown).isNull()


def test_a_heading_is_a_card_where_the_group_has_a_name_of_its_own(theme: Theme) -> None:
    session = ranked_by("ticks")
    board = session.document.get(Board, "board")
    first, second = (session.document.get(Idea, f"idea{number}") for number in (1, 2))
    session.do("Group", make_group(session.document, board, "", (first, second), heading=first))
    (group,) = session.document.all(Group)

    def cards() -> list[str]:
        (_, ideas), *_ = ArrangeScene(theme)._columns(showing(session))
        return [number for number, _ in ideas]

    assert cards() == ["2"]
    session.do("Name", rename_group(session.document, group, "Told once"))
    assert cards() == ["1", "2"]


def test_names_of_pairs_are_whole(theme: Theme) -> None:
    session = ranked_by("ticks")
    person = session.document.get(Person, "Ana")
    session.do("Name", edit_person(session.document, person, name="Anastasia Featherstonehaugh-Lindqvist"))
    scene, shown = PairScene(theme), showing(session)
    wide = QFontMetrics(theme.font(BODY)).horizontalAdvance("Anastasia Featherstonehaugh-Lindqvist")
    assert scene._grid(shown, AREA).cell(0).width() > wide + 112
