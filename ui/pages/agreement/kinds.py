"""The kinds of clause as data: what each is called, what it asks for, and how it teaches."""

from dataclasses import dataclass
from typing import Literal

from workshop.document.records import Arrangement, Clause, Principle, Role, SharedResult, Vision, Word

Look = Literal["area", "line", "person", "partner", "date", "number", "area_of", "check"]


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a clause; `more` ones are shown when asked for."""

    name: str
    title: str
    placeholder: str = ""
    look: Look = "area"
    more: bool = False


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of clause; `main` is the placeholder of its main text."""

    record: type[Clause]
    tab: str
    one: str
    about: str
    main: str
    add: str
    icon: str
    empty: str
    how: str
    fields: tuple[Field, ...] = ()


KINDS = (
    Kind(
        Vision,
        "Vision",
        "vision",
        "What good would look like, first for the people you serve.",
        "What would be different if this partnership worked?",
        "Add a sentence of the vision, then Enter",
        "compass",
        "What would good look like?",
        "Begin with the people you serve, and leave what is practical for later.",
        (
            Field("served", "What the people we serve would notice", "They would …"),
            Field("practical", "What it means in practice", "So that …", more=True),
        ),
    ),
    Kind(
        Principle,
        "Principles",
        "principle",
        "What you hold to, and how anybody would see it.",
        "A principle in a few words",
        "Add a principle, then Enter",
        "handshake",
        "What do you want to hold to, also on a bad day?",
        "Three to five principles are remembered. Groups of a board make good ones.",
        (Field("meaning", "What it means to us", "We mean that …"),),
    ),
    Kind(
        Role,
        "Roles",
        "role",
        "Who does what for the partnership, and who steps in.",
        "Title of the role",
        "Add a role, then Enter",
        "id-card",
        "Who does what for all of you?",
        "A role is for the whole partnership: give it a purpose in one line, a holder and a deputy.",
        (
            Field("purpose", "Purpose, in one line", "This role is there so that …"),
            Field("holder", "Held by", "Nobody yet", "person"),
            Field("deputy", "Deputy", "Nobody yet", "person"),
            Field("hours", "Hours a month", "such as 4", "number"),
            Field("term_end", "Until", "as 31/3/2027", "date"),
            Field("partner", "Partner it belongs to", "All of us", "partner", more=True),
            Field("connector", "Connects partners", "Yes, this role joins partners", "check", more=True),
            Field("decides_alone", "Decides alone", "Up to …", more=True),
            Field("decides_with", "Decides with others", "Together with …", more=True),
            Field("best_value", "Adds most value when", "", more=True),
            Field("wrong_for", "Would be wrong for somebody who", "", more=True),
            Field("is_not", "This role is not", "", more=True),
            Field("handover", "Notes for whoever follows", "", more=True),
        ),
    ),
    Kind(
        Word,
        "Words",
        "word",
        "What each partner means by a word, and the meaning you agree on.",
        "A word or a phrase",
        "Add a word you all use differently, then Enter",
        "quote",
        "Which word do you all use, and mean differently?",
        "Ask every partner first, side by side; then look for the meaning you share.",
        (Field("meaning", "What we all mean by it", "We agree that it means …"),),
    ),
    Kind(
        Arrangement,
        "Arrangements",
        "arrangement",
        "What you share or do in one way, and what still blocks it.",
        "What you have arranged",
        "Add an arrangement, then Enter",
        "link",
        "What will you share, and how?",
        "Information, training, decisions, tools, meetings: one line for each, and what still blocks it.",
        (
            Field("area", "About", "", "area_of"),
            Field("blocks", "What still blocks it", "Commissioning, funding, rules …"),
        ),
    ),
    Kind(
        SharedResult,
        "Results",
        "result",
        "The few results you want together, how each would be seen, and by when.",
        "A result you want together",
        "Add a result, then Enter",
        "flag",
        "Which few results do you want together?",
        "Three are enough. Each review looks at them, so say how each would be seen.",
        (
            Field("seen", "How it would be seen", "We would count, hear or see …"),
            Field("due", "By when", "31/3/2027", "date"),
        ),
    ),
)
