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
claim-near-sound = klingt ähnlich wie die Aufnahme, die du geschickt hast
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
event-sound = du hast eine Aufnahme geschickt
event-words = was zu deinen Worten passt

### The reasons of a table

reason = { $cause }; { $heard }
reason-goes-with = { $cause }, dazu passt oft { $term }; { $heard }
reason-like-that = { $cause }; { $heard }, genau wie dort
reason-unlike-that = { $cause }; { $heard }, anders als dort
reason-sound-to = { $cause }, die Richtung „{ $term }“ geht; { $heard }
reason-sound-from = { $cause }, die eher von „{ $term }“ wegführt; { $heard }
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
what-if-place-short = wäre dieser Track auf Platz { $after }
what-if-heading = Auf Platz { $place } der ganzen Bibliothek für deinen Wunsch. Was das geändert hätte:
what-if-plus = Mit dem Zusatzwunsch „{ $term }“ { $place }.
what-if-not = Ohne das { $place }.
what-if-not-asked = Ohne deinen Wunsch „{ $terms }“ { $place }.
what-if-not-refused = Ohne deine Absage an „{ $terms }“ { $place }.
what-if-no-taste = Ohne deine Vorliebe für „{ $terms }“ { $place }.
what-if-no-distaste = Ohne deine Abneigung gegen „{ $terms }“ { $place }.
what-if-not-liked = Ohne dein 👍 für { $liked } { $place }.
what-if-not-disliked = Ohne dein 👎 für { $liked } { $place }.
what-if-not-more-like = Ohne deinen Wunsch nach mehr wie { $liked } { $place }.
what-if-not-sound = Ohne die Aufnahme, die du geschickt hast, { $place }.
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
verdict-kept = { $sign } { $title }: gemerkt.
verdict-undone = Zurückgenommen: { $title }, von Platz { $before } auf { $after }.
vote-noted = { $sign } { $title }: für deinen eigenen Geschmack gemerkt.
vote-undone = Zurückgenommen: { $sign } { $title }.
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

### Pictures

why-heading = Warum das auf Platz { $rank } steht
why-alt = Warum { $name } ausgewählt wurde, als Balken: { $reasons }. Die Wertung ist insgesamt { $score }.
why-alt-reason = { $number } für: { $text }
taste-heading = Dein Geschmack in diesem Moment
taste-from = Grundlage: { $things }
count-likes =
    { $count ->
        [one] { $count } Like
       *[other] { $count } Likes
    }
count-dislikes =
    { $count ->
        [one] { $count } Dislike
       *[other] { $count } Dislikes
    }
count-lasting =
    { $count ->
        [one] { $count } dauerhafte Aussage
       *[other] { $count } dauerhafte Aussagen
    }
count-moods =
    { $count ->
        [one] { $count } Stimmung
       *[other] { $count } Stimmungen
    }
taste-terms = Dafür und dagegen
taste-rests-on = Worauf das beruht
taste-way = Wie er sich verändert hat
taste-now = jetzt
taste-alt = Dein Geschmack in diesem Moment, als Balken.
taste-alt-for = Dafür: { $terms }.
taste-alt-against = Dagegen: { $terms }.
taste-alt-term = { $term } { $number }
taste-alt-rests = Grundlage: { $things }; vor allem: { $causes }.
taste-alt-cause = { $cause } ({ $share })
taste-alt-way = Der Verlauf, { $when } bis jetzt: { $moved }.
taste-alt-moved = { $term } von { $before } auf { $after }

### On Discord

button-why = Warum?
button-why-pick = Warum { $pick }?
button-more = Mehr in der Art
button-else = Was anderes
first-contact =
    Bevor ich irgendetwas von dir speichere:
    - Ich speichere nie, was du schreibst, nur, welche Eigenschaften ich verstanden habe (zum Beispiel ruhig, oder kein Klavier), wie stark und wann, und die Tracks, die ich dir gezeigt habe, und die, auf die du reagiert hast.
    - Das alles ist verschlüsselt. Stimmungen verschwinden nach einem Tag, Antworten nach einem Monat, Vorlieben und Reaktionen nach zwei Jahren, die Liste dessen, was ich dir gezeigt habe, wenn du ebenso lange weg warst.
    - Stimmungen können etwas über deine Gesundheit sagen: Erzähl mir nur, was du erzählen möchtest.
    /export zeigt alles davon, /forget löscht es sofort, /privacy sagt mehr.
