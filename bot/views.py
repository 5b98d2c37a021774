"""Answers, reasons and profiles as the JSON of the contract (docs/commands.md)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from bot import wording
from bot.conversation import Recommended, Why
from bot.counterfactuals import Counterfactual
from bot.messages import ENGLISH, Messages
from bot.notes import notes_text
from bot.parts import SURE, Part, Sound, pick_parts
from bot.reacting import Reaction
from recommender.answer import Answer
from recommender.catalog_truth import Track
from recommender.engine import Recommender
from recommender.explanation import Table
from recommender.vocabulary import VOCABULARY

Json = dict[str, Any]


class Views:
    """Turns values into JSON with the names and sentences that a catalog gives them.

    Sentences are in the language of their answer unless another is given (ISO 639-1).
    """

    def __init__(self, recommender: Recommender) -> None:
        self._recommender = recommender

    def track(self, track_id: str, language: str = ENGLISH) -> Track:
        """The track, or a stand-in where it has left the catalog."""
        catalog = self._recommender.catalog
        row = catalog.row.get(track_id)
        if row is not None:
            return catalog.tracks[row]
        return Track(track_id=track_id, title=Messages.of(language).say("track-gone"))

    def name(self, track_id: str, language: str) -> str:
        """A track's title and artist, as the language puts them."""
        return wording.name(self.track(track_id, language), Messages.of(language))

    def titles(self, answer: Answer, language: str) -> dict[str, str]:
        """Names of the tracks that events speak of."""
        return {event.track_id: self.name(event.track_id, language) for event in answer.events if event.track_id}

    def sound(self, track_id: str) -> Sound:
        """How a track sounds; zeros where it has left the catalog."""
        catalog = self._recommender.catalog
        row = catalog.row.get(track_id)
        if row is None:
            nothing = dict.fromkeys(VOCABULARY.heard, 0.0)
            return Sound(nothing, nothing)
        return Sound(
            dict(zip(VOCABULARY.heard, map(float, catalog.attributes[row]), strict=True)),
            dict(zip(VOCABULARY.heard, map(float, catalog.heard[row]), strict=True)),
        )

    def attributes(self, track_id: str) -> dict[str, float]:
        return {term: round(value, 4) for term, value in self.sound(track_id).attributes.items()}

    def track_json(self, track: Track) -> Json:
        return {
            "track_id": track.track_id,
            "title": track.title,
            "artist": track.artist,
            "album": track.album,
            "duration_s": round(track.duration_s, 2),
            "path": track.path,
            "licence": track.licence,
            "source": track.source,
            "facts": track.facts,
            "attributes": self.attributes(track.track_id),
        }

    def events(self, answer: Answer) -> list[Json]:
        language = answer.language
        titles, messages = self.titles(answer, language), Messages.of(language)
        return [
            {
                "id": event.id,
                "kind": event.kind,
                "label": wording.event_label(event, titles, messages),
                "at": event.at,
                "weight": event.weight,
            }
            for event in answer.events
        ]

    def parts(self, answer: Answer, table: Table, language: str | None = None) -> tuple[Part, ...]:
        """What is claimed of a pick that is in the library."""
        return pick_parts(
            table,
            answer,
            self.track(table.track_id),
            self.sound(table.track_id),
            self.titles(answer, language or answer.language),
            self._recommender.catalog.weights.text_gain,
        )

    def sentence(self, answer: Answer, table: Table, language: str | None = None) -> str:
        """Why a pick, in one sentence."""
        messages = Messages.of(language or answer.language)
        if table.track_id not in self._recommender.catalog.row:
            return messages.say("claim-gone")
        return wording.sentence(self.parts(answer, table, messages.language), messages)

    def reasons(self, answer: Answer, table: Table, language: str | None = None) -> list[Json]:
        messages = Messages.of(language or answer.language)
        sound = self.sound(table.track_id)
        titles = self.titles(answer, messages.language)
        causes = {event.id: (event, wording.event_label(event, titles, messages)) for event in answer.events}
        found = []
        for cell in table.cells:
            event, label = causes.get(cell.event, (None, "")) if cell.event is not None else (None, "")
            text = wording.reason_text(cell, event, label, sound, messages)
            found.append(
                {"event": cell.event, "feature": cell.feature, "contribution": cell.contribution, "text": text}
            )
        return found

    def pick(self, answer: Answer, table: Table, rank: int) -> Json:
        return {
            "rank": rank,
            **self.track_json(self.track(table.track_id, answer.language)),
            "score": table.score,
            "probability": 1.0 / (1.0 + math.exp(-table.score)),
            "stretch": False,
            "why": self.sentence(answer, table),
            "reasons": self.reasons(answer, table),
        }

    def answer(self, answer: Answer) -> Json:
        return {
            "request_id": answer.request_id,
            "as_of": answer.as_of,
            "bias": answer.bias,
            "events": self.events(answer),
            "picks": [self.pick(answer, table, rank) for rank, table in enumerate(answer.picks, 1)],
            "notes": notes_text(answer, Messages.of(answer.language)),
        }

    def recommended(self, done: Recommended) -> Json:
        return self.answer(done.answer)

    def counterfactual(self, found: Counterfactual, answer: Answer, title: str, language: str | None = None) -> Json:
        changed: Json = {"without": found.without} if found.without is not None else {"plus": found.plus}
        messages = Messages.of(language or answer.language)
        events = {event.id: event for event in answer.events}
        event = events.get(found.without) if found.without is not None else None
        titles = self.titles(answer, messages.language)
        text = wording.counterfactual_text(found, event, titles, title, messages)
        return {**changed, "text": text, "rank_before": found.rank_before, "rank_after": found.rank_after}

    def why(self, why: Why) -> Json:
        title = self.track(why.table.track_id, why.answer.language).title
        return {
            "request_id": why.answer.request_id,
            "as_of": why.answer.as_of,
            "bias": why.answer.bias,
            "events": self.events(why.answer),
            "pick": self.pick(why.answer, why.table, why.rank),
            "counterfactuals": [self.counterfactual(found, why.answer, title) for found in why.counterfactuals],
        }

    def reaction(self, reaction: Reaction) -> Json:
        event = reaction.event
        return {
            "request_id": reaction.answer.request_id,
            "event": {"id": event.id, "kind": event.kind, "track_id": event.track_id, "weight": event.weight},
            "rank_before": reaction.rank_before,
            "rank_after": reaction.rank_after,
            "score_before": reaction.score_before,
            "score_after": reaction.score_after,
        }

    def as_text(self, document: Json) -> str:
        """An answer's JSON as lines for people."""
        lines = []
        for pick in document["picks"]:
            by = f" by {pick['artist']}" if pick["artist"] else ""
            lines.append(f"{pick['rank']}. {pick['title']}{by} ({wording.clock(pick['duration_s'])})")
            lines.append(f"   {pick['why']}")
        return "\n".join([*lines, *document["notes"], f"request {document['request_id']}"])

    def track_line(self, track: Track) -> str:
        """A track of the catalog on one line: its name and what it most sounds like."""
        attributes = self.sound(track.track_id).attributes
        best = sorted((t for t, value in attributes.items() if value >= SURE), key=lambda t: -attributes[t])[:6]
        tempo = track.facts.get("bpm")
        beat = f"{tempo:.0f} BPM, " if isinstance(tempo, float) else ""
        name = wording.name(track, Messages.of(ENGLISH))
        return f"{track.track_id}  {name} ({wording.clock(track.duration_s)}): {beat}{', '.join(best)}"

    def tracks(self, tracks: Sequence[Track]) -> Json:
        return {"tracks": [self.track_json(track) for track in tracks]}
