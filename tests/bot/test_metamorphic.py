"""What must hold between two requests, whatever each of them is answered: pairs in ten languages on the demo catalog.

The pairs were written before any was run, and none was taken out because it failed.
"""

from __future__ import annotations

import itertools
import time
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass

import numpy as np
import pytest

from bot.service import Service
from bot.settings import Settings
from recommender.engine import Recommender

PICKS = 10
STAY = 6
"""Of ten picks, how many a change of spelling, manners or language must leave."""
DAY_S = 86400.0
_users = itertools.count()

ADDED = [  # language, a request, the same with one refusal, what must hold of the second beside the first
    ("en", "indie folk for the bus ride home", "indie folk for the bus ride home, no vocals", "less vocals"),
    ("en", "catchy pop from the 80s", "catchy pop from the 80s but without singing", "less vocals"),
    ("zh", "想听点浪漫的流行歌曲", "想听点浪漫的流行歌曲，不要人声", "less vocals"),
    ("es", "algo de pop alegre para limpiar la casa",
     "algo de pop alegre para limpiar la casa, sin voces", "less vocals"),
    ("fr", "une ballade mélancolique à la guitare", "une ballade mélancolique à la guitare, sans chant", "less vocals"),
    ("de", "ein bisschen Indie für den Heimweg", "ein bisschen Indie für den Heimweg, ohne Gesang", "less vocals"),
    ("pt", "uma música romântica de violão", "uma música romântica de violão, sem vocais", "less vocals"),
    ("ja", "切ないバラードが聴きたい", "切ないバラードが聴きたい、ボーカルなしで", "less vocals"),
    ("ko", "잔잔한 발라드 들려줘", "잔잔한 발라드 들려줘, 보컬 없이", "less vocals"),
    ("ru", "душевные песни под гитару", "душевные песни под гитару, без вокала", "less vocals"),
    ("it", "qualcosa di soul per la sera", "qualcosa di soul per la sera, senza voce", "less vocals"),
    ("en", "electronic music for focus", "electronic music for focus but not techno", "less techno"),
    ("en", "epic orchestral music", "epic orchestral music but no choir", "less choir"),
    ("zh", "激烈的战斗音乐", "激烈的战斗音乐，但不要电吉他", "less electric guitar"),
    ("es", "música relajante", "música relajante pero sin piano", "less piano"),
    ("fr", "de la musique énergique", "de la musique énergique mais pas de techno", "less techno"),
    ("de", "traurige Musik", "traurige Musik, aber keine Streicher", "less strings"),
    ("pt", "música épica", "música épica mas nada de metal", "less metal"),
    ("ja", "明るい曲", "明るい曲、でも電子音楽は嫌", "less electronic"),
    ("ko", "신나는 음악", "신나는 음악, 근데 드럼은 빼고", "less drums"),
    ("ru", "мрачная музыка", "мрачная музыка, но без синтезаторов", "less synth"),
    ("it", "musica per rilassarsi", "musica per rilassarsi ma niente flauto", "less flute"),
]  # fmt: skip

