"""Exact wishes and counts in many words and ten languages, read without a model."""

from __future__ import annotations

import math

import pytest

from recommender import constraints
from recommender.detection import detect

TEMPO = """
en under 90 bpm = < 90
en below 100 bpm please = < 100
en no faster than 110 bpm = < 110
en something slower than 80 = < 80
en 95 bpm or less = < 95
en max 120 bpm = < 120
en nothing over 130 bpm = < 130
en over 140 bpm = > 140
en at least 150 bpm = > 150
en 160 bpm and up = > 160
en faster than 128 please = > 128
en around 120 = ~ 120
en 170ish bpm = ~ 170
en about 100 beats per minute = ~ 100
en at 128bpm = ~ 128
en tempo 90 = ~ 90
en between 90 and 110 bpm = between 90 110
en 120-130 = between 120 130
en from 60 to 70 bpm = between 60 70
zh 低于90 bpm的歌 = < 90
zh 不超过100bpm = < 100
zh bpm 120左右 = ~ 120
zh 每分钟120拍以上 = > 120
zh 速度在120到130 bpm = between 120 130
es menos de 90 bpm = < 90
es por debajo de 100 bpm = < 100
es a unos 120 bpm = ~ 120
es más de 140 bpm = > 140
es entre 90 y 110 bpm = between 90 110
fr moins de 90 bpm = < 90
fr autour de 120 bpm = ~ 120
fr plus de 140 bpm = > 140
fr entre 90 et 110 bpm = between 90 110
fr 100 bpm maximum = < 100
de unter 90 bpm = < 90
de um die 120 bpm = ~ 120
de schneller als 140 bpm = > 140
de zwischen 90 und 110 bpm = between 90 110
de höchstens 100 Schläge pro Minute = < 100
pt abaixo de 90 bpm = < 90
pt por volta de 120 bpm = ~ 120
pt mais de 140 bpm = > 140
pt entre 90 e 110 bpm = between 90 110
ja 90bpm以下で = < 90
ja BPM120くらいの曲 = ~ 120
ja テンポ100以上 = > 100
ja 120〜130bpmで = between 120 130
ko 90bpm 이하로 = < 90
ko bpm 120 정도 = ~ 120
ko 140bpm 이상 = > 140
ko 90에서 110 bpm = between 90 110
ru меньше 90 bpm = < 90
ru около 120 ударов в минуту = ~ 120
ru быстрее 140 bpm = > 140
ru от 90 до 110 bpm = between 90 110
it sotto i 90 bpm = < 90
it intorno ai 120 bpm = ~ 120
it più di 140 bpm = > 140
it tra 90 e 110 bpm = between 90 110
"""
DURATION = """
en under 3 minutes = < 180
en shorter than 4 min = < 240
en less than three minutes = < 180
en no longer than five minutes = < 300
en 2 minutes tops = < 120
en 3 min max = < 180
en at least 10 minutes = > 600
en longer than 6 minutes = > 360
en 8+ minutes = > 480
en over seven minutes long = > 420
en around 4 minutes = ~ 240
en a three-minute song = ~ 180
en between 3 and 5 minutes = between 180 300
en 2-3 minutes = between 120 180
en under 3:30 = < 210
en under 90 seconds = < 90
zh 三分钟以内的歌 = < 180
zh 不超过4分钟 = < 240
zh 至少10分钟 = > 600
zh 3到5分钟的 = between 180 300
es menos de 3 minutos = < 180
es que no duren más de cuatro minutos = > 240
es al menos 10 minutos = > 600
es entre 3 y 5 minutos = between 180 300
fr moins de 3 minutes = < 180
fr plus de dix minutes = > 600
fr au moins 10 minutes = > 600
fr entre 3 et 5 minutes = between 180 300
de unter drei Minuten = < 180
de höchstens 4 Minuten = < 240
de länger als zehn Minuten = > 600
de zwischen 3 und 5 Minuten = between 180 300
pt menos de 3 minutos = < 180
pt no máximo quatro minutos = < 240
pt pelo menos 10 minutos = > 600
pt entre 3 e 5 minutos = between 180 300
ja 3分以内の曲 = < 180
ja 4分未満で = < 240
ja 10分以上の曲 = > 600
ja 3分から5分で = between 180 300
ko 3분 이하 노래 = < 180
ko 4분 안 넘는 곡 = < 240
ko 10분 이상 = > 600
ko 3분에서 5분 = between 180 300
ru короче трёх минут = < 180
ru не длиннее 4 минут = < 240
ru не меньше 10 минут = > 600
ru от 3 до 5 минут = between 180 300
it meno di tre minuti = < 180
it al massimo 4 minuti = < 240
it almeno 10 minuti = > 600
it tra 3 e 5 minuti = between 180 300
"""
YEAR = """
en from 1999 = = 1999
en songs from 1974 please = = 1974
en released in 1985 = = 1985
en something made in 2011 = = 2011
en before 1980 = < 1980
en nothing after 1975 = < 1975
en older than 1970 = < 1970
en pre-1960 stuff = < 1960
en 1990 or earlier = < 1990
en after 2010 = > 2010
en since 2005 = > 2005
en newer than 2015 = > 2015
en nothing before 2000 = > 2000
en 2010 onwards = > 2010
en between 1970 and 1979 = between 1970 1979
en 1967-1969 = between 1967 1969
en around 1984 = ~ 1984
zh 1999年的歌 = = 1999
zh 1980年以前的 = < 1980
zh 2010年之后的 = > 2010
zh 1970到1979年的 = between 1970 1979
es de 1999 = = 1999
es antes de 1980 = < 1980
es después de 2010 = > 2010
es entre 1970 y 1979 = between 1970 1979
fr de 1999 = = 1999
fr avant 1980 = < 1980
fr après 2010 = > 2010
fr entre 1970 et 1979 = between 1970 1979
de aus 1999 = = 1999
de vor 1980 = < 1980
de nach 2010 = > 2010
de zwischen 1970 und 1979 = between 1970 1979
pt de 1999 = = 1999
pt antes de 1980 = < 1980
pt depois de 2010 = > 2010
pt entre 1970 e 1979 = between 1970 1979
ja 1999年の曲 = = 1999
ja 1980年以前の曲 = < 1980
ja 2010年以降の = > 2010
ja 1970年から1979年の曲 = between 1970 1979
ko 1999년 노래 = = 1999
ko 1980년 이전 노래 = < 1980
ko 2010년 이후 = > 2010
ko 1970년부터 1979년 = between 1970 1979
ru 1999 года = = 1999
ru до 1980 года = < 1980
ru после 2010 = > 2010
ru с 1970 по 1979 = between 1970 1979
it del 1999 = = 1999
it prima del 1980 = < 1980
it dopo il 2010 = > 2010
it tra il 1970 e il 1979 = between 1970 1979
"""
KEY = """
en in d minor = D minor
en F♯ major = F# major
en F# minor please = F# minor
en something in C major = C major
en B flat major = A# major
en Bb minor = A# minor
en in the key of G major = G major
en in the key of E = E
en e-flat minor = D# minor
en C sharp minor = C# minor
en in A minor = A minor
en something in a minor key = minor
en in a major key = major
en only minor keys = minor
zh D小调的 = D minor
zh C大调 = C major
zh 升F小调 = F# minor
zh 降B大调 = A# major
es en la menor = A minor
es en do mayor = C major
es fa sostenido menor = F# minor
es si bemol mayor = A# major
fr en la mineur = A minor
fr en ré majeur = D major
fr fa dièse mineur = F# minor
fr si bémol majeur = A# major
de in h-moll = B minor
de in a-Moll = A minor
de Es-Dur = D# major
de fis-moll = F# minor
de b-Moll = A# minor
de As-Dur = G# major
pt em lá menor = A minor
pt em dó maior = C major
pt fá sustenido menor = F# minor
pt si bemol maior = A# major
ja イ短調の曲 = A minor
ja ハ長調で = C major
ja 嬰ヘ短調 = F# minor
ja 変ロ長調 = A# major
ja Aマイナーの曲 = A minor
ko 가단조 곡 = A minor
ko 다장조로 = C major
ko 올림바단조 = F# minor
ko 내림나장조 = A# major
ru в ля миноре = A minor
ru до мажор = C major
ru фа-диез минор = F# minor
ru си-бемоль мажор = A# major
it in la minore = A minor
it in do maggiore = C major
it fa diesis minore = F# minor
it si bemolle maggiore = A# major
"""
NEW = """
en something I haven't heard before
en nothing I've heard before
en only new ones
en nothing you already gave me
en songs I don't know
en something new to me
en stuff i've never heard
en no repeats please
en that you haven't played me yet
en new stuff only
en music I don't know yet
en nothing i already know
en something unfamiliar
zh 没听过的歌
zh 别放我听过的
zh 不要重复的
zh 我不知道的歌
es algo que no haya escuchado
es nada que ya conozca
es nada que ya me hayas dado
es sin repetir
fr un truc que j'ai jamais entendu
fr rien que je connaisse déjà
fr que tu m'as pas déjà proposé
fr nouveau pour moi
de was ich noch nie gehört habe
de nichts, was ich schon kenne
de nur neue Songs
de keine Wiederholungen
pt algo que eu nunca ouvi
pt nada que eu já conheço
pt sem repetir
pt músicas que não conheço
ja 聴いたことない曲
ja 知らない曲がいい
ja もう聴いた曲は除いて
ja 被りなしで
ko 들어본 적 없는 노래
ko 모르는 노래로
ko 이미 준 거 말고
ko 중복 없이
ru что я ещё не слышал
ru ничего из того, что я уже слышал
ru без повторов
ru только новое
it che non ho mai sentito
it niente che conosca già
it senza ripetizioni
it che non conosco
"""
COUNTS = """
en five more like the first = 5
en a hundred of those = 100
en 3 more = 3
en a long list for the road, 50 at least = 50
en a dozen rainy day songs = 12
en save these five = 5
en a couple of songs = 2
en twenty-five tracks = 25
en thirty upbeat songs = 30
en a playlist of 20 = 20
en give me 4 = 4
en just one song = 1
en the dreamy one hit different, 3 more like it = 3
en a few songs = -
en an hour of calm piano = -
en 5 out of 5 for track 5 = -
en 90 bpm songs = -
en 30 minutes of music = -
en songs from 1999 = -
en 30 people, nobody dances = -
en if i hear one more ukulele song = -
en the first two songs = -
en 80s songs = -
zh 来十首 = 10
zh 再来三首 = 3
zh 大概50首 = 50
zh 二十五首歌 = 25
zh 第三首不错 = -
zh 来几首 = -
es quince canciones tranquilas = 15
es otras tres parecidas = 3
es una docena de temas = 12
es guarda estas cinco = 5
es unas canciones = -
fr une dizaine de titres = 10
fr encore trois = 3
fr quinze morceaux doux = 15
fr garde ces cinq = 5
fr une quarantaine de minutes = -
de zehn Lieder zum Einschlafen = 10
de noch drei davon = 3
de ein Dutzend Songs = 12
de Playlist mit 25 = 25
de ein paar Lieder = -
pt mais três iguais = 3
pt uma lista com umas 25 = 25
pt oito músicas instrumentais = 8
pt salva essas cinco = 5
pt umas músicas = -
ja 30曲くらい = 30
ja あと五曲 = 5
ja おすすめ10選 = 10
ja 5曲目が好き = -
ja もう3つください = 3
ko 20곡 정도 = 20
ko 세 곡만 더 = 3
ko 노래 열 개 추천해줘 = 10
ko 두 번째 곡 좋아 = -
ko 다섯 개만 더 줘 = 5
ru десять песен = 10
ru давай ещё штук семь = 7
ru треков сто = 100
ru пару песен = 2
ru сохрани эти пять = 5
ru песен = -
it quindici pezzi = 15
it altre tre così = 3
it una decina di brani = 10
it salva queste cinque = 5
it qualche canzone = -
"""
NONE = """
en I don't know, something calm
en the 60s and 70s
en music for my 20 minute commute
en about to face malenia for the 87th time
en haven't heard from him in weeks
en i live on the 3rd floor, major headache
en a minor inconvenience
en the kind i'd yell in the car in 2004
it entriamo in partita tra 5 min
pt coisas dos anos 60 e 70
de um 8 Uhr muss ich los
es me voy en 5 minutos
en turned it off after ten seconds
de nach 10 Sekunden ausgemacht
en stopped liking rock around 40
en a love letter from 2009, found in a drawer
es algo para pogear, attaque 77 y dos minutos
"""


