"""Tuning the reader on the phrase files: low-rank adapters (Hu et al. 2021) on multilingual-e5-small, and its heads.

Each message is learned whole; each is also learned as one half of two that were joined, so that a stretch of a message
is read for what it says itself. The same phrases, seed and machine give the same file.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from recommender import detection, phrases, reader, words
from recommender.cues import UNSPACED
from recommender.e5 import E5, Tokens
from recommender.intents import INTENTS
from recommender.phrases import Phrase
from recommender.vocabulary import VOCABULARY

HELD_OUT = (0, 1)
"""The tenths of the phrases that nothing is learned from: 0 tells how it goes, 1 is for the report alone."""
SEED = 20261124
EPOCHS = 9
BATCH = 48
RANK = 16
RATE, HEAD_RATE = 1e-3, 6e-3
WARM_UP = 0.05
JOINED = 0.3
"""Messages of an epoch that are joined to another, as a share of all."""
GREETED = 0.05
"""Messages of an epoch that follow small talk, as a share of all."""
FRAMED, FRAME_WEIGHT = 0.3, 0.3
"""Share of the bare terms in frames that an epoch sees, and how much each counts beside a phrase."""
JOIN_WEIGHT = 0.5
SLIP = 0.12
"""Share of the messages that get a slip of the keyboard."""
POSITIVE = 1.5
"""How much more a term that is there counts than one that is not."""
MAYBE = 0.3
"""How much it counts that a term which a fair reader could also find is not avoided."""
FRAMES = {
    "en": ("{}", "something {}", "no {}", "without {}", "not {}", "no more {} please"),
    "zh": ("{}", "来点{}的", "不要{}", "别太{}"),
    "es": ("{}", "algo {}", "nada de {}", "sin {}"),
    "fr": ("{}", "quelque chose de {}", "pas de {}", "sans {}"),
    "de": ("{}", "etwas mit {}", "kein {}", "ohne {}", "nicht so {}"),
    "pt": ("{}", "algo {}", "nada de {}", "sem {}"),
    "ja": ("{}", "{}な曲", "{}はなしで", "{}じゃないやつ"),
    "ko": ("{}", "{} 음악", "{} 말고", "{} 없이"),
    "ru": ("{}", "что-нибудь {}", "только не {}", "без {}"),
    "it": ("{}", "qualcosa di {}", "niente {}", "senza {}"),
}
"""The first two frames of a language wish, the others refuse."""
WISHING = 2
JOINTS = (", ", ". ", " - ", " ", "; ", "... ")
TERMS = len(VOCABULARY.terms)


@dataclass(frozen=True)
class Lesson:
    """A text and what is to be read in it."""

    text: str
    targets: np.ndarray
    """float32 [196]: 1 for a term that is wanted (the first 98) or avoided (the others)."""
    weights: np.ndarray
    """float32 [196]: how much each entry counts; 0 where a fair reader may find the term or not."""
    intent: int
    """Place in INTENTS; −1 for unknown."""
    weight: float = 1.0
    halves: tuple[tuple[int, Lesson], ...] = ()
    """Where it was joined of two: (first letter, lesson) of each."""


def lesson(phrase: Phrase) -> Lesson:
    position = {term: column for column, term in enumerate(VOCABULARY.terms)}
    targets, weights = np.zeros(2 * TERMS, np.float32), np.ones(2 * TERMS, np.float32)
    for term in phrase.may:
        weights[position[term]], weights[TERMS + position[term]] = 0, MAYBE
    for terms, at in ((phrase.wants, 0), (phrase.avoids, TERMS)):
        for term in terms:
            targets[at + position[term]] = weights[at + position[term]] = 1
    return Lesson(phrase.text, targets, weights, INTENTS.index(phrase.intent))


def joined(first: Lesson, second: Lesson, joint: str, intent: int) -> Lesson | None:
    """Both texts in one message; None where one wants what the other avoids."""
    targets = np.maximum(first.targets, second.targets)
    if (targets[:TERMS] * targets[TERMS:]).any():
        return None
    weights = np.where(targets > 0, 1, np.minimum(first.weights, second.weights)).astype(np.float32)
    lead = first.text.rstrip(".。! ") + joint
    return Lesson(lead + second.text, targets, weights, intent, JOIN_WEIGHT, ((0, first), (len(lead), second)))


def framed() -> list[Lesson]:
    """The terms' own words, wished for and refused, in ten languages."""
    found = []
    for language in detection.LANGUAGES:
        for column, term in enumerate(VOCABULARY.terms):
            for word in words.words_of(term, language):
                for place, frame in enumerate(() if "*" in word else FRAMES[language]):
                    targets = np.zeros(2 * TERMS, np.float32)
                    targets[column + (TERMS if place >= WISHING else 0)] = 1
                    found.append(Lesson(frame.format(word), targets, np.ones(2 * TERMS, np.float32), -1, FRAME_WEIGHT))
    return found


