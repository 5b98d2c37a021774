"""Which pick is meant, and which names a catalog lacks, in ten languages, read without a model."""

from __future__ import annotations

import pytest

from recommender import words
from recommender.picks import Pick, PickInfo
from recommender.references import CatalogNames, find_names, find_pick

NAMES = CatalogNames(["Sneaky Snitch", "Hello"], ["Kevin MacLeod", "Sad"])

PICKS = """
en like the second one was great = 2
en like number one please, lovely = 1
en dislike thumbs down on five = 5
en like can't complain about the first two = 1
en why 1 doesn't sound like the 70s to me = 1
en dislike meh, 4 was pretty bland = 4
en like 5 out of 5 for track 5 = 5
en more_like like 5 but without the guy singing = 5
en more_like got more along the lines of no. 4 = 4
en like #3 is a banger = 3
en dislike the last one sounded like a fridge = last
en like ok that one with the harp? wow = harp
en dislike not my cup of tea, the techno thing = techno
en more_like another one like the piano one pls = piano
en more_like the dreamy one hit different = dreamy
en more_like siblings of the metal track = metal
en why reason for the opera one? = opera
en why why would you think i like opera = opera
en like that cello tho = that
en dislike skip skip skip = that
en dislike nope = that
en like i've played it 4 times = that
en like still on repeat 3 hours later = that
de like schon 3 mal gehört = that
en why why so many slow ones = -
en like I love jazz = -
en recommend something like #2 = 2
en recommend about to face the boss for the 87th time = -
en recommend the last day of summer camp = -
en recommend we need a first dance song that's not cheesy = -
en recommend nothing catchy, i still have the last one stuck in my head = -
en smalltalk what's 17 times 23 = -
en help whats the deal with the numbers 1-5 = -
en forget forget that i liked number 3 = 3
en refine i said upbeat! this is a lullaby = -
en refine like number 2 but slower = 2
en refine swap the piano for guitar = -
en playlist save number 3 and 4 = 3
zh like 第三首好听 = 3
zh dislike 最后那首踩了 = last
zh like 那个弹钢琴的可以 = piano
zh more_like 那首有笛子的，还有类似的吗 = flute
zh more_like 照着3号给我来十个 = 3
zh why 你凭什么觉得我喜欢乡村 = country
zh like 还行，不难听 = that
zh recommend 第一次约会 = -
zh refine 不要那么重，留吉他就行 = -
es like temazo la 3 = 3
es dislike la quinta no la aguanto = 5
es more_like esta última, otra igual = last
es like la del sitar me tiene enamorada = sitar
es dislike la de la flauta me pone de los nervios = flute
es why cómo has elegido la de piano? = piano
es like uffff la dos = 2
es dislike puaj = that
es recommend en el último minuto = -
es refine bájale a la batería = -
fr like ah ouais la 1 elle déboîte = 1
fr why la deuxième, pour quelle raison = 2
fr dislike mouais, bof la dernière = last
fr more_like celle avec le violoncelle = cello
fr like le morceau à la harpe m'a mis les larmes aux yeux = harp
fr dislike celui avec la flûte, non = flute
fr dislike beurk = that
fr playlist vingt morceaux pour la route des vacances = -
fr recommend les yeux fermés, tout ça = -
de like Digga die 4 = 4
de dislike die erste ist ein schlechter Scherz = 1
de why Warum das dritte Stück? = 3
de dislike Das letzte Lied war nichts = last
de like das mit der Harfe gefällt mir = harp
de more_like so wie das mit der Sitar = sitar
de why wie kommst du bei mir auf Oper? = opera
de like ach ist das schön = that
de refine nummer 2, aber gesungen = 2
de like ich mag Punk = -
pt like a 2 é braba demais = 2
pt more_like mais umas iguais à terceira = 3
pt dislike a última não desceu = last
pt more_like aquela do coral, tem outras? = choir
pt like a do cavaquinho, digo, a da cítara, muito fixe = sitar
pt dislike credo, pula = that
pt recommend som no último volume = -
ja why 5曲目だけ浮いてない？ = 5
ja more_like 3曲目みたいなのもっと = 3
ja dislike 1番のやつ、歌声が無理 = 1
ja dislike 最後のはナシで = last
ja like ハープのやつ良かったです = harp
ja more_like さっきのレゲエっぽいやつ、似たの探して = reggae
ja like その悲しいやつが好き = sad
ja like 悪くない = that
ja recommend 引退試合、最後の打席 = -
ja refine さっきの感じのまま、もっとダークに = -
ko why 2번이 왜 어울려 = 2
ko dislike 마지막 곡은 진짜 아니다 = last
ko like 바이올린 나오는 거 좋았어요 = violin
ko like 이번 건 별로 안 나쁜데 = that
ko like 두 번째 곡 좋네요 = 2
ko dislike 너무 느려서 답답해 = that
ko refine 더 밝은 거 = -
ru like третий трек огонь = 3
ru why четвёртый тут каким боком? = 4
ru dislike последняя вообще мимо = last
ru like та что с арфой — прелесть = harp
ru more_like а вот та с акустической гитарой, есть ещё? = acoustic guitar
ru why с чего ты взял что я люблю кантри? = country
ru dislike нудятина, выключи = that
ru more_like как №4, только побольше = 4
ru recommend последний звонок в школе = -
it like la 5 spacca di brutto = 5
it why spiegami il secondo brano = 2
it like niente male l'ultima = last
it why perché proprio quella col flauto? = flute
it dislike quella col sitar non mi piace = sitar
it more_like quella coi bonghi e le percussioni era top = drums
it dislike che lagna = that
it recommend cantina, fumo, l'ultimo bicchiere = -
"""
LACKING = """
en play Taylor Swift = Taylor Swift
en something by Radiohead = Radiohead
en got any Miles Davis? = Miles Davis
en play some radiohead = radiohead
en put on Queen = Queen
en put on some Fela Kuti please = Fela Kuti
en anything by Khruangbin? = Khruangbin
en songs by the band Big Thief = Big Thief
en i want to hear Nick Cave and the Bad Seeds = Nick Cave and the Bad Seeds
en nothing by Nickelback = Nickelback
zh 放点周杰伦的歌 = 周杰伦
zh 想听陈奕迅 = 陈奕迅
zh 放Coldplay的歌 = Coldplay
zh 来点五月天 = 五月天
ja YOASOBIみたいな曲 = YOASOBI
ja 宇多田ヒカルかけて = 宇多田ヒカル
ja Green Dayの曲が聴きたい = Green Day
ja ビートルズっぽいの = ビートルズ
ko 아이유 노래 틀어줘 = 아이유
ko 뉴진스 같은 거 = 뉴진스
ko Oasis 노래 들려줘 = Oasis
ko 방탄소년단 틀어줘 = 방탄소년단
es pon algo de Bad Bunny = Bad Bunny
es algo de Fito Páez = Fito Páez
es ponme Extremoduro = Extremoduro
es quiero escuchar a Mon Laferte = Mon Laferte
fr joue du Stromae = Stromae
fr mets-moi du Francis Cabrel = Francis Cabrel
fr une chanson de Barbara = Barbara
fr un truc genre Phoenix = Phoenix
de spiel was von Rammstein = Rammstein
de etwas von Feine Sahne Fischfilet = Feine Sahne Fischfilet
de nichts von Helene Fischer = Helene Fischer
de musik von den Beatsteaks = Beatsteaks
pt toca Anitta = Anitta
pt toca alguma coisa do Lenine = Lenine
pt algo da Céu = Céu
pt som tipo Nação Zumbi = Nação Zumbi
ru поставь Земфиру = Земфиру
ru включи что-нибудь из Сплина = Сплина
ru что-нибудь от Басты = Басты
ru хочу послушать Высоцкого = Высоцкого
it metti Mina = Mina
it qualcosa di Vinicio Capossela = Vinicio Capossela
it mettimi un po' di Caparezza = Caparezza
it una canzone dei Pooh = Pooh
"""
ORDINARY = """
en play something happy|en play Christmas music|en something like rain on a roof|en play Jazz|en Some Jazz please
en play me Something|en more like the sea|en music for Friday night|en songs from Brazil
en put on some French stuff|en i need music to study|en PLAY SOMETHING LOUD|en got any love songs
en sounds like Paris in spring|en play it again
en something for my dad's 60th birthday|en any more of that|en only piano|en no more drums|en the kiss of the sun
en we live in chicago|en a journey through the night|en air on my face|en queen of the dance floor tonight
en the cure for a bad day|en eagles over the canyon|en hot chocolate and a blanket|en make it pink and sugary
zh 放点安静的歌|zh 适合下雨天听的|zh 来点BGM|zh 五月天气真好，放点轻快的|zh 想听点爵士|zh 不要人声
zh 学习的时候听的|zh 像海边一样|zh 给我来点DJ|zh 生日派对的歌
es pon algo alegre|es algo de jazz|es música para estudiar|es ponme algo de los 80|es algo de Navidad
es música de la India|es nada de guitarras|es tipo cena romántica|es quiero bailar|es lo mejor de la noche
fr mets un truc calme|fr joue du piano|fr de la musique pour dormir|fr un morceau de Noël
fr genre plage au coucher du soleil
fr rien de triste|fr mets de la musique brésilienne|fr une chanson d'amour|fr le psy m'a dit de dormir|fr du rock
de spiel was Ruhiges|de Musik von früher|de was zum Tanzen|de Lieder wie Regen auf dem Dach|de etwas für den Abend
de Musik für Weihnachten|de nichts mit Gesang|de klingt wie Zigarettenrauch|de Klavier bitte|de noch ein letzter Korn
pt toca algo animado|pt música pra dormir|pt algo de Natal|pt som tipo praia|pt nada de bateria|pt bota um samba
pt músicas do Brasil|pt quero dançar|pt toca piano|pt tipo domingo de manhã
ja 静かな曲かけて|ja 雨の日に聴きたい|ja ジャズみたいな曲|ja BGM流して|ja 嵐の前の静けさみたいな曲|ja 夏っぽいやつ
ja EDMの曲|ja 泣ける曲|ja 勉強用|ja ピアノだけ
ko 신나는 노래 틀어줘|ko 비 오는 날 같은 거|ko 재즈 틀어줘|ko BGM 틀어줘|ko 공부할 때 듣고 싶어|ko 잔잔한 노래
ko 여름 느낌|ko 태연한 척하고 싶은 날 노래|ko 피아노 곡|ko 운동할 때
ru поставь что-нибудь весёлое|ru включи джаз|ru песни про любовь|ru что-нибудь из 80-х|ru музыку для сна
ru кино и попкорн, что-то лёгкое|ru вроде дождя за окном|ru хочу танцевать|ru типа пляж, лето|ru без гитар
it metti qualcosa di allegro|it musica di Natale|it suona il piano|it qualcosa di triste|it tipo spiaggia al tramonto
it niente batteria|it metti musica anni 80|it canzoni d'amore|it roba da ballare|it stile serata in casa
"""


