"""Listening together: what is told of each member is true, nobody's words or blocks are given away, nothing is kept."""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

from bot.claims import Evidence, check_parts
from bot.messages import Messages, Refusal
from bot.parts import Part, Sound
from bot.service import Service
from bot.together import (
    LITTLE,
    MOST_PICKS,
    Against,
    Gathering,
    GroupPick,
    Line,
    gathered,
    line_text,
    member_line,
    notes_text,
    pick_text,
    together,
)
from bot.wording import heard_as
from recommender.catalog_truth import Track
from recommender.engine import Recommender
from recommender.explanation import Table
from recommender.features import FEATURES
from recommender.profile import Event
from recommender.ranking import Note
from recommender.together import Member, Occasion, SharedCell, SharedPick, Taste
from recommender.understanding import Understanding
from recommender.vocabulary import VOCABULARY

NOW = 1_800_000_000.0
DAY = 86400.0
ENGLISH = Messages.of("en")
CALM, WITH_PIANO = Part("qualities", ("calm", "slow")), Part("with", ("piano",))
JAZZ, VOICELESS = Part("style", ("jazz",)), Part("voiceless", ("instrumental",))
NO_DRUMS, NOT_LOUD = Part("no", ("drums", "opera")), Part("not", ("loud", "fast"))
TASTES = (
    "I love calm piano music",
    "I love jazz and blues",
    "I always want fast and loud metal",
    "I love female vocals and acoustic guitar",
    "I love dark techno, and I love synths",
    "I love slow ambient for sleep",
    "I hate loud music",
    "I never want vocals",
    "I hate country and I hate opera",
    "I never want drums",
    "I really dislike sad music",
    "I love instrumental music",
)
"""All but the dislike of sad music last: that one is a mood, so it counts for nobody here."""
TASTE_KINDS = ("taste", "like", "dislike")
MOODS = (
    "something dreamy for a rainy evening",
    "energetic and happy, no piano",
    "a woman singing, slow",
    "calm strings, not too sad",
    "dark and tense, under 120 bpm",
)


# -- every claim of fifty groups ---------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def tastes(recommender: Recommender) -> list[tuple[Event, ...]]:
    """The events of each of the lasting statements."""
    return [recommender.statements(recommender.understand(text), NOW - DAY, 1, True).events for text in TASTES]


@pytest.fixture(scope="module")
def moods(recommender: Recommender) -> list[Understanding | None]:
    return [None, *(recommender.understand(text) for text in MOODS)]


def random_member(recommender: Recommender, tastes: list[tuple[Event, ...]], rng: np.random.Generator) -> Member:
    """Up to three statements and up to six reactions; now and then nothing at all."""
    events: list[Event] = []
    for number in rng.permutation(len(tastes))[: rng.integers(0, 4)]:
        start = len(events) + 1
        said = tastes[number]
        events += [replace(event, id=start + place, message=start) for place, event in enumerate(said)]
    for row in rng.permutation(len(recommender.catalog))[: rng.integers(0, 7)]:
        track_id = recommender.catalog.tracks[row].track_id
        liked = rng.random() < 0.7
        reaction = recommender.vote(events, track_id, liked, len(events) + 1, NOW - DAY, 1.0)
        events.append(reaction)
    return Member(tuple(events))


def groups(
    recommender: Recommender, tastes: list[tuple[Event, ...]], moods: list[Understanding | None], count: int
) -> Iterator[tuple[list[Member], Gathering]]:
    rng = np.random.default_rng(20)
    for number in range(count):
        group = [random_member(recommender, tastes, rng) for _ in range(rng.integers(2, 6))]
        occasion = Occasion(NOW, 3, speaker=int(rng.integers(len(group))))
        yield group, gathered(recommender, group, occasion, moods[number % len(moods)])


def evidence(recommender: Recommender, pick: GroupPick, avoided: set[str]) -> Evidence:
    """What is measured of a pick."""
    catalog = recommender.catalog
    row = catalog.row[pick.track.track_id]
    facts = pick.track.facts
    return Evidence(
        bpm=float(facts["bpm"]),
        bpm_confidence=float(facts["bpm_confidence"]),
        loudness_db=float(facts["loudness_db"]),
        attributes=dict(zip(VOCABULARY.heard, catalog.attributes[row], strict=True)),
        heard=dict(zip(VOCABULARY.heard, catalog.heard[row], strict=True)),
        tags={n: float(v) for n, v in zip(FEATURES, catalog.vectors[row], strict=True) if n[:4] in ("msd:", "mtt:")},
        wanted=(),
        avoided=tuple(avoided),
        key=f"{facts.get('key', '')} {facts.get('mode', '')}".strip(),
        year=pick.track.year,
    )


