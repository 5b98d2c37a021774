"""Each part of what the bot says, by a small case of its own; and the check of claims finds what was made up."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from typing import Any

import pytest

from bot import notes, wording
from bot.claims import SILENT_TAGS, VOICE_TAGS, Evidence, check, check_parts
from bot.messages import Messages
from bot.parts import Part, Sound, pick_parts
from bot.service import Service
from recommender.answer import Answer, Weighed
from recommender.catalog_truth import Track
from recommender.explanation import NAMES, REST, Cell, Table
from recommender.profile import Limit
from recommender.ranking import Note
from recommender.vocabulary import VOCABULARY

NOW = 1_800_000_000.0
ENGLISH = Messages.of("en")
TITLES = {"t-rain": "Rain by Nina", "t-here": "Here"}
TRACK = Track("t-here", "Here", facts={"bpm": 71.2, "bpm_confidence": 0.8, "key": "D", "mode": "minor"}, year=1995)


def event(number: int, asked: tuple[str, ...] = (), weight: float = 1.0, **more: Any) -> Weighed:
    return Weighed(number, more.pop("kind", "mood"), NOW, weight, asked, **more)


def sound(**attributes: float) -> Sound:
    """Attributes by term (an underscore for a space); what is not named is absent."""
    named = {term.replace("_", " "): value for term, value in attributes.items()}
    everything = {term: named.get(term, 0.05) for term in VOCABULARY.heard}
    return Sound(everything, {term: 1.0 if value >= 0.5 else -1.0 for term, value in everything.items()})


def sentence(
    events: list[Weighed], cells: list[Cell], heard: Sound, track: Track = TRACK, limits: tuple[Limit, ...] = ()
) -> str:
    score = sum(cell.contribution for cell in cells)
    answer = Answer("r", NOW, 3, False, 0.0, tuple(events), (), limits=limits)
    parts = pick_parts(Table("t-here", score, 0.0, tuple(cells)), answer, track, heard, TITLES, 0.2)
    return wording.sentence(parts, ENGLISH)


def heard_as(term: str, attribute: float, heard: float) -> str:
    return wording.heard_as(term, attribute, heard, ENGLISH)


def reason_text(cell: Cell, cause: Weighed | None, heard: Sound) -> str:
    label = wording.event_label(cause, TITLES, ENGLISH) if cause else ""
    return wording.reason_text(cell, cause, label, heard, ENGLISH)


def note_text(note: Note) -> str:
    return notes.note_text(note, ENGLISH)


# -- the sentence of a pick --------------------------------------------------------------------------------------------


def test_what_was_asked_for_and_is_there_is_said_with_its_measured_tempo() -> None:
    said = sentence(
        [event(1, ("slow", "calm"))], [Cell(1, "slow", 1.0), Cell(1, "calm", 0.5)], sound(slow=0.9, calm=0.7)
    )
    assert said == "Slow (71 BPM) and calm."


def test_a_tempo_that_is_not_sure_or_does_not_bear_the_word_out_is_not_told() -> None:
    cells, heard = [Cell(1, "slow", 1.0)], sound(slow=0.9)
    unsure: list[dict[str, float | str]] = [
        {"bpm": 71.2, "bpm_confidence": 0.2},
        {"bpm": 130.0, "bpm_confidence": 0.9},
        {"bpm": 71.2},
        {},
    ]
    for facts in unsure:
        assert "BPM" not in sentence([event(1, ("slow",))], cells, heard, replace(TRACK, facts=facts))


def test_an_instrument_is_with_and_a_style_sounds_like() -> None:
    asked = ("piano", "jazz", "calm")
    said = sentence([event(1, asked)], [Cell(1, term, 1.0) for term in asked], sound(piano=0.9, jazz=0.8, calm=0.7))
    assert said == "Calm, sounds like jazz, with piano."


def test_what_no_tagger_output_names_only_sounds_like_it() -> None:
    assert sentence([event(1, ("organ",))], [Cell(1, "organ", 1.0)], sound(organ=0.9)) == "With what sounds like organ."


def test_what_was_asked_for_and_is_hardly_there_is_said_to_be_there_only_in_part() -> None:
    said = sentence(
        [event(1, ("calm", "harp"))], [Cell(1, "calm", 1.0), Cell(1, "harp", 0.2)], sound(calm=0.8, harp=0.3)
    )
    assert said == "Calm; only in part harp."


def test_what_speaks_against_a_pick_is_not_given_as_its_reason() -> None:
    said = sentence(
        [event(1, ("calm", "slow"))], [Cell(1, "calm", 1.0), Cell(1, "slow", -0.4)], sound(calm=0.8, slow=0.9)
    )
    assert "slow" not in said.lower()


def test_what_was_refused_and_is_absent_is_told_hard_or_mild() -> None:
    mild = event(2, ("dark",), -0.5)
    hard = event(3, ("vocals",), -0.35, hard=("vocals",))
    cells = [Cell(1, "calm", 1.0), Cell(2, "dark", 0.2)]
    said = sentence([event(1, ("calm",)), mild, hard], cells, sound(calm=0.8))
    assert said == "Calm; no vocals, as you asked; not dark, as you asked."


def test_a_refusal_that_the_track_breaks_is_not_told_as_kept() -> None:
    hard = event(2, ("vocals",), -0.35, hard=("vocals",))
    said = sentence([event(1, ("calm",)), hard], [Cell(1, "calm", 1.0)], sound(calm=0.8, vocals=0.7))
    assert "vocals" not in said and "as you asked" not in said


def test_what_often_goes_with_a_wish_is_said_only_where_it_is_clear() -> None:
    events = [event(1, ("calm",))]
    cells = [Cell(1, "calm", 1.0), Cell(1, "mellow", 0.8), Cell(1, "dreamy", 0.6), Cell(1, "ambient", 0.5)]
    said = sentence(events, cells, sound(calm=0.8, mellow=0.7, dreamy=0.6, ambient=0.9))
    assert said == "Calm and mellow.", "dreamy is not clear enough, and nobody asked for a style"


def test_nothing_contradicts_what_was_said() -> None:
    cells = [Cell(1, "slow", 1.0), Cell(1, "fast", 0.8), Cell(1, "quiet", 0.7), Cell(1, "loud", 0.6)]
    said = sentence([event(1, ("slow", "quiet"))], cells, sound(slow=0.9, fast=0.9, quiet=0.9, loud=0.9)).lower()
    assert "fast" not in said and "loud" not in said


def test_a_like_is_told_where_it_counts_for_much() -> None:
    like = event(2, (), 0.05, kind="like", track_id="t-rain")
    calm = event(1, ("calm",))
    near = sentence([calm, like], [Cell(1, "calm", 1.0), Cell(2, "mellow", 0.6)], sound(calm=0.8))
    assert near == "Calm; close to Rain by Nina in sound."
    far = sentence([calm, like], [Cell(1, "calm", 1.0), Cell(2, "mellow", 0.1)], sound(calm=0.8))
    assert far == "Calm."


def test_a_like_of_the_pick_itself_and_a_dislike_are_not_told_as_likeness() -> None:
    calm, cells = event(1, ("calm",)), [Cell(1, "calm", 1.0), Cell(2, "mellow", 0.9)]
    for other in (
        event(2, (), 0.05, kind="like", track_id="t-here"),
        event(2, (), -0.05, kind="dislike", track_id="t-rain"),
    ):
        assert "close to" not in sentence([calm, other], cells, sound(calm=0.8))


def test_names_are_said_to_match_only_where_the_words_are_near() -> None:
    for contribution, told in ((0.2 * 0.5, True), (0.2 * 0.2, False), (-0.2 * 0.5, False)):
        said = sentence([event(1, ("calm",))], [Cell(1, "calm", 1.0), Cell(1, NAMES, contribution)], sound(calm=0.8))
        assert ("its title or tags match your words" in said) is told


def test_exact_wishes_are_answered_with_what_was_measured() -> None:
    limits = (
        Limit("tempo", "<", 90.0),
        Limit("key", "=", "D"),
        Limit("mode", "=", "minor"),
        Limit("year", "<", 2000.0),
    )
    said = sentence([event(1, ("calm",))], [Cell(1, "calm", 1.0)], sound(calm=0.8), limits=limits)
    assert said == "Calm; 71 BPM; in D minor; from 1995."
    assert sentence([], [], sound(), limits=limits[:1]) == "71 BPM."


def test_what_is_not_known_of_a_track_is_not_told() -> None:
    limits = (Limit("tempo", "<", 90.0), Limit("key", "=", "D"), Limit("year", "<", 2000.0))
    bare = Track("t-here", "Here")
    assert sentence([event(1, ("calm",))], [Cell(1, "calm", 1.0)], sound(calm=0.8), bare, limits) == "Calm."


def test_a_pick_that_is_nothing_of_what_was_asked_for_says_so() -> None:
    said = sentence([event(1, ("calm",))], [Cell(1, "calm", -1.0)], sound())
    assert said == "The nearest that is left, though little in it is what you asked for."


def test_a_pick_without_any_event_is_described_by_what_is_clear() -> None:
    assert sentence([], [], sound(calm=0.9, mellow=0.7, dreamy=0.6)) == "Calm and mellow."
    assert sentence([], [], sound()) == "One to start from."


@pytest.mark.parametrize("term", VOCABULARY.heard)
def test_every_term_makes_a_sentence(term: str) -> None:
    named = {term.replace(" ", "_"): 0.9}
    said = sentence([event(1, (term,))], [Cell(1, term, 1.0)], sound(**named))
    assert said[0] == said[0].upper() and said.endswith(".") and "\n" not in said and "  " not in said
    assert term in said.lower() or (term == "instrumental" and "no voice" in said.lower())


# -- the reasons of a table --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("term", "attribute", "heard", "words"),
    [
        ("calm", 0.9, 1.0, "this is clearly calm"),
        ("calm", 0.6, 1.0, "this is calm"),
        ("calm", 0.6, -1.0, "this is less calm than most"),
        ("calm", 0.2, 0.4, "this is more calm than most"),
        ("calm", 0.2, -0.4, "this is less calm than most"),
        ("piano", 0.6, 1.0, "this has piano"),
        ("piano", 0.1, -1.0, "this has less of piano in it than most"),
        ("jazz", 0.6, 1.0, "this sounds like jazz"),
        ("80s", 0.9, 1.0, "this sounds like 80s"),
        ("organ", 0.6, 1.0, "this sounds like organ"),
        ("slow", 0.9, 1.0, "this is clearly slow"),
        ("slow", 0.9, -1.0, "this is rather slow"),
        ("slow", 0.2, 1.0, "this is nearer to slow than most"),
        ("loud", 0.2, -1.0, "this is not loud"),
        ("instrumental", 0.7, 1.0, "no voice is heard in it"),
        ("instrumental", 0.3, -1.0, "a voice may be heard in it"),
    ],
)
def test_how_much_a_track_is_of_a_term(term: str, attribute: float, heard: float, words: str) -> None:
    assert heard_as(term, attribute, heard) == words


@pytest.mark.parametrize("term", VOCABULARY.heard)
def test_a_track_is_never_called_by_a_term_that_its_attribute_denies(term: str) -> None:
    for attribute, heard in itertools.product((0.0, 0.2, 0.49), (-2.0, -0.1, 0.1, 2.0)):
        words = heard_as(term, attribute, heard)
        assert words in ("a voice may be heard in it", f"this is not {term}") or words.endswith("than most")


def test_a_reason_says_asked_for_only_of_what_was_asked_for() -> None:
    calm = event(1, ("calm",))
    heard = sound(calm=0.9, mellow=0.6)
    assert reason_text(Cell(1, "calm", 0.5), calm, heard) == "you asked for calm; this is clearly calm"
    assert (
        reason_text(Cell(1, "mellow", 0.5), calm, heard)
        == "you asked for calm, which often goes with mellow; this is mellow"
    )


def test_a_reason_tells_a_like_from_its_opposite() -> None:
    like = event(1, (), 0.1, kind="like", track_id="t-rain")
    dislike = event(1, (), -0.1, kind="dislike", track_id="t-rain")
    heard = sound(calm=0.9)
    assert reason_text(Cell(1, "calm", 0.5), like, heard).endswith("this is clearly calm, like that one")
    assert reason_text(Cell(1, "calm", -0.5), like, heard).endswith(", unlike that one")
    assert reason_text(Cell(1, "calm", -0.5), dislike, heard).endswith(", like that one")
    assert reason_text(Cell(1, "calm", 0.5), like, heard).startswith("you liked Rain by Nina;")


def test_the_rest_and_names_have_words_of_their_own() -> None:
    calm = event(1, ("calm",))
    assert reason_text(Cell(None, REST, 0.1), None, sound()) == "many small things together"
    assert "nearer to that" in reason_text(Cell(1, NAMES, 0.1), calm, sound())
    assert "farther from that" in reason_text(Cell(1, NAMES, -0.1), calm, sound())


@pytest.mark.parametrize(
    ("what", "label"),
    [
        (event(1, ("calm", "slow", "piano")), "you asked for calm, slow and piano"),
        (event(1, ("dark",), -0.5), "you did not want dark"),
        (event(1), "you asked for what your words go with"),
        (event(1, ("jazz",), kind="taste"), "you like: jazz"),
        (event(1, ("jazz",), -1.0, kind="taste"), "you dislike: jazz"),
        (event(1, kind="like", track_id="t-rain"), "you liked Rain by Nina"),
        (event(1, (), -1.0, kind="dislike", track_id="t-rain"), "you disliked Rain by Nina"),
        (event(1, kind="more_like", track_id="t-rain"), "you asked for more like Rain by Nina"),
        (event(1, kind="like", track_id="t-gone"), "you liked a track that is gone"),
    ],
)
def test_what_an_event_was(what: Weighed, label: str) -> None:
    assert wording.event_label(what, TITLES, ENGLISH) == label


@dataclass(frozen=True)
class WhatIf:
    plus: str | None
    rank_before: int = 1
    rank_after: int = 57


@pytest.mark.parametrize(
    ("plus", "left_out", "start"),
    [
        (
            "fast",
            None,
            "Had you asked for 'fast' as well, Here would be in place 57 of the whole library instead of 1.",
        ),
        (None, event(1, ("calm",)), "Had you not asked for 'calm', Here"),
        (None, event(1, ("dark",), -1.0), "Had you not turned down 'dark', Here"),
        (None, event(1, ("jazz",), kind="taste"), "Without your lasting liking for 'jazz', Here"),
        (None, event(1, ("jazz",), -1.0, kind="taste"), "Without your lasting dislike of 'jazz', Here"),
        (None, event(1, kind="like", track_id="t-rain"), "Had you not liked Rain by Nina, Here"),
        (None, event(1, (), -1.0, kind="dislike", track_id="t-rain"), "Had you not disliked Rain by Nina, Here"),
        (None, event(1, kind="more_like", track_id="t-rain"), "Had you not asked for more like Rain by Nina, Here"),
    ],
)
def test_what_would_have_changed_the_place(plus: str | None, left_out: Weighed | None, start: str) -> None:
    said = wording.counterfactual_text(WhatIf(plus), left_out, TITLES, "Here", ENGLISH)
    assert said.startswith(start) and said.endswith("instead of 1.")


@pytest.mark.parametrize(
    ("note", "text"),
    [
        (Note("hard", "vocals", 2), "Left out 2 tracks with vocals, as you asked."),
        (Note("limit", "tempo < 90 BPM", 3), "Left out 3 tracks that do not keep to: tempo < 90 BPM."),
        (Note("blocked", "Nina", 1), "Left out 1 track you blocked (Nina)."),
        (Note("disliked", "Rain", 1), "Left out Rain, which you disliked."),
        (Note("heard", "", 1), "Left out 1 track that I showed you a moment ago."),
        (Note("variety", "Nina", 4), "Left out 4 tracks for variety (Nina)."),
        (Note("few", "", 2), "Only 2 left that keep to all you asked for; drop a condition to get more."),
        (Note("none"), "Nothing in this library keeps to all you asked for; drop a condition and ask again."),
        (Note("all", "", 4), "There are only 4 tracks here."),
        (Note("capped", "", 100), "I show 100 at most."),
        (Note("broken", "no vocals", 2), "2 tracks of these do not keep to: no vocals."),
        (Note("taste", "jazz", 1), "Noted for good: you like jazz."),
        (Note("taste", "jazz", 0), "Noted for good: you dislike jazz."),
        (Note("unknown_name", "Nina", 0), "Nina is not in this library."),
    ],
)
def test_what_is_noted(note: Note, text: str) -> None:
    assert note_text(note) == text


def test_a_note_of_one_track_is_in_the_singular() -> None:
    assert note_text(Note("limit", "tempo < 90 BPM", 1)) == "Left out 1 track that does not keep to: tempo < 90 BPM."
    assert note_text(Note("all", "", 1)) == "There is only 1 track here."
    assert note_text(Note("broken", "no vocals", 1)) == "1 track of these does not keep to: no vocals."
    assert note_text(Note("few", "", 1)).startswith("Only 1 left that keeps to all you asked for")


def test_words_are_listed_as_people_do() -> None:
    assert [ENGLISH.listed(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]
    assert [wording.clock(seconds) for seconds in (0.0, 59.9, 61.0, 3600.0)] == ["0:00", "0:59", "1:01", "60:00"]


# -- the check of claims -----------------------------------------------------------------------------------------------

BARE = Evidence(
    bpm=71.2,
    bpm_confidence=0.8,
    loudness_db=-22.0,
    attributes=dict.fromkeys(VOCABULARY.heard, 0.1),
    heard=dict.fromkeys(VOCABULARY.heard, -1.0) | {"calm": 1.5, "mellow": 1.0},
    tags=dict.fromkeys(VOICE_TAGS, -0.5)
    | dict.fromkeys(SILENT_TAGS, 0.5)
    | {"mtt:piano": 2.0, "mtt:guitar": -1.0, "mtt:slow": 1.0, "mtt:fast": -1.0, "msd:jazz": -0.8, "mtt:loud": -1.0},
    wanted=("calm", "slow"),
    avoided=("drums",),
)
SUNG = replace(BARE, tags={**BARE.tags, **dict.fromkeys(VOICE_TAGS, 1.0)})


@pytest.mark.parametrize(
    "true",
    ["Slow (71 BPM) and calm, with piano.", "Quiet; no drums, as you asked.", "With no voice.", "Mellow; 71 BPM."],
)
def test_true_sentences_pass_the_check(true: str) -> None:
    claims = check(true, BARE)
    assert claims and all(claim.holds for claim in claims), claims


@pytest.mark.parametrize(
    ("planted", "evidence", "false"),
    [
        ("Slow (95 BPM) and calm.", BARE, "95 BPM"),
        ("Calm; 140 BPM.", BARE, "140 BPM"),
        ("Fast and calm.", BARE, "fast"),
        ("Slow.", replace(BARE, bpm=150.0), "slow"),
        ("Loud and calm.", BARE, "loud"),
        ("Quiet.", replace(BARE, loudness_db=-9.0), "quiet"),
        ("Calm, with guitar.", BARE, "guitar"),
        ("Calm, sounds like jazz.", BARE, "jazz"),
        ("Dreamy and calm.", BARE, "dreamy"),
        ("Calm, with female vocals.", BARE, "female vocals"),
        ("Calm, with no voice.", SUNG, "no voice"),
        ("Calm; no piano, as you asked.", BARE, "no piano, as you asked"),
        ("Calm; not dark, as you asked.", BARE, "not dark, as you asked"),
        (
            "Calm; no drums, as you asked.",
            replace(BARE, attributes={**BARE.attributes, "drums": 0.9}, tags={**BARE.tags, "mtt:drums": 2.0}),
            "no drums, as you asked",
        ),
    ],
)
def test_a_planted_false_claim_is_found(planted: str, evidence: Evidence, false: str) -> None:
    assert [claim.text for claim in check(planted, evidence) if not claim.holds] == [false]


CLAIMED = (
    Part("qualities", ("slow", "calm"), bpm=71),
    Part("qualities", ("fast", "dreamy"), bpm=140),
    Part("style", ("jazz",)),
    Part("with", ("piano", "guitar", "organ")),
    Part("voiceless", ("instrumental",)),
    Part("in-part", ("dark",)),
    Part("no", ("drums", "piano")),
    Part("not", ("dark",)),
    Part("near", title="Xyzzy"),
    Part("tempo", bpm=95),
    Part("key", key="C", mode="major"),
    Part("year", year=1812),
)


@pytest.mark.parametrize("evidence", [BARE, SUNG], ids=["bare", "sung"])
def test_claims_get_the_same_verdicts_before_they_are_words_as_after(evidence: Evidence) -> None:
    for part in CLAIMED:
        read = check(wording.sentence([part], ENGLISH), evidence)
        assert [claim.holds for claim in check_parts([part], evidence)] == [claim.holds for claim in read], part


@pytest.mark.parametrize("planted", ["Calm; in C major.", "Calm; from 1812."])
def test_a_planted_key_or_year_is_found(planted: str) -> None:
    assert any(not claim.holds for claim in check(planted, BARE))


async def test_a_tempo_that_is_told_is_the_one_that_was_measured(service: Service) -> None:
    for number, text in enumerate(("slow and sad", "fast drums", "under 80 bpm please", "around 120 bpm")):
        done = await service.conversation.recommend(f"u{number}", text, 5)
        for table in done.answer.picks:
            facts = service.views.track(table.track_id).facts
            said = service.views.sentence(done.answer, table)
            evidence = replace(BARE, bpm=float(facts["bpm"]))
            assert all(claim.holds for claim in check(said, evidence) if claim.text.endswith("BPM")), said