def slipped(text: str, rng: random.Random) -> str:
    """Now and then a swapped, lost or doubled letter, or no capitals."""
    if rng.random() < SLIP:
        text = text.lower()
    if len(text) < 8 or rng.random() > SLIP:
        return text
    place, kind = rng.randrange(1, len(text) - 2), rng.randrange(3)
    middle = (text[place + 1] + text[place], "", text[place] * 2)[kind]
    return text[:place] + middle + text[place + (2 if kind == 0 else 1) :]


def of_an_epoch(given: Sequence[Phrase], frames: Sequence[Lesson], rng: random.Random) -> list[Lesson]:
    """All phrases, some of the frames, some phrases joined in pairs, and some after small talk."""
    plain = [lesson(phrase) for phrase in given]
    lessons = plain + rng.sample(list(frames), int(FRAMED * len(frames)))
    telling: dict[str, list[int]] = {}
    greeting: dict[str, list[int]] = {}
    for row, phrase in enumerate(given):
        if phrase.wants or phrase.avoids:
            telling.setdefault(phrase.language, []).append(row)
        elif phrase.intent == "smalltalk":
            greeting.setdefault(phrase.language, []).append(row)
    requests = {INTENTS.index("recommend"), INTENTS.index("refine")}
    for language, rows in telling.items():
        joints = ("，", "、", "。") if language in UNSPACED else JOINTS
        for row in rng.sample(rows, int(JOINED * len(rows))):
            first, second = plain[row], plain[rng.choice(rows)]
            same = first.intent if first.intent == second.intent and first.intent in requests else -1
            lessons += filter(None, [joined(first, second, rng.choice(joints), same)])
        for row in rng.sample(rows, int(GREETED * len(rows))) if greeting.get(language) else ():
            first, second = plain[rng.choice(greeting[language])], plain[row]
            lessons += filter(None, [joined(first, second, rng.choice(joints), second.intent)])
    return lessons


def batches(lessons: Sequence[Lesson], base: E5, rng: random.Random) -> Iterator[tuple[Any, ...]]:
    """Lessons of about equal length together: ids, what is text, and per part (whole, first, second half) its tokens,
    targets and weights; and the intents."""
    import torch

    tokens = [base.tokens(each.text if each.halves else slipped(each.text, rng)) for each in lessons]
    order = sorted(range(len(lessons)), key=lambda row: len(tokens[row].ids) + 4 * rng.random())
    groups = [order[start : start + BATCH] for start in range(0, len(order), BATCH)]
    rng.shuffle(groups)
    for rows in groups:
        longest = max(len(tokens[row].ids) for row in rows)
        ids = torch.ones(len(rows), longest, dtype=torch.long)
        parts = [np.zeros((len(rows), longest), np.float32) for _ in range(3)]
        targets = [np.zeros((len(rows), 2 * TERMS), np.float32) for _ in range(3)]
        weights = [np.zeros((len(rows), 2 * TERMS), np.float32) for _ in range(3)]
        for place, row in enumerate(rows):
            each = lessons[row]
            ids[place, : len(tokens[row].ids)] = torch.tensor(tokens[row].ids)
            _fill(place, each, tokens[row], parts, targets, weights)
        intents = torch.tensor([lessons[row].intent for row in rows])
        counts = torch.tensor([lessons[row].weight for row in rows])
        yield ids, *([torch.from_numpy(a) for a in some] for some in (parts, targets, weights)), intents, counts


def _fill(
    place: int, each: Lesson, tokens: Tokens, parts: list[np.ndarray], targets: list[np.ndarray],
    weights: list[np.ndarray],
) -> None:  # fmt: skip
    parts[0][place, : len(tokens.ids)] = 1
    targets[0][place], weights[0][place] = each.targets, each.weights * each.weight
    for part in (1, 2):
        parts[part][place, 0] = 1  # never empty
    for part, (start, half) in enumerate(each.halves, start=1):
        end = each.halves[part][0] if part < len(each.halves) else len(each.text)
        inside = [row for row, (a, b) in enumerate(tokens.spans) if start <= a < b <= end]
        if inside:
            parts[part][place, 0] = 0
            parts[part][place, inside] = 1
            targets[part][place], weights[part][place] = half.targets, half.weights * each.weight


