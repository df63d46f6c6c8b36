"""The checker lists what readers may stumble over, and nothing else."""

from tests.handouts.sample import empty, sample
from workshop.document.records import Idea, Person, Word
from workshop.handouts.checker import findings

LONG = "This sentence goes on and on until nobody can remember any more how it once began at all."


def test_a_plain_agreement_has_nothing_to_mend() -> None:
    assert findings(sample()) == ()
    assert findings(empty()) == ()


def test_a_long_sentence_is_listed_for_easy_read_only() -> None:
    (found,) = findings(sample(text=f"Short one. {LONG}"))
    assert found.where == "Principle “Say it first”"
    assert "18 words" in found.what
    assert findings(sample(text=LONG), "standard") == ()


def test_initials_are_listed_once_unless_their_meaning_is_shared() -> None:
    text = "The MASH meets. MASH decides."
    (found,) = findings(sample(text=text))
    assert "“MASH”" in found.what
    assert findings(sample(Word(id="x", word="MASH", meaning="Safeguarding hub"), text=text)) == ()


def test_scripts_without_a_font_are_named_with_their_place() -> None:
    idea = Idea(id="x", board="b", number=99, text="Say مرحبا first")
    person = Person(id="y", name="山田")
    found = findings(sample(idea, person))
    assert [(one.where, one.what.split(",")[0]) for one in found] == [
        ("Idea 99", "Arabic text"),
        ("The name “山田”", "Chinese text"),
    ]


def test_long_words_are_listed_for_easy_read_only_unless_their_meaning_is_shared() -> None:
    text = "Multidisciplinary teams meet."
    (found,) = findings(sample(text=text))
    assert found.what == "“Multidisciplinary” is a long word."
    shared = Word(id="x", word="multidisciplinary", meaning="Of several jobs")
    assert findings(sample(shared, text=text)) == ()
    assert findings(sample(text=text), "standard") == ()


def test_what_does_not_fit_or_gets_small_is_told_with_the_handout_it_is_about() -> None:
    idea = Idea(id="x", board="b", number=99, text="word " * 150)
    person = Person(id="y", name="Maximiliane-Theodora Hohenstein-Schwarzenburg of the Upper Valley")
    found = findings(sample(idea, person, question="What would help us most " * 12), "standard")
    assert [(one.only, one.where.split(" ")[0], one.what) for one in found] == [
        ("idea-cards", "Idea", "It takes 3 cards."),
        ("name-tents", "The", "It is small on its tent, 36 points."),
        ("voting-slips", "Question", "Its end does not stand on the voting slips."),
    ]
