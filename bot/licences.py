"""What a licence is called, however files and hosts write it, and whether it asks for the author's name."""

from __future__ import annotations

import re
from dataclasses import dataclass

WANTED = 'empty, "all", or licences such as "CC0, CC-BY, CC-BY-SA"'
"""What the setting may be, for a sentence about a wrong one."""
_URL = re.compile(
    r"creativecommons\.org/(?:licen[sc]es/([a-z-]+)|publicdomain/(zero|mark))(?:/(\d+(?:\.\d+)?))?", re.IGNORECASE
)
_WORDS = (
    (r"creative\s*commons", "cc"),
    (r"\(cc\)", "cc"),
    (r"attribution", "by"),
    (r"non[\s-]?commercial", "nc"),
    (r"no[\s-]?deriv(?:ative)?s?(?:\s*works)?", "nd"),
    (r"share[\s-]?alike", "sa"),
    (r"gnu\s+(lesser|affero)?\s*general\s+public", r"\1gpl"),
    (r"lessergpl", "lgpl"),
    (r"afferogpl", "agpl"),
    (r"gplv", "gpl v"),
    (r"free\s+art", "fal"),
    (r"licen[sc]ed?", " "),
)
_CC_ZERO = re.compile(r"\bcc\W*(?:0|zero)(?:\W+(\d+(?:\.\d+)?))?(?![\w.])")
_CC = re.compile(r"\bcc\W*((?:(?:by|nc|nd|sa)\b\W*)+)(?:v\s*)?(\d+(?:\.\d+)?)?")
_SPDX = re.compile(r"[\w.+-]+(?:\s+(?:OR|AND|WITH)\s+[\w.+-]+)+")
_SHARING = frozenset({"gpl", "lgpl", "agpl", "gfdl", "fdl", "fal", "oal", "sa", "copyleft"})
"""Words of licences that let a work be passed on only as it came: with its author's name, under the same terms."""
_PARTS = ("by", "nc", "nd", "sa")
_NO_LICENCE = frozenset(
    ("all", "yes", "no", "true", "false", "on", "off", "none", "any", "every", "everything", *_PARTS)
)


@dataclass(frozen=True)
class Licence:
    """One licence in one spelling."""

    words: tuple[str, ...]
    """("cc", "by", "sa"), ("cc0",), ("gpl", "2"): in small letters; of Creative Commons without the version."""
    version: str = ""
    """Of Creative Commons: "4.0"; "" where none is named."""

    @property
    def is_creative_commons(self) -> bool:
        return self.words[:1] == ("cc",)

    def covers(self, other: Licence) -> bool:
        """Whether this, as a host names it, means `other`: "CC-BY" any CC-BY-x but no CC-BY-SA, "GPL" any GPL."""
        if self.words[:1] in (("cc",), ("cc0",)):
            return self.words == other.words and self.version in ("", other.version)
        return bool(self.words) and other.words[: len(self.words)] == self.words


class Licences:
    """The licences that a host names."""

    def __init__(self, everything: bool, named: tuple[Licence, ...]) -> None:
        self.everything = everything
        self.named = named

    @classmethod
    def parse(cls, setting: str) -> Licences:
        """ "" (none), "all", or licences with commas between. Raises ValueError that says what it may be."""
        setting = setting.strip()
        if setting.lower() == "all":
            return cls(True, ())
        return cls(False, tuple(_named(entry.strip()) for entry in setting.split(",") if entry.strip()))

    def cover(self, licence: str) -> bool:
        """Whether a track's licence, as its file or package names it, is among them. "A OR B" leaves the choice."""
        if self.everything:
            return True
        return any(
            all(any(each.covers(part) for each in self.named) for part in parts) for parts in alternatives(licence)
        )


def alternatives(licence: str) -> tuple[tuple[Licence, ...], ...]:
    """The licences that a text offers to choose from; each is one, or several that hold together."""
    text = licence.strip()
    if not text:
        return ()
    bare = text.strip("()")
    if _SPDX.fullmatch(bare):
        choices = re.split(r"\s+OR\s+", bare)
        return tuple(tuple(one for part in re.split(r"\s+(?:AND|WITH)\s+", each) for one in _read(part))
                     for each in choices)  # fmt: skip
    return (_read(text),)


def asks_for_author(licence: str) -> bool:
    """Whether a work under it may be passed on only with its author's name: Creative Commons, share-alike, copyleft."""
    return any(
        one.is_creative_commons or not _SHARING.isdisjoint(one.words)
        for parts in alternatives(licence)
        for one in parts
    )


def _named(entry: str) -> Licence:
    """A licence as a host names it."""
    found = _read(entry)
    words = found[0].words if found else ()
    sensible = len(found) == 1 and words and words[0][0].isalpha() and words[0] not in _NO_LICENCE
    # "CC" alone, or with parts that there are not, would quietly mean no track at all.
    creative = words[:1] == ("cc",) and (len(words) < 2 or not set(words[1:]) <= set(_PARTS))
    if not sensible or creative:
        raise ValueError(f"{WANTED}, and {entry!r} is no licence")
    return found[0]


def _read(text: str) -> tuple[Licence, ...]:
    """All Creative Commons licences that a text names, else the one that it is."""
    found = [_of_parts(parts or "", dedicated, version or "") for parts, dedicated, version in _URL.findall(text)]
    if not found:
        plain = _plain(text)
        found = [Licence(("cc0",), match[1] or "") for match in _CC_ZERO.finditer(plain)]
        found += [_of_parts(match[1], "", match[2] or "") for match in _CC.finditer(plain)]
    if found:
        return tuple(dict.fromkeys(found))
    words = [word.removesuffix(".0") for word in re.findall(r"\d+(?:\.\d+)*|[^\W\d_]+", _plain(text))]
    words = [word for word in words if word not in ("v", "version", "the", "gnu")]
    return (Licence(tuple(words)),) if words else ()


def _of_parts(parts: str, dedicated: str, version: str) -> Licence:
    if dedicated:
        return Licence(("cc0",), version) if dedicated.lower() == "zero" else Licence(("public", "domain"))
    held = set(re.findall(r"by|nc|nd|sa", parts.lower()))
    return Licence(("cc", *(part for part in _PARTS if part in held)), version)


def _plain(text: str) -> str:
    plain = text.lower().replace("_", "-")
    for pattern, word in _WORDS:
        plain = re.sub(pattern, word, plain)
    return plain