def spoke_for(recommender: Recommender, member: Member, term: str, sign: int) -> bool:
    """Whether a member said to like (dislike) a term, or liked (disliked) a track that clearly is so."""
    catalog = recommender.catalog
    for event in member.events:
        if event.kind not in TASTE_KINDS or event.weight * sign <= 0:
            continue
        if term in event.asked:
            return True
        if event.track_id and catalog.attributes[catalog.row[event.track_id], VOCABULARY.index[term]] >= 0.65:
            return True
    return False


def faults(recommender: Recommender, member: Member, number: int, pick: GroupPick) -> Iterator[str]:
    """What is not true of a line, by the table, the attributes and what was measured."""
    line = pick.lines[number]
    row = recommender.catalog.row[pick.track.track_id]
    cells = {cell.feature: cell.contribution for cell in pick.shared.cells if cell.member == number}
    own = pick.shared.own[number]

    def attribute(term: str) -> float:
        return float(recommender.catalog.attributes[row, VOCABULARY.index[term]])

    known = any(event.kind in TASTE_KINDS for event in member.events)
    if (line.kind == "unknown") == known:
        yield "known or not"
    if line.kind in ("whole", "less", "less-whole") and (own < LITTLE if line.kind == "whole" else own > -LITTLE):
        yield f"{line.kind} at {own}"
    if line.kind == "neither" and abs(own) >= LITTLE:
        yield f"neither at {own}"
    if (line.kind == "for") != bool(line.parts) or (line.kind == "less") != (line.against is not None):
        yield "what it rests on"
    for part in line.parts:
        absent = part.kind in ("no", "not")
        for term in part.terms:
            if cells.get(term, 0.0) <= 0:
                yield f"{term} adds nothing"
            if (attribute(term) >= 0.5) == absent:
                yield f"{part.kind} {term} at {attribute(term)}"
            if not spoke_for(recommender, member, term, -1 if absent else 1):
                yield f"nobody spoke of {term}"
    refused = {term for event in member.events if event.weight < 0 for term in event.asked}
    for claim in check_parts(line.parts, evidence(recommender, pick, refused)):
        if not claim.holds:
            yield f"{claim.text}: {claim.measured}"
    if line.against is not None:
        term = line.against.term
        heard = float(recommender.catalog.heard[row, VOCABULARY.index[term]])
        if cells.get(term, 0.0) >= 0:
            yield f"{term} takes nothing"
        if (line.against.attribute, line.against.heard) != (attribute(term), heard):
            yield f"{term} is not that of the track"
        if not spoke_for(recommender, member, term, -1 if heard > 0 else 1):
            yield f"nobody spoke of {term}"
        said = heard_as(term, attribute(term), heard, ENGLISH)
        denied = " not " in said or " less " in said or said.startswith("no ")
        if term != "instrumental" and denied == (heard > 0):
            yield f"{said} at {heard}"
        if term == "instrumental" and denied != (attribute(term) >= 0.5):
            yield f"{said} at {attribute(term)}"


def test_no_claim_about_a_member_is_false_in_fifty_groups(
    recommender: Recommender, tastes: list[tuple[Event, ...]], moods: list[Understanding | None]
) -> None:
    false: list[str] = []
    kinds: Counter[str] = Counter()
    terms: Counter[str] = Counter()
    for group, found in groups(recommender, tastes, moods, 50):
        for pick in found.picks:
            assert len(pick.lines) == len(group)
            assert sum(cell.contribution for cell in pick.shared.cells) + pick.shared.bias == pytest.approx(
                pick.shared.score, abs=1e-9
            )
            for number, member in enumerate(group):
                line = pick.lines[number]
                kinds[line.kind] += 1
                terms.update(term for part in line.parts for term in part.terms)
                false += [f"{pick.track.title}, {line}: {fault}" for fault in faults(recommender, member, number, pick)]
    assert false == []
    assert min(kinds[kind] for kind in ("for", "whole", "neither", "less", "unknown")) >= 5 and len(terms) >= 15


