"""An answer as a value: what was picked and why. It can be kept whole: it holds numbers, terms and ids, no words."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, replace

from recommender.explanation import Cell, Table
from recommender.profile import Event, Kind, Limit
from recommender.ranking import Note

STORED_TABLES = 25


@dataclass(frozen=True)
class Weighed:
    """An event as it counted in an answer."""

    id: int
    kind: Kind
    at: float
    weight: float
    """a_e at the answer's `as_of`."""
    asked: tuple[str, ...] = ()
    hard: tuple[str, ...] = ()
    track_id: str | None = None

    @classmethod
    def of(cls, event: Event, weight: float) -> Weighed:
        return cls(event.id, event.kind, event.at, weight, event.asked, event.hard, event.track_id)


@dataclass(frozen=True)
class Answer:
    """The picks of one request, at one moment."""

    request_id: str
    as_of: float
    k: int
    plain: bool
    bias: float
    events: tuple[Weighed, ...]
    picks: tuple[Table, ...]
    """The tables of what was shown, in order of rank."""
    notes: tuple[Note, ...] = ()
    limits: tuple[Limit, ...] = ()
    """Exact constraints that the picks keep to."""
    last_event: int = 0
    """The highest id of the user's events that existed: later ones do not belong to this answer, but for reactions."""
    own: tuple[Event, ...] = ()
    """Events of a plain answer, which are kept nowhere else."""
    recent: tuple[str, ...] = ()
    """Tracks that were left out for having been shown a moment before."""
    seed: int = 0
    text_parts: dict[int, dict[str, float]] = field(default_factory=dict)
    """event → track → λ x_eᵀt, for the first tracks of the ranking alone (see `STORED_TABLES`)."""
    language: str = "en"
    """That it was given in, ISO 639-1."""
    cutoff: float | None = None
    """Score of the last track of the ranking whose text parts are kept; all others lay below."""

    def table(self, pick: int) -> Table | None:
        """The table of pick 1, 2, …; None where there is no such pick."""
        return self.picks[pick - 1] if 1 <= pick <= len(self.picks) else None

    def to_json(self) -> dict[str, object]:
        """Plain values for storage; `from_json` reads them back unchanged."""
        kept = asdict(replace(self, picks=()))
        kept["picks"] = [
            [table.track_id, table.score, [[c.event, c.feature, c.contribution] for c in table.cells]]
            for table in self.picks[:STORED_TABLES]
        ]
        kept["text_parts"] = {str(event): parts for event, parts in self.text_parts.items()}
        return kept

    @classmethod
    def from_json(cls, kept: dict[str, object]) -> Answer:
        values = dict(kept)
        bias = float(values["bias"])  # type: ignore[arg-type]
        values["picks"] = tuple(
            Table(track_id, score, bias, tuple(Cell(*cell) for cell in cells))
            for track_id, score, cells in values["picks"]  # type: ignore[attr-defined]
        )
        values["events"] = tuple(
            Weighed(**{**event, "asked": tuple(event["asked"]), "hard": tuple(event["hard"])})
            for event in values["events"]  # type: ignore[attr-defined]
        )
        values["own"] = tuple(Event.from_json(event) for event in values["own"])  # type: ignore[attr-defined]
        values["notes"] = tuple(Note(**note) for note in values["notes"])  # type: ignore[attr-defined]
        values["limits"] = tuple(Limit.from_json(limit) for limit in values["limits"])  # type: ignore[attr-defined]
        values["recent"] = tuple(values["recent"])  # type: ignore[arg-type]
        values["text_parts"] = {int(event): parts for event, parts in values["text_parts"].items()}  # type: ignore[attr-defined]
        return cls(**values)  # type: ignore[arg-type]
