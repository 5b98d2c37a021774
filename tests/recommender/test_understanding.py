"""What a message means, in ten languages, with the real encoders."""

from __future__ import annotations

import pytest

from recommender.language import Language
from recommender.references import CatalogNames, PickInfo
from recommender.understanding import Understanding, understand

NAMES = CatalogNames(["Sneaky Snitch", "Hello", "Calm"], ["Kevin MacLeod", "Sad"])


@pytest.fixture(scope="module")
def language() -> Language:
    return Language.load()


@pytest.fixture(scope="module")
def read(language: Language):  # type: ignore[no-untyped-def]
    def of(text: str, context: str | None = None, picks: tuple[PickInfo, ...] = ()) -> Understanding:
        return understand(text, language, context, picks, NAMES)

    return of


def terms(found) -> set[str]:  # type: ignore[no-untyped-def]
    return {each.term for each in found}


@pytest.mark.parametrize(
    ("text", "wanted", "avoided"),
    [
        ("calm but no piano", {"calm"}, {"piano"}),
        ("sad but not slow", {"sad"}, {"slow"}),
        ("no vocals, drums or brass", set(), {"vocals", "drums", "brass"}),
        ("no vocals, just piano", {"piano"}, {"vocals"}),
        ("no drums and guitars", set(), {"drums", "guitar"}),
        ("no vocals and slow", {"slow"}, {"vocals"}),
        ("anything but country", set(), {"country"}),
        ("nothing but piano", {"piano"}, set()),
        ("not only jazz but also soul", {"jazz", "soul"}, set()),
        ("why not some techno", {"techno"}, set()),
        ("can't get enough of jazz", {"jazz"}, set()),
        ("i don't hate opera", {"opera"}, set()),
        ("not without drums", {"drums"}, set()),
        ("I don't want anything that isn't happy", {"happy"}, set()),
        ("I used to live for metal but not tonight", set(), {"metal"}),
        ("jazz? no. blues? yes", {"blues"}, {"jazz"}),
        ("hold the drums, keep the strings", {"strings"}, {"drums"}),
        ("i'd rather piano than guitar", {"piano"}, {"guitar"}),
        ("not so sad piano music", {"piano"}, {"sad"}),
        ("sick of pop", set(), {"pop"}),
        ("no-nonsense punk", {"punk"}, set()),
        ("别太吵，除了说唱都行", set(), {"loud", "hip-hop"}),
        ("人声不要", set(), {"vocals"}),
        ("sin voces, solo piano", {"piano"}, {"vocals"}),
        ("sans batterie ni basse", set(), {"drums", "bass"}),
        ("ohne Gesang, nur Klavier", {"piano"}, {"vocals"}),
        ("Metal mag ich nicht", set(), {"metal"}),
        ("sem bateria", set(), {"drums"}),
        ("静かでボーカルなしの曲", {"quiet"}, {"vocals"}),
        ("速いけど激しくない曲", {"fast"}, {"aggressive"}),
        ("보컬 말고 피아노", {"piano"}, {"vocals"}),
        ("орган не надо", set(), {"organ"}),
        ("niente voce, solo piano", {"piano"}, {"vocals"}),
    ],
)  # fmt: skip
def test_a_wish_is_wanted_and_a_refusal_avoided(read, text: str, wanted: set[str], avoided: set[str]) -> None:  # type: ignore[no-untyped-def]
    understood = read(text)
    assert wanted <= terms(understood.wants)
    assert avoided <= terms(understood.avoids)
    assert not avoided & terms(understood.wants)
    assert not wanted & terms(understood.avoids)


def test_a_plain_no_is_hard_and_a_comparison_is_not(read) -> None:  # type: ignore[no-untyped-def]
    assert [each.hard for each in read("no vocals").avoids] == [True]
    assert [each.hard for each in read("less vocals").avoids] == [False]
    assert read("less vocals").clauses[0].relative


@pytest.mark.parametrize(("text", "strength"), [("a bit slower", 0.35), ("slower", 0.7), ("much slower", 1.0)])
def test_a_degree_is_heard(read, text: str, strength: float) -> None:  # type: ignore[no-untyped-def]
    assert [each.strength for each in read(text).wants if each.term == "slow"] == [strength]


def test_a_refused_clause_is_read_without_its_refusal(read) -> None:  # type: ignore[no-untyped-def]
    (clause,) = read("no heavy metal").clauses
    assert (clause.spoken, clause.polarity, clause.hard) == ("heavy metal", "avoid", True)
    assert len(clause.reading) == 88
    assert max(clause.reading, key=lambda term: clause.reading[term]) == "metal"


def test_a_description_that_only_sounds_like_a_refusal_is_a_wish(read) -> None:  # type: ignore[no-untyped-def]
    assert not read("can't sleep, help").avoids
    assert not read("nobody's home. finally. crank it").avoids


def test_a_complaint_asks_for_the_other_end(read) -> None:  # type: ignore[no-untyped-def]
    understood = read("too fast", context="something for the road")
    assert (terms(understood.wants), terms(understood.avoids)) == ({"slow"}, {"fast"})