def test_no_claim_about_what_was_said_for_all_is_false_in_fifty_groups(
    recommender: Recommender, tastes: list[tuple[Event, ...]], moods: list[Understanding | None]
) -> None:
    """By the table and the attributes; the taggers' own outputs, which the attributes weigh up, may differ once."""
    false: list[str] = []
    differing, claims = 0, 0
    for number, (_, found) in enumerate(groups(recommender, tastes, moods, 50)):
        understood = moods[number % len(moods)]
        refused = {avoided.term for avoided in understood.avoids} if understood else set[str]()
        for pick in found.picks:
            attributes = recommender.catalog.attributes[recommender.catalog.row[pick.track.track_id]]
            speaks_for = {cell.feature for cell in pick.shared.said.cells if cell.contribution > 0}
            for part in pick.parts:
                absent = part.kind in ("no", "not")
                for term in part.terms:
                    if part.kind == "in-part":
                        false += [f"in part {term}"] * (term not in speaks_for)
                    elif (attributes[VOCABULARY.index[term]] >= 0.5) == absent or (absent and term not in refused):
                        false.append(f"{pick.track.title}: {part.kind} {term}")
            held = check_parts(pick.parts, evidence(recommender, pick, refused))
            claims += len(held)
            differing += sum(not claim.holds for claim in held)
    assert false == [] and claims > 150 and differing <= claims / 100


@pytest.mark.parametrize("change", ["attribute", "sign"])
def test_the_check_finds_what_is_made_up(
    recommender: Recommender, tastes: list[tuple[Event, ...]], moods: list[Understanding | None], change: str
) -> None:
    """A term that the track is not, and one that the member never spoke of."""
    found = 0
    for group, gathering in groups(recommender, tastes, moods, 12):
        pick = gathering.picks[0]
        for number, member in enumerate(group):
            if pick.lines[number].kind != "for":
                continue
            term = "metal" if change == "attribute" else pick.lines[number].parts[0].terms[0]
            made_up = Part("style" if change == "attribute" else "no", (term,))
            lines = (*pick.lines[:number], Line("for", (made_up,)), *pick.lines[number + 1 :])
            attribute = recommender.catalog.attributes[recommender.catalog.row[pick.track.track_id]]
            if change == "attribute" and attribute[VOCABULARY.index["metal"]] >= 0.5:
                continue
            if change == "sign" and pick.lines[number].parts[0].kind in ("no", "not"):
                continue
            assert list(faults(recommender, member, number, replace(pick, lines=lines)))
            found += 1
    assert found >= 3


# -- a conversation ----------------------------------------------------------------------------------------------------


async def group_of(service: Service) -> list[str]:
    """Ann and Ben told their tastes, Cid is in a mood and reacted, Eve never wrote."""
    conversation = service.conversation
    for user, text in (
        ("ann", "I love calm piano music"),
        ("ann", "I always hate loud music"),
        ("ben", "I love jazz"),
        ("ben", "I never want vocals, ever"),
        ("cid", "energetic techno for the gym"),
    ):
        await conversation.recommend(user, text)
    await conversation.react("cid", "like", 1)
    await conversation.react("cid", "dislike", 2)
    return ["ann", "ben", "cid", "eve"]


def names_of(gathering: Gathering) -> list[str]:
    return [pick.track.track_id for pick in gathering.picks]


async def test_nothing_is_kept_of_listening_together(service: Service) -> None:
    group = await group_of(service)
    files = [path for path in service.settings.home.iterdir() if path.name.startswith("people.sqlite")]
    kept = [path.read_bytes() for path in files if not path.name.endswith("-shm")]
    before = [await service.store.export(user) for user in group]
    for text in (None, "something dreamy, never any country, I love strings", "more like Snow"):
        assert (await together(service.conversation, group, 0, text)).picks
    assert [await service.store.export(user) for user in group] == before
    assert before[0] and not before[3] and not await service.store.known("eve")
    assert [path.read_bytes() for path in files if not path.name.endswith("-shm")] == kept


async def test_each_member_gets_a_line_and_nothing_is_known_of_who_never_wrote(service: Service) -> None:
    group = await group_of(service)
    found = await together(service.conversation, group, 0, None)
    assert len(found.picks) == 3 and found.language == "en"
    for pick in found.picks:
        sentence, ann, ben, _, eve = pick_text(pick, ["<@1>", "<@2>", "<@3>", "<@4>"], ENGLISH)
        assert re.search(r"[.]$", sentence) and "you asked" not in sentence
        assert ann.startswith("<@1>: ") and "piano" in ann and ann.endswith(", as you like it")
        assert "jazz" in ben and eve == "nothing known yet of the taste of <@4>"


