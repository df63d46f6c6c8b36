"""A small partnership for handouts: five languages' names, one board, an agreement."""

import io

from PIL import Image

from workshop.document.document import Document
from workshop.document.records import (
    Action,
    Activity,
    AgendaItem,
    Answer,
    Arrangement,
    Ballot,
    Board,
    Day,
    Duty,
    Group,
    Idea,
    Link,
    Logo,
    Mark,
    Pair,
    Partner,
    Partnership,
    Person,
    Principle,
    Record,
    Role,
    SharedResult,
    Standard,
    StandardKind,
    Status,
    Step,
    Vision,
    Word,
    WordMeaning,
)
from workshop.pictures import taken_in

NAMES = ("Amina Yusuf", "Łukasz Żółć", "Siân Gwŷn Ŵyr", "Γιώργος Ωραίος", "Жанна Ёлкина", "Seán Ó Briain")
IDEAS = (
    "Share one booking calendar",
    "A breakfast <b>without</b> & speeches",
    "Θέατρο ✓ για όλους → now",
) * 4


def key(number: int) -> str:
    """An order key that sorts by number."""
    return f"{number:05d}"


def people() -> list[Record]:
    """Three partners and six people."""
    partners = [Partner(id=f"p{n}", name=f"Partner {n}", letter="ABC"[n], order=key(n)) for n in range(3)]
    persons = [
        Person(id=f"h{n}", name=name, partner=f"p{n % 3}", order=key(n)) for n, name in enumerate(NAMES)
    ]
    return [*partners, *persons]


def board(ideas: tuple[str, ...] = IDEAS, *, finished: bool = True, **fields: object) -> list[Record]:
    """A finished board with three pairs; `fields` change it."""
    settings: dict[str, object] = {
        "anonymous": False,
        "revealed": True,
        "sealed": False,
        "step": Step.ARRANGE,
        "question": "What would help us most?",
        "limit": "Doable by June",
    }
    found: list[Record] = [Board(id="b", day="d", order="a", **{**settings, **fields})]  # type: ignore[arg-type]
    found += [
        Pair(id=f"q{n}", board="b", letter="ABC"[n], people=(f"h{2 * n}", f"h{2 * n + 1}"), order=key(n))
        for n in range(3)
    ]
    found += [Group(id="g", board="b", title="One front door", sentence="Told once.", order="a")]
    found += [_idea(n, text) for n, text in enumerate(ideas)]
    found += [
        Ballot(id=f"v{n}", board="b", voter="ABC"[n], pair=f"q{n}", complete=finished, order=key(n))
        for n in range(3)
    ]
    count = min(3, len(ideas))
    return found + [
        Mark(id=f"m{v}-{n}", ballot=f"v{v}", idea=f"i{n}") for v in range(3) for n in range(count - v)
    ]


def _idea(number: int, text: str) -> Idea:
    return Idea(
        id=f"i{number}",
        board="b",
        number=number + 1,
        text=text,
        author=f"h{number % 6}",
        partner=f"p{number % 3}",
        pair=f"q{number % 6 // 2}",
        proposed=True,
        group="g" if number % 4 < 2 else None,
        parked=number % 4 == 3,
        code=f"C{number:03d}",
        order=key(number),
    )


def agreement(text: str = "") -> list[Record]:
    """One clause of every kind; `text` replaces what the first principle says."""
    done = {"status": Status.AGREED, "agreed_on": "2026-03-14", "order": "a"}
    return [
        Vision(id="vi", text="A good home for everyone", served="“Told once.”", practical="One door", **done),  # type: ignore[arg-type]
        Principle(id="pr", title="Say it first", meaning=text or "Disagreement is welcome.", **done),  # type: ignore[arg-type]
        Standard(id="s1", principle="pr", text="Ring before writing", seen="A call", raised="In private"),
        Standard(id="s2", principle="pr", kind=StandardKind.WONT, text="Announce alone"),
        Role(
            id="r", title="Convener", purpose="Keeps the rhythm", holder="h0", hours=8, term_end="2027-03-31"
        ),
        Word(id="w", word="Outreach", meaning="Going where people are"),
        Arrangement(id="ar", text="Shared with consent", blocks="Two forms"),
        SharedResult(id="sr", text="Half as many turned away", seen="Counted", due="2026-12-31"),
        Action(id="ac", text="Set up the calendar", owner="h1", first_step="Ask for lists", due="2026-04-01"),
        Link(id="l1", source_table="ideas", source="i0", target_table="principles", target="pr"),
        Link(id="l2", source_table="ideas", source="i0", target_table="actions", target="ac"),
    ]


def details() -> list[Record]:
    """Duties, meanings and ratings, for the sheets about them."""
    ratings = (("relationships", "4", "2", "2"), ("vision", "3", "3", "3"))
    return [
        Activity(id="at", title="Call the meetings", order="a"),
        Duty(id="du", activity="at", role="r", letter="A"),
        WordMeaning(id="wm", word="w", partner="p1", meaning="Leaflets through doors"),
        Word(id="w2", word="Care", order="b"),
        *(
            Answer(
                id=f"an{item}{n}",
                questionnaire="conditions",
                item=item,
                partner=f"p{n}",
                choice=choice,
                private=False,
            )
            for item, *choices in ratings
            for n, choice in enumerate(choices)
        ),
    ]


def day() -> list[Record]:
    """A day with a break in it."""
    items = (("Welcome", 15, ""), ("Own: ideas in silence", 10, "One a card"), ("Tea", 15, ""))
    return [
        Day(id="d", title="Away day", date="2026-03-14", start="09:30", venue="The Boathouse", order="a"),
        *(
            AgendaItem(id=f"a{n}", day="d", title=title, minutes=minutes, note=note, order=key(n))
            for n, (title, minutes, note) in enumerate(items)
        ),
    ]


def sample(*more: Record, text: str = "", **fields: object) -> Document:
    """The whole partnership."""
    name = Partnership(id="partnership", name="Afon Ŵyr & Riverside <Partnership>")
    return Document([name, *day(), *people(), *board(**fields), *agreement(text), *details(), *more])  # type: ignore[arg-type]


def logos() -> list[Record]:
    """The partnership's logo, which can be seen through, and a partner's, which cannot."""
    own, theirs = io.BytesIO(), io.BytesIO()
    Image.new("RGBA", (60, 20), (20, 90, 90, 120)).save(own, "PNG")
    Image.linear_gradient("L").save(theirs, "JPEG")
    return [
        Logo(id="lo", alt="A bridge", data=taken_in(own.getvalue()).text),
        Logo(id="lp", partner="p1", alt="Two hands", data=taken_in(theirs.getvalue()).text),
    ]


def with_logos() -> Document:
    """The whole partnership with its logos."""
    return sample(*logos())


def empty() -> Document:
    """A session file in which nothing has been typed."""
    return Document([Partnership(id="partnership")])
