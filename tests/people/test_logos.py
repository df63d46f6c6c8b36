"""One logo for the partnership and one for each partner, each with words."""

import base64
import io

import pytest
from PIL import Image

from workshop.document.document import Document
from workshop.document.records import Logo, Partner, Partnership
from workshop.errors import InputError
from workshop.people.logos import describe_logo, logo_of, remove_logo, set_logo
from workshop.people.partners import remove_partner
from workshop.pictures import taken_in


def picture(shade: int = 90) -> str:
    out = io.BytesIO()
    Image.new("RGB", (30, 20), (shade, 60, 90)).save(out, "PNG")
    return taken_in(out.getvalue()).text


@pytest.fixture
def document() -> Document:
    return Document(
        [Partnership(id="partnership", name="Riverside"), Partner(id="p", name="Mind", letter="A", order="a")]
    )


def test_the_partnership_and_a_partner_each_have_their_own(document: Document) -> None:
    partner = document.get(Partner, "p")
    document.apply(set_logo(document, None, picture(1)))
    document.apply(set_logo(document, partner, picture(2), "A  blue\nwave"))
    own, theirs = logo_of(document), logo_of(document, partner)
    assert own
    assert theirs
    assert (own.alt, theirs.alt) == ("Logo of Riverside", "A blue wave")
    assert own.data != theirs.data


def test_a_new_picture_takes_the_place_of_the_old_one_and_keeps_its_words(document: Document) -> None:
    document.apply(set_logo(document, None, picture(1), "A bridge"))
    document.apply(set_logo(document, None, picture(2)))
    (logo,) = document.all(Logo)
    assert (logo.alt, logo.data) == ("A bridge", picture(2))


def test_words_can_be_changed_but_not_taken_away(document: Document) -> None:
    document.apply(set_logo(document, None, picture()))
    (logo,) = document.all(Logo)
    document.apply(describe_logo(logo, "Two hands"))
    assert logo_of(document) == Logo(id=logo.id, alt="Two hands", data=logo.data)
    with pytest.raises(InputError, match="Say what"):
        describe_logo(logo, " ")


@pytest.mark.parametrize("data", ["", "x", base64.b64encode(b"GIF89a").decode()])
def test_what_is_no_picture_is_refused(document: Document, data: str) -> None:
    with pytest.raises(InputError, match="not a picture"):
        set_logo(document, None, data)


def test_a_logo_goes_when_asked_and_with_its_partner(document: Document) -> None:
    partner = document.get(Partner, "p")
    document.apply(set_logo(document, None, picture()))
    document.apply(set_logo(document, partner, picture()))
    document.apply(remove_partner(document, partner))
    (logo,) = document.all(Logo)
    assert logo.partner is None
    document.apply(remove_logo(document, logo))
    assert document.count(Logo) == 0
