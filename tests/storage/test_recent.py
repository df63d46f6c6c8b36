from workshop.document.changes import Change, sealed
from workshop.storage.recent import LONG, MANY, Recent


def change(number: int, body: str = "[]") -> Change:
    return sealed(
        number=number, parent="", time="", kind="do", target="", label="", device="", count=0, state="",
        body=body,
    )  # fmt: skip


def test_a_long_change_is_let_go_of_once_it_is_written_and_another_came() -> None:
    long, short = change(1, "x" * (LONG + 1)), change(2)
    recent = Recent()
    recent.put(long)
    recent.let_go(1)
    assert recent.get(long.id) == long.body
    recent.put(short)
    recent.let_go(2)
    assert recent.get(long.id) == long.body
    recent.let_go(1)
    assert recent.get(long.id) is None
    assert recent.get(short.id) == short.body


def test_of_an_opened_file_no_long_change_stays_in_memory() -> None:
    changes = [change(1), change(2, "x" * (LONG + 1)), change(3, "[1]")]
    assert [Recent(changes).get(one.id) for one in changes] == [None, None, "[1]"]
    assert Recent(changes[1:2]).get(changes[1].id) is None


def test_no_more_than_so_many_are_remembered() -> None:
    changes = [change(number) for number in range(MANY + 3)]
    recent = Recent(changes)
    assert [recent.get(one.id) is not None for one in changes] == [False] * 3 + [True] * MANY