FOLLOW_UPS = [  # language, a request, what the same person says next, what must hold of the second answer
    ("en", "guitar music for cleaning the kitchen", "faster", "more pace"),
    ("en", "electronic music to code to", "slower please", "less pace"),
    ("en", "orchestral music for a board game night", "louder", "more loudness"),
    ("en", "drums and synths for the gym", "calmer", "more calm"),
    ("zh", "适合开车听的电子音乐", "快一点", "more pace"),
    ("zh", "适合写代码的音乐", "慢一些", "less pace"),
    ("zh", "来点管弦乐", "更响一点", "more loudness"),
    ("zh", "健身时听的鼓和合成器", "更平静一点", "more calm"),
    ("es", "música folk para cocinar", "más rápido", "more pace"),
    ("es", "algo electrónico para conducir", "más lento", "less pace"),
    ("es", "piano para leer un rato", "más fuerte", "more loudness"),
    ("es", "rock para hacer deporte", "más tranquilo", "more calm"),
    ("fr", "du piano pour lire", "plus rapide", "more pace"),
    ("fr", "de l'électro pour travailler", "plus lent", "less pace"),
    ("fr", "une musique de film avec des cordes", "plus fort", "more loudness"),
    ("fr", "du rock pour courir", "plus calme", "more calm"),
    ("de", "Gitarrenmusik zum Kochen", "schneller", "more pace"),
    ("de", "elektronische Musik zum Programmieren", "langsamer bitte", "less pace"),
    ("de", "Klassik für den Sonntagmorgen", "lauter", "more loudness"),
    ("de", "was mit Schlagzeug für den Sport", "ruhiger", "more calm"),
    ("pt", "música acústica para o café da manhã", "mais rápido", "more pace"),
    ("pt", "um som eletrônico para trabalhar", "mais devagar", "less pace"),
    ("pt", "cordas e piano para estudar", "mais alto", "more loudness"),
    ("pt", "rock para treinar", "mais calmo", "more calm"),
    ("ja", "料理しながら聴くギターの曲", "もっと速く", "more pace"),
    ("ja", "作業用の電子音楽", "もっとゆっくり", "less pace"),
    ("ja", "オーケストラの曲をお願い", "もっと音の大きいやつ", "more loudness"),
    ("ja", "ジムで聴くドラムの曲", "もっと落ち着いた感じで", "more calm"),
    ("ko", "요리할 때 들을 기타 음악", "더 빠르게", "more pace"),
    ("ko", "코딩할 때 듣는 전자음악", "더 느린 걸로", "less pace"),
    ("ko", "오케스트라 음악 틀어줘", "더 크고 시끄럽게", "more loudness"),
    ("ko", "운동할 때 들을 록", "더 차분하게", "more calm"),
    ("ru", "гитарная музыка для готовки", "побыстрее", "more pace"),
    ("ru", "электроника для работы", "помедленнее", "less pace"),
    ("ru", "что-нибудь оркестровое", "погромче", "more loudness"),
    ("ru", "рок для тренировки", "поспокойнее", "more calm"),
    ("it", "musica acustica per cucinare", "più veloce", "more pace"),
    ("it", "elettronica per lavorare", "più lenta", "less pace"),
    ("it", "archi e pianoforte per leggere", "più forte", "more loudness"),
    ("it", "rock per allenarmi", "più calmo", "more calm"),
]

