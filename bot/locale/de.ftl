# What Whytune says, in German. See en.ftl for what the entries are for.

### Lists

list-comma = { $one }, { $two }
list-and = { $one } und { $two }
list-no = { $one } und { $two }
list-not = { $one } oder { $two }

### The sentence of a pick: claims, joined

sentence = { $text }.
claims = { $one }; { $two }
description = { $text }
description-join = { $one }, { $two }
claim-qualities = { $terms }
claim-tempo-quality = { $term } ({ $bpm } BPM)
claim-style = klingt nach { $terms }
claim-with = mit { $terms }
claim-alike = so etwas wie { $term }
claim-voiceless = ohne Stimme
claim-in-part = nur zum Teil { $terms }
claim-no = ohne { $terms }, wie gewünscht
claim-not = nicht { $terms }, wie gewünscht
claim-near = klingt ähnlich wie { $title }
claim-names = Titel oder Tags passen zu deinen Worten
claim-tempo = { $bpm } BPM
claim-key = in { $key }
claim-year = von { $year }
claim-nearest = das Nächstbeste, was noch übrig ist, auch wenn wenig von deinem Wunsch drinsteckt
claim-start = etwas zum Anfangen
claim-gone = Das ist inzwischen nicht mehr in der Bibliothek.

### How much a track is of a term

heard-voiceless = eine Stimme ist nicht zu hören
heard-voice = vielleicht ist eine Stimme zu hören
heard-style = das hier klingt nach { $term }
heard-has = das hier kommt mit { $term }
heard-is = das hier ist { $term }
heard-clearly = das hier ist eindeutig { $term }
heard-sounds = das hier klingt { $term }
heard-nearer = das hier geht eher Richtung { $term } als die meisten
heard-rather = das hier ist eher { $term }
heard-not = das hier ist nicht { $term }
heard-more = das hier ist mehr { $term } als die meisten
heard-less = das hier ist weniger { $term } als die meisten
heard-more-of = hier hörst du mehr { $term } als bei den meisten
heard-less-of = hier hörst du weniger { $term } als bei den meisten
heard-style-more = das hier klingt mehr nach { $term } als die meisten
heard-style-less = das hier klingt weniger nach { $term } als die meisten
heard-sounds-more = das hier klingt mehr { $term } als die meisten
heard-sounds-less = das hier klingt weniger { $term } als die meisten

### What somebody said or did

event-asked = dein Wunsch: { $terms }
event-refused = wolltest du nicht: { $terms }
event-taste = das magst du: { $terms }
event-distaste = das magst du nicht: { $terms }
event-liked = dir gefiel { $title }
event-disliked = dir gefiel { $title } nicht
event-more-like = du wolltest mehr wie { $title }
event-words = was zu deinen Worten passt

### The reasons of a table

reason = { $cause }; { $heard }
reason-goes-with = { $cause }, dazu passt oft { $term }; { $heard }
reason-like-that = { $cause }; { $heard }, genau wie dort
reason-unlike-that = { $cause }; { $heard }, anders als dort
reason-names-nearer = { $cause }; Titel und Tags liegen näher daran als bei den meisten
reason-names-farther = { $cause }; Titel und Tags liegen weiter davon weg als bei den meisten
reason-rest = viele Kleinigkeiten zusammen
reason-bias = damit fängt jeder Track an
reason-sum = insgesamt
reason-score = insgesamt, danach wird gereiht
reason-smaller =
    { $count ->
        [one] { $count } kleinerer Grund
       *[other] { $count } kleinere Gründe
    }

### What would have changed a place

what-if-place = wäre { $title } auf Platz { $after } der ganzen Bibliothek statt auf Platz { $before }
what-if-plus = Mit dem Zusatzwunsch „{ $term }“ { $place }.
what-if-not = Ohne das { $place }.
what-if-not-asked = Ohne deinen Wunsch „{ $terms }“ { $place }.
what-if-not-refused = Ohne deine Absage an „{ $terms }“ { $place }.
what-if-no-taste = Ohne deine Vorliebe für „{ $terms }“ { $place }.
what-if-no-distaste = Ohne deine Abneigung gegen „{ $terms }“ { $place }.
what-if-not-liked = Ohne dein 👍 für { $liked } { $place }.
what-if-not-disliked = Ohne dein 👎 für { $liked } { $place }.
what-if-not-more-like = Ohne deinen Wunsch nach mehr wie { $liked } { $place }.
what-if-words = was du gesagt hast

### Tracks

