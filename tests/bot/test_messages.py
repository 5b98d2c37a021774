"""The catalogue of messages: complete in every language, and every claim names exactly its terms in each of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from fluent.runtime import FluentResource
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from bot import wording
from bot.claims import named
from bot.messages import FORMS, LOCALE, Messages, Refusal
from bot.notes import limit_text, note_text
from bot.parts import NOUNS, STYLES, Part, Sound, heard_part
from recommender.answer import Weighed
from recommender.detection import LANGUAGES
from recommender.explanation import NAMES, REST, Cell
from recommender.profile import Limit
from recommender.ranking import Note, describe
from recommender.vocabulary import VOCABULARY

OTHERS = [language for language in LANGUAGES if language != "en"]
COVERED = {"some": NOUNS, "of": (*NOUNS, *STYLES)}
"""The facets whose terms must all have a form where a language has it at all."""


def entries(language: str) -> dict[str, ast.Message]:
    resource = FluentResource((LOCALE / f"{language}.ftl").read_text(encoding="utf-8"))
    return {entry.id.name: entry for entry in resource.body if isinstance(entry, ast.Message)}


CATALOGUES = {language: entries(language) for language in LANGUAGES}


class Placeholders(Visitor):
    """The variables that a message is given, those of the messages that it refers to included."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.found.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:
        self.visit(CATALOGUES[self.language][node.id.name])


def placeholders(language: str, key: str) -> set[str]:
    visitor = Placeholders(language)
    visitor.visit(CATALOGUES[language][key])
    return visitor.found


def problems(language: str) -> Iterator[str]:
    """What a language lacks or has too many, beside the English."""
    english, own = CATALOGUES["en"], CATALOGUES[language]
    yield from (f"{key} is missing" for key in english.keys() - own.keys())
    yield from (f"{key} is too many" for key in own.keys() - english.keys())
    for key in english.keys() & own.keys():
        wanted, given = placeholders("en", key), placeholders(language, key)
        if wanted != given:
            yield f"{key} has {sorted(given)} and not {sorted(wanted)}"