REWORDED = [  # language, a request, the same in other words, what was changed: six of ten picks must stay
    ("en", "something calm and slow with piano", "somthing calm and slow with pinao", "typo"),
    ("en", "energetic electronic music for the gym", "enrgetic electronic musc for the gym", "typo"),
    ("zh", "适合睡觉的安静钢琴曲", "适合睡觉的安静刚琴曲", "typo"),
    ("es", "música alegre para bailar", "musica alegre para vailar", "typo"),
    ("fr", "quelque chose de mélancolique avec du violon", "quelque chose de melancolique avec du vilon", "typo"),
    ("de", "ruhige Klaviermusik zum Einschlafen", "ruhige Klaviermusk zum Einschlafn", "typo"),
    ("pt", "guitarra acústica tranquila para relaxar", "guitara acustica tranquila pra relaxar", "typo"),
    ("ja", "静かなピアノの曲", "静かなぴあのの曲", "typo"),
    ("ko", "잔잔한 피아노 음악", "잔잔한 피어노 음악", "typo"),
    ("ru", "спокойная музыка для сна", "спакойная музыка для сна", "typo"),
    ("it", "qualcosa di allegro con la chitarra", "qualcosa di alegro con la chitarra", "typo"),
    ("en", "dark ambient for a rainy night",
     "hey could you please find me dark ambient for a rainy night, thanks!", "manners"),
    ("zh", "适合跑步的摇滚", "你好，麻烦你帮我找点适合跑步的摇滚，谢谢！", "manners"),
    ("es", "jazz suave para cenar", "hola, ¿me podrías buscar por favor jazz suave para cenar? ¡gracias!", "manners"),
    ("fr", "de la musique épique pour jouer",
     "salut, tu pourrais me trouver s'il te plaît de la musique épique pour jouer ? merci !", "manners"),
    ("de", "verträumte Synthesizer für die Nacht",
     "hallo, könntest du mir bitte verträumte Synthesizer für die Nacht heraussuchen? danke!", "manners"),
    ("pt", "folk alegre para o fim de semana",
     "oi, você poderia por favor achar folk alegre para o fim de semana? obrigado!", "manners"),
    ("ja", "元気が出る電子音楽",
     "すみません、元気が出る電子音楽を探してもらえますか？ありがとうございます！", "manners"),
    ("ko", "슬픈 바이올린 음악", "안녕하세요, 슬픈 바이올린 음악 좀 찾아 주실 수 있을까요? 감사합니다!", "manners"),
    ("ru", "тяжёлый металл с гитарами",
     "привет, не мог бы ты найти мне тяжёлый металл с гитарами, пожалуйста? спасибо!", "manners"),
    ("it", "musica classica solenne con coro",
     "ciao, potresti trovarmi per favore musica classica solenne con coro? grazie!", "manners"),
    ("zh", "slow sad violin", "缓慢悲伤的小提琴", "translation"),
    ("es", "fast aggressive metal", "metal rápido y agresivo", "translation"),
    ("fr", "happy acoustic guitar", "de la guitare acoustique joyeuse", "translation"),
    ("de", "mysterious ambient music for reading", "geheimnisvolle Ambient-Musik zum Lesen", "translation"),
    ("pt", "relaxing music to fall asleep", "música relaxante para adormecer", "translation"),
    ("ja", "epic orchestral music for a boss fight", "ボス戦向けの壮大なオーケストラ曲", "translation"),
    ("ko", "energetic techno for a party", "파티용 신나는 테크노", "translation"),
    ("ru", "quiet piano for a winter evening", "тихое пианино для зимнего вечера", "translation"),
    ("it", "playful retro game music", "musica giocosa da videogioco retrò", "translation"),
    ("en", "tense strings for a horror scene", "TENSE STRINGS FOR A HORROR SCENE", "upper case"),
    ("es", "electrónica oscura y lenta", "ELECTRÓNICA OSCURA Y LENTA", "upper case"),
    ("fr", "du jazz joyeux au piano", "DU JAZZ JOYEUX AU PIANO", "upper case"),
    ("de", "fröhliche Volksmusik mit Geige", "FRÖHLICHE VOLKSMUSIK MIT GEIGE", "upper case"),
    ("pt", "música sombria com coro", "MÚSICA SOMBRIA COM CORO", "upper case"),
    ("ru", "весёлая быстрая музыка", "ВЕСЁЛАЯ БЫСТРАЯ МУЗЫКА", "upper case"),
    ("it", "chitarra elettrica aggressiva", "CHITARRA ELETTRICA AGGRESSIVA", "upper case"),
    ("en", "calm music for the morning", "calm music for the morning ☀️", "emoji"),
    ("zh", "浪漫的晚餐音乐", "浪漫的晚餐音乐🍷", "emoji"),
    ("es", "música para una fiesta", "música para una fiesta 🎉", "emoji"),
    ("fr", "piano triste", "piano triste 😢", "emoji"),
    ("de", "Metal zum Trainieren", "Metal zum Trainieren 🤘💪", "emoji"),
    ("pt", "violão tranquilo", "violão tranquilo 🌿", "emoji"),
    ("ja", "眠れる静かな音楽", "眠れる静かな音楽😴", "emoji"),
    ("ko", "행복한 음악", "행복한 음악 😊", "emoji"),
    ("ru", "эпичная музыка для битвы", "эпичная музыка для битвы ⚔️", "emoji"),
    ("it", "musica da viaggio in macchina", "musica da viaggio in macchina 🚗", "emoji"),
]  # fmt: skip

