"""Words of a term said literally."""

from __future__ import annotations

import pytest

from recommender.detection import LANGUAGES
from recommender.vocabulary import VOCABULARY
from recommender.words import find, spread, words_of


def terms(text: str, language: str = "en") -> list[str]:
    return [term for term, _, _ in find(text, language)]


def test_the_longest_word_wins_and_nothing_overlaps() -> None:
    assert terms("electric guitar and heavy metal, some hip-hop") == ["electric guitar", "metal", "hip-hop"]


def test_a_hit_names_its_place_in_the_text() -> None:
    text = "Ich möchte RUHIGE Musik mit Geigen"
    assert [text[start:end] for _, start, end in find(text, "de")] == ["RUHIGE", "Geigen"]


def test_words_are_whole_words() -> None:
    assert terms("the rocket is a popular trapdoor for the sadist") == []


def test_hyphen_space_and_nothing_are_one() -> None:
    assert terms("hip hop") == terms("hip-hop") == terms("hiphop") == ["hip-hop"]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("来点安静的钢琴", "zh", ["quiet", "piano"]),
        ("想听快乐的歌", "zh", ["happy"]),
        ("静かなピアノが好き", "ja", ["quiet", "piano"]),
        ("jazzっぽいの", "ja", ["jazz"]),
        ("조용한 피아노로", "ko", ["quiet", "piano"]),
        ("musica rapida y sin guitarra electrica", "es", ["fast", "electric guitar"]),
        ("piu lento, violino", "it", ["slow", "violin"]),
        ("грустную скрипку", "ru", ["sad", "violin"]),
        ("женским вокалом", "ru", ["female vocals"]),
        ("ruhiges Klavier", "de", ["calm", "piano"]),
        ("une chanson douce au piano", "fr", ["quiet", "piano"]),
        ("voz feminina e violão", "pt", ["female vocals", "guitar", "acoustic guitar"]),
    ],
)
def test_native_words_are_found(text: str, language: str, expected: list[str]) -> None:
    assert terms(text, language) == expected


def test_every_term_has_words_in_every_language() -> None:
    assert [(code, term) for code in LANGUAGES for term in VOCABULARY.terms if not words_of(term, code)] == []


def test_every_word_is_found_as_its_own_term() -> None:
    missed = [
        (code, term, word)
        for code in LANGUAGES
        for term in VOCABULARY.terms
        for word in words_of(term, code)
        if "*" not in word and term not in terms(word, code)
    ]
    assert missed == []


def test_hits_are_spread_evenly_and_nothing_is_nothing() -> None:
    table = spread(["calm piano", "hello"], ["en", "en"])
    assert table[0].sum() == 1 and table[0].max() == 0.5 and table[1].sum() == 0
