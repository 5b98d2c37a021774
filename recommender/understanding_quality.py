"""How well messages are understood, on test messages that were frozen before anything was trained on.

The files lie in `tests/data`; their hashes in `frozen.sha256` are checked before every run. Whoever wrote them had seen
the vocabulary alone. Every message is read as one in the middle of a conversation, whatever its label.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from recommender.errors import BadRequest
from recommender.language import Language
from recommender.understanding import Understanding, understand
from recommender.vocabulary import VOCABULARY

FOLDER = Path(__file__).parent.parent / "tests" / "data"
DEVELOPMENT = FOLDER / "development"
"""Messages by other writers under the same rules, on which thresholds are chosen: their figures prove nothing."""
CONTEXT = "some music please"
RESAMPLES = 1000
Reads = Callable[[str], tuple[set[str], set[str]]]
"""A message → (wanted terms, avoided terms): what a baseline gives."""


@dataclass(frozen=True)
class Case:
    """A test message and its labels."""

    language: str
    intent: str
    text: str
    wants: frozenset[str]
    """Terms that must be found."""
    avoids: frozenset[str]
    may: frozenset[str]
    """Terms that may be found as well."""
    pick: str
    count: str


@dataclass(frozen=True)
class Outcome:
    """What was counted for one message."""

    intent: bool
    wants: tuple[int, int, int]
    """True positives, false positives, false negatives."""
    avoids: tuple[int, int, int]
    polarity_error: bool
    """An avoided term was reported as wanted, or the reverse."""
    described: bool
    """Whether the message wants or avoids anything."""
    pick: bool | None
    """Whether the pick that is meant was found; None where none is meant."""
    count: bool | None


def cases(folder: Path = FOLDER) -> list[Case]:
    """The frozen messages. Raises BadRequest where they are not there or were changed."""
    if not (folder / "frozen.sha256").exists():
        raise BadRequest(f"There are no frozen test messages in {folder}; run this in a checkout of the project.")
    found = []
    for line in (folder / "frozen.sha256").read_text(encoding="utf-8").splitlines():
        digest, name = line.split()
        path = folder / Path(name.lstrip("*")).name
        content = path.read_bytes()
        if hashlib.sha256(content).hexdigest() != digest:
            raise BadRequest(f"The test messages {path} are not those that were frozen; restore the file.")
        found += [_case(row) for row in content.decode("utf-8").splitlines() if row and not row.startswith("#")]
    return found


def development(folder: Path = DEVELOPMENT) -> list[Case]:
    """The messages that thresholds are chosen on; BadRequest where they are not there."""
    rows = [row for path in sorted(folder.glob("*.tsv")) for row in path.read_text(encoding="utf-8").splitlines()]
    if not rows:
        raise BadRequest(f"There are no development messages in {folder}; run this in a checkout of the project.")
    return [_case(row) for row in rows if row and not row.startswith(("#", "lang\t"))]


def _case(row: str) -> Case:
    code, intent, text, wants, avoids, may, pick, count, *_ = (row + "\t" * 8).split("\t")
    return Case(code, intent, text, _terms(wants), _terms(avoids), _terms(may), pick.strip(), count.strip())


def _terms(column: str) -> frozenset[str]:
    names = (part.split(":")[0].strip().rstrip("!") for part in column.split(","))
    return frozenset(name for name in names if name)


def judge(case: Case, understood: Understanding) -> Outcome:
    """One message against its labels."""
    wants, avoids = {found.term for found in understood.wants}, {found.term for found in understood.avoids}
    pick = None if not case.pick else str(understood.pick or "") == case.pick
    count = None if not case.count else str(understood.count or "") == case.count
    return _outcome(case, understood.intent == case.intent, wants, avoids, pick, count)


def _outcome(
    case: Case, intent: bool, wants: set[str], avoids: set[str], pick: bool | None = None, count: bool | None = None
) -> Outcome:
    return Outcome(
        intent=intent,
        wants=_counts(wants, case.wants, case.may),
        avoids=_counts(avoids, case.avoids, case.may),
        polarity_error=bool(wants & case.avoids) or bool(avoids & case.wants),
        described=bool(case.wants or case.avoids),
        pick=pick,
        count=count,
    )


def _counts(found: set[str], must: frozenset[str], may: frozenset[str]) -> tuple[int, int, int]:
    return len(found & must), len(found - must - may), len(must - found)


def evaluate(language: Language, report: Callable[[str], None], test: bool = True) -> dict[str, Any]:
    """All figures on the frozen messages (else on the development messages), per language and per intent, with two
    baselines beside them."""
    given = cases() if test else development()
    report(f"{len(given)} {'frozen' if test else 'development'} messages")
    outcomes = [judge(case, understand(case.text, language, CONTEXT)) for case in given]
    by_language: dict[str, list[int]] = {}
    by_intent: dict[str, list[int]] = {}
    for row, case in enumerate(given):
        by_language.setdefault(case.language, []).append(row)
        by_intent.setdefault(case.intent, []).append(row)
    others = [row for row, case in enumerate(given) if case.language != "en"]
    baselines: Mapping[str, Reads] = {
        "vocabulary words by matching": lambda text: _matched(language, text),
        "the encoder's three nearest terms": _Nearest(language),
    }
    return {
        "split": "test, frozen by hash" if test else "development, thresholds are chosen on it",
        "languages": {code: _figures([outcomes[row] for row in rows]) for code, rows in by_language.items()},
        "all but English": _figures([outcomes[row] for row in others]),
        "intents": {
            name: {"n": len(rows), "accuracy": round(float(np.mean([outcomes[row].intent for row in rows])), 3)}
            for name, rows in by_intent.items()
        },
        "baselines": {
            name: {
                "en": _figures([_outcome(case, False, *reads(case.text)) for case in given if case.language == "en"]),
                "all but English": _figures(
                    [_outcome(case, False, *reads(case.text)) for case in given if case.language != "en"]
                ),
            }
            for name, reads in baselines.items()
        },
    }


def _figures(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    described = [outcome for outcome in outcomes if outcome.described]
    picks = [outcome.pick for outcome in outcomes if outcome.pick is not None]
    counts = [outcome.count for outcome in outcomes if outcome.count is not None]
    return {
        "n": len(outcomes),
        "intent_accuracy": _with_interval(outcomes, lambda some: float(np.mean([o.intent for o in some]))),
        "wants": _scores(outcomes, lambda outcome: outcome.wants),
        "avoids": _scores(outcomes, lambda outcome: outcome.avoids),
        "polarity_errors": {
            "n": len(described),
            "share": round(float(np.mean([o.polarity_error for o in described])), 4) if described else 0.0,
        },
        "picks": {"n": len(picks), "accuracy": round(float(np.mean(picks)), 3) if picks else None},
        "counts": {"n": len(counts), "accuracy": round(float(np.mean(counts)), 3) if counts else None},
    }


def _scores(outcomes: Sequence[Outcome], of: Callable[[Outcome], tuple[int, int, int]]) -> dict[str, Any]:
    """Micro-averaged precision, recall and F1 (with a 95 % bootstrap interval over messages)."""
    table = np.array([of(outcome) for outcome in outcomes], float)
    right, wrong, missed = table.sum(axis=0)
    rng = np.random.default_rng(0)
    rows = rng.integers(0, len(table), (RESAMPLES, len(table)))
    spread = [_f1(*table[some].sum(axis=0)) for some in rows]
    return {
        "precision": round(float(right / max(right + wrong, 1)), 3),
        "recall": round(float(right / max(right + missed, 1)), 3),
        "f1": round(_f1(right, wrong, missed), 3),
        "f1_interval": [round(float(bound), 3) for bound in np.quantile(spread, (0.025, 0.975))],
    }


def _f1(right: float, wrong: float, missed: float) -> float:
    return float(2 * right / max(2 * right + wrong + missed, 1))


def _with_interval(outcomes: Sequence[Outcome], of: Callable[[Sequence[Outcome]], float]) -> dict[str, Any]:
    rng = np.random.default_rng(0)
    rows = rng.integers(0, len(outcomes), (RESAMPLES, len(outcomes)))
    spread = [of([outcomes[row] for row in some]) for some in rows[:200]]
    return {
        "value": round(of(outcomes), 3),
        "interval": [round(float(bound), 3) for bound in np.quantile(spread, (0.025, 0.975))],
    }


def _matched(language: Language, text: str) -> tuple[set[str], set[str]]:
    return {term for term, _, _ in language.word_hits(text, language.detect(text))}, set()


class _Nearest:
    """The three terms whose names lie nearest to the message in the encoder."""

    def __init__(self, language: Language) -> None:
        self._language = language
        names = list(VOCABULARY.terms)
        self._english = language.encode(names, ["en"] * len(names))
        self._others = language.encode(names, ["xx"] * len(names))

    def __call__(self, text: str) -> tuple[set[str], set[str]]:
        code = self._language.detect(text)
        x = self._language.encode([text], [code])[0]
        names = self._english if code == "en" else self._others
        best = np.argsort(-(names @ x), kind="stable")[:3]
        return {VOCABULARY.terms[row] for row in best}, set()
