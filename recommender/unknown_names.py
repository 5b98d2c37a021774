"""Names of artists that a message clearly means, whether or not a catalog has them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from recommender.cues import DATA, fold

Span = tuple[int, int]
SHOUTED = 0.7
"""From this share of words with a capital on, capitals say nothing."""
_CONNECTING = r"(?:the|of|and|de|del|la|los|das|der|die|den|von|van|da|do|dos|di|le|les|et|y|e|&|и)"
_WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*\.?", re.UNICODE)
_CAPITAL = re.compile(r"(?<![\w.])[^\W\d_a-zа-яёà-ÿ]")
_LATIN = re.compile(r"(?<![A-Za-z])[A-Z][A-Za-z.'&-]*(?: (?:[A-Z&][A-Za-z.'&-]*|of|the|and))*(?![A-Za-z])")
_BEFORE = {
    "en": (
        r"(?:play|put\s+on|spin|queue(?:\s+up)?|blast|listen(?:ing)?\s+to|got\s+any|have\s+any|any|fan\s+of|hear|similar\s+to"
        r"|in\s+the\s+style\s+of|by|block|only|nothing\s+by|more|some|no\s+more|(?:music|songs?|something|anything|stuff"
        r"|artists?|bands?|sounds?|more|tunes?|vibes?)\s+like)(?:\s+(?:me|us))?"
        r"(?:\s+(?:some|any|a\s+bit\s+of|more|the\s+best\s+of|old|early|(?:any|some)thing\s+by))?(?:\s+the\s+band)?"
    ),
    "es": (
        r"(?:(?:algo|canciones|canción|temas|tema|música|rolas|discos|nada|mejor|nuevo|último|más)\s+de(?:\s+(?:los|las|la))?"
        r"|(?:pon|ponme|ponle|pónme|reproduce|toca|tócame|escuchar|oír)(?:\s+(?:a|algo\s+de|lo\s+de))?"
        r"|parecido\s+a|al\s+estilo\s+de|estilo|tipo)"
    ),
    "fr": (
        r"(?:(?:mets|joue|passe|lance|balance|écouter|mettre|jouer)(?:-(?:moi|nous)|\s+(?:moi|nous))?"
        r"(?:\s+(?:un\s+peu|un\s+truc|quelque\s+chose|une\s+chanson|un\s+morceau|des\s+chansons|quelques\s+titres))?"
        r"(?:\s+(?:de\s+la|du|des|de|le|la|les)|\s+d['’])?|(?:chansons?|morceaux?|titres?|truc|rien|musique|albums?)\s+"
        r"(?:de|du|d['’])|dans\s+le\s+style\s+de|genre|façon|comme\s+du)"
    ),
    "de": (
        r"(?:(?:was|etwas|irgendwas|nichts|musik|songs?|lieder|lied|stücke|mehr|alles|platten)\s+von(?:\s+den)?"
        r"|im\s+stil\s+von|ähnlich\s+wie|(?:musik|songs|lieder|bands)\s+wie)"
    ),
    "pt": (
        r"(?:(?:algo|músicas?|alguma\s+(?:música|coisa)|sons?|som|nada|mais|faixas?|disco)\s+d(?:e|o|a|os|as)"
        r"|(?:toca|tocar|coloca|bota|põe|ouvir|escutar|manda)(?:\s+(?:aí|um|uma|o|a|algo))?(?:\s+d(?:e|o|a|os|as))?"
        r"|tipo|no\s+estilo\s+d[eoa]|parecido\s+com|estilo)"
    ),
    "it": (
        r"(?:(?:qualcosa|canzoni|canzone|brani|brano|musica|niente|roba|pezzi|pezzo)\s+(?:di|dei|degli|delle|della|del|dell['’])"
        r"|(?:metti|mettimi|suona|suonami|sentire|ascoltare|passami)"
        r"(?:\s+(?:un\s+po['’]\s+di|qualcosa\s+di|i|gli|le|la|il|un\s+pezzo\s+di))?"
        r"|nello\s+stile\s+di|stile|simile\s+a|tipo)"
    ),
    "ru": (
        r"(?:(?:поставь|включи|вруби|сыграй|послушать|врубай|включай)"
        r"(?:\s+(?:мне|нам|что-нибудь|что-то|песню|песни|группу|трек|музыку))?(?:\s+(?:из|от|группы))?"
        r"|(?:что-нибудь|что-то|песни|песню|треки|ничего)\s+(?:из|от|группы)|вроде|типа|в\s+стиле|похож\w+\s+на)"
    ),
}
"""What stands before a name with a capital, in languages that have capitals."""
_BESIDE = {
    "zh": (
        r"(?:放|听|聽|来点|來點|来首|来一首|像|播放|点|不要|只要|喜欢)(?:点|一?首|些)?\s*$",
        r"\s*(?:的[新老]?(?:歌|曲|音乐|專輯|专辑)|那样|那种|[这那]样的)",
    ),
    "ja": (
        r"(?!)",
        r"\s*(?:の(?:曲|歌|新曲|アルバム|やつ)|みたい|っぽい|風の|を?(?:かけ|流し|再生)|が?[聴聞]きたい)",
    ),
    "ko": (r"(?!)", r"\s*(?:노래|곡|음악|처럼|같은|스타일|틀어|들려|듣고|풍)"),
}
"""What stands before, or behind, a Latin name in scripts without capitals."""


def find(text: str, language: str, taken: Sequence[Span]) -> list[Span]:
    """Where names stand; `taken` are stretches that are words of terms."""
    folded = fold(text)
    spans = [span for span in _known(text, folded, language) if not _swallowed(span, taken)]
    spans += [span for span in _framed(text, folded, language) if not any(_overlap(span, each) for each in taken)]
    found: list[Span] = []
    for span in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
        if not any(_overlap(span, each) for each in found):
            found.append(span)
    return sorted(found)


def _known(text: str, folded: str, language: str) -> list[Span]:
    """Very well-known artists; those that are also words only where they can hardly be anything else."""
    sure, doubtful = _artists()
    spans = [match.span() for match in sure.finditer(folded)]
    for match in doubtful.finditer(text):
        if _is_framed(folded, match.span(), language) and not _shouted(text):
            spans.append(match.span())
    return spans


def _framed(text: str, folded: str, language: str) -> list[Span]:
    """Words with capitals where a name is expected."""
    if language in _BESIDE:
        return [m.span() for m in _LATIN.finditer(text) if _is_framed(folded, m.span(), language) and is_name(m[0])]
    if language not in _BEFORE or _shouted(text):
        return []
    spans = []
    for match in _CAPITAL.finditer(text):
        if _is_framed(folded, match.span(), language):
            end = _end_of_name(text, match.start())
            if is_name(text[match.start() : end]):
                spans.append((match.start(), end))
    return spans


def _is_framed(folded: str, span: Span, language: str) -> bool:
    if language in _BESIDE:
        before, behind = _beside(language)
        return bool(before.search(folded[max(0, span[0] - 12) : span[0]]) or behind.match(folded, span[1]))
    return language in _BEFORE and bool(_before(language).search(folded[max(0, span[0] - 50) : span[0]]))


def _end_of_name(text: str, start: int) -> int:
    """Behind the last word with a capital, or a number, of a run that small connecting words may join."""
    end, reach = start, start
    for match in _WORD.finditer(text, start):
        if end > start and not re.fullmatch(r"[ ,&]*(?:& )?", text[reach : match.start()].replace(",", "!")):
            break
        word = match[0].rstrip(".") if text[match.end() : match.end() + 1] in ("", "\n") else match[0]
        if word[0].isupper() or (end > start and word[0].isdigit()):
            end = match.start() + len(word.rstrip("."))
        elif not re.fullmatch(_CONNECTING, word.lower()) or end == start:
            break
        reach = match.end()
    return end


def is_name(words: str) -> bool:
    """Whether a run with capitals may be an artist: no day, place or feast, and not just a word that is shouted."""
    if len(words) < 3 or (words.isupper() and not re.search(r"[\d&/]", words)):
        return False
    parts = [part.strip(".'s") for part in re.split(r"[\s-]+", fold(words)) if not re.fullmatch(_CONNECTING, part)]
    return any(part and part not in _ordinary() for part in parts)


def _shouted(text: str) -> bool:
    words = [word for word in text.split() if word[0].isalpha()]
    return len(words) > 3 and sum(word[0].isupper() for word in words) >= SHOUTED * len(words)


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _swallowed(span: Span, taken: Sequence[Span]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in taken)


@cache
def _before(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_BEFORE[language]}\s*(?:the\s+)?[\"“«„]?$")


@cache
def _beside(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    before, behind = _BESIDE[language]
    return re.compile(before), re.compile(behind)


@cache
def _artists() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The sure names, to be found in folded text, and those that are also words, to be found as they are spelled."""
    rows = (DATA / "known_artists.txt").read_text(encoding="utf-8").splitlines()
    names = sorted((row for row in rows if row and not row.startswith("#")), key=len, reverse=True)
    sure = "|".join(_as_pattern(fold(name)) for name in names if not name.startswith("="))
    doubtful = "|".join(_as_pattern(name[1:]) for name in names if name.startswith("="))
    return re.compile(sure), re.compile(doubtful)


def _as_pattern(name: str) -> str:
    body = re.escape(name).replace(r"\*", r"\w{0,3}").replace("'", "['’]?")
    if re.search(r"[\u3040-\u30ff\u4e00-\u9fff]", name):
        return body
    if re.search(r"[가-힣]", name):
        return rf"(?<!\w){body}"
    edge = "[A-Za-zà-ÿ0-9]" if name.isascii() else r"\w"  # in an unspaced script a Latin name touches other letters
    return rf"(?<!{edge}){body}(?!{edge})"


@cache
def _ordinary() -> frozenset[str]:
    rows = (DATA / "ordinary_capitals.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word.strip(".'s") for row in rows if not row.startswith("#") for word in row.split())
