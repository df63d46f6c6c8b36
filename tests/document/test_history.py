import pytest

from workshop.document.changes import sealed
from workshop.document.history import History
from workshop.errors import RuleError


def test_undo_and_redo_take_turns_and_a_new_step_forgets_what_was_undone() -> None:
    history = History()
    history.record("start", "0", "Start")
    history.record("do", "1", "One")
    history.record("do", "2", "Two")
    history.record("undo", "3", "Two")
    assert (history.to_undo().label, history.to_redo().label) == ("One", "Two")
    history.record("redo", "4", "Two")
    assert history.to_undo().changes == ("4",)
    history.record("undo", "5", "Two")
    history.record("do", "6", "Three")
    assert [step.label for step in history.done] == ["One", "Three"]
    with pytest.raises(RuleError, match="nothing to redo"):
        history.to_redo()


def test_changes_that_go_on_belong_to_one_step() -> None:
    history = History()
    for kind, id_ in (("do", "1"), ("more", "2"), ("more", "3")):
        history.record(kind, id_, "Type")
    assert history.to_undo().changes == ("1", "2", "3")
    history.record("undo", "4", "Type")
    assert not history.done
    with pytest.raises(RuleError, match="nothing to undo"):
        history.to_undo()


@pytest.mark.parametrize("kind", ["more", "undo", "redo", "sideways"])
def test_a_change_that_nothing_precedes_is_found_out(kind: str) -> None:
    with pytest.raises(ValueError, match="does not fit"):
        History().record(kind, "1", "?")


def test_the_log_gives_the_same_history() -> None:
    kinds = ("start", "do", "do", "more", "undo", "do", "undo", "undo", "redo")
    changes = [
        sealed(
            number=n,
            parent="",
            time="",
            kind=kind,
            target="",
            label=kind,
            device="",
            count=0,
            state="",
            body="",
        )
        for n, kind in enumerate(kinds, 1)
    ]
    history = History()
    for change in changes:
        history.record(change.kind, change.id, change.label)
    assert (len(history.done), len(history.undone)) == (1, 1)