def fit(
    report: Callable[[str], None],
    out: Path = reader.SHIPPED,
    epochs: int = EPOCHS,
    begin: Path | None = None,
    pace: float = 1.0,
) -> dict[str, Any]:
    """Tune on all but the held-out phrases, write `out` after every epoch, and return figures on the held-out ones.

    `begin`: weights to go on from, at `pace` times the learning rates.
    """
    import torch
    from torch.nn import functional as F

    rng = random.Random(SEED)
    torch.manual_seed(SEED)
    given = phrases.load()
    training = [phrase for phrase in given if phrase.part not in HELD_OUT]
    base = E5()
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    net = _net(base).to(device)
    if begin:
        net.put(reader.load(begin))
    adapters = [weight for name, weight in net.named_parameters() if weight.requires_grad and name.startswith("e5")]
    heads = [weight for name, weight in net.named_parameters() if not name.startswith("e5")]
    optimiser = torch.optim.AdamW(
        [{"params": adapters, "lr": RATE, "weight_decay": 0.01}, {"params": heads, "lr": HEAD_RATE}], weight_decay=0.02
    )
    frames = framed()
    steps = epochs * (len(of_an_epoch(training, frames, random.Random(SEED))) // BATCH + 1)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: pace * min(1.0, (step + 1) / (WARM_UP * steps)) * max(0.02, 1 - step / steps)
    )
    counts = np.bincount([INTENTS.index(phrase.intent) for phrase in training], minlength=len(INTENTS))
    balance = torch.tensor((counts.max() / np.maximum(counts, 1)) ** 0.5, dtype=torch.float32, device=device)
    positive = torch.tensor(POSITIVE, device=device)
    started, figures = time.monotonic(), {}
    for epoch in range(1, epochs + 1):
        net.train()
        total = seen = 0.0
        for batch in batches(of_an_epoch(training, frames, rng), base, rng):
            ids, parts, targets, weights, intents, count = _moved(batch, device)
            with torch.autocast(device.type, dtype=torch.bfloat16):
                hidden = net.hidden(ids)
            hidden = hidden.float()
            loss = torch.zeros((), device=device)
            for part, target, weight in zip(parts, targets, weights, strict=True):
                if weight.any():
                    logits = net.terms(hidden, part)
                    apart = F.binary_cross_entropy_with_logits(logits, target, reduction="none", pos_weight=positive)
                    share = target / target.sum(1, keepdim=True).clamp(min=1e-6)
                    open_ = (weight == 0) & (target == 0)
                    other = torch.cat(
                        [logits.masked_fill(open_, -30.0), torch.zeros(len(logits), 1, device=device)], dim=1
                    )
                    together = -(share * torch.log_softmax(other, 1)[:, :-1]).sum(1) * weight.amax(1)
                    loss = loss + (apart * weight).sum(1).mean() + together.mean()
            known = intents >= 0
            guessed = F.cross_entropy(
                net.intents(hidden, parts[0]), intents.clamp(min=0), balance, label_smoothing=0.03, reduction="none"
            )
            loss = loss + (guessed * known * count).mean()
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            total, seen = total + float(loss.detach()), seen + 1
        reader.save(net.tensors(), out, {"epochs": epoch, "rank": RANK, "trained_on": len(training)})
        figures = held_out([phrase for phrase in given if phrase.part == 0], reader.Reader(base, reader.load(out)))
        report(f"epoch {epoch}: loss {total / seen:.2f}, {time.monotonic() - started:.0f} s, validation {figures}")
    return {"training": len(training), "validation": figures}


def _moved(batch: Any, device: Any) -> Any:
    """A batch, tensors in lists and all, on the device."""
    return [_moved(each, device) if isinstance(each, (list, tuple)) else each.to(device) for each in batch]