TASTES = [  # language, yesterday's love, yesterday's hate, today's request, what love raises in it and hate lowers
    ("en", "I love piano", "I can't stand piano", "something to read to", "piano"),
    ("en", "I love heavy drums", "I can't stand drums", "music for the weekend", "drums"),
    ("zh", "我喜欢小提琴", "我受不了小提琴", "来点适合看书的音乐", "violin"),
    ("es", "me encanta la guitarra eléctrica", "no soporto la guitarra eléctrica", "música para conducir",
     "electric guitar"),
    ("fr", "j'adore le rock", "je ne supporte pas le rock", "de la musique pour le sport", "rock"),
    ("de", "ich liebe Streicher", "ich kann Streicher nicht ausstehen", "etwas Episches", "strings"),
    ("pt", "eu amo música eletrônica", "eu não suporto música eletrônica", "algo para me animar", "electronic"),
    ("ja", "ピアノが大好き", "ピアノは大嫌い", "夜に聴く音楽", "piano"),
    ("ko", "나는 드럼 소리를 정말 좋아해", "나는 드럼 소리를 정말 싫어해", "기분 좋은 음악", "drums"),
    ("ru", "обожаю синтезаторы", "терпеть не могу синтезаторы", "музыка для работы", "synth"),
    ("it", "adoro il flauto", "non sopporto il flauto", "qualcosa di rilassante", "flute"),
]  # fmt: skip

DEGREES = [  # language, a request, a little of something, a lot of it, what must hold of a lot beside a little
    ("en", "rock for the road", "a bit slower", "much slower", "less pace"),
    ("en", "strings and piano", "slightly darker", "way darker", "more dark"),
    ("zh", "开车听的音乐", "稍微慢一点", "慢得多", "less pace"),
    ("es", "algo para bailar", "un poco más lento", "mucho más lento", "less pace"),
    ("fr", "de l'électro énergique", "un peu plus calme", "beaucoup plus calme", "more calm"),
    ("de", "etwas mit Gitarre", "ein bisschen schneller", "viel schneller", "more pace"),
    ("pt", "música para cozinhar", "um pouco mais rápido", "muito mais rápido", "more pace"),
    ("ja", "ドライブ用の曲", "少しゆっくり", "ずっとゆっくり", "less pace"),
    ("ko", "운동할 때 듣는 음악", "조금 더 느리게", "훨씬 더 느리게", "less pace"),
    ("ru", "музыка для вечеринки", "чуть помедленнее", "намного медленнее", "less pace"),
    ("it", "musica per studiare", "un po' più forte", "molto più forte", "more loudness"),
]


@dataclass(frozen=True)
class Top:
    """The first ten picks of an answer."""

    track_ids: tuple[str, ...]
    sound: dict[str, float]
    """Means over the picks: each attribute (0 to 1), "pace" (fast − slow, −1 to 1) and "loudness" (dB)."""


class Person:
    """Somebody new, who asks as `whytune recommend` does."""

    def __init__(self, service: Service) -> None:
        self.service = service
        self.name = f"person-{next(_users)}"

    async def asks(self, text: str, ago_s: float = 0.0) -> Top:
        done = await self.service.conversation.recommend(self.name, text, k=PICKS, at=time.time() - ago_s)
        track_ids = tuple(table.track_id for table in done.answer.picks)
        catalog = self.service.recommender.catalog
        attributes = [self.service.recommender.attributes_of(track_id) for track_id in track_ids]
        sound = {term: float(np.mean([each[term] for each in attributes])) for term in attributes[0]}
        loudness = [float(catalog.tracks[catalog.row[track_id]].facts["loudness_db"]) for track_id in track_ids]
        return Top(track_ids, {**sound, "pace": sound["fast"] - sound["slow"], "loudness": float(np.mean(loudness))})


