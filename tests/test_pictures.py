"""Pictures are read with care: what is kept is small, plain and whole, and nothing else gets in."""

import base64
import io
import random
import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from workshop.errors import InputError
from workshop.pictures import KEPT, LARGEST, SIDE, kept, taken_in


def picture(kind: str = "PNG", mode: str = "RGB", size: tuple[int, int] = (60, 40), **how: object) -> bytes:
    out = io.BytesIO()
    grain = random.Random(1).randbytes(size[0] * size[1])
    Image.frombytes("L", size, grain).convert(mode).save(out, kind, **how)
    return out.getvalue()


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few bytes whose header promises many pixels."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize(
    ("kind", "mode"),
    [
        *(("PNG", mode) for mode in ("RGB", "RGBA", "P", "1", "I;16", "LA")),
        *(("JPEG", mode) for mode in ("RGB", "L", "CMYK")),
    ],
)
def test_every_kind_of_png_and_jpeg_is_kept_with_its_shape(kind: str, mode: str) -> None:
    made = taken_in(picture(kind, mode))
    again = kept(made.text)
    assert again == made
    assert (made.width, made.height) == (60, 40)
    assert Image.open(io.BytesIO(made.data)).mode in ("RGB", "RGBA")


def test_a_large_picture_is_made_small() -> None:
    made = taken_in(picture("JPEG", size=(3000, 1500), quality=95))
    assert max(made.width, made.height) <= SIDE
    assert abs(made.width / made.height - 2) < 0.01
    assert len(made.data) <= KEPT


def test_a_picture_is_turned_upright_and_tells_nothing_of_its_camera() -> None:
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "Secret camera"
    data = picture("JPEG", exif=exif)
    assert b"Secret camera" in data
    made = taken_in(data)
    assert (made.width, made.height) == (40, 60)
    assert b"Secret" not in made.data
    assert b"Exif" not in made.data


def test_what_can_be_seen_through_stays_so() -> None:
    out = io.BytesIO()
    Image.new("RGBA", (9, 9), (10, 20, 30, 0)).save(out, "PNG")
    found = Image.open(io.BytesIO(taken_in(out.getvalue()).data))
    assert found.mode == "RGBA"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "not a picture"),
        (b"%PDF-1.7", "not a picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not a picture"),
        (picture("GIF"), "not a picture"),
        (picture()[:200], "broken"),
        (picture("JPEG")[:1200], "broken"),
        (bomb(7000, 7000), "too large"),
        (bomb(10_000, 10_000), "too large"),
        (bomb(2**31 - 1, 2**31 - 1), "too large"),
        (b"\x89PNG" + bytes(LARGEST), "too large"),
    ],
    ids=["empty", "pdf", "svg", "gif", "half a png", "half a jpeg", "bomb", "bomb", "bomb", "heavy"],
)
def test_what_is_no_small_picture_is_refused_with_a_sentence(data: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words) as problem:
        taken_in(data)
    assert problem.value.do
    assert kept(base64.b64encode(data).decode()) is None


@pytest.mark.parametrize(
    "text", ["", "not base64 at all", "AAAA", "é", base64.b64encode(picture(size=(1300, 9))).decode()]
)
def test_a_record_that_holds_something_else_shows_nothing(text: str) -> None:
    assert kept(text) is None


@given(
    st.sampled_from(["PNG", "JPEG"]), st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), max_size=12)
)
def test_any_damage_is_a_sentence_or_a_picture(kind: str, damage: list[tuple[float, int]]) -> None:
    data = bytearray(picture(kind, size=(12, 12)))
    for place, value in damage:
        data[int(place * (len(data) - 1))] = value
    try:
        made = taken_in(bytes(data))
    except InputError:
        return
    assert kept(made.text) == made
