# What Whytune says, in Italian. See en.ftl for what the entries are for.

### Lists

list-comma = { $one }, { $two }
list-and = { $one } e { $two }
list-no = { $one } né { $two }
list-not = { $one } né { $two }

### The sentence of a pick: claims, joined

sentence = { $text }.
claims = { $one }; { $two }
description = { $text }
description-join = { $one }, { $two }
claim-qualities = { $terms }
claim-tempo-quality = { $term } ({ $bpm } BPM)
claim-style = sa di { $terms }
claim-with = con { $terms }
claim-alike = qualcosa tipo { $term }
claim-voiceless = senza voce
claim-in-part = solo in parte { $terms }
claim-no = senza { $terms }, come volevi
claim-not = non { $terms }, come volevi
claim-near = suona simile a { $title }
claim-names = il titolo o i tag corrispondono alle tue parole
claim-tempo = { $bpm } BPM
claim-key = in { $key }
claim-year = del { $year }
claim-nearest = il più vicino tra quelli rimasti, anche se ha poco di quello che hai chiesto
claim-start = qualcosa per cominciare
claim-gone = Nel frattempo non è più nella libreria.

### How much a track is of a term

heard-voiceless = non si sente nessuna voce
heard-voice = forse si sente una voce
heard-style = questo sa di { $term }
heard-has = qui senti { $term }
heard-is = questo è { $term }
heard-clearly = questo è chiaramente { $term }
heard-sounds = questo suona { $term }
heard-nearer = questo tende a { $term } più della maggior parte
heard-rather = questo è piuttosto { $term }
heard-not = questo non è { $term }
heard-more = questo è più { $term } della maggior parte
heard-less = questo è meno { $term } della maggior parte
heard-more-of = qui senti più { $term } che nella maggior parte
heard-less-of = qui senti meno { $term } che nella maggior parte
heard-style-more = questo sa di { $term } più della maggior parte
heard-style-less = questo sa di { $term } meno della maggior parte
heard-sounds-more = questo suona più { $term } della maggior parte
heard-sounds-less = questo suona meno { $term } della maggior parte

### What somebody said or did

event-asked = hai chiesto: { $terms }
event-refused = non volevi: { $terms }
event-taste = ti piace: { $terms }
event-distaste = non ti piace: { $terms }
event-liked = ti è piaciuto { $title }
event-disliked = non ti è piaciuto { $title }
event-more-like = hai chiesto altro come { $title }
event-words = quello che va con le tue parole

### The reasons of a table

reason = { $cause }; { $heard }
reason-goes-with = { $cause }, che spesso va con: { $term }; { $heard }
reason-like-that = { $cause }; { $heard }, come quel brano
reason-unlike-that = { $cause }; { $heard }, a differenza di quel brano
reason-names-nearer = { $cause }; titolo e tag ci si avvicinano più della maggior parte
reason-names-farther = { $cause }; titolo e tag se ne allontanano più della maggior parte
reason-rest = tante piccole cose insieme
reason-bias = da qui parte ogni brano
reason-sum = in tutto
reason-score = in tutto, il punteggio che decide il posto
reason-smaller =
    { $count ->
        [one] { $count } motivo minore
       *[other] { $count } motivi minori
    }

### What would have changed a place

what-if-place = { $title } sarebbe al posto { $after } di tutta la libreria invece che al { $before }
what-if-plus = Se avessi chiesto anche «{ $term }», { $place }.
what-if-not = Senza questo, { $place }.
what-if-not-asked = Se non avessi chiesto «{ $terms }», { $place }.
what-if-not-refused = Se non avessi escluso «{ $terms }», { $place }.
what-if-no-taste = Senza la tua passione per «{ $terms }», { $place }.
what-if-no-distaste = Senza la tua antipatia per «{ $terms }», { $place }.
what-if-not-liked = Se non ti fosse piaciuto { $liked }, { $place }.
what-if-not-disliked = Se non avessi dato 👎 a { $liked }, { $place }.
what-if-not-more-like = Se non avessi chiesto altro come { $liked }, { $place }.
what-if-words = quello che hai detto

### Tracks

track-name = { $title } di { $artist }
track-gone = un brano che non c’è più
track-that = quel brano
track-liked = un brano che ti è piaciuto
tracks =
    { $count ->
        [one] { $count } brano
       *[other] { $count } brani
    }

### Notes on an answer

note-hard-with = Ho lasciato fuori { tracks } con { $term }, come volevi.
note-hard-style =
    { $count ->
        [one] Ho lasciato fuori { $count } brano che sa di { $term }, come volevi.
       *[other] Ho lasciato fuori { $count } brani che sanno di { $term }, come volevi.
    }
note-hard-is = Ho lasciato fuori { tracks } di tipo «{ $term }», come volevi.
note-limit =
    { $count ->
        [one] Ho lasciato fuori { $count } brano che non rispetta: { $limit }.
       *[other] Ho lasciato fuori { $count } brani che non rispettano: { $limit }.
    }