track-name = { $title } von { $artist }
track-gone = ein Track, den es nicht mehr gibt
track-that = jener Track
track-liked = ein Track, der dir gefiel
tracks =
    { $count ->
        [one] { $count } Track
       *[other] { $count } Tracks
    }

### Notes on an answer

note-hard-with = Wie gewünscht weggelassen: { tracks } mit { $term }.
note-hard-style =
    { $count ->
        [one] Wie gewünscht weggelassen: { $count } Track, der nach { $term } klingt.
       *[other] Wie gewünscht weggelassen: { $count } Tracks, die nach { $term } klingen.
    }
note-hard-is =
    { $count ->
        [one] Wie gewünscht weggelassen: { $count } Track, der { $term } ist.
       *[other] Wie gewünscht weggelassen: { $count } Tracks, die { $term } sind.
    }
note-limit =
    { $count ->
        [one] Weggelassen: { $count } Track, der das nicht erfüllt: { $limit }.
       *[other] Weggelassen: { $count } Tracks, die das nicht erfüllen: { $limit }.
    }
note-blocked =
    { $count ->
        [one] Weggelassen: { $count } Track, den du gesperrt hast ({ $name }).
       *[other] Weggelassen: { $count } Tracks, die du gesperrt hast ({ $name }).
    }
note-disliked = Weggelassen: { $title }, das mochtest du nicht.
note-heard =
    { $count ->
        [one] Weggelassen: { $count } Track, den ich dir gerade erst gezeigt habe.
       *[other] Weggelassen: { $count } Tracks, die ich dir gerade erst gezeigt habe.
    }
note-variety = Der Abwechslung zuliebe weggelassen: { tracks } ({ $name }).
note-few =
    { $count ->
        [one] Nur { $count } Track erfüllt alles, was du willst; lass eine Bedingung weg, dann werden es mehr.
       *[other] Nur { $count } Tracks erfüllen alles, was du willst; lass eine Bedingung weg, dann werden es mehr.
    }
note-taste = Für immer gemerkt: du magst „{ $term }“.
note-distaste = Für immer gemerkt: „{ $term }“ magst du nicht.
note-all = Mehr gibt es hier nicht als { tracks }.
note-capped = Ich zeige höchstens { $count }.
note-none = In dieser Bibliothek erfüllt nichts alles, was du willst; lass eine Bedingung weg und frag noch mal.
note-broken =
    { $count ->
        [one] { $count } Track davon erfüllt das nicht: { $limit }.
       *[other] { $count } Tracks davon erfüllen das nicht: { $limit }.
    }
note-empty-profile = Ich kenne deinen Geschmack noch nicht, darum ist das hier eine bunte Auswahl; sag mir, wie dir zumute ist, oder bewerte einen davon.
note-unknown-name = { $name } gibt es in dieser Bibliothek nicht.

### Exact wishes

limit-or = { $one } oder { $two }
limit-new = neu für dich
limit-artist = von { $name }
limit-not-artist = nicht von { $name }
limit-title = { $name }
limit-not-title = nicht { $name }
limit-range = { $field } { $low } bis { $high }
limit-is = { $field } { $value }
limit-about = { $field } etwa { $value }
limit-not = { $field } nicht { $value }
limit-compare = { $field } { $sign } { $value }
field-tempo = Tempo
field-duration = Länge
field-year = Jahr
field-key = Grundton
field-mode = Tongeschlecht
unit-tempo = { $number } BPM
unit-duration = { $number } s

### Keys

key-major = { $note }-Dur
key-minor = { $note }-Moll
mode-major = Dur
mode-minor = Moll
note-c = C
note-c-sharp = Cis
note-d = D
note-d-sharp = Dis
note-e = E
note-f = F
note-f-sharp = Fis
note-g = G
note-g-sharp = Gis
note-a = A
note-a-sharp = Ais
note-b = H

### The conversation

hello = Hallo! Erzähl mir, wie du dich fühlst oder was du hören magst, dann suche ich dir ein paar Tracks raus.
any-time = Gerne! Sag mir, was du als Nächstes hören willst, oder bewerte einen Vorschlag mit +1 oder -2.
help =
    Erzähl mir, wie du dich fühlst oder was du magst, in deinen eigenen Worten und deiner Sprache.
    Ich antworte mit ein paar Tracks und sage dir bei jedem den wahren Grund.
      etwas Ruhiges und Langsames für eine Regennacht, ohne Gesang
      +1 oder „das erste gefällt mir“ · -2 oder „das zweite nicht“ · warum 2? · mehr wie 3, aber schneller · was anderes
      /profile was ich von dir weiß · /export alles davon · /forget löscht es
      /block KÜNSTLER oder Nummer · /playlist 10 STIMMUNG · /help · /quit
