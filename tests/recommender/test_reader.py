"""The one pass over a message: the checkpoint as the package carries it, its layers, and what is read in a stretch."""

from __future__ import annotations

import numpy as np
import pytest

from recommender import reader
from recommender.e5 import E5, HEADS
from recommender.reader import TERMS, UNREAD, Reader
from recommender.transformer import Layers
from recommender.vocabulary import VOCABULARY

TEXT = "Etwas Ruhiges für die ｶﾞ  bitte 🙏 下雨天"


@pytest.fixture(scope="module")
def base() -> E5:
    return E5()


@pytest.fixture(scope="module")
def trained() -> Reader:
    return reader.in_use()


def test_word_pieces_tell_where_they_stand(base: E5) -> None:
    tokens = base.tokens(TEXT)
    assert "".join(TEXT[start:end] for start, end in tokens.spans).replace(" ", "") == TEXT.replace(" ", "")
    assert len(tokens.ids) == len(tokens.spans) and tokens.spans[0] == tokens.spans[-1] == (0, 0)


def test_the_layers_are_those_of_transformers(base: E5) -> None:
    import torch
    from transformers import BertConfig, BertModel

    config = BertConfig(
        vocab_size=base.vocabulary, hidden_size=base.width, num_hidden_layers=base.layers, num_attention_heads=HEADS,
        intermediate_size=base.inner, max_position_embeddings=base.longest, layer_norm_eps=1e-12,
    )  # fmt: skip
    bert = BertModel(config, add_pooling_layer=False).eval()
    weights = {name: torch.from_numpy(value) for name, value in {**base.weights(), **base.embeddings()}.items()}
    bert.load_state_dict(weights)
    ids = base.tokens(TEXT).ids
    with torch.inference_mode():
        expected = bert(torch.tensor([ids])).last_hidden_state
    found = Layers(weights, HEADS)(base.embedded([ids]))
    assert float((expected - found).abs().max()) < 1e-4


def test_many_together_are_read_as_each_alone(trained: Reader) -> None:
    texts = [f"{word} and slow, no {other}" for word in ("calm", "sad", "dark") for other in VOCABULARY.terms[20:30]]
    together = trained.read(texts)
    for text, read in zip(texts, together, strict=True):
        alone = trained.read([text])[0]
        np.testing.assert_allclose(read.whole(), alone.whole(), atol=1e-3)
        np.testing.assert_allclose(read.intents, alone.intents, atol=1e-3)


def test_a_stretch_is_read_for_what_it_says_itself(trained: Reader) -> None:
    text = "soft piano please, and no metal at all"
    read = trained.read([text])[0]
    wish, refusal = read.within(0, text.index(",")), read.within(text.index(","), len(text))
    piano, metal = (VOCABULARY.terms.index(term) for term in ("piano", "metal"))
    assert wish[piano] > max(wish[TERMS + piano], wish[metal], wish[TERMS + metal])
    assert refusal[TERMS + metal] > max(refusal[metal], refusal[piano], refusal[TERMS + piano])
    without = read.without([(0, text.index(","))])
    assert without.whole()[piano] < read.whole()[piano]
    assert (read.within(len(text), len(text) + 9) == UNREAD).all()
