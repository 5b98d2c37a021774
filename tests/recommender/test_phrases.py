"""The phrase files and what is made of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from recommender.errors import BadRequest
from recommender.phrases import described, load

LINES = """\
# a comment
en\trecommend\tsomething calm\tcalm, slow:0.35\t\tquiet
en\trecommend\tsad piano, no vocals\tsad, piano\tvocals!\t
ja\trecommend\tボーカルなしで\t\tvocals!\t
en\tsmalltalk\thello there\t\t\t
"""


def written(folder: Path, text: str) -> Path:
    (folder / "en_test.tsv").write_text(text, encoding="utf-8")
    return folder


def test_a_line_is_read_with_its_strengths(tmp_path: Path) -> None:
    phrase = load(written(tmp_path, LINES))[0]
    assert (phrase.language, phrase.intent, phrase.text) == ("en", "recommend", "something calm")
    assert phrase.wants == {"calm": 0.7, "slow": 0.35} and phrase.may == {"quiet"}


def test_what_is_rejected_is_described_without_its_negator(tmp_path: Path) -> None:
    parts = {part.text: set(part.wants) for part in described(load(written(tmp_path, LINES)))}
    assert parts["vocals"] == {"vocals"}
    assert parts["sad piano"] == {"sad", "piano"}
    assert parts["ボーカル"] == {"vocals"}
    assert "hello there" not in parts


@pytest.mark.parametrize("line", ["en\trecommend", "en\trecommend\thi\tclam\t\t"])
def test_a_wrong_line_is_named(tmp_path: Path, line: str) -> None:
    with pytest.raises(BadRequest, match=r"en_test\.tsv, line 1"):
        load(written(tmp_path, line))


def test_the_same_words_fall_into_the_same_tenth(tmp_path: Path) -> None:
    text = "en\trecommend\tSad Piano!\tsad\t\t\nen\trecommend\tsad piano\tsad\t\t\n"
    first, second = load(written(tmp_path, text))
    assert first.part == second.part


def test_the_shipped_phrases_are_well_formed() -> None:
    assert len(load()) > 5000
