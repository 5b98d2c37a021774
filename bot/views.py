"""Answers, reasons and profiles as the JSON of the contract (docs/commands.md)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from bot import wording
from bot.conversation import Counterfactual, Reaction, Recommended, Why
from recommender.answer import Answer, Weighed
from recommender.catalog_truth import Track
from recommender.engine import Recommender
from recommender.explanation import Table
from recommender.vocabulary import VOCABULARY

Json = dict[str, Any]


class Views:
    """Turns values into JSON with the names and sentences that a catalog gives them."""

    def __init__(self, recommender: Recommender) -> None:
        self._recommender = recommender

    def track(self, track_id: str) -> Track:
        """The track, or a stand-in where it has left the catalog."""
        catalog = self._recommender.catalog
        row = catalog.row.get(track_id)
        return catalog.tracks[row] if row is not None else Track(track_id=track_id, title="a track that is gone")

    def titles(self, answer: Answer) -> dict[str, str]:
        """Names of the tracks that events speak of."""
        return {event.track_id: wording.name(self.track(event.track_id)) for event in answer.events if event.track_id}

    def sound(self, track_id: str) -> wording.Sound:
        """How a track sounds; zeros where it has left the catalog."""
        catalog = self._recommender.catalog
        row = catalog.row.get(track_id)
        if row is None:
            nothing = dict.fromkeys(VOCABULARY.heard, 0.0)
            return wording.Sound(nothing, nothing)
        return wording.Sound(
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
        titles = self.titles(answer)
        return [
            {"id": e.id, "kind": e.kind, "label": wording.event_label(e, titles), "at": e.at, "weight": e.weight}
            for e in answer.events
        ]

    def sentence(self, answer: Answer, table: Table) -> str:
        """Why a pick, in one sentence."""
        if table.track_id not in self._recommender.catalog.row:
            return "It has left the library since."
        return wording.pick_sentence(
            table,
            answer,
            self.track(table.track_id),
            self.sound(table.track_id),
            self.titles(answer),
            self._recommender.catalog.weights.text_gain,
        )

    def reasons(self, answer: Answer, table: Table) -> list[Json]:
        sound = self.sound(table.track_id)
        titles = self.titles(answer)
        events: dict[int, Weighed] = {event.id: event for event in answer.events}
        return [
            {
                "event": cell.event,
                "feature": cell.feature,
                "contribution": cell.contribution,
                "text": wording.reason_text(
                    cell, events.get(cell.event) if cell.event is not None else None, sound, titles
                ),
            }
            for cell in table.cells
        ]

    def pick(self, answer: Answer, table: Table, rank: int) -> Json:
        return {
            "rank": rank,
            **self.track_json(self.track(table.track_id)),
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
            "notes": [wording.note_text(note) for note in answer.notes],
        }

    def recommended(self, done: Recommended) -> Json:
        return self.answer(done.answer)

    def counterfactual(self, found: Counterfactual, answer: Answer, title: str) -> Json:
        changed: Json = {"without": found.without} if found.without is not None else {"plus": found.plus}
        events = {event.id: event for event in answer.events}
        text = wording.counterfactual_text(
            found, events.get(found.without) if found.without is not None else None, self.titles(answer), title
        )
        return {**changed, "text": text, "rank_before": found.rank_before, "rank_after": found.rank_after}

    def why(self, why: Why) -> Json:
        title = self.track(why.table.track_id).title
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
        best = sorted((t for t, value in attributes.items() if value >= wording.SURE), key=lambda t: -attributes[t])[:6]
        tempo = track.facts.get("bpm")
        beat = f"{tempo:.0f} BPM, " if isinstance(tempo, float) else ""
        return f"{track.track_id}  {wording.name(track)} ({wording.clock(track.duration_s)}): {beat}{', '.join(best)}"

    def tracks(self, tracks: Sequence[Track]) -> Json:
        return {"tracks": [self.track_json(track) for track in tracks]}
