"""The rows of a list: after any changes they are what a list built anew would be."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from ui.pages.day.parts.lines import Line, LineModel

IDENTS = [f"id{number}" for number in range(8)]
lines = st.builds(
    Line,
    id=st.sampled_from(IDENTS),
    number=st.integers(1, 400),
    text=st.text(max_size=8),
    order=st.sampled_from(["", "A", "B", "Bz", "c"]),
    ticked=st.sampled_from([None, True, False]),
)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("put"), st.lists(lines, max_size=4)),
        st.tuples(st.just("drop"), st.lists(st.sampled_from(IDENTS), max_size=3)),
        st.tuples(st.just("replace"), st.lists(lines, max_size=6)),
    ),
    max_size=12,
)


@given(steps)
def test_changes_row_by_row_end_where_a_new_list_would(
    moves: list[tuple[str, list[Line] | list[str]]],
) -> None:
    model, wanted = LineModel(), dict[str, Line]()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    for kind, what in moves:
        if kind == "replace":
            wanted = {line.id: line for line in what if isinstance(line, Line)}
            model.replace(wanted.values())
            continue
        ids = [one.id if isinstance(one, Line) else one for one in what]
        wanted |= {one.id: one for one in what if isinstance(one, Line)}
        for one in what if kind == "drop" else ():
            wanted.pop(str(one), None)
        model.follow(ids, wanted.get)
    ordered = sorted(wanted.values(), key=lambda line: line.key)
    assert [model.line(row) for row in range(len(model))] == ordered
    assert all(model.row_of(line.id) == row for row, line in enumerate(ordered))
    assert model.ids == wanted.keys()
    tester.deleteLater()


def test_an_edit_is_asked_for_and_never_made() -> None:
    model, asked = LineModel(), list[tuple[str, str]]()
    model.edited.connect(lambda ident, text: asked.append((ident, text)))
    line = Line("a", 1, "Before", "V")
    model.set_lines([line])
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEditable
    model.editable = True
    assert model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEditable
    model.setData(model.index(0, 0), "After")
    model.setData(model.index(0, 0), "Before")
    assert asked == [("a", "After")]
    assert model.line(0) == line


def test_a_line_is_spoken_with_all_that_is_drawn() -> None:
    line = Line("a", 12, "Share rooms", "V", "Ana", "own", ticked=True)
    assert line.spoken == "Marked, 12. Share rooms, own, Ana"
    assert replace(line, ticked=False).spoken == "Not marked, 12. Share rooms, own, Ana"
    assert replace(line, ticked=None, badge="", aside="", number=0).spoken == "Share rooms"


def test_a_tip_cannot_be_taken_for_markup() -> None:
    model = LineModel()
    model.set_lines([Line("a", 1, "<b>bold</b> & more", "V")])
    assert (
        model.data(model.index(0, 0), Qt.ItemDataRole.ToolTipRole)
        == "<p>&lt;b&gt;bold&lt;/b&gt; &amp; more</p>"
    )