def rows(table: str) -> list[tuple[str, str, str]]:
    """(language, message, what is expected) of every line."""
    out = []
    for line in table.strip().splitlines():
        language, rest = line.split(" ", 1)
        said, _, expected = rest.rpartition(" = ")
        out.append((language, said, expected))
    return out


def pick_of(said: str, language: str, intent: str, picks: tuple[PickInfo, ...] = ()) -> Pick:
    return find_pick(said, language, words.find(said, language), (), picks, (), intent=intent)


def lacking(said: str, language: str, names: CatalogNames | None = NAMES) -> tuple[str, ...]:
    taken = [(start, end) for _, start, end in words.find(said, language)]
    return find_names(said, language, names, taken)[1]


@pytest.mark.parametrize(("language", "said", "expected"), rows(PICKS))
def test_which_pick_is_meant(language: str, said: str, expected: str) -> None:
    intent, message = said.split(" ", 1)
    pick = pick_of(message, language, intent)
    assert ("-" if pick is None else str(pick)) == expected


def test_without_an_intent_a_message_is_about_what_it_points_at() -> None:
    assert pick_of("love that one", "en", "") == "that"
    assert pick_of("something calm", "en", "") is None
    assert pick_of("+1", "en", "") == 1


def test_the_only_pick_with_what_is_named_is_meant() -> None:
    picks = (PickInfo(1, "A", "X", {"cello": 0.1}), PickInfo(2, "B", "Y", {"cello": 0.9}))
    assert pick_of("that cello tho", "en", "like", picks) == "cello"
    assert pick_of("that cello tho", "en", "like", picks[1:]) == "that"