care = Ich bin ein Musik-Bot und kann dir dabei nicht helfen, aber andere können es: Bitte sprich mit jemandem, dem du vertraust, oder ruf eine Krisenhilfe an (Deutschland: TelefonSeelsorge 0800 111 0 111 oder 116 123; Österreich: 142; Schweiz: 143; im Notfall 112; für andere Länder: findahelpline.com). Du bist wichtig.
welcome =
    { $count ->
        [one] { $count } Track aus deiner Musik. Erzähl mir, wie du dich fühlst; /help sagt mehr.
       *[other] { $count } Tracks aus deiner Musik. Erzähl mir, wie du dich fühlst; /help sagt mehr.
    }
welcome-demo = { tracks } im Demokatalog. Erzähl mir, wie du dich fühlst; /help sagt mehr.
welcome-demo-more = Der Demokatalog enthält nur Namen und Merkmale; mit `whytune ingest ORDNER` kommt deine eigene Musik dazu.
verdict-moved = { $sign } { $title }: gemerkt, für deinen Wunsch von Platz { $before } auf { $after } in der ganzen Bibliothek.
verdict-kept = { $sign } { $title }: gemerkt, der Platz bleibt gleich.
verdict-undone = Zurückgenommen: { $title }, von Platz { $before } auf { $after }.
blocked = Nie wieder: { $name }.
playlist-written = { tracks } in { $path } geschrieben.
forget-how = Mit /forget lösche ich alles, was ich von dir habe, mit /forget last das, was du zuletzt gesagt hast.
forgot-all = Alles, was ich von dir hatte, ist gelöscht, dein Schlüssel auch.
forgot-last = Was du zuletzt gesagt hast, ist gelöscht.
forgot-nothing = Ich habe nichts von dir gespeichert.
forgot-no-last = Es gibt nichts zu löschen.

### The profile

things =
    { $count ->
        [one] { $count } Sache
       *[other] { $count } Sachen
    }
profile-nothing = Ich habe noch nichts von dir gespeichert.
profile-both = Ich habe mir { things } gemerkt, die du gesagt oder getan hast; im Moment spricht das für { $likes } und gegen { $dislikes }.
profile-for = Ich habe mir { things } gemerkt, die du gesagt oder getan hast; im Moment spricht das für { $likes }.
profile-against = Ich habe mir { things } gemerkt, die du gesagt oder getan hast; im Moment spricht das gegen { $dislikes }.
profile-neither = Ich habe mir { things } gemerkt, die du gesagt oder getan hast; im Moment spricht das für nichts Bestimmtes.
profile-blocked = Nie wieder: { $names }.
profile-more = /export zeigt alles davon, /forget löscht es.

### What cannot be done

error-empty = Die Nachricht ist leer; sag mir, wie du dich fühlst oder was du hören magst.
error-bytes = In der Nachricht sind Bytes, die kein UTF-8-Text sind; tipp sie noch mal.
error-long = Die Nachricht hat { NUMBER($count, useGrouping: 1) } Zeichen, ich lese höchstens { NUMBER($most, useGrouping: 1) }; sag es kürzer.
error-no-answer = Ich habe dir noch nichts empfohlen; sag mir erst, wonach dir ist.
error-no-such-pick = So einen Vorschlag gibt es nicht; die letzte Antwort hat { $count }.
error-vote = Einen Vorschlag { $pick } gibt es nicht; die letzte Antwort hat { $count }. Ich habe nichts notiert.
error-pick =
    { $count ->
        [one] In dieser Antwort gibt es keinen Vorschlag { $pick }; sie hat nur { $count }.
       *[other] In dieser Antwort gibt es keinen Vorschlag { $pick }; sie hat { $count }.
    }
