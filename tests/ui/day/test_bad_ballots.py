"""Bad ballots are refused in the window and on the command line in the same words, and nothing comes in."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.day.conftest import OpenPage
from tests.ui.day.methods.room import rank_page, ranked_by
from ui.pages.day.rank import RankPage
from workshop.cli import main
from workshop.document.records import Ballot, Mark, Pair, Partner, Person

TICKED = "voter,partner,idea,value"
BAD = {
    "an unknown idea": (
        "ticks",
        f"{TICKED}\nA,,4,1\nA,,99,1\n",
        "Line 3: there is no idea “99” on this board",
    ),
    "an unknown voter": (
        "ticks",
        f"{TICKED}\nZed,,1,1\n",
        "Line 2: “Zed” is neither a pair of this board nor",
    ),
    "a doubled line": (
        "ticks",
        f"{TICKED}\nA,,4,1\npair a,,4,1\n",
        "Line 3: “pair a” has a value for idea “4” on",
    ),
    "too many marks": (
        "ticks",
        f"{TICKED}\nA,,4,1\nA,,5,1\nA,,7,1\n",
        "Line 4: pair A has 2 marks, and this is one",
    ),
    "too many own": ("ticks", f"{TICKED}\nA,,1,1\nA,,2,1\n", "Line 3: pair A may mark 1 of its own"),
    "two on one": ("ticks", f"{TICKED}\nA,,4,2\n", "Line 2: pair A gives one proposal 2 marks"),
    "too many points": ("points", f"{TICKED}\nAna,,1,60\nAna,,2,60\n", "Line 3: “Ana” shares out 120 points"),
    "a gap in the ranks": (
        "borda",
        f"{TICKED}\nAna,,1,1\nAna,,2,3\n",
        "Line 3: “Ana” has a rank 3, but the ranks",
    ),
    "an unknown grade": ("gradients", f"{TICKED}\nAna,,1,9\n", "Line 2: the value is “9”"),
    "no criterion": ("impact", "voter,idea,value,criterion\nAna,1,3,\n", "Line 2: the criterion is missing"),
    "an idea against itself": (
        "pairwise",
        "voter,winner,loser\nAna,1,1\n",
        "Line 2: an idea is compared with",
    ),
    "in a pair and by head": (
        "points",
        f"{TICKED}\nA,,4,50\n{{0}},,5,50\n",
        "Line 3: “{0}” is in pair A, which",
    ),
}


@pytest.mark.parametrize("bad", list(BAD))
def test_the_window_and_the_command_line_refuse_in_the_same_words(
    bad: str, open_page: OpenPage, qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    way, rows, said = BAD[bad]
    session = ranked_by(way)
    somebody = session.document.get(Person, session.document.where(Pair, board="board")[0].people[0]).name
    table, file = tmp_path / "ballots.csv", tmp_path / "day.workshop"
    table.write_text(rows.format(somebody), encoding="utf-8")
    session.save_elsewhere(file)
    session.close()
    room = open_page(RankPage, ranked_by(way))
    method = room.board.method.value
    assert main(["import", str(file), "ballots", str(table), "--board", "1", "--method", method]) == 1
    told = " ".join(capsys.readouterr().err.split())
    assert told.startswith(said.format(somebody))
    what, _, do = told.partition(" Nothing was imported. ")
    page = rank_page(room)
    before = [room.document.count(kind) for kind in (Ballot, Mark, Partner)]
    page.lists.take(table)
    dialog = page.lists.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: not dialog.bench.busy())
    shown = " ".join(dialog.problem.words.text().split())
    assert shown == f"{what} {do} Nothing is imported until this is mended."
    assert not dialog.take.isEnabled()
    assert [room.document.count(kind) for kind in (Ballot, Mark, Partner)] == before
    dialog.reject()