reply-unread = Eine Antwort, die mich nicht anpingt, kann ich nicht lesen: Lass das @ bei deiner Antwort eingeschaltet oder erwähne mich.
discord-help =
    Erzähl mir, wie du dich fühlst oder was du magst, in deinen eigenen Worten und deiner Sprache: Erwähne mich, antworte mir oder schreib mir direkt.
    Ich antworte mit ein paar Tracks und sage dir bei jedem den wahren Grund. Zum Beispiel:
    > etwas Ruhiges und Langsames für eine Regennacht, ohne Gesang
    Dann drück 👍 oder 👎, reagiere mit 1️⃣ bis 5️⃣ auf einen Vorschlag oder mit 👍 ❤️ 👎 auf alle; nimmst du die Reaktion weg, gilt sie nicht mehr. Oder antworte mir: „weniger schläfrig“, „warum das zweite?“, „mehr wie 3, aber schneller“.
    Schick mir eine Aufnahme, und ich suche mehr, was so klingt. /recommend, /more-like, /playlist und /together finden Musik, /profile zeigt, was ich von dir weiß, /forget löscht es.
discord-profile = Was ich von dir weiß, ist nur für dich: /profile zeigt es sonst niemandem.
discord-why = Das Warum in voller Länge, als Bild, ist nur für dich: Drück einen Knopf.
discord-export = Was ich von dir gespeichert habe, ist nur für dich: /export gibt es sonst niemandem.
export-file = Alles, was ich von dir gespeichert habe, steht in dieser Datei.
playlist-title = Eine Playlist von Whytune
playlist-made =
    { $count ->
        [one] Eine Playlist mit { $count } Track
       *[other] Eine Playlist mit { $count } Tracks
    }
catalog =
    { $artists ->
        [one] { tracks } von { $artists } Künstler oder Künstlerin, { $hours } h Musik; zuletzt geändert { $when }.
       *[other] { tracks } von { $artists } Künstlern und Künstlerinnen, { $hours } h Musik; zuletzt geändert { $when }.
    }
catalog-demo = { tracks } im Demokatalog: Musik aus freien Spielen in Debian, nur Namen und Merkmale.
synced = Discord kennt jetzt { $count } Befehle.
health = Server: { $servers }; Bibliothek: { tracks }; Anfragen in Arbeit: { $waiting }, { $latency } ms bis Discord; gestartet { $since }.
unblocked = Darf wieder gespielt werden: { $name }.
privacy =
    {"**"}Was ich von dir speichere**, verschlüsselt mit einem Schlüssel nur für dich, auf dem Rechner der Person, die mich betreibt:
    - bis zu 12 Eigenschaften, die ich aus jedem Teil einer Nachricht verstanden habe, mit Stärke und Zeitpunkt, nie die Nachricht selbst: Stimmungen 24 Stunden lang, dauerhafte Vorlieben zwei Jahre;
    - meine letzten Antworten an dich, einen Monat lang, und ihre Gründe, einen Tag lang; welche Tracks ich dir gezeigt habe und die, auf die du reagiert oder die du gesperrt hast, und in welcher Sprache wir geredet haben;
    - dass ich dir das hier gesagt habe.
    Stimmungen können etwas über deine Gesundheit verraten: Erzähl mir nur, was du erzählen möchtest.
    {"**"}Was ich nicht speichere**: keine Texte, keine Stimmen oder Klänge, keine Namen, keine Liste, mit wem du redest. Nichts verlässt die Rechner der Person, die mich betreibt, außer meinen Antworten. Ich werde nicht mit dem trainiert, was du schreibst; Reaktionen zählen für andere nur als Summen über mindestens fünf Personen.
    {"**"}Was du tun kannst**: /profile und /export zeigen es, /forget löscht alles davon sofort, auch den Schlüssel, und /forget last das, was du zuletzt gesagt hast. Wenn ich einen Server verlasse, verschwindet, was dort gesagt wurde.
about =
    Whytune findet Musik zu einer Stimmung und nennt den wahren Grund: Die Wertung eines Tracks ist eine Summe aus dem, was du gesagt oder getan hast, und dem, was in ihm zu hören ist, und diese Summe zeige ich dir.
    Meine Bibliothek hier: { tracks }. Ich bin freie Software unter der MIT-Lizenz; musicnn (ISC), multilingual-e5-small (MIT) und all-MiniLM-L6-v2 (Apache-2.0) helfen mir beim Hören und Lesen.
about-demo =
    Whytune findet Musik zu einer Stimmung und nennt den wahren Grund: Die Wertung eines Tracks ist eine Summe aus dem, was du gesagt oder getan hast, und dem, was in ihm zu hören ist, und diese Summe zeige ich dir.
    Ich kenne { tracks } aus dem Demokatalog, Musik aus freien Spielen, jeweils unter der Lizenz, die danebensteht. Ich bin freie Software unter der MIT-Lizenz; musicnn (ISC), multilingual-e5-small (MIT) und all-MiniLM-L6-v2 (Apache-2.0) helfen mir beim Hören und Lesen.