def rows(table: str) -> list[tuple[str, str, str]]:
    """(language, message, what is expected) of every line."""
    out = []
    for line in table.strip().splitlines():
        language, rest = line.split(" ", 1)
        said, _, expected = rest.partition(" = ")
        out.append((language, said, expected))
    return out


def limits(said: str, language: str, field: str) -> list[tuple[str, object]]:
    return [(each.op, each.value) for each in constraints.find(said, language).constraints if each.field == field]


def a_limit(expected: str) -> tuple[str, object]:
    op, *numbers = expected.split()
    values = tuple(float(number) for number in numbers)
    return op, values if len(values) > 1 else values[0]


@pytest.mark.parametrize(("language", "said", "expected"), rows(TEMPO))
def test_a_tempo(language: str, said: str, expected: str) -> None:
    assert limits(said, language, "tempo") == [a_limit(expected)]


@pytest.mark.parametrize(("language", "said", "expected"), rows(DURATION))
def test_a_length(language: str, said: str, expected: str) -> None:
    assert limits(said, language, "duration") == [a_limit(expected)]


@pytest.mark.parametrize(("language", "said", "expected"), rows(YEAR))
def test_a_year(language: str, said: str, expected: str) -> None:
    assert limits(said, language, "year") == [a_limit(expected)]