error-last-pick = In der letzten Antwort gibt es keinen Vorschlag { $pick }.
error-number = „{ $text }“ ist keine Nummer eines Vorschlags; sag zum Beispiel /why 2.
error-command = Den Befehl /{ $word } gibt es nicht; /help zeigt, welche es gibt.
error-forget = Ich kann all (alles) oder last (das Letzte) vergessen, nicht „{ $what }“.
error-block = Sag, wen ich sperren soll: /block KÜNSTLER, oder /block 2 für den zweiten Vorschlag.
error-artist = „{ $artist }“ gibt es in dieser Bibliothek nicht; `whytune tracks` listet auf, wen es gibt.
error-no-reaction = Du hast diesen Vorschlag nicht bewertet, also gibt es nichts zurückzunehmen.
error-erased = Die Gründe dieser Antwort sind gelöscht, wie alle Stimmungen nach einem Tag; frag noch mal.
error-request = Eine Anfrage „{ $request }“ gibt es nicht; nimm die request_id, die bei einer Antwort steht.
error-own-request = Eine Anfrage „{ $request }“ von dir gibt es nicht; nimm die request_id, die bei einer Antwort steht.
error-event = In dieser Antwort gibt es kein Ereignis { $event }; ihre Ereignisse stehen dabei.
error-term = „{ $term }“ ist kein hörbarer Begriff des Vokabulars; nimm einen wie calm, piano oder fast.
error-verdict = „{ $verdict }“ ist kein Urteil; sag like, dislike oder undo.
error-playlist = Die Playlist { $path } lässt sich nicht schreiben ({ $why }); nimm einen anderen Ort.

### The terms, by facet

## mood

term-happy = fröhlich
term-sad = traurig
term-calm = ruhig
term-energetic = energiegeladen
term-aggressive = aggressiv
term-dark = düster
term-melancholic = melancholisch
term-romantic = romantisch
term-dreamy = verträumt
term-epic = episch
term-mysterious = geheimnisvoll
term-tense = angespannt
term-playful = verspielt
term-nostalgic = nostalgisch
term-uplifting = aufbauend
term-mellow = sanft
term-sexy = sexy
term-beautiful = schön
term-weird = schräg

## genre

term-rock = Rock
term-hard-rock = Hardrock
term-classic-rock = Classic Rock
term-progressive-rock = Progressive Rock
term-alternative = Alternative
term-indie = Indie
term-metal = Metal
term-punk = Punk
term-pop = Pop
term-electronic = Elektro
term-house = House
term-techno = Techno
term-dance = Dance
term-ambient = Ambient
term-new-age = New Age
term-hip-hop = Hip-Hop
term-rnb = R&B
term-soul = Soul
term-funk = Funk
term-jazz = Jazz
term-blues = Blues
term-country = Country
term-folk = Folk
term-classical = Klassik
term-opera = Oper
term-soundtrack = Soundtrack
term-chiptune = Chiptune
term-world = Weltmusik
term-latin = Latin
term-reggae = Reggae
term-lofi = Lo-Fi
term-easy-listening = Easy Listening

## instrument

term-guitar = Gitarre
    .some = Gitarre
term-electric-guitar = E-Gitarre
    .some = E-Gitarre
term-acoustic-guitar = Akustikgitarre
    .some = Akustikgitarre
term-piano = Klavier
    .some = Klavier
term-strings = Streicher
    .some = Streichern
term-violin = Geige
    .some = Geige
term-cello = Cello
    .some = Cello
term-drums = Schlagzeug
    .some = Schlagzeug
term-bass = Bass
    .some = Bass
term-synth = Synthesizer
    .some = Synthesizer
term-flute = Flöte
    .some = Flöte
term-harp = Harfe
    .some = Harfe
term-harpsichord = Cembalo
    .some = Cembalo
term-sitar = Sitar
    .some = Sitar
term-brass = Blechbläser
    .some = Blechbläsern
term-organ = Orgel
    .some = Orgel
term-choir = Chor
    .some = Chor

## vocals

term-vocals = Gesang
    .some = Gesang
term-instrumental = Instrumentalmusik
    .some = Instrumentalmusik
term-female-vocals = Frauenstimme
    .some = Frauenstimme
term-male-vocals = Männerstimme
    .some = Männerstimme

## tempo

term-slow = langsam
term-fast = schnell

## loudness

term-quiet = leise
term-loud = laut

## sound

term-acoustic = akustisch
term-bright = hell
term-deep = tief
term-heavy = wuchtig
term-minimal = minimalistisch
term-catchy = eingängig

## era

term-60s = 60er
term-70s = 70er
term-80s = 80er
term-90s = 90er
term-00s = 2000er
term-oldies = Oldies

## activity

term-study = zum Lernen
term-sleep = zum Einschlafen
term-workout = zum Trainieren
term-party = zum Feiern
term-driving = zum Autofahren
term-meditation = zum Meditieren
term-gaming = zum Zocken
term-dinner = zum Abendessen
term-morning = für den Morgen
term-rain = für Regentage