def test_a_title_is_its_pick_and_an_artist_is_none() -> None:
    picks = (PickInfo(1, "Hello", "X"), PickInfo(2, "Sneaky Snitch", "Kevin MacLeod"))
    named, _ = find_names("more of sneaky snitch", "en", NAMES, ())
    assert find_pick("more of sneaky snitch", "en", (), named, picks, (), intent="more_like") == 2
    named, _ = find_names("never play kevin macleod", "en", NAMES, ())
    assert find_pick("never play kevin macleod", "en", (), named, picks, (), intent="dislike") is None
    assert find_pick("more like Radiohead", "en", (), (), picks, (), intent="more_like", unknown=("Radiohead",)) is None


@pytest.mark.parametrize(("language", "said", "expected"), rows(LACKING))
def test_a_name_that_the_catalog_lacks(language: str, said: str, expected: str) -> None:
    assert lacking(said, language) == (expected,)
    assert lacking(said, language, None) == (expected,)


def test_an_ordinary_request_holds_no_name() -> None:
    requests = [each.split(" ", 1) for each in ORDINARY.strip().replace("\n", "|").split("|")]
    assert len(requests) > 100
    assert [said for language, said in requests if lacking(said, language)] == []


def test_a_name_of_the_catalog_is_not_lacking() -> None:
    names = CatalogNames(["Hello"], ["Radiohead", "周杰伦"])
    assert lacking("play some radiohead", "en", names) == ()
    assert lacking("放点周杰伦的歌", "zh", names) == ()