async def test_what_is_said_counts_for_all_and_is_told_once(service: Service) -> None:
    group = await group_of(service)
    found = await together(service.conversation, group, 3, "a slow sad violin, under 100 bpm")
    catalog = service.recommender.catalog
    for pick in found.picks:
        terms = {term for part in pick.parts for term in part.terms}
        assert terms & {"slow", "sad", "violin"} and float(pick.track.facts["bpm"]) < 100
        assert not {term for line in pick.lines for part in line.parts for term in part.terms} & {
            "slow",
            "sad",
            "violin",
        }
    violin = catalog.attributes[:, VOCABULARY.index["violin"]]
    assert np.mean([violin[catalog.row[track_id]] for track_id in names_of(found)]) > violin.mean()


async def test_a_refusal_of_one_holds_against_the_words_of_another_and_is_told_without_a_name(service: Service) -> None:
    group = await group_of(service)
    voice = service.recommender.catalog.attributes[:, VOCABULARY.index["vocals"]]
    for starter, sung in ((0, False), (1, True)):
        found = await together(service.conversation, group, starter, "a woman singing, with vocals")
        rows = [service.recommender.catalog.row[track_id] for track_id in names_of(found)]
        assert bool((voice[rows] >= 0.5).any()) == sung
        told = " ".join(notes_text(found, ENGLISH))
        assert ("(vocals): somebody here never wants that" in told) == (not sung)


async def test_no_line_tells_whose_refusal_it_is(service: Service) -> None:
    await service.conversation.recommend("ann", "I love calm piano music")
    await service.conversation.recommend("ben", "I never want vocals, ever")
    found = await together(service.conversation, ["ann", "ben"], 0, None, k=5)
    voice = service.recommender.catalog.attributes[:, VOCABULARY.index["vocals"]]
    assert all(voice[service.recommender.catalog.row[track_id]] < 0.5 for track_id in names_of(found))
    for pick in found.picks:
        assert any(cell.member == 1 and cell.feature == "vocals" for cell in pick.shared.cells), "it counts"
        assert "vocals" not in " ".join(pick_text(pick, ["Ann", "Ben"], ENGLISH))


async def test_what_is_refused_for_the_occasion_is_told_as_asked(service: Service) -> None:
    group = await group_of(service)
    found = await together(service.conversation, group, 0, "happy party music, no drums")
    assert any("with drums, as you asked" in note for note in notes_text(found, ENGLISH))


@pytest.mark.parametrize("who", ["ann", "ben", "eve"])
async def test_a_block_of_anybody_holds_and_is_not_told_by_name(service: Service, who: str) -> None:
    group = await group_of(service)
    first = await together(service.conversation, group, 0, "calm strings", k=5)
    track = first.picks[0].track
    artist = next(pick.track.artist for pick in first.picks[1:] if pick.track.artist)
    await service.store.block(who, "track", track.track_id)
    await service.store.block(who, "artist", artist)
    found = await together(service.conversation, group, 0, "calm strings", k=5)
    assert track.track_id not in names_of(found) and artist not in {pick.track.artist for pick in found.picks}
    told = " ".join(notes_text(found, ENGLISH))
    assert "somebody here has blocked" in told and track.title not in told and artist not in told
    assert not [note for note in found.notes if note.kind == "blocked" and note.detail]


async def test_what_anybody_disliked_is_left_out_and_not_told_by_name(service: Service) -> None:
    group = await group_of(service)
    answer = (await service.conversation.recommend("cid", "calm piano")).answer
    await service.conversation.react("cid", "dislike", 1, answer.request_id)
    track = service.views.track(answer.picks[0].track_id)
    found = await together(service.conversation, group, 0, "calm piano", k=8)
    assert track.track_id not in names_of(found)
    told = " ".join(notes_text(found, ENGLISH))
    assert "somebody here disliked" in told and track.title not in told


async def test_one_alone_gets_the_picks_that_they_would_get(service: Service) -> None:
    await service.conversation.recommend("ann", "I love jazz and I never want drums")
    found = await together(service.conversation, ["ann"], 0, "something slow and dreamy", k=5, at=NOW)
    answer = await service.conversation.recommend("ann", "something slow and dreamy", k=5, at=NOW)
    shown = set(answer.answer.recent)
    assert not shown & {table.track_id for table in answer.answer.picks}
    again = await together(
        service.conversation, ["ann"], 0, "something slow and dreamy", k=5, at=NOW, recent=answer.answer.recent
    )
    expected = [table.track_id for table in answer.answer.picks]
    assert names_of(again) == expected and (names_of(found) == expected or shown & set(names_of(found)))
    assert [pick.shared.score for pick in again.picks] == pytest.approx(
        [table.score for table in answer.answer.picks], abs=1e-6
    )


