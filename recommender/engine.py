"""The recommender: the one object that the bot talks to. It knows music, texts and events, and no person."""

from __future__ import annotations

import logging
import secrets
import threading
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from recommender import words
from recommender.answer import STORED_TABLES, Answer, Weighed
from recommender.catalog import CANDIDATES, Catalog, CatalogSource, Reference
from recommender.detection import LANGUAGES
from recommender.errors import BadRequest
from recommender.explanation import Words, match_words, table
from recommender.language import Language, TrackTexts
from recommender.model import Weights
from recommender.profile import (
    CLAUSE_DEVIATION,
    LATEST,
    Event,
    Kind,
    Limit,
    Profile,
    as_vector,
    build,
    disliked,
    reaction_weight,
    sound_terms,
)
from recommender.ranking import Note, Rules, order, select, too_few, varied_sample, violations
from recommender.statements import Statements, statements
from recommender.understanding import CatalogNames, Message, PickInfo, Understanding, understand, understand_all
from recommender.vocabulary import VOCABULARY

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Ask:
    """Everything that one answer depends on."""

    events: tuple[Event, ...]
    """The user's events, those of the message included."""
    as_of: float
    k: int = 3
    plain: bool = False
    texts: Mapping[int, np.ndarray] = field(default_factory=dict)
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

    def __init__(self, source: CatalogSource, language: Language) -> None:
        self.source = source
        self.language = language
        self._lock = threading.RLock()
        self.catalog: Catalog = source.load()
        self.reference: Reference = source.reference()
        self._names: CatalogNames | None = None
        self._index_open = False

    @classmethod
    def open(cls, home: Path, chroma_url: str | None = None) -> Recommender:
        """Open the catalog of a home folder; encoders load at first use (`preload` in a thread hides the wait)."""
        language = Language.load()
        return cls(CatalogSource(home, Weights.load(), TrackTexts(language), chroma_url), language)

    def close(self) -> None:
        self.source.close()

    # -- the catalog -------------------------------------------------------------------------------------------------

    def refresh(self) -> bool:
        """Take up what was ingested since; True when there was news. Answers go on meanwhile, from the old catalog."""
        if not self.source.changed():
            return False
        fresh = self.source.load()
        with self._lock:
            self.catalog = fresh
            self._names = None
            self._index_open = False
        return True

    def open_index(self) -> bool:
        """Open, verify and if need be rebuild the Chroma index; False where another process owns it."""
        catalog = self.catalog
        opened = self.source.open_index(catalog)
        with self._lock:
            self._index_open = opened and catalog is self.catalog
            return self._index_open

    @property
    def width(self) -> int:
        return self.catalog.text.shape[1]

    # -- text --------------------------------------------------------------------------------------------------------

    def understand(
        self, text: str, context: str | None = None, picks: Sequence[PickInfo] = (), expected: str = "en"
    ) -> Understanding:
        """What a message means (see `understanding.understand`)."""
        return understand(text, self.language, context, picks, self._catalog_names(), expected)

    def understand_all(self, messages: Sequence[Message]) -> list[Understanding]:
        """What each of several messages means, by whomever: faster together."""
        return understand_all(messages, self.language, self._catalog_names())

    def warm_up(self) -> None:
        """Do all that the first message in each language would wait for: patterns, word lists, weights."""
        self.language.preload()
        for language in LANGUAGES:
            said = [next(iter(words.words_of(term, language)), term) for term in ("calm", "slow", "piano", "vocals")]
            self.understand(", ".join(said), expected=language)

    def _catalog_names(self) -> CatalogNames:
        with self._lock:
            if self._names is None:
                self._names = CatalogNames(
                    [track.title for track in self.catalog.tracks], [track.artist for track in self.catalog.tracks]
                )
            return self._names

    def statements(
        self, understood: Understanding, at: float, first_id: int, continues: bool, limits: Sequence[Limit] = ()
    ) -> Statements:
        """The events of a message."""
        with self._lock:
            return statements(understood, self.reference.deviation, at, first_id, continues, limits)

    # -- answers -----------------------------------------------------------------------------------------------------

    def profile(self, events: Iterable[Event], as_of: float, since: int = LATEST) -> Profile:
        """The profile that events make at a moment (see `profile.build`)."""
        return build(events, as_of, self.catalog.track_direction, self.reference.deviation, self.width, since)

    def _judged(self, answer: Answer, events: Iterable[Event]) -> Profile:
        """The profile that an answer is judged by: at its own moment, reactions to it standing last."""
        return self.profile(events, answer.as_of, answer.last_event)

    def recommend(self, ask: Ask) -> Answer:
        """The picks for a request, with the table of each."""
        with self._lock:
            words = match_words(self.catalog, ask.texts)
            profile = self.profile(ask.events, ask.as_of)
            candidates = self._candidates(ask, profile) if self._index_serves(ask, profile) else None
            return self._answer(ask, profile, words, secrets.token_hex(6), candidates)

    def _candidates(self, ask: Ask, profile: Profile) -> list[int] | None:
        """Rows that the index finds for q = [Wᵀu; λp], the message's words being part of p; None where it fails."""
        said = [part.weight * ask.texts[part.event.id] for part in profile.parts if part.event.id in ask.texts]
        query = self.catalog.query(profile.u, profile.p + np.sum(said, axis=0) if said else profile.p)
        try:
            found = self.source.index.candidates(query, CANDIDATES)
        except Exception as error:
            # A server that went away or was rebuilt by another: the exact product answers as well, only slower.
            log.warning("the Chroma index failed (%s); answering without it", type(error).__name__)
            self._index_open = False
            return None
        return [self.catalog.row[track_id] for track_id in found if track_id in self.catalog.row]

    def again(self, answer: Answer, before: Sequence[Event], ask: Ask) -> Answer:
        """The same request at the same moment, asked otherwise; `before`: the events that the answer is judged by."""
        with self._lock:
            return self._answer(
                ask, self._judged(answer, ask.events), self._words_of(answer, before), answer.request_id
            )

    def _index_serves(self, ask: Ask, profile: Profile) -> bool:
        """Whether candidates come from the index: nothing filters, few are asked for, and there is more than that."""
        filtered = profile.hard or profile.limits or ask.blocked_tracks or ask.blocked_artists
        small = not ask.plain and ask.k <= STORED_TABLES
        return self._index_open and small and not filtered and not profile.empty and len(self.catalog) > CANDIDATES

    def _answer(
        self, ask: Ask, profile: Profile, words: Words, request_id: str, candidates: Sequence[int] | None = None
    ) -> Answer:
        catalog = self.catalog
        rules = Rules(
            hard=profile.hard,
            limits=profile.limits,
            blocked_tracks=ask.blocked_tracks,
            blocked_artists=ask.blocked_artists,
            disliked=disliked(ask.events),
            recent=frozenset(ask.recent),
            shown=ask.shown,
        )
        scores = self._scores(profile, words)
        ranked = order(catalog, scores, candidates)
        notes: tuple[Note, ...]
        if ask.plain:
            rows = tuple(ranked[: ask.k])
            notes = self._broken(rows, rules) + ((Note("empty_profile"),) if profile.empty else ())
        elif profile.empty:
            rows = varied_sample(catalog, ask.k, ask.seed, rules)
            notes = () if rules.limits else (Note("empty_profile"),)
            if len(rows) < ask.k:
                notes += (too_few(len(rows), bool(rules.limits)),)
        else:
            selection = select(catalog, ranked, ask.k, rules)
            if candidates is not None and (len(selection.rows) < ask.k or selection.stretched):
                selection = select(catalog, order(catalog, scores), ask.k, rules)
            rows, notes = selection.rows, selection.notes
        first = ranked[:STORED_TABLES]
        kept = dict.fromkeys([*first, *rows[:STORED_TABLES]])
        return Answer(
            request_id=request_id,
            as_of=ask.as_of,
            k=ask.k,
            plain=ask.plain,
            bias=catalog.weights.bias,
            events=tuple(Weighed.of(part.event, part.weight) for part in profile.parts if part.weight),
            picks=tuple(table(catalog, profile, row, words) for row in rows),
            notes=notes,
            limits=() if ask.plain else rules.limits,
            last_event=max((event.id for event in ask.events if event.id > 0), default=0),
            own=ask.own,
            recent=ask.recent,
            seed=ask.seed,
            text_parts={
                event: {catalog.tracks[row].track_id: float(match[row]) for row in kept}
                for event, match in words.items()
            },
            cutoff=float(scores[first[-1]]) if first else None,
        )

    def _scores(self, profile: Profile, words: Words) -> np.ndarray:
        """Exact logits of every track, a message's match with names included, float64 [tracks]."""
        scores = self.catalog.scores(profile.u, profile.p)
        for part in profile.parts:
            if part.event.id in words:
                scores = scores + part.weight * words[part.event.id]
        return scores

    def _broken(self, rows: Sequence[int], rules: Rules) -> tuple[Note, ...]:
        """For a plain answer, the constraints that its picks break and how many break each."""
        counts: Counter[str] = Counter()
        for row in rows:
            counts.update(note.detail for note in violations(self.catalog, row, rules.hard, rules.limits, rules.shown))
        return tuple(Note("broken", detail, count) for detail, count in counts.items())

    def _words_of(self, answer: Answer, before: Sequence[Event]) -> dict[int, np.ndarray]:
        """What an earlier message's words match in names, the words being gone.

        It is kept for the first tracks of the ranking alone. Any other track is taken to have matched nothing, or less
        where it would else have stood among the first; so where nothing changed, nothing moves.
        """
        catalog = self.catalog
        words = {event: np.zeros(len(catalog)) for event in answer.text_parts}
        known = np.zeros(len(catalog), bool)
        for event, found in answer.text_parts.items():
            for track_id, match in found.items():
                if track_id in catalog.row:
                    words[event][catalog.row[track_id]] = match
                    known[catalog.row[track_id]] = True
        original = self._judged(answer, [event for event in before if event.request_id != answer.request_id])
        weights = {part.event.id: part.weight for part in original.parts if part.event.id in words and part.weight}
        if weights and answer.cutoff is not None:
            above = np.maximum(0.0, self._scores(original, words) - (answer.cutoff - 1e-9))
            loudest = max(weights, key=lambda event: (abs(weights[event]), event))
            words[loudest] = words[loudest] - np.where(known, 0.0, above) / weights[loudest]
        return words

    # -- reactions and what-ifs --------------------------------------------------------------------------------------

    def place(self, answer: Answer, before: Sequence[Event], events: Sequence[Event], track_id: str) -> Place:
        """Plain rank and score of a track in an answer's request, with `events` in place of `before`."""
        with self._lock:
            row = self._row(track_id)
            scores = self._scores(self._judged(answer, events), self._words_of(answer, before))
            above = int((scores > scores[row]).sum()) + int((scores[:row] == scores[row]).sum())
            return Place(above + 1, float(scores[row]))

    def reaction(
        self,
        answer: Answer,
        before: Sequence[Event],
        track_id: str,
        liked: bool,
        event_id: int,
        at: float,
        share: float,
    ) -> Event:
        """The event of a 👍 or 👎 on a track of an answer; `before` are the answer's events without it.

        `share` ≤ 1 is the part of a reaction that speaks of several tracks at once.
        """
        with self._lock:
            score = self._scores(self._judged(answer, before), self._words_of(answer, before))[self._row(track_id)]
            event = self._reaction(track_id, liked, float(score), event_id, at, share)
            return replace(event, request_id=answer.request_id)

    def vote(
        self, events: Sequence[Event], track_id: str, liked: bool, event_id: int, at: float, share: float
    ) -> Event:
        """The event of a 👍 or 👎 on a track that answered somebody else: judged by what `events` make of it now."""
        with self._lock:
            score = self._scores(self.profile(events, at), {})[self._row(track_id)]
            return self._reaction(track_id, liked, float(score), event_id, at, share)

    def _reaction(self, track_id: str, liked: bool, score: float, event_id: int, at: float, share: float) -> Event:
        row = self._row(track_id)
        probability = float(1.0 / (1.0 + np.exp(-score)))
        weight = reaction_weight(liked, probability, self.catalog.heard[row], self._names_of(row), share)
        kind: Kind = "like" if liked else "dislike"
        return Event(id=event_id, kind=kind, at=at, weight=weight, track_id=track_id)

    def more_like(self, track_id: str, event_id: int, at: float, share: float = 1.0) -> Event:
        """The event of "more like this": the track's own vector, with the logit deviation of one plain clause.

        `share` ≤ 1 where several tracks are meant at once.
        """
        with self._lock:
            row = self._row(track_id)
            spread = self.reference.deviation(self.catalog.heard[row], self._names_of(row))
            return Event(
                id=event_id, kind="more_like", at=at, weight=share * CLAUSE_DEVIATION / spread, track_id=track_id
            )

    def sound(self, heard: np.ndarray, event_id: int, at: float) -> Event:
        """The event of a sound that was sent, from its Wv [K], with the logit deviation of one plain clause."""
        terms = sound_terms(heard, self.reference.deviation, self.width)
        spread = self.reference.deviation(as_vector(terms), np.zeros(self.width))
        weight = CLAUSE_DEVIATION / spread if spread > 0 else 0.0
        return Event(id=event_id, kind="sound", at=at, weight=weight, terms=terms)

    def _names_of(self, row: int) -> np.ndarray:
        """λt of a track, float64 [d]."""
        return self.catalog.weights.text_gain * self.catalog.text[row].astype(np.float64)

    @property
    def terms(self) -> tuple[str, ...]:
        """The audible terms, in the order of u."""
        return VOCABULARY.heard

    def smooth_order(self, track_ids: Sequence[str]) -> list[str]:
        """Tracks in an order in which neighbours sound alike: from the first, always on to the nearest that is left."""
        left = [track_id for track_id in track_ids if track_id in self.catalog.row]
        path = left[:1]
        left = left[1:]
        while left:
            here = self.catalog.heard[self.catalog.row[path[-1]]]
            nearest = min(
                left, key=lambda i: (float(np.linalg.norm(self.catalog.heard[self.catalog.row[i]] - here)), i)
            )
            path.append(nearest)
            left.remove(nearest)
        return path

    def _row(self, track_id: str) -> int:
        row = self.catalog.row.get(track_id)
        if row is None:
            raise BadRequest("That track is no longer in the catalog; ask for something new first.")
        return row

    def attributes_of(self, track_id: str) -> dict[str, float]:
        """audible term → probability, in order of the vocabulary."""
        row = self._row(track_id)
        return {term: float(self.catalog.attributes[row, k]) for k, term in enumerate(VOCABULARY.heard)}