@pytest.mark.parametrize(
    ("language", "said", "manner"),
    [
        ("en", "nothing by Kevin MacLeod", "not"), ("en", "only Kevin MacLeod", "only"),
        ("en", "anything except Kevin MacLeod", "not"), ("en", "in the style of Kevin MacLeod", "like"),
        ("zh", "不要Kevin MacLeod的", "not"), ("zh", "只要Kevin MacLeod", "only"),
        ("es", "nada de Kevin MacLeod", "not"), ("es", "solo Kevin MacLeod", "only"),
        ("fr", "rien de Kevin MacLeod", "not"), ("fr", "que du Kevin MacLeod", "only"),
        ("de", "nichts von Kevin MacLeod", "not"), ("de", "nur Kevin MacLeod", "only"),
        ("pt", "nada do Kevin MacLeod", "not"), ("pt", "só Kevin MacLeod", "only"),
        ("ja", "Kevin MacLeod以外で", "not"), ("ja", "Kevin MacLeodだけ", "only"),
        ("ja", "Kevin MacLeodみたいな曲", "like"), ("ko", "Kevin MacLeod 말고", "not"),
        ("ko", "Kevin MacLeod 노래만", "only"), ("ru", "ничего от Kevin MacLeod", "not"),
        ("ru", "только Kevin MacLeod", "only"), ("it", "niente di Kevin MacLeod", "not"),
        ("it", "solo Kevin MacLeod", "only"),
    ],
)  # fmt: skip
def test_how_a_name_is_spoken_of(language: str, said: str, manner: str) -> None:
    named, unknown = find_names(said, language, NAMES, ())
    assert [(name.value, name.manner) for name in named] == [("Kevin MacLeod", manner)]
    assert unknown == ()