# -- the catalogue -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_language_lacks_a_message_or_a_placeholder_or_has_one_too_many(language: str) -> None:
    assert list(problems(language)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_holds_messages_alone_and_none_twice(language: str) -> None:
    text = (LOCALE / f"{language}.ftl").read_text(encoding="utf-8")
    resource = FluentResource(text)
    assert not [entry for entry in resource.body if isinstance(entry, ast.Junk | ast.Term)]
    keys = re.findall(r"^([\w-]+) =", text, flags=re.M)
    assert len(keys) == len(set(keys)) == len(CATALOGUES[language])
    assert keys == re.findall(r"^([\w-]+) =", (LOCALE / "en.ftl").read_text(encoding="utf-8"), flags=re.M), "the order"


def test_there_is_a_file_for_each_language_and_no_other() -> None:
    assert sorted(path.stem for path in LOCALE.iterdir()) == sorted(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_term_has_a_name_of_its_own(language: str) -> None:
    messages = Messages.of(language)
    keys = {f"term-{term.replace(' ', '-')}" for term in VOCABULARY.terms}
    assert {key for key in CATALOGUES[language] if key.startswith("term-")} == keys
    names = [messages.term(term).casefold() for term in VOCABULARY.terms]
    assert len(set(names)) == len(names) and all(names)
    if language == "en":
        assert names == list(VOCABULARY.terms)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_that_a_language_has_is_there_for_every_term_that_needs_it(language: str) -> None:
    forms: dict[str, set[str]] = {}
    for key, entry in CATALOGUES[language].items():
        for attribute in entry.attributes:
            assert key.startswith("term-") and attribute.id.name in FORMS, key
            forms.setdefault(attribute.id.name, set()).add(key)
    for form, keys in forms.items():
        needed = {
            f"term-{term.replace(' ', '-')}" for term in VOCABULARY.terms if VOCABULARY.facet_of[term] in COVERED[form]
        }
        assert keys == needed, form


@pytest.mark.parametrize("language", OTHERS)
def test_only_names_and_signs_are_as_in_english(language: str) -> None:
    """A message that was forgotten would stand there in English."""
    own, english = Messages.of(language), Messages.of("en")
    values = dict.fromkeys({name for key in CATALOGUES["en"] for name in placeholders("en", key)}, "x")
    numbers = dict(values) | {"count": 5, "most": 7}
    same = {
        key
        for key in CATALOGUES["en"]
        if not key.startswith(("term-", "note-", "unit-", "mode-", "field-", "limit-title"))
        and re.search(r"[a-z]{3}", english.say(key, **numbers))
        and own.say(key, **numbers) == english.say(key, **numbers)
    }
    assert same == set()


def test_any_other_language_is_answered_in_english() -> None:
    assert Messages.of("nl") is Messages.of("en") and Messages.of("xx").say("error-empty").startswith("The message")


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_are_put_in_as_they_are(language: str) -> None:
    title = '{ $odd } "Ein Titel" -{}'
    said = Messages.of(language).say("note-disliked", title=title)
    assert title in said and "\u2068" not in said and "\u2069" not in said


def test_a_message_or_value_that_is_missing_is_told() -> None:
    with pytest.raises(LookupError):
        Messages.of("de").say("no-such-message")
    with pytest.raises(ValueError, match="count"):
        Messages.of("de").say("tracks")


def test_numbers_are_in_the_grammar_of_the_language() -> None:
    russian = Messages.of("ru")
    tracks = [russian.say("tracks", count=count) for count in (1, 3, 5, 21)]
    assert tracks == ["1 трек", "3 трека", "5 треков", "21 трек"]
    assert Messages.of("de").say("what-if-place", title="X", before=1, after=1234).count("1234") == 1, "no grouping"
    assert Messages.of("de").number(-0.421, "+0.00;-0.00") == "-0,42"
    assert "10.000" in Messages.of("de").say("error-long", count=10_000, most=2_000)


def test_lists_are_as_people_write_them() -> None:
    assert Messages.of("en").listed(["a", "b", "c"]) == "a, b and c"
    assert Messages.of("de").listed(["a", "b", "c"]) == "a, b und c"
    assert Messages.of("es").listed(["rock", "indie"]) == "rock e indie"
    assert Messages.of("es").listed(["jazz", "hielo"]) == "jazz y hielo"
    assert Messages.of("ja").listed(["a", "b"]) == "a、b"
    assert Messages.of("zh").listed([]) == ""


def test_a_refusal_is_english_until_it_is_told() -> None:
    refusal = Refusal("error-vote", pick=9, count=3)
    assert str(refusal) == "There is no pick 9; the last answer has 3. Nothing was noted."
    assert str(refusal.told(Messages.of("fr"))).startswith("Il n’y a pas de proposition 9")


@pytest.mark.parametrize("language", LANGUAGES)
def test_somebody_in_distress_is_told_of_people_who_help(language: str) -> None:
    care = Messages.of(language).say("care")
    assert "findahelpline.com" in care and re.search(r"\d{3}", care)


# -- Discord's limits --------------------------------------------------------------------------------------------------

DESCRIPTION, MENU, LABEL, CONTENT = 100, 32, 80, 2000
"""Characters of a command's description, of the name of an entry in a message's menu, of a button, of a message."""
BUTTONS = ("together-yes", "together-not-now")
"""Buttons beside those whose keys begin with "button-"."""
LONG = ("discord-help", "privacy", "about", "about-demo", "first-contact")


def largest(language: str, key: str) -> str:
    """A message with the largest numbers in it."""
    return Messages.of(language).say(key, **dict.fromkeys(placeholders(language, key), 1_000_000))


@pytest.mark.parametrize("language", LANGUAGES)
def test_commands_and_buttons_are_as_short_as_discord_wants_them(language: str) -> None:
    texts = {key: largest(language, key) for key in CATALOGUES[language] if key.startswith(("cmd-", "button-"))}
    texts |= {key: largest(language, key) for key in BUTTONS}
    assert {"cmd-recommend", "cmd-menu", "button-why-pick"} <= texts.keys()
    for key, text in texts.items():
        most = MENU if key == "cmd-menu" else DESCRIPTION if key.startswith("cmd-") else LABEL
        assert 1 <= len(text) <= most and text == text.strip() and "\n" not in text, (key, len(text))


@pytest.mark.parametrize("key", LONG)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_told_at_length_fits_one_message(language: str, key: str) -> None:
    assert len(largest(language, key)) <= CONTENT


# -- claims ------------------------------------------------------------------------------------------------------------


def parts_of(term: str) -> list[Part]:
    """Every kind of claim that may be made with a term."""
    facet = VOCABULARY.facet_of[term]
    if term == "instrumental":
        return [Part("no", (term,)), Part("in-part", (term,))]
    kind = "with" if facet in NOUNS else "style" if facet in STYLES else "qualities"
    refused = "no" if facet in (*NOUNS, *STYLES) else "not"
    return [Part(kind, (term,)), Part("in-part", (term,)), Part(refused, (term,))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_claim_names_exactly_its_term(language: str) -> None:
    messages = Messages.of(language)
    for term in VOCABULARY.heard:
        for part in parts_of(term):
            for text in (wording.part_text(part, messages), wording.sentence([part], messages)):
                assert named(text, messages) == {term}, (part, text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_claims_with_several_terms_name_exactly_those(language: str) -> None:
    messages = Messages.of(language)
    terms = [term for term in VOCABULARY.heard if term != "instrumental"]
    for pair in pairwise(terms):
        facets = {VOCABULARY.facet_of[term] for term in pair}
        for kind in ("style", "with", "qualities", "in-part", "no", "not"):
            if kind == "in-part" or len(facets) == 1:
                said = wording.sentence([Part(kind, pair)], messages)
                assert named(said, messages) == set(pair), said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("part", "tells"),
    [
        (Part("qualities", ("slow",), bpm=71), "71"),
        (Part("tempo", bpm=71), "71"),
        (Part("year", year=1995), "1995"),
        (Part("near", title="Xyzzy by Nina"), "Xyzzy by Nina"),
        (Part("near"), ""),
        (Part("names"), ""),
        (Part("nearest"), ""),
        (Part("start"), ""),
        (Part("voiceless", ("instrumental",)), ""),
    ],
)
def test_claims_of_numbers_and_names_hold_them_and_no_other_term(language: str, part: Part, tells: str) -> None:
    messages = Messages.of(language)
    said = wording.sentence([part], messages)
    assert tells in said and said[0] == said[0].upper() and "\n" not in said
    assert named(said, messages) - {"instrumental"} == set(part.terms) - {"instrumental"}, said
    assert re.findall(r"\d+", said) == re.findall(r"\d+", tells)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_key_is_the_one_that_was_measured(language: str) -> None:
    messages = Messages.of(language)
    notes = ("C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B")
    said = {wording.key_name(note, mode, messages) for note in notes for mode in ("major", "minor", "")}
    assert len(said) == 36, "all differ"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_track_is_of_a_term_names_that_term_alone(language: str) -> None:
    messages = Messages.of(language)
    for term in VOCABULARY.heard:
        texts = set()
        for attribute, heard in ((0.9, 1.0), (0.6, 1.0), (0.6, -1.0), (0.2, 1.0), (0.2, -1.0)):
            said = wording.heard_as(term, attribute, heard, messages)
            texts.add((heard_part(term, attribute, heard).kind, said))
            assert named(said, messages) - {"instrumental"} == {term} - {"instrumental"}, said
        assert len({text for _, text in texts}) == len(texts), "what differs in English differs here"


@pytest.mark.parametrize("language", LANGUAGES)
def test_causes_reasons_and_changes_name_exactly_what_they_are_about(language: str) -> None:
    messages = Messages.of(language)
    titles = {"t": "Xyzzy"}
    sound = Sound(dict.fromkeys(VOCABULARY.heard, 0.9), dict.fromkeys(VOCABULARY.heard, 1.0))
    change = type("Change", (), {"plus": None, "rank_before": 1, "rank_after": 57})()
    for kind, weight in (("mood", 1.0), ("mood", -1.0), ("taste", 1.0), ("taste", -1.0)):
        event = Weighed(1, kind, 0.0, weight, ("calm", "piano"))  # type: ignore[arg-type]
        assert named(wording.event_label(event, titles, messages), messages) == {"calm", "piano"}
        label = wording.event_label(event, titles, messages)
        said = wording.reason_text(Cell(1, "dreamy", 0.5), event, label, sound, messages)
        assert named(said, messages) == {"calm", "piano", "dreamy"}, said
        said = wording.counterfactual_text(change, event, titles, "Here", messages)
        assert named(said, messages) == {"calm", "piano"} and {"1", "57"} == set(re.findall(r"\d+", said)), said
        assert not named(wording.event_label(Weighed(1, kind, 0.0, weight), titles, messages), messages)  # type: ignore[arg-type]
    labels = set()
    for kind, weight in (("like", 1.0), ("dislike", -1.0), ("more_like", 1.0)):
        event = Weighed(1, kind, 0.0, weight, (), (), "t")  # type: ignore[arg-type]
        label = wording.event_label(event, titles, messages)
        labels.add(label)
        assert "Xyzzy" in label and not named(label, messages)
        ways = {wording.reason_text(Cell(1, "calm", sign), event, label, sound, messages) for sign in (0.5, -0.5)} | {
            wording.reason_text(Cell(1, NAMES, sign), event, label, sound, messages) for sign in (0.5, -0.5)
        }
        assert len(ways) == 4
    assert len(labels) == 3
    assert not named(wording.reason_text(Cell(None, REST, 0.1), None, "", sound, messages), messages)


@pytest.mark.parametrize("language", LANGUAGES)
def test_notes_name_exactly_their_term_and_count(language: str) -> None:
    messages = Messages.of(language)
    for term in VOCABULARY.heard:
        for count in (1, 2, 5):
            said = note_text(Note("hard", term, count), messages)
            assert named(said, messages) == {term} and str(count) in said, said
        assert named(note_text(Note("taste", term, 1), messages), messages) == {term}
        assert note_text(Note("taste", term, 1), messages) != note_text(Note("taste", term, 0), messages)
    for kind in ("blocked", "variety", "disliked", "unknown_name"):
        assert "Xyzzy" in note_text(Note(kind, "Xyzzy", 2), messages)
    for kind in ("heard", "few", "all", "capped"):
        assert "7" in note_text(Note(kind, "", 7), messages)


LIMITS = (
    Limit("tempo", "<", 90.0),
    Limit("tempo", "~", 90.0),
    Limit("tempo", "between", (80.0, 90.0)),
    Limit("year", "not", 1990.0),
    Limit("duration", "=", 300.0),
    Limit("key", "=", "C#"),
    Limit("mode", "=", "minor"),
    Limit("new", "=", 1.0),
    Limit("artist", "=", "Nina"),
    Limit("artist", "not", "Nina"),
    Limit("title", "not", "Rain"),
)


def test_exact_wishes_are_called_in_english_as_the_notes_hold_them() -> None:
    assert [limit_text(limit, Messages.of("en")) for limit in LIMITS] == [describe(limit) for limit in LIMITS]


@pytest.mark.parametrize("language", OTHERS)
def test_exact_wishes_are_told_in_the_language(language: str) -> None:
    messages = Messages.of(language)
    assert len({limit_text(limit, messages) for limit in LIMITS}) == len(LIMITS)
    for limit in LIMITS:
        said = note_text(Note("limit", describe(limit), 2), messages, LIMITS)
        assert limit_text(limit, messages) in said
    wished = (Limit("artist", "=", "Nina"), Limit("artist", "=", "Simon"))
    said = note_text(Note("limit", "by Nina or by Simon", 2), messages, wished)
    assert "Nina" in said and "Simon" in said and "by Nina" not in said