## The commands, as Discord lists them: 100 characters at most.

cmd-recommend = Ein paar Tracks zu deiner Stimmung, jeder mit dem wahren Grund
cmd-recommend-mood = Wie du dich fühlst oder was du hören magst, in deinen eigenen Worten und deiner Sprache
cmd-count = Wie viele Tracks
cmd-why = Warum ein Vorschlag der letzten Antwort: woraus seine Wertung besteht, als Bild
cmd-why-pick = Welcher Vorschlag: 1 ist der erste
cmd-more-like = Mehr Tracks, die wie einer aus dieser Bibliothek klingen
cmd-more-like-track = Der Track: Tipp einen Teil seines Namens
cmd-together = Vorschläge für mehrere: Alle stimmen zu, und bei jedem steht, zu wem er passt und warum
together-choose = Wer hört mit? Wähl bis zu { $most } Personen aus; jede wird vorher gefragt.
cmd-playlist = Eine Playlist zu einer Stimmung als Datei, so geordnet, dass Nachbarn zusammenpassen
cmd-menu = Musik zu dieser Nachricht
cmd-profile = Ein Bild von dem, was ich von deinem Geschmack weiß
cmd-block = Künstler, Künstlerinnen oder Tracks nie wieder für dich spielen
cmd-block-artist = Der Künstler oder die Künstlerin
cmd-block-track = Der Track: Tipp einen Teil seines Namens
cmd-unblock = Etwas Gesperrtes wieder erlauben: Künstler, Künstlerin oder Track
cmd-unblock-what = Was du gesperrt hast
cmd-privacy = Was von dir gespeichert wird, wie lange, und wie man es löscht
cmd-export = Alles, was von dir gespeichert ist, als Datei
cmd-forget = Löschen, was von dir gespeichert ist, sofort und endgültig
cmd-forget-what = Alles davon, oder was du zuletzt gesagt hast
cmd-about = Was Whytune ist und worauf es aufbaut
cmd-catalog = Wie groß die Bibliothek ist und wann sie zuletzt geändert wurde
cmd-host = Für alle, die diesen Bot betreiben
cmd-host-sync = Die Befehle neu bei Discord anmelden
cmd-host-health = Wie es dem Bot geht

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
error-no-artist = „{ $artist }“ gibt es in dieser Bibliothek nicht; tipp einen Teil des Namens und wähl aus der Liste.
error-artist = „{ $artist }“ gibt es in dieser Bibliothek nicht; `whytune tracks` listet auf, wen es gibt.
error-no-reaction = Du hast diesen Vorschlag nicht bewertet, also gibt es nichts zurückzunehmen.
error-gone = Dieser Track ist nicht mehr in der Bibliothek; frag nach etwas Neuem.
error-others-why = Was hinter dieser Antwort steckt, war für jemand anderen, oder ich habe es nicht mehr; erzähl mir deine Stimmung und frag mich dann, warum.
error-others-answer = Diese Antwort war für jemand anderen, oder ich habe nicht mehr, woraus sie entstanden ist; erzähl mir deine Stimmung, dann finde ich etwas für dich.
error-too-fast =
    { $seconds ->
        [one] Du bist schneller, als ich zuhören kann; frag in { $seconds } Sekunde noch mal.
       *[other] Du bist schneller, als ich zuhören kann; frag in { $seconds } Sekunden noch mal.
    }
error-busy = Gerade fragen mich viele auf einmal, und mehr schaffe ich im Moment nicht; frag in einer Minute noch mal. Es geht nichts verloren.
error-unexpected = Bei mir ist etwas schiefgegangen, und nichts, was du vorher gesagt hast, ist verloren. Wer mich betreibt, findet es im Protokoll unter { $number }.
error-elsewhere = Auf diesem Server antworte ich in anderen Kanälen: { $channels }
error-no-track = Einen Track „{ $track }“ gibt es in dieser Bibliothek nicht; tipp einen Teil seines Namens und wähl aus der Liste.
error-no-words = In dieser Nachricht sind keine Worte, die ich lesen darf; nimm /recommend und sag es selbst.
error-block-which = Sag, wen ich sperren soll: Wähl jemanden oder einen Track aus.
error-not-blocked = „{ $name }“ ist nicht gesperrt; /export listet auf, was gesperrt ist.
error-owner = Das kann nur, wer diesen Bot betreibt.
error-erased = Die Gründe dieser Antwort sind gelöscht, wie alle Stimmungen nach einem Tag; frag noch mal.
error-request = Eine Anfrage „{ $request }“ gibt es nicht; nimm die request_id, die bei einer Antwort steht.
error-own-request = Eine Anfrage „{ $request }“ von dir gibt es nicht; nimm die request_id, die bei einer Antwort steht.
error-event = In dieser Antwort gibt es kein Ereignis { $event }; ihre Ereignisse stehen dabei.
error-term = „{ $term }“ ist kein hörbarer Begriff des Vokabulars; nimm einen wie calm, piano oder fast.
error-verdict = „{ $verdict }“ ist kein Urteil; sag like, dislike oder undo.
error-playlist = Die Playlist { $path } lässt sich nicht schreiben ({ $why }); nimm einen anderen Ort.

