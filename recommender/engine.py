"""The recommender: the one object that the bot talks to. It knows music, texts and events, and no person."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .answer import STORED_TABLES, Answer, Weighed
from .catalog import CANDIDATES, Catalog, CatalogSource, Reference
from .errors import BadRequest
from .explanation import TextParts, table, text_values
from .language import Language
from .model import Weights
from .profile import OF_TRACK, Event, Limit, Profile, build, reaction_weight
from .ranking import Note, Rules, order, select, varied_sample, violations
from .statements import Statements, statements
from .understanding import CatalogNames, PickInfo, Understanding, understand


@dataclass(frozen=True)
class Ask:
    """Everything that one answer depends on."""

    events: tuple[Event, ...]
    """The user's events, those of the message included."""
    as_of: float
    k: int = 3
    plain: bool = False
    texts: Mapping[int, np.ndarray] | None = None
    """event id → x [d] of this message's clauses."""
    blocked_tracks: frozenset[str] = frozenset()
    blocked_artists: frozenset[str] = frozenset()
    recent: tuple[str, ...] = ()
    shown: frozenset[str] = frozenset()
    seed: int = 0
    own: tuple[Event, ...] = ()
    """Events that exist for this answer alone (plain requests)."""


@dataclass(frozen=True)
class Place:
    """Where a track stands in the plain ranking."""

    rank: int
    score: float