@pytest.fixture(scope="module")
async def everybody(tmp_path_factory: pytest.TempPathFactory, recommender: Recommender) -> AsyncIterator[Service]:
    """One service for all pairs; each side of a pair is a person of its own."""
    opened = await Service.over(Settings(home=tmp_path_factory.mktemp("pairs")), recommender)
    yield opened
    await opened.store.close()


NOT_YET = {
    "enrgetic electronic musc for the gym",
    "适合睡觉的安静刚琴曲",
    "guitara acustica tranquila pra relaxar",
    "잔잔한 피어노 음악",
    "qualcosa di alegro con la chitarra",
    "缓慢悲伤的小提琴",
    "geheimnisvolle Ambient-Musik zum Lesen",
    "música relaxante para adormecer",
    "파티용 신나는 테크노",
    "musica giocosa da videogioco retrò",
    "calm music for the morning ☀️",
    "much slower",
    "慢得多",
}
"""What does not hold yet, 13 of the 131 pairs; they run all the same, and whoever makes one hold takes it off here."""


def each(rows: Iterable[tuple[str, ...]]) -> list[object]:
    """Every row of a table as a test of its own, named by its language and what must hold."""
    found = []
    for row in rows:
        marks = [pytest.mark.xfail(reason="does not hold yet", strict=False)] if NOT_YET & set(row) else []
        found.append(pytest.param(*row[1:], id=f"{row[0]}: {row[-1]}", marks=marks))
    return found


def holds(what: str, first: Top, second: Top) -> None:
    """`what`: "more SOUND" or "less SOUND", in the second answer than in the first."""
    way, _, name = what.partition(" ")
    before, after = first.sound[name], second.sound[name]
    assert after > before if way == "more" else after < before, f"{what}: {before:.3f} → {after:.3f}"


@pytest.mark.parametrize(("request_text", "with_refusal", "what"), each(ADDED))
async def test_a_refusal_that_is_added_holds(
    everybody: Service, request_text: str, with_refusal: str, what: str
) -> None:
    holds(what, await Person(everybody).asks(request_text), await Person(everybody).asks(with_refusal))


@pytest.mark.parametrize(("request_text", "follow_up", "what"), each(FOLLOW_UPS))
async def test_a_follow_up_moves_the_answer_its_way(
    everybody: Service, request_text: str, follow_up: str, what: str
) -> None:
    person = Person(everybody)
    holds(what, await person.asks(request_text), await person.asks(follow_up))


@pytest.mark.parametrize(("one", "other", "changed"), each(REWORDED))
async def test_the_same_request_in_other_words_keeps_six_of_ten(
    everybody: Service, one: str, other: str, changed: str
) -> None:
    first, second = await Person(everybody).asks(one), await Person(everybody).asks(other)
    stayed = len(set(first.track_ids) & set(second.track_ids))
    assert stayed >= STAY, f"{changed}: {stayed} of {PICKS} stayed"


@pytest.mark.parametrize(("love", "hate", "request_text", "term"), each(TASTES))
async def test_love_and_hate_move_the_next_day_in_opposite_ways(
    everybody: Service, love: str, hate: str, request_text: str, term: str
) -> None:
    lover, hater = Person(everybody), Person(everybody)
    await lover.asks(love, ago_s=DAY_S)
    await hater.asks(hate, ago_s=DAY_S)
    neutral = await Person(everybody).asks(request_text)
    holds(f"more {term}", neutral, await lover.asks(request_text))
    holds(f"less {term}", neutral, await hater.asks(request_text))


@pytest.mark.parametrize(("request_text", "little", "lot", "what"), each(DEGREES))
async def test_a_bit_moves_less_than_much(
    everybody: Service, request_text: str, little: str, lot: str, what: str
) -> None:
    one, other = Person(everybody), Person(everybody)
    await one.asks(request_text)
    await other.asks(request_text)
    holds(what, await one.asks(little), await other.asks(lot))