note-blocked = Ho lasciato fuori { tracks } che hai bloccato ({ $name }).
note-disliked = Ho lasciato fuori { $title }, che non ti è piaciuto.
note-heard = Ho lasciato fuori { tracks } che ti ho mostrato poco fa.
note-variety = Ho lasciato fuori { tracks } per variare ({ $name }).
note-few =
    { $count ->
        [one] Ne resta solo { $count } che rispetta tutto quello che chiedi; togli una condizione per averne di più.
       *[other] Ne restano solo { $count } che rispettano tutto quello che chiedi; togli una condizione per averne di più.
    }
note-taste = Segnato per sempre: ti piace «{ $term }».
note-distaste = Segnato per sempre: non ti piace «{ $term }».
note-all =
    { $count ->
        [one] Qui c’è solo { $count } brano.
       *[other] Qui ci sono solo { $count } brani.
    }
note-capped = Ne mostro al massimo { $count }.
note-none = In questa libreria niente rispetta tutto quello che chiedi; togli una condizione e riprova.
note-broken =
    { $count ->
        [one] { $count } di questi brani non rispetta: { $limit }.
       *[other] { $count } di questi brani non rispettano: { $limit }.
    }
note-empty-profile = Non conosco ancora i tuoi gusti, quindi questo è un assaggio variato; dimmi come ti senti o reagisci a uno di questi.
note-unknown-name = { $name } non è in questa libreria.

### Exact wishes

limit-or = { $one } o { $two }
limit-new = nuovo per te
limit-artist = di { $name }
limit-not-artist = non di { $name }
limit-title = { $name }
limit-not-title = non { $name }
limit-range = { $field }: da { $low } a { $high }
limit-is = { $field }: { $value }
limit-about = { $field }: circa { $value }
limit-not = { $field }: non { $value }
limit-compare = { $field } { $sign } { $value }
field-tempo = tempo
field-duration = durata
field-year = anno
field-key = tonalità
field-mode = modo
unit-tempo = { $number } BPM
unit-duration = { $number } s

### Keys

key-major = { $note } maggiore
key-minor = { $note } minore
mode-major = maggiore
mode-minor = minore
note-c = do
note-c-sharp = do diesis
note-d = re
note-d-sharp = re diesis
note-e = mi
note-f = fa
note-f-sharp = fa diesis
note-g = sol
note-g-sharp = sol diesis
note-a = la
note-a-sharp = la diesis
note-b = si

### The conversation

hello = Ciao! Dimmi come ti senti o cosa ti va di ascoltare e ti trovo qualche brano.
any-time = Figurati! Dimmi cosa vuoi ascoltare adesso, o reagisci a una proposta con +1 o -2.
help =
    Dimmi come ti senti o cosa ti piace, con parole tue e nella tua lingua.
    Ti rispondo con qualche brano e il vero motivo di ognuno.
      qualcosa di calmo e lento per una notte di pioggia, senza voci
      +1 o «adoro il primo» · -2 o «il secondo no» · perché il 2? · altro come il 3 ma più veloce · qualcos’altro
      /profile cosa so di te · /export tutto quanto · /forget lo cancella
      /block ARTISTA o numero · /playlist 10 UMORE · /help · /quit
care = Sono un bot musicale e in questo non posso aiutarti, ma qualcuno può: parla con una persona di cui ti fidi o chiama una linea d’ascolto (Italia: Telefono Amico 02 2327 2327, emergenze 112; Svizzera: 143; per altri paesi: findahelpline.com). Tu conti.
welcome = { tracks } della tua musica. Dimmi come ti senti; /help dice di più.
welcome-demo = { tracks } nel catalogo di prova. Dimmi come ti senti; /help dice di più.
welcome-demo-more = Il catalogo di prova contiene solo nomi e caratteristiche; con `whytune ingest CARTELLA` entra la tua musica.
verdict-moved = { $sign } { $title }: segnato, dal posto { $before } al { $after } di tutta la libreria per quello che hai chiesto.
verdict-kept = { $sign } { $title }: segnato, resta al suo posto.
verdict-undone = Annullato: { $title }, dal posto { $before } al { $after }.
blocked = Mai più: { $name }.
playlist-written =
    { $count ->
        [one] Ho salvato { $count } brano in { $path }.
       *[other] Ho salvato { $count } brani in { $path }.
    }
forget-how = Scrivi /forget per cancellare tutto quello che conservo di te, o /forget last per l’ultima cosa che hai detto.
forgot-all = Tutto quello che conservavo di te è cancellato, anche la tua chiave.
forgot-last = L’ultima cosa che hai detto è cancellata.
forgot-nothing = Non conservo niente di te.
forgot-no-last = Non c’è niente da cancellare.

### The profile

things =
    { $count ->
        [one] { $count } cosa
       *[other] { $count } cose
    }
profile-nothing = Non conservo ancora niente di te.
profile-both = Conservo { things } tra quelle che hai detto o fatto; al momento parlano a favore di { $likes } e contro { $dislikes }.
profile-for = Conservo { things } tra quelle che hai detto o fatto; al momento parlano a favore di { $likes }.
profile-against = Conservo { things } tra quelle che hai detto o fatto; al momento parlano contro { $dislikes }.
profile-neither = Conservo { things } tra quelle che hai detto o fatto; al momento non parlano a favore di niente in particolare.
profile-blocked = Mai più: { $names }.
profile-more = /export mostra tutto, /forget lo cancella.