def test_taste_lasts_and_mood_does_not(read) -> None:  # type: ignore[no-untyped-def]
    assert [clause.lasting for clause in read("I love jazz, I hate opera").clauses] == [True, True]
    assert not any(clause.lasting for clause in read("I'd love some jazz tonight").clauses)


def test_a_misspelt_word_and_an_emoji_count(read) -> None:  # type: ignore[no-untyped-def]
    assert [each.evidence for each in read("pinao please").wants if each.term == "piano"] == ["pinao"]
    assert [each.evidence for each in read("🌧️").wants if each.term == "rain"] == ["🌧️"]
    assert not [each for each in read("that is quite a story").wants if each.evidence == "quite"]


@pytest.mark.parametrize(
    "text",
    ["", "   ", "!!!", "🌧️😭", "🔥" * 300, "no", "but but", "a" * 10_000, "no vocals, " * 900, "\x00\ufffd", "不", "'"],
)
def test_no_message_breaks_it(read, text: str) -> None:  # type: ignore[no-untyped-def]
    understood = read(text)
    for each in (*understood.wants, *understood.avoids, *understood.constraints):
        assert each.evidence in text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("under 90 bpm", ("tempo", "<", 90.0)),
        ("around 120", ("tempo", "~", 120.0)),
        ("no faster than 100 bpm", ("tempo", "<", 100.0)),
        ("90-110 bpm", ("tempo", "between", (90.0, 110.0))),
        ("100bpm以下", ("tempo", "<", 100.0)),
        ("in D minor", ("key", "=", "D")),
        ("en la menor", ("key", "=", "A")),
        ("in einer cis-moll Laune", ("key", "=", "C#")),
        ("something in a minor key", ("mode", "=", "minor")),
        ("less than 4 minutes", ("duration", "<", 240.0)),
        ("from 1994", ("year", "=", 1994.0)),
        ("before 1980", ("year", "<", 1980.0)),
        ("something I haven't heard", ("new", "=", True)),
        ("nothing by Kevin Mcleod", ("artist", "not", "Kevin MacLeod")),
        ("only Kevin MacLeod", ("artist", "=", "Kevin MacLeod")),
    ],
)
def test_exact_wishes(read, text: str, expected: tuple[str, str, object]) -> None:  # type: ignore[no-untyped-def]
    understood = read(text)
    assert expected in [(each.field, each.op, each.value) for each in understood.constraints]
    assert all(each.evidence in text for each in understood.constraints)
    assert not understood.avoids


def test_an_era_is_a_term_and_no_year(read) -> None:  # type: ignore[no-untyped-def]
    understood = read("from the 80s")
    assert (terms(understood.wants), understood.constraints) == ({"80s"}, ())


@pytest.mark.parametrize(
    ("text", "count"),
    [("10 tracks", 10), ("five songs", 5), ("来一首安静的歌", 1), ("a song for the rain", None), ("3曲お願い", 3)],
)
def test_how_many(read, text: str, count: int | None) -> None:  # type: ignore[no-untyped-def]
    assert read(text).count == count


@pytest.mark.parametrize(
    ("text", "pick", "intent"),
    [
        ("the second one was trash", 2, "dislike"), ("why 2?", 2, "why"), ("+1", 1, "like"), ("-2", 2, "dislike"),
        ("love the last one", "last", "like"), ("more like the piano one", "piano", "more_like"),
        ("第二首太棒了", 2, "like"),
    ],
)  # fmt: skip
def test_which_pick(read, text: str, pick: object, intent: str) -> None:  # type: ignore[no-untyped-def]
    understood = read(text, "something calm", (PickInfo(1, "Hello", "Sad"), PickInfo(2, "Calm", "Sad")))
    assert (understood.pick, understood.intent) == (pick, intent)


def test_a_comparison_refines_where_there_is_something_to_refine(read) -> None:  # type: ignore[no-untyped-def]
    assert read("more energy please", context="something calm").intent == "refine"


def test_names_that_are_words_need_a_cue(read) -> None:  # type: ignore[no-untyped-def]
    assert read("hello, something calm and sad").names == ()
    assert [name.value for name in read("more of sneaky snitch").names] == ["Sneaky Snitch"]
    assert read("nothing by Taylor Swift please").unknown_names == ("Taylor Swift",)


def test_the_document_is_that_of_the_contract(read) -> None:  # type: ignore[no-untyped-def]
    document = read("very calm, no vocals, under 90 bpm").to_json()
    assert list(document) == [
        "intent", "intents", "language", "wants", "avoids", "constraints", "pick", "count", "clauses",
    ]  # fmt: skip
    assert document["wants"][0] == {"term": "calm", "strength": 1.0, "evidence": "calm"}
    assert document["avoids"] == [{"term": "vocals", "strength": 0.7, "evidence": "vocals", "hard": True}]


def test_a_cry_for_help_gets_care_and_nothing_else(read) -> None:  # type: ignore[no-untyped-def]
    understood = read("play me something, i want to die")
    assert (understood.care, understood.clauses, understood.wants) == (True, (), ())
