"""A person's taste, what it rests on and the way it has moved: true at that moment, and drawn as it is."""

from __future__ import annotations

import itertools
import re
import time
from dataclasses import replace

import numpy as np
import pytest

from bot.charts import Picture, profile_chart
from bot.messages import Messages
from bot.portrait import LEAST, TELLING, Contributor, Portrait, moments, portrait
from bot.service import Service
from bot.sheet import LONGEST_ALT, ThemeName
from bot.taste_chart import MOST_CAUSES, MOST_TERMS, apart
from recommender.answer import Weighed
from recommender.detection import LANGUAGES
from recommender.profile import HOUR, Event, Profile
from tests.bot.pixels import bars, margins_are_empty
from tests.bot.test_charts import LONG, SCRIPTS, THEME_NAMES, Renamed, knows_pictures

DAY = 24 * HOUR


async def lived(service: Service, days: int = 12, at: float | None = None) -> None:
    """Somebody who asked now and then, liked and disliked picks, and said what lasts."""
    now = time.time() if at is None else at
    rng = np.random.default_rng(7)
    moods = ["calm piano", "dreamy ambient", "fast metal for the gym", "folk with guitar"]
    for day in range(days):
        asked = now - (days - day) * 5 * DAY
        await service.conversation.recommend("u", moods[int(rng.integers(len(moods)))], at=asked)
        for pick in (1, 2, 3):
            verdict = "like" if rng.random() < 0.6 else "dislike"
            await service.conversation.react("u", verdict, pick, at=asked + 60 * pick)
    await service.conversation.recommend("u", "I love jazz and I hate metal", at=now - 60)


async def drawn_from(service: Service, now: float | None = None) -> Portrait:
    found = await portrait(service.conversation, "u", now)
    assert found is not None
    return found


def profile_of(service: Service, events: list[Event], at: float) -> Profile:
    return service.recommender.profile([event for event in events if event.at <= at], at)


# -- what is true ------------------------------------------------------------------------------------------------------


async def test_nobody_has_a_taste_before_saying_anything_or_after_forgetting(service: Service) -> None:
    assert await portrait(service.conversation, "u") is None
    await service.dialogue.say("u", "I love jazz")
    assert await portrait(service.conversation, "u") is not None
    await service.conversation.forget("u")
    assert await portrait(service.conversation, "u") is None


async def test_the_terms_are_the_profile_of_that_moment(service: Service) -> None:
    await lived(service)
    events = await service.store.events("u")
    for now in (time.time(), time.time() + 30 * DAY):
        found = await drawn_from(service, now)
        u = service.recommender.profile(events, now).u
        everything = dict(zip(service.recommender.terms, u, strict=True))
        assert dict(found.terms) == {term: value for term, value in everything.items() if abs(value) >= LEAST}
        sizes = [abs(value) for _, value in found.terms]
        assert sizes == sorted(sizes, reverse=True) and found.as_of == now
        assert found.told == tuple(pair for pair in found.terms if abs(pair[1]) >= TELLING * sizes[0])
        assert found.leading == tuple(term for term, _ in found.told[:4])


async def test_what_it_rests_on_are_the_events_by_what_they_add(service: Service) -> None:
    await lived(service, 4)
    await service.dialogue.say("u", "I love jazz")
    events = await service.store.events("u")
    found = await drawn_from(service)
    assert sum(contributor.share for contributor in found.contributors) == pytest.approx(1.0)
    shares = [contributor.share for contributor in found.contributors]
    assert shares == sorted(shares, reverse=True)
    parts = service.recommender.profile(events, found.as_of).parts
    adds = {part.event.id: float(np.abs(part.weight * part.terms).sum()) for part in parts}
    jazz = [event.id for event in events if event.kind == "taste" and event.asked == ("jazz",)]
    told = [one.share for one in found.contributors if one.event.kind == "taste" and one.event.asked == ("jazz",)]
    assert told == [pytest.approx(sum(adds[number] for number in jazz) / sum(adds.values()))]
    liked = next(event for event in events if event.kind == "like")
    same = [event.id for event in events if event.kind == "like" and event.track_id == liked.track_id]
    told = [one.share for one in found.contributors if (one.event.kind, one.event.track_id) == ("like", liked.track_id)]
    assert told == [pytest.approx(sum(adds[number] for number in same) / sum(adds.values()))]


async def test_it_counts_what_is_kept(service: Service) -> None:
    await service.dialogue.say("u", "I love jazz and hate metal; today something calm")
    await service.dialogue.say("u", "+1 +2 -3")
    found = await drawn_from(service)
    kinds = [event.kind for event in await service.store.events("u")]
    assert (found.likes, found.dislikes) == (2, 1)
    assert found.lasting == kinds.count("taste") == 2 and found.moods == kinds.count("mood") >= 1
    await service.dialogue.say("u", "/undo 1")
    assert (await drawn_from(service)).likes == 1


async def test_the_way_is_the_profile_as_it_was_at_each_moment(service: Service) -> None:
    await lived(service)
    events = await service.store.events("u")
    found = await drawn_from(service)
    assert 14 <= len(found.history) <= 30
    times = [moment.at for moment in found.history]
    assert times == sorted(times) and times[-1] == found.as_of
    assert times[0] == min(event.at for event in events if event.weight)
    columns = [service.recommender.terms.index(term) for term in found.leading]
    for moment in found.history:
        assert moment.values == tuple(profile_of(service, events, moment.at).u[columns])
    assert found.history[-1].values == tuple(value for _, value in found.told[: len(columns)])


async def test_a_taste_of_this_minute_has_no_way_yet_and_one_of_a_week_ago_has(service: Service) -> None:
    await service.dialogue.say("u", "I love jazz")
    assert (await drawn_from(service)).history == ()
    later = await drawn_from(service, time.time() + 7 * DAY)
    assert later.history[0].values > later.history[-1].values > (0.0,)