class Recommender:
    """Understands, recommends, explains and judges reactions over one catalog. Safe to call from several threads."""

    def __init__(self, source: CatalogSource, language: Language, use_index: bool = True) -> None:
        self.source = source
        self.language = language
        self.use_index = use_index
        self._lock = threading.RLock()
        self.catalog: Catalog = source.load()
        self.reference: Reference = source.reference()
        self._names: CatalogNames | None = None
        self._index_open = False

    @classmethod
    def open(cls, home: Path, chroma_url: str | None = None, use_index: bool = True) -> Recommender:
        """Open the catalog of a home folder; encoders load at first use (`preload` in a thread hides the wait)."""
        language = Language.load()
        return cls(CatalogSource(home, Weights.load(), TrackTexts(language), chroma_url), language, use_index)

    def close(self) -> None:
        self.source.close()

    # -- the catalog -------------------------------------------------------------------------------------------------

    def refresh(self) -> bool:
        """Take up what was ingested since; True when there was news."""
        with self._lock:
            if not self.source.changed():
                return False
            self.catalog = self.source.load()
            self._names = None
            self._index_open = False
            return True

    def open_index(self) -> bool:
        """Open, verify and if need be rebuild the Chroma index; False where another process owns it."""
        with self._lock:
            self._index_open = self.source.open_index(self.catalog)
            return self._index_open

    @property
    def width(self) -> int:
        return self.catalog.text.shape[1]

    # -- text --------------------------------------------------------------------------------------------------------

    def understand(self, text: str, context: str | None = None, picks: Sequence[PickInfo] = ()) -> Understanding:
        """What a message means (see `understanding.understand`)."""
        with self._lock:
            if self._names is None:
                self._names = CatalogNames(
                    [track.title for track in self.catalog.tracks], [track.artist for track in self.catalog.tracks]
                )
            return understand(text, self.language, context, picks, self._names)

    def statements(
        self, understood: Understanding, at: float, first_id: int, continues: bool, limits: Sequence[Limit] = ()
    ) -> Statements:
        """The events of a message."""
        with self._lock:
            return statements(understood, self.language, self.reference.deviation, at, first_id, continues, limits)

    # -- answers -----------------------------------------------------------------------------------------------------

    def profile(self, events: Iterable[Event], as_of: float, texts: Mapping[int, np.ndarray] | None = None) -> Profile:
        """The profile that events make at a moment."""
        return build(events, as_of, self.catalog.track_direction, self.reference.deviation, self.width, texts)

    def recommend(self, ask: Ask) -> Answer:
        """The picks for a request, with the table of each."""
        with self._lock:
            profile = self.profile(ask.events, ask.as_of, ask.texts)
            values = text_values(self.catalog, ask.texts or {})
            return self._answer(ask, profile, values)

    def again(
        self, answer: Answer, events: Sequence[Event], *, blocked_tracks: frozenset[str], blocked_artists: frozenset[str],
        changed: Sequence[Event], k: int | None = None, plain: bool | None = None, shown: frozenset[str] = frozenset(),
    ) -> Answer:  # fmt: skip
        """The same request at the same moment with other events: what checks a counterfactual.

        `events` are those of the answer as it was, `changed` those to answer with.
        """
        with self._lock:
            ask = Ask(
                events=tuple(changed), as_of=answer.as_of, k=answer.k if k is None else k,
                plain=answer.plain if plain is None else plain, blocked_tracks=blocked_tracks,
                blocked_artists=blocked_artists, recent=answer.recent, shown=shown, seed=answer.seed, own=answer.own,
            )  # fmt: skip
            return self._answer(ask, self.profile(changed, answer.as_of), None, answer, events)

    def _answer(
        self,
        ask: Ask,
        profile: Profile,
        values: Mapping[int, np.ndarray] | None,
        earlier: Answer | None = None,
        before: Sequence[Event] = (),
    ) -> Answer:
        """`values`: λxᵀt of the whole catalog for a fresh message; else what `earlier` kept of them is used."""
        catalog = self.catalog
        rules = Rules(
            hard=profile.hard,
            limits=profile.limits,
            blocked_tracks=ask.blocked_tracks,
            blocked_artists=ask.blocked_artists,
            disliked=frozenset(e.track_id for e in ask.events if e.kind == "dislike" and e.track_id),
            recent=frozenset(ask.recent),
            shown=ask.shown,
        )
        parts: TextParts
        if values is not None:
            scores = None
        else:
            assert earlier is not None
            scores = self._scores_of(earlier, profile, before)
        notes: tuple[Note, ...]
        if profile.empty:
            rows = tuple(range(len(catalog))) if ask.plain else varied_sample(catalog, ask.k, ask.seed, rules)
            rows, notes = rows[: ask.k], (Note("empty_profile"),)
        elif ask.plain:
            scores = catalog.scores(profile.u, profile.p) if scores is None else scores
            rows = tuple(order(catalog, scores)[: ask.k])
            broken: dict[tuple[str, str], int] = {}
            for row in rows:
                for note in violations(catalog, row, rules.hard, rules.limits, rules.shown):
                    broken[note.kind, note.detail] = broken.get((note.kind, note.detail), 0) + 1
            notes = tuple(Note("broken", detail, count) for (_, detail), count in broken.items())
        else:
            ranked, scores = self._ranked(profile, rules, ask.k, scores)
            selection = select(catalog, ranked, ask.k, rules)
            rows, notes = selection.rows, selection.notes
        parts, cutoff = self._text_parts(profile, rows, values, earlier, scores)
        return Answer(
            request_id=earlier.request_id if earlier else secrets.token_hex(6),
            as_of=ask.as_of,
            k=ask.k,
            plain=ask.plain,
            bias=catalog.weights.bias,
            events=tuple(
                Weighed(
                    part.event.id, part.event.kind, part.event.at, part.weight, part.event.asked, part.event.track_id
                )
                for part in profile.parts
                if part.weight
            ),
            picks=tuple(table(catalog, profile, row, parts) for row in rows),
            notes=notes,
            last_event=max((event.id for event in ask.events), default=0),
            own=ask.own,
            recent=ask.recent,
            seed=ask.seed,
            text_parts={event: dict(found) for event, found in parts.items()},
            cutoff=cutoff,
        )

    def _ranked(
        self, profile: Profile, rules: Rules, k: int, scores: np.ndarray | None
    ) -> tuple[Iterable[int], np.ndarray | None]:
        """Rows in descending order of exact score: of the index's candidates where nothing filters, else of all."""
        catalog = self.catalog
        plain_walk = not (rules.hard or rules.limits or rules.blocked_tracks or rules.blocked_artists)
        if scores is None and plain_walk and self._index_open and k <= STORED_TABLES and len(catalog) > CANDIDATES:
            found = self.source.index.candidates(catalog.query(profile.u, profile.p), CANDIDATES)
            scores = catalog.scores(profile.u, profile.p)
            return order(catalog, scores, [catalog.row[track_id] for track_id in found]), scores
        scores = catalog.scores(profile.u, profile.p) if scores is None else scores
        return order(catalog, scores), scores

    def _text_parts(
        self,
        profile: Profile,
        rows: Sequence[int],
        values: Mapping[int, np.ndarray] | None,
        earlier: Answer | None,
        scores: np.ndarray | None,
    ) -> tuple[dict[int, dict[str, float]], float | None]:
        if values is None:
            assert earlier is not None
            return earlier.text_parts, earlier.cutoff
        if scores is None:
            scores = self.catalog.scores(profile.u, profile.p)
        kept = order(self.catalog, scores)[:STORED_TABLES]
        ids = [(row, self.catalog.tracks[row].track_id) for row in dict.fromkeys([*kept, *rows])]
        parts = {event: {track_id: float(value[row]) for row, track_id in ids} for event, value in values.items()}
        return parts, float(scores[kept[-1]]) if kept else None

    def _scores_of(self, answer: Answer, profile: Profile, before: Sequence[Event]) -> np.ndarray:
        """Scores of an earlier answer's request under another profile, its words being gone.

        What the message's words matched is known for the first tracks of its ranking alone. Any other track is taken
        to have matched nothing, or less where it would else have stood among the first: so nothing changed means that
        nothing moves.
        """
        catalog = self.catalog
        known = np.zeros(len(catalog), bool)
        for found in answer.text_parts.values():
            known[[catalog.row[track_id] for track_id in found if track_id in catalog.row]] = True

        def with_words(of: Profile) -> np.ndarray:
            scores = catalog.scores(of.u, of.p)
            for part in of.parts:
                for track_id, value in answer.text_parts.get(part.event.id, {}).items():
                    if track_id in catalog.row:
                        scores[catalog.row[track_id]] += part.weight * value
            return scores

        scores = with_words(profile)
        if answer.text_parts and answer.cutoff is not None:
            plain = with_words(self.profile(before, answer.as_of))
            scores = scores + np.where(known, 0.0, np.minimum(0.0, answer.cutoff - 1e-9 - plain))
        return scores

    # -- reactions and what-ifs --------------------------------------------------------------------------------------

    def place(self, answer: Answer, before: Sequence[Event], events: Sequence[Event], track_id: str) -> Place:
        """Plain rank and score of a track in an answer's request, with `events` in place of `before`."""
        with self._lock:
            row = self._row(track_id)
            scores = self._scores_of(answer, self.profile(events, answer.as_of), before)
            return Place(order(self.catalog, scores).index(row) + 1, float(scores[row]))

    def reaction(self, answer: Answer, before: Sequence[Event], track_id: str, liked: bool, event_id: int, at: float,
                 share: float = 1.0) -> Event:  # fmt: skip
        """The event of a 👍 or 👎 on a track of an answer; `before` are the answer's events without it."""
        with self._lock:
            row = self._row(track_id)
            score = self._scores_of(answer, self.profile(before, answer.as_of), before)[row]
            heard, text = (
                self.catalog.heard[row],
                self.catalog.weights.text_gain * self.catalog.text[row].astype(np.float64),
            )
            weight = reaction_weight(liked, float(1.0 / (1.0 + np.exp(-score))), heard, text, share)
            kind = "like" if liked else "dislike"
            return Event(id=event_id, kind=kind, at=at, weight=weight, track_id=track_id, request_id=answer.request_id)  # type: ignore[arg-type]

    def more_like(self, track_id: str, event_id: int, at: float) -> Event:
        """The event of "more like this": the track's own vector, with the logit deviation of one plain clause."""
        with self._lock:
            row = self._row(track_id)
            direction = self.catalog.track_direction(track_id)
            assert direction is not None
            spread = self.reference.deviation(*direction)
            return Event(
                id=event_id, kind="more_like", at=at, weight=2.0 / spread, track_id=self.catalog.tracks[row].track_id
            )

    def _row(self, track_id: str) -> int:
        row = self.catalog.row.get(track_id)
        if row is None:
            raise BadRequest("That track is no longer in the catalog; ask for something new first.")
        return row

    def attributes_of(self, track_id: str) -> dict[str, float]:
        """audible term → probability, in order of the vocabulary."""
        from .vocabulary import VOCABULARY

        row = self._row(track_id)
        return {term: float(self.catalog.attributes[row, k]) for k, term in enumerate(VOCABULARY.heard)}


class TrackTexts:
    """The text encoder of tracks, as the catalog wants it; its name tells the version of its vectors."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self.name = language.track_stamp

    def encode_tracks(self, texts: list[str]) -> np.ndarray:
        """Texts → t, float32 [n, d]."""
        return self._language.encode(texts, ["en"] * len(texts), both=True)


__all__ = ["OF_TRACK", "Ask", "Place", "Recommender", "TrackTexts"]