def held_out(given: Sequence[Phrase], trained: reader.Reader, least: float = 0.5) -> dict[str, Any]:
    """Share of right intents, and F1 of wants and avoids above a probability of `least`, for English and the others."""
    figures = {}
    read = trained.read([phrase.text for phrase in given])
    for name, chosen in (("en", lambda code: code == "en"), ("others", lambda code: code != "en")):
        right, tallies = [], np.zeros((2, 3))
        for phrase, each in zip(given, read, strict=True):
            if not chosen(phrase.language):
                continue
            right.append(each.intents.argmax() == INTENTS.index(phrase.intent))
            logits = each.whole()
            for side, must in enumerate((phrase.wants, phrase.avoids)):
                mine, other = logits[side * TERMS :][:TERMS], logits[(1 - side) * TERMS :][:TERMS]
                found = {
                    VOCABULARY.terms[k] for k in np.flatnonzero((1 / (1 + np.exp(-mine)) >= least) & (mine > other))
                }
                tallies[side] += (
                    len(found & set(must)), len(found - set(must) - phrase.may), len(set(must) - found)
                )  # fmt: skip
        f1 = 2 * tallies[:, 0] / np.maximum(2 * tallies[:, 0] + tallies[:, 1] + tallies[:, 2], 1)
        figures[name] = {"intents": round(float(np.mean(right)), 3), "wants": round(float(f1[0]), 3),
                         "avoids": round(float(f1[1]), 3)}  # fmt: skip
    return figures


def _net(base: E5) -> Any:
    """The adapted transformer with its heads, to be trained."""
    import torch
    from peft import LoraConfig, get_peft_model
    from torch import nn
    from transformers import BertConfig, BertModel

    from recommender.e5 import HEADS

    class Net(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            config = BertConfig(
                vocab_size=base.vocabulary, hidden_size=base.width, num_hidden_layers=base.layers,
                num_attention_heads=HEADS, intermediate_size=base.inner, max_position_embeddings=base.longest,
                layer_norm_eps=1e-12,
            )  # fmt: skip
            bert = BertModel(config, add_pooling_layer=False)
            weights = {**base.weights(), **base.embeddings()}
            bert.load_state_dict({name: torch.from_numpy(weight) for name, weight in weights.items()})
            adapters = LoraConfig(
                r=RANK, lora_alpha=2 * RANK, lora_dropout=0.05, target_modules=["query", "key", "value", "dense"]
            )
            self.e5 = get_peft_model(bert, adapters)
            self.where = nn.Linear(base.width, 2 * TERMS)
            self.what = nn.Linear(base.width, 2 * TERMS)
            self.aim = nn.Linear(2 * base.width, len(INTENTS))
            self.dropout = nn.Dropout(0.1)
            nn.init.zeros_(self.where.weight)
            nn.init.normal_(self.what.weight, std=0.02)
            nn.init.constant_(self.what.bias, -3.5)

        def hidden(self, ids: Any) -> Any:
            return self.dropout(self.e5(input_ids=ids, attention_mask=(ids != 1).long()).last_hidden_state)

        def terms(self, hidden: Any, part: Any) -> Any:
            share = self.where(hidden).masked_fill(part[:, :, None] == 0, -1e4).softmax(1)
            return (share * self.what(hidden)).sum(1)

        def intents(self, hidden: Any, part: Any) -> Any:
            mean = (hidden * part[:, :, None]).sum(1) / part.sum(1, keepdim=True)
            return self.aim(torch.cat([hidden[:, 0], mean], dim=1))

        def tensors(self) -> dict[str, Any]:
            """What `reader.save` writes: the heads, and per adapted matrix its two thin factors, the scale within."""
            found = {
                f"{name}.{kind}": getattr(getattr(self, name), kind).detach().cpu()
                for name in ("where", "what", "aim")
                for kind in ("weight", "bias")
            }
            for name, module in self.e5.base_model.model.named_modules():  # type: ignore[union-attr]
                if hasattr(module, "lora_A"):
                    found[f"{name}|down"] = module.lora_A["default"].weight.detach().cpu()
                    found[f"{name}|up"] = module.lora_B["default"].weight.detach().cpu() * module.scaling["default"]
            return found

        def put(self, tensors: Mapping[str, np.ndarray]) -> None:
            """Take over what `tensors` gave."""
            given = {name: torch.from_numpy(value.astype(np.float32)) for name, value in tensors.items()}
            with torch.no_grad():
                for name, value in given.items():
                    head, _, kind = name.partition(".")
                    if "|" not in name:
                        getattr(getattr(self, head), kind).copy_(value)
                for name, module in self.e5.base_model.model.named_modules():  # type: ignore[union-attr]
                    if hasattr(module, "lora_A"):
                        module.lora_A["default"].weight.copy_(given[f"{name}|down"])
                        module.lora_B["default"].weight.copy_(given[f"{name}|up"] / module.scaling["default"])

    return Net()