def test_moments_show_steps_and_moods_that_went_within_hours() -> None:
    first, now = 1_000_000.0, 1_000_000.0 + 90 * DAY
    events = [first + day * DAY for day in range(0, 90, 3)]
    found = moments(events, now)
    assert len(found) <= 30 and found == sorted(set(found)) and (found[0], found[-1]) == (first, now)
    for event in (first, *events[-3:]):
        assert {event, event + 3 * HOUR, event + 12 * HOUR} <= set(found)
    assert events[-1] - 1.0 in found
    assert max(later - one for one, later in itertools.pairwise(found)) <= 90 * DAY / 13 + 1


async def test_making_it_keeps_nothing(service: Service) -> None:
    await lived(service, 2)
    before = await service.store.export("u")
    profile_chart(await drawn_from(service), service.views, "en")
    assert await service.store.export("u") == before


# -- the picture -------------------------------------------------------------------------------------------------------


def told_terms(picture: Picture) -> list[float]:
    """The numbers of the terms, from the words of the picture, in order of size."""
    sentences = re.findall(r"(?:For|Against): (.*?\d)\. ", picture.alt + " ")
    numbers = [float(number) for sentence in sentences for number in re.findall(r"[+-]\d+\.\d\d", sentence)]
    return sorted(numbers, key=lambda number: -abs(number))


@pytest.mark.parametrize("theme", THEME_NAMES)
async def test_bars_are_as_long_as_the_terms_are_large(service: Service, theme: ThemeName) -> None:
    terms = tuple((term, (-1.0) ** k * 2 * 0.9**k) for k, term in enumerate(service.recommender.terms[:15]))
    await lived(service, 3)
    found = replace(await drawn_from(service), terms=terms)
    picture = profile_chart(found, service.views, "en", theme)
    drawn = bars(picture, theme)
    assert len(drawn) == MOST_TERMS
    unit = drawn[0].length / 2
    for bar, (_, value) in zip(drawn, terms, strict=False):
        assert bar.length == pytest.approx(abs(value) * unit, abs=2.5)
        assert bar.colour == ("speaks_for" if value > 0 else "speaks_against")
        assert (bar.left if value > 0 else bar.right) == pytest.approx(drawn[0].left, abs=2)
    assert told_terms(picture) == [pytest.approx(round(value, 2), abs=0.0051) for _, value in terms[:MOST_TERMS]]


async def test_the_description_says_what_the_picture_shows(service: Service) -> None:
    await lived(service)
    found = await drawn_from(service)
    picture = profile_chart(found, service.views, "en")
    assert told_terms(picture) == [pytest.approx(value, abs=0.0051) for _, value in found.told[:MOST_TERMS]]
    assert f"{found.likes} likes, {found.dislikes} dislikes, {found.lasting} lasting statements" in picture.alt
    assert "you like: jazz" in picture.alt and "you dislike: metal" in picture.alt
    first, last = found.history[0].values[0], found.history[-1].values[0]
    assert f"{found.leading[0]} from {first:+.2f} to {last:+.2f}" in picture.alt
    assert "months ago until now" in picture.alt


async def test_the_description_is_short_enough_whatever_the_names(service: Service) -> None:
    await lived(service)
    found = await drawn_from(service)
    contributors = tuple(one for one in found.contributors if one.event.track_id)
    picture = profile_chart(replace(found, contributors=contributors), Renamed(service, LONG[:300], LONG[:300]), "en")
    assert len(picture.alt) <= LONGEST_ALT and "until now" in picture.alt


@pytest.mark.parametrize("theme", THEME_NAMES)
@pytest.mark.parametrize("title", [LONG, "W" * 300, *SCRIPTS.values()], ids=["long", "one word", *SCRIPTS])
async def test_nothing_runs_out_of_the_picture(service: Service, title: str, theme: ThemeName) -> None:
    track_id = service.recommender.catalog.tracks[0].track_id
    contributors = tuple(
        Contributor(Weighed(k, "like", 0.0, 1.0, track_id=track_id), 0.25) for k in range(MOST_CAUSES)
    )  # fmt: skip
    await service.dialogue.say("u", "I love jazz")
    found = replace(await drawn_from(service, time.time() + DAY), contributors=contributors)
    assert margins_are_empty(profile_chart(found, Renamed(service, title, title), "en", theme), theme)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_it_speaks_the_readers_language(service: Service, language: str) -> None:
    if not knows_pictures(language):
        pytest.skip("not translated yet")
    await lived(service, 3)
    found = await drawn_from(service)
    picture = profile_chart(found, service.views, language)
    messages = Messages.of(language)
    for key in ("taste-alt",):
        assert messages.say(key) in picture.alt
    assert all(messages.term(term) in picture.alt for term in found.leading)
    assert len(picture.alt) <= LONGEST_ALT and margins_are_empty(picture, "dark")


async def test_one_event_makes_a_small_picture_and_sixty_a_whole_one(service: Service) -> None:
    await service.dialogue.say("u", "I love jazz")
    one = profile_chart(await drawn_from(service), service.views, "en")
    assert "like: jazz (100%)" in one.alt and "until now" not in one.alt
    await lived(service, 15)
    many = profile_chart(await drawn_from(service), service.views, "en")
    assert one.height < many.height < many.width and margins_are_empty(many, "dark")


def test_names_of_lines_do_not_cover_each_other() -> None:
    assert apart([50, 10, 90], 15, 0, 100) == [50, 10, 90]
    assert apart([50, 51, 52], 15, 0, 100) == [50, 65, 80]
    assert apart([99, 98, 97], 15, 0, 100) == [100, 85, 70]