### Together

together-ask = { $name } möchte mit euch allen zusammen Musik hören. Wenn du zustimmst, sehen alle hier die Vorschläge und welche deiner Vorlieben jeder davon trifft oder verfehlt. Was du nie willst oder gesperrt hast, wird für alle weggelassen, ohne deinen Namen. Deine Stimmungen bleiben bei dir, und nichts hiervon wird gespeichert.
together-yes = Ich bin dabei
together-not-now = Jetzt nicht
together-waiting = Zugestimmt: { $done } von { $count }
together-in = Du bist dabei; die Vorschläge kommen, wenn alle zugestimmt haben.
together-starting = Alle sind dabei; ich suche etwas für euch alle.
together-declined = Diesmal nicht: Nicht alle möchten. Von niemandem wurde etwas gelesen.
together-late = Nicht alle haben rechtzeitig geantwortet. Von niemandem wurde etwas gelesen; fangt wieder an, wann immer ihr mögt.
together-over = Diese Runde ist vorbei; /together beginnt eine neue.
together-not-asked = Hier werden nur die gefragt, die genannt sind; mit /together beginnst du eine eigene Runde.
together-alone = Wähl mindestens noch eine Person aus, die mithört.
together-robot = Bots haben keinen eigenen Geschmack; wähl Menschen aus.
together-heading = Für { $names }
together-for = { $name }: { $what }, wie du es magst
together-whole = { $name }: im Ganzen nach deinem Geschmack
together-neither = { $name }: kein starkes Gefühl, weder dafür noch dagegen
together-less = weniger für { $name }: { $heard }
together-less-whole = weniger für { $name }: im Ganzen nicht nach deinem Geschmack
together-unknown = vom Geschmack von { $name } ist noch nichts bekannt
together-part-no = ohne { $terms }
together-part-not = nicht { $terms }
together-note-never = Weggelassen: { tracks } ({ $term }); jemand hier will das nie.
together-note-blocked =
    { $count ->
        [one] Weggelassen: { $count } Track, den jemand hier gesperrt hat.
       *[other] Weggelassen: { $count } Tracks, die jemand hier gesperrt hat.
    }
together-note-disliked =
    { $count ->
        [one] Weggelassen: { $count } Track, den jemand hier nicht mochte.
       *[other] Weggelassen: { $count } Tracks, die jemand hier nicht mochte.
    }

### Previews

preview-not-offered = Von { $title } gibt es hier keinen Ausschnitt; frag nach einem von einem anderen Track.
preview-unreadable = Die Datei von { $title } ist weg oder kaputt, darum gibt es davon keinen Ausschnitt; frag nach einem von einem anderen Track.
preview-failed = Der Ausschnitt von { $title } ließ sich diesmal nicht machen; frag gleich noch mal danach.
preview-busy = Ich mache gerade viele Ausschnitte; frag in einer Minute noch mal nach diesem.

### Sounds sent

sound-too-big = Diese Datei hat { $size } MB; schick eine mit höchstens { $most } MB, zum Beispiel ein mp3.
sound-too-long = Diese Aufnahme dauert { $minutes } Minuten; schick davon höchstens { $most } Minuten.
sound-too-short = Diese Aufnahme ist kürzer als eine Sekunde; schick eine längere.
sound-not-audio = In dieser Datei kann ich nichts hören: Sie ist kein Audio, das ich kenne, oder sie ist kaputt; schick ein mp3, ogg, flac, wav oder m4a.
sound-silent = Diese Aufnahme ist stumm, es gibt also nichts, wonach ich mich richten kann; schick eine andere.
sound-too-slow = Das Anhören dieser Datei hat zu lange gedauert, und ich habe aufgegeben; schick eine kürzere oder ein mp3.
sound-busy = Ich höre gerade andere Aufnahmen an; schick deine in einer Minute noch mal.
sound-failed = Ich konnte diese Datei diesmal nicht anhören; schick sie gleich noch mal.
sound-no-models = Auf diesem Rechner kann ich noch keine Aufnahmen anhören: Wer mich betreibt, muss einmal mit Netz `whytune ingest` oder `scripts/start` laufen lassen. Sag mir in Worten, was du hören magst.

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