async def test_the_order_of_members_changes_no_pick(service: Service) -> None:
    group = await group_of(service)
    one = await together(service.conversation, group, 0, "dreamy strings", at=NOW)
    two = await together(service.conversation, group[::-1], 3, "dreamy strings", at=NOW)
    assert names_of(one) == names_of(two) and one.notes == two.notes
    assert [pick.lines for pick in one.picks] == [pick.lines[::-1] for pick in two.picks]


async def test_nobody_known_and_nothing_said_is_a_varied_sample_that_says_so(service: Service) -> None:
    found = await together(service.conversation, ["eve", "fay"], 1, None)
    assert len(found.picks) == 3 and Note("empty_profile") in found.notes
    assert {line.kind for pick in found.picks for line in pick.lines} == {"unknown"}


async def test_something_new_is_new_to_all(service: Service) -> None:
    group = await group_of(service)
    shown = {track_id for user in group for track_id in await service.store.shown(user)}
    plain = await together(service.conversation, group, 0, "energetic techno", k=10)
    assert shown & set(names_of(plain))
    found = await together(service.conversation, group, 0, "energetic techno that I have not heard before", k=10)
    assert found.picks and not shown & set(names_of(found))


async def test_a_cry_for_help_is_answered_with_help_alone(service: Service) -> None:
    group = await group_of(service)
    found = await together(service.conversation, group, 0, "I want to kill myself")
    assert found.care == service.conversation.care("en") and not found.picks and not found.notes


async def test_a_text_that_cannot_be_read_is_refused(service: Service) -> None:
    for text in ("  ", "x" * 2001):
        with pytest.raises(Refusal):
            await together(service.conversation, ["ann", "ben"], 0, text)
    for members, starter in (([], 0), (["ann", "ann"], 0), (["ann"], 1)):
        with pytest.raises(ValueError, match="each of them once"):
            await together(service.conversation, members, starter, None)


async def test_how_many_picks_are_given(service: Service) -> None:
    for text, k, count in ((None, None, 3), ("5 calm songs", None, 5), ("5 calm songs", 2, 2), (None, 40, MOST_PICKS)):
        found = await together(service.conversation, ["eve", "fay"], 0, text, k)
        assert len(found.picks) == count
        assert (Note("capped", "", MOST_PICKS) in found.notes) == (k == 40)


async def test_the_answer_is_in_the_language_of_the_words_or_of_the_place(service: Service) -> None:
    spoken = await together(service.conversation, ["eve", "fay"], 0, "etwas Ruhiges mit Klavier für den Abend")
    assert spoken.language == "de"
    assert (await together(service.conversation, ["eve", "fay"], 0, None, language="fr")).language == "fr"


async def test_five_members_are_answered_in_time(service: Service) -> None:
    group = [*await group_of(service), "fay"]
    await together(service.conversation, group, 0, "calm piano")
    times = []
    for _ in range(3):
        began = time.perf_counter()
        await together(service.conversation, group, 0, None)
        times.append(time.perf_counter() - began)
    assert min(times) < 0.15


async def test_what_the_group_was_shown_a_moment_ago_is_not_shown_again(service: Service) -> None:
    group = await group_of(service)
    first = await together(service.conversation, group, 0, "calm strings")
    second = await together(service.conversation, group, 0, "calm strings", recent=names_of(first))
    assert not set(names_of(first)) & set(names_of(second))
    assert any("a moment ago" in note for note in notes_text(second, ENGLISH))


# -- small cases -------------------------------------------------------------------------------------------------------


def line_of(taste: Taste, cells: dict[str, float], heard: dict[str, tuple[float, float]], **facts: float) -> Line:
    """The line of a member with these cells; `heard`: term → (attribute, (Wv)_k), all else absent."""
    nothing = dict.fromkeys(VOCABULARY.heard, 0.1)
    sound = Sound(
        {**nothing, **{term: attribute for term, (attribute, _) in heard.items()}},
        {**dict.fromkeys(nothing, -1.0), **{term: value for term, (_, value) in heard.items()}},
    )
    own = (sum(cells.values()),)
    table = tuple(SharedCell(0, term, value) for term, value in cells.items())
    pick = SharedPick("t", own[0], 0.0, table, own, own, Table("t", 0.0, 0.0, ()))
    return member_line(pick, 0, replace(taste, known=True), Track("t", "T", facts=dict(facts)), sound, lambda *_: False)