@pytest.mark.parametrize(("language", "said", "expected"), rows(KEY))
def test_a_key_and_a_mode(language: str, said: str, expected: str) -> None:
    found = [*limits(said, language, "key"), *limits(said, language, "mode")]
    assert [value for _, value in found] == expected.split()


@pytest.mark.parametrize(("language", "said", "_"), rows(NEW))
def test_what_is_new_to_the_listener(language: str, said: str, _: str) -> None:
    assert limits(said, language, "new") == [("=", True)]


@pytest.mark.parametrize(("language", "said", "expected"), rows(COUNTS))
def test_how_many(language: str, said: str, expected: str) -> None:
    assert constraints.find(said, language).count == (None if expected == "-" else int(expected))


@pytest.mark.parametrize(("language", "said", "_"), rows(NONE))
def test_what_limits_nothing(language: str, said: str, _: str) -> None:
    assert constraints.find(said, language).constraints == ()


def test_the_evidence_is_a_part_of_the_message() -> None:
    for table in (TEMPO, DURATION, YEAR, KEY, NEW):
        for language, said, _ in rows(table):
            assert all(each.evidence in said for each in constraints.find(said, language).constraints)


def test_most_messages_are_read_in_the_language_that_is_heard_in_them() -> None:
    # Short ones are often taken for another language; the words of the commonest limits are shared.
    lines = rows(TEMPO)
    right = sum(limits(said, detect(said), "tempo") == [a_limit(expected)] for _, said, expected in lines)
    assert right / len(lines) > 0.8
    assert not math.isnan(right)