### What cannot be done

error-empty = Il messaggio è vuoto; dimmi come ti senti o cosa ti va di ascoltare.
error-bytes = Nel messaggio ci sono byte che non sono testo UTF-8; riscrivilo.
error-long = Il messaggio ha { NUMBER($count, useGrouping: 1) } caratteri e io ne leggo al massimo { NUMBER($most, useGrouping: 1) }; dillo più in breve.
error-no-answer = Non ti ho ancora consigliato niente; dimmi prima di cosa hai voglia.
error-no-such-pick = Questa proposta non c’è; l’ultima risposta ne ha { $count }.
error-vote = Non c’è la proposta { $pick }; l’ultima risposta ne ha { $count }. Non ho segnato niente.
error-pick = In quella risposta non c’è la proposta { $pick }; ne ha { $count }.
error-last-pick = Nell’ultima risposta non c’è la proposta { $pick }.
error-number = «{ $text }» non è il numero di una proposta; scrivi per esempio /why 2.
error-command = Il comando /{ $word } non esiste; scrivi /help per vedere quelli che ci sono.
error-forget = Posso dimenticare all (tutto) o last (l’ultima cosa), non «{ $what }».
error-block = Dimmi chi bloccare: /block ARTISTA, o /block 2 per la seconda proposta.
error-artist = «{ $artist }» non è in questa libreria; `whytune tracks` mostra chi c’è.
error-no-reaction = Non hai reagito a quella proposta, quindi non c’è niente da annullare.
error-erased = I motivi di quella risposta sono stati cancellati, come ogni umore dopo un giorno; chiedi di nuovo.
error-request = La richiesta «{ $request }» non esiste; usa il request_id che compare con una risposta.
error-own-request = Non hai una richiesta «{ $request }»; usa il request_id che compare con una risposta.
error-event = Quella risposta non ha l’evento { $event }; i suoi eventi sono elencati insieme.
error-term = «{ $term }» non è un termine udibile del vocabolario; provane uno come calm, piano o fast.
error-verdict = «{ $verdict }» non è un verdetto; di’ like, dislike o undo.
error-playlist = La playlist { $path } non si può salvare ({ $why }); scegli un altro posto.

### The terms, by facet

## mood

term-happy = allegro
term-sad = triste
term-calm = calmo
term-energetic = energico
term-aggressive = aggressivo
term-dark = cupo
term-melancholic = malinconico
term-romantic = romantico
term-dreamy = sognante
term-epic = epico
term-mysterious = misterioso
term-tense = teso
term-playful = giocoso
term-nostalgic = nostalgico
term-uplifting = incoraggiante
term-mellow = morbido
term-sexy = sensuale
term-beautiful = bello
term-weird = strano

## genre

term-rock = rock
term-hard-rock = hard rock
term-classic-rock = rock classico
term-progressive-rock = rock progressivo
term-alternative = alternative
term-indie = indie
term-metal = metal
term-punk = punk
term-pop = pop
term-electronic = elettronica
term-house = house
term-techno = techno
term-dance = dance
term-ambient = ambient
term-new-age = new age
term-hip-hop = hip-hop
term-rnb = R&B
term-soul = soul
term-funk = funk
term-jazz = jazz
term-blues = blues
term-country = country
term-folk = folk
term-classical = musica classica
term-opera = opera
term-soundtrack = colonna sonora
term-chiptune = chiptune
term-world = world music
term-latin = musica latina
term-reggae = reggae
term-lofi = lo-fi
term-easy-listening = easy listening

## instrument

term-guitar = chitarra
term-electric-guitar = chitarra elettrica
term-acoustic-guitar = chitarra acustica
term-piano = pianoforte
term-strings = archi
term-violin = violino
term-cello = violoncello
term-drums = batteria
term-bass = basso
term-synth = sintetizzatore
term-flute = flauto
term-harp = arpa
term-harpsichord = clavicembalo
term-sitar = sitar
term-brass = ottoni
term-organ = organo
term-choir = coro

## vocals

term-vocals = voci
term-instrumental = strumentale
term-female-vocals = voce femminile
term-male-vocals = voce maschile

## tempo

term-slow = lento
term-fast = veloce

## loudness

term-quiet = silenzioso
term-loud = forte

## sound

term-acoustic = acustico
term-bright = brillante
term-deep = profondo
term-heavy = pesante
term-minimal = minimale
term-catchy = orecchiabile

## era

term-60s = anni ’60
term-70s = anni ’70
term-80s = anni ’80
term-90s = anni ’90
term-00s = anni 2000
term-oldies = vecchi successi

## activity

term-study = per studiare
term-sleep = per dormire
term-workout = per allenarsi
term-party = per una festa
term-driving = per guidare
term-meditation = per meditare
term-gaming = per giocare
term-dinner = per la cena
term-morning = per la mattina
term-rain = per un giorno di pioggia