def test_what_is_measured_otherwise_than_scored_is_claimed_neither_for_nor_against() -> None:
    """W hears little of "slow" in a track whose tempo is slow."""
    heard = {"slow": (0.8, -0.5)}
    assert line_of(Taste(dislikes=frozenset(["slow"])), {"slow": 1.0}, heard).kind == "whole"
    assert line_of(Taste(likes=frozenset(["slow"])), {"slow": -1.0}, heard).kind == "less-whole"
    sung = {"instrumental": (0.3, 0.2)}
    assert line_of(Taste(dislikes=frozenset(["instrumental"])), {"instrumental": -1.0}, sung).kind == "less-whole"
    fast = {"fast": (0.6, 1.0)}
    assert line_of(Taste(likes=frozenset(["fast"])), {"fast": 1.0}, fast, bpm=104.0).kind == "whole"
    assert line_of(Taste(likes=frozenset(["fast"])), {"fast": 1.0}, fast, bpm=140.0).kind == "for"


def test_opposites_are_not_both_to_somebodys_liking() -> None:
    both = Taste(likes=frozenset(["slow", "fast", "calm"]))
    heard = {"slow": (0.6, 1.0), "fast": (0.6, 1.0), "calm": (0.9, 1.0)}
    assert line_of(both, {"calm": 1.0, "fast": 0.9, "slow": 0.8}, heard).parts == (Part("qualities", ("calm", "fast")),)


def test_the_largest_reasons_come_first_and_what_speaks_most_against_it_is_told() -> None:
    taste = Taste(likes=frozenset(["calm", "piano", "jazz", "folk"]), dislikes=frozenset(["loud", "metal"]))
    likes = {"jazz": (0.9, 1.0), "calm": (0.9, 1.0), "piano": (0.9, 1.0), "folk": (0.9, 1.0)}
    line = line_of(taste, {"jazz": 0.5, "calm": 0.4, "piano": 0.3, "folk": 0.2, "loud": 0.1, "metal": 0.1}, likes)
    assert line == Line(
        "for",
        (
            Part("qualities", ("calm",)),
            Part("style", ("jazz",)),
            Part("with", ("piano",)),
            Part("no", ("metal",)),
            Part("not", ("loud",)),
        ),
    )
    against = line_of(taste, {"loud": -2.0, "metal": -1.0, "calm": 0.5}, {"loud": (0.9, 2.0), "metal": (0.9, 1.0)})
    assert against == Line("less", against=Against("loud", 0.9, 2.0))


# -- words -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (Line("for", (CALM, WITH_PIANO)), "A: calm and slow, with piano, as you like it"),
        (Line("for", (JAZZ, VOICELESS)), "A: sounds like jazz, no voice, as you like it"),
        (Line("for", (NO_DRUMS, NOT_LOUD)), "A: no drums or opera, not loud or fast, as you like it"),
        (Line("less", against=Against("loud", 0.9, 1.5)), "less for A: this is clearly loud"),
        (Line("less", against=Against("piano", 0.1, -1.0)), "less for A: this has less of piano in it than most"),
        (Line("less-whole"), "less for A: on the whole not to your taste"),
        (Line("whole"), "A: on the whole to your taste"),
        (Line("neither"), "A: no strong feelings either way"),
        (Line("unknown"), "nothing known yet of the taste of A"),
    ],
)
def test_a_line_in_words(line: Line, text: str) -> None:
    assert line_text(line, "A", ENGLISH) == text


def test_the_question_says_what_the_others_will_see_and_that_nothing_is_kept() -> None:
    asked = ENGLISH.say("together-ask", name="<@1>")
    assert asked.startswith("<@1> ") and "your tastes" in asked and "nothing of this is kept" in asked
    for key in ("yes", "not-now", "in", "starting", "declined", "late", "over", "not-asked", "alone", "robot"):
        assert len(ENGLISH.say(f"together-{key}")) <= (80 if key in ("yes", "not-now") else 200)
    assert ENGLISH.say("together-waiting", done=1, count=4) == "1 of 4 have agreed"
    assert ENGLISH.say("together-heading", names="<@1> and <@2>") == "For <@1> and <@2>"
