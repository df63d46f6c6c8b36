"""Shared language: what each partner means by a word, side by side, before the agreed meaning."""

from workshop.document.document import Document, remove
from workshop.document.edits import Edits, add
from workshop.document.lists import current, edited
from workshop.document.records import Partner, Word, WordMeaning
from workshop.document.text import tidy


def set_meaning(document: Document, word: Word, partner: Partner, meaning: str) -> Edits:
    """Note what one partner means by a word; an empty meaning takes it back."""
    entry, who = current(document, word), current(document, partner)
    found = next(iter(document.where(WordMeaning, word=entry.id, partner=who.id)), None)
    text = tidy(meaning)
    if found is None:
        return add(WordMeaning(word=entry.id, partner=who.id, meaning=text)) if text else ()
    return edited(document, found, meaning=text) if text else remove(document, found)


def meanings(document: Document, word: Word) -> tuple[tuple[Partner, str], ...]:
    """Every partner in order, with what it means by the word; empty where it has not said."""
    said = {found.partner: found.meaning for found in document.where(WordMeaning, word=word.id)}
    return tuple((partner, said.get(partner.id, "")) for partner in document.all(Partner))
