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
claim-near-sound = suona simile all’audio che hai mandato
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
event-sound = hai mandato un audio
event-words = quello che va con le tue parole

### The reasons of a table

reason = { $cause }; { $heard }
reason-goes-with = { $cause }, che spesso va con: { $term }; { $heard }
reason-like-that = { $cause }; { $heard }, come quel brano
reason-unlike-that = { $cause }; { $heard }, a differenza di quel brano
reason-sound-to = { $cause }, che tende a «{ $term }»; { $heard }
reason-sound-from = { $cause }, che si allontana da «{ $term }»; { $heard }
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
what-if-place-short = questo brano sarebbe al posto { $after }
what-if-heading = Al posto { $place } di tutta la libreria per quello che hai chiesto. Cosa lo avrebbe cambiato:
what-if-plus = Se avessi chiesto anche «{ $term }», { $place }.
what-if-not = Senza ciò, { $place }.
what-if-not-asked = Se non avessi chiesto «{ $terms }», { $place }.
what-if-not-refused = Se non avessi escluso «{ $terms }», { $place }.
what-if-no-taste = Senza la tua passione per «{ $terms }», { $place }.
what-if-no-distaste = Senza la tua antipatia per «{ $terms }», { $place }.
what-if-not-liked = Se non ti fosse piaciuto { $liked }, { $place }.
what-if-not-disliked = Se non avessi dato 👎 a { $liked }, { $place }.
what-if-not-more-like = Se non avessi chiesto altro come { $liked }, { $place }.
what-if-not-sound = Se non avessi mandato quell’audio, { $place }.
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
verdict-kept = { $sign } { $title }: segnato.
verdict-undone = Annullato: { $title }, dal posto { $before } al { $after }.
vote-noted = { $sign } { $title }: segnato per i tuoi gusti.
vote-undone = Annullato: { $sign } { $title }.
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

### Pictures

why-heading = Perché è il numero { $rank }
why-alt = Perché è stato scelto { $name }, in barre: { $reasons }. In tutto, il suo punteggio è { $score }.
why-alt-reason = { $number } per: { $text }
taste-heading = I tuoi gusti in questo momento
taste-from = in base a { $things }
count-likes = { $count } «mi piace»
count-dislikes = { $count } «non mi piace»
count-lasting =
    { $count ->
        [one] { $count } preferenza duratura
       *[other] { $count } preferenze durature
    }
count-moods =
    { $count ->
        [one] { $count } umore
       *[other] { $count } umori
    }
taste-terms = A favore e contro
taste-rests-on = Su cosa si basano
taste-way = Come sono cambiati
taste-now = adesso
taste-alt = I tuoi gusti in questo momento, in barre.
taste-alt-for = A favore: { $terms }.
taste-alt-against = Contro: { $terms }.
taste-alt-term = { $term } { $number }
taste-alt-rests = Si basano su { $things }, e soprattutto: { $causes }.
taste-alt-cause = { $cause } ({ $share })
taste-alt-way = Come sono cambiati, da { $when } fino ad ora: { $moved }.
taste-alt-moved = { $term } da { $before } a { $after }

### On Discord

button-why = Perché?
button-why-pick = Perché { $pick }?
button-more = Altro così
button-else = Qualcos’altro
first-contact =
    Prima che conservi qualcosa di te:
    - Non conservo mai quello che scrivi, solo le qualità che ho capito (per esempio calmo, o niente pianoforte), con quale intensità e quando, e i brani che ti ho mostrato e quelli a cui hai reagito.
    - Tutto questo è cifrato. Gli umori spariscono dopo un giorno, le risposte dopo un mese, i gusti e le reazioni dopo due anni, l’elenco di quello che ti ho mostrato, quando manchi da altrettanto tempo.
    - Un umore può dire qualcosa della tua salute: dimmi solo quello che ti va di dire.
    /export mostra tutto, /forget lo cancella subito, /privacy dice di più.
reply-unread = Non posso leggere una risposta che non mi notifica: lascia attiva la @ nella tua risposta, o menzionami.
discord-help =
    Dimmi come ti senti o cosa ti piace, con parole tue e nella tua lingua: menzionami, rispondimi o scrivimi in privato.
    Ti rispondo con qualche brano e il vero motivo di ognuno. Per esempio:
    > qualcosa di calmo e lento per una notte di pioggia, senza voci
    Poi premi 👍 o 👎, reagisci con 1️⃣ fino a 5️⃣ a una proposta, o con 👍 ❤️ 👎 a tutte; se togli la reazione, non conta più. Oppure rispondimi: «meno sonnolento», «perché il secondo?», «altro come il 3 ma più veloce».
    Mandami un audio e cerco altro che suoni così. /recommend, /more-like, /playlist e /together trovano musica, /profile mostra cosa so di te, /forget lo cancella.
discord-profile = Quello che so di te è solo per te: /profile non lo mostra a nessun altro.
discord-why = Il perché completo, in un’immagine, è solo per te: premi un pulsante.
discord-export = Quello che conservo di te è solo per te: /export non lo dà a nessun altro.
export-file = Tutto quello che conservo di te è in questo file.
playlist-title = Una playlist di Whytune
playlist-made = Una playlist di { tracks }
catalog =
    { $artists ->
        [one] { tracks } di { $artists } artista, { $hours } h di musica; ultima modifica { $when }.
       *[other] { tracks } di { $artists } artisti, { $hours } h di musica; ultima modifica { $when }.
    }
catalog-demo = { tracks } nel catalogo di prova: musica di giochi liberi di Debian, solo nomi e caratteristiche.
synced = Ora Discord conosce { $count } comandi.
health = Server: { $servers }; libreria: { tracks }; richieste in corso: { $waiting }, { $latency } ms fino a Discord; avvio { $since }.
unblocked = Può tornare: { $name }.
privacy =
    {"**"}Cosa conservo di te**, cifrato con una chiave solo tua, sulla macchina di chi mi ospita:
    - fino a 12 qualità che ho capito da ogni parte di un messaggio, con intensità e momento, mai il messaggio stesso: gli umori per 24 ore, i gusti duraturi per due anni;
    - le mie ultime risposte a te, per un mese, e i loro motivi, per un giorno; quali brani ti ho mostrato e quelli a cui hai reagito o che hai bloccato, e in che lingua abbiamo parlato;
    - che ti ho detto tutto questo.
    Un umore può rivelare qualcosa della tua salute: dimmi solo quello che ti va di dire.
    {"**"}Cosa non conservo**: niente testi, niente voci né suoni, niente nomi, nessun elenco delle persone con cui parli. Niente lascia le macchine di chi mi ospita, tranne le mie risposte. Non vengo addestrato su quello che scrivi; le reazioni contano per gli altri solo come somme su almeno cinque persone.
    {"**"}Cosa puoi fare**: /profile e /export lo mostrano, /forget cancella tutto subito, anche la chiave, e /forget last l’ultima cosa che hai detto. Quando lascio un server, quello che è stato detto lì sparisce.
about =
    Whytune trova musica per un umore e dice il vero motivo: il punteggio di un brano è una somma su quello che hai detto o fatto e su quello che vi si sente, ed è questa somma che ti mostro.
    La mia libreria qui: { tracks }. Sono software libero con licenza MIT; musicnn (ISC), multilingual-e5-small (MIT) e all-MiniLM-L6-v2 (Apache-2.0) mi aiutano ad ascoltare e a leggere.
about-demo =
    Whytune trova musica per un umore e dice il vero motivo: il punteggio di un brano è una somma su quello che hai detto o fatto e su quello che vi si sente, ed è questa somma che ti mostro.
    Conosco { tracks } del catalogo di prova, musica di giochi liberi, ogni brano con la licenza indicata accanto. Sono software libero con licenza MIT; musicnn (ISC), multilingual-e5-small (MIT) e all-MiniLM-L6-v2 (Apache-2.0) mi aiutano ad ascoltare e a leggere.

## The commands, as Discord lists them: 100 characters at most.

cmd-recommend = Qualche brano per come ti senti, con il vero motivo di ognuno
cmd-recommend-mood = Come ti senti o cosa ti va di ascoltare, con parole tue e nella tua lingua
cmd-count = Quanti brani
cmd-why = Perché una proposta dell’ultima risposta: cosa compone il suo punteggio, in un’immagine
cmd-why-pick = Quale proposta: 1 è la prima
cmd-more-like = Altri brani che suonano come uno di questa libreria
cmd-more-like-track = Il brano: scrivi una parte del nome
cmd-together = Proposte per più persone: ognuna accetta, e ogni brano dice a chi si adatta e perché
together-choose = Chi ascolta con te? Scegli fino a { $most } persone; prima lo chiedo a ognuna.
cmd-playlist = Una playlist per un umore, come file, in un ordine in cui i vicini stanno bene insieme
cmd-menu = Consiglia per questo messaggio
cmd-profile = Un’immagine di quello che so dei tuoi gusti
cmd-block = Non farti sentire mai più un artista o un brano
cmd-block-artist = L’artista
cmd-block-track = Il brano: scrivi una parte del nome
cmd-unblock = Permettere di nuovo un artista o un brano bloccato
cmd-unblock-what = Cosa hai bloccato
cmd-privacy = Cosa viene conservato di te, per quanto tempo e come cancellarlo
cmd-export = Tutto quello che viene conservato di te, come file
cmd-forget = Cancellare quello che viene conservato di te, subito e per sempre
cmd-forget-what = Tutto, o l’ultima cosa che hai detto
cmd-about = Cos’è Whytune e su cosa si fonda
cmd-catalog = Quanto è grande la libreria e quando è cambiata l’ultima volta
cmd-host = Per chi ospita questo bot
cmd-host-sync = Registrare di nuovo i comandi su Discord
cmd-host-health = Come sta il bot

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
error-no-artist = In questa libreria non c’è nessun artista «{ $artist }»; scrivi una parte del nome e scegli dall’elenco.
error-artist = «{ $artist }» non è in questa libreria; `whytune tracks` mostra chi c’è.
error-no-reaction = Non hai reagito a quella proposta, quindi non c’è niente da annullare.
error-gone = Quel brano non è più nella libreria; chiedi qualcosa di nuovo.
error-others-why = Quello che c’è dietro quella risposta era per un’altra persona, o non lo conservo più; dimmi il tuo umore e poi chiedimi perché.
error-others-answer = Quella risposta era per un’altra persona, o non conservo più ciò da cui è nata; dimmi il tuo umore e trovo qualcosa per te.
error-too-fast =
    { $seconds ->
        [one] Vai più veloce di quanto io riesca ad ascoltare; chiedi di nuovo tra { $seconds } secondo.
       *[other] Vai più veloce di quanto io riesca ad ascoltare; chiedi di nuovo tra { $seconds } secondi.
    }
error-busy = In questo momento mi stanno chiedendo in tanti e non riesco a fare di più; chiedi di nuovo tra un minuto. Niente va perso.
error-unexpected = Qualcosa è andato storto da parte mia, e niente di quello che hai detto prima è andato perso. Chi mi ospita lo trova nel registro con { $number }.
error-elsewhere = In questo server rispondo in altri canali: { $channels }
error-no-track = In questa libreria non c’è nessun brano «{ $track }»; scrivi una parte del nome e scegli dall’elenco.
error-no-words = Quel messaggio non ha parole che io possa leggere; usa /recommend e dillo tu.
error-block-which = Dimmi chi bloccare: scegli un artista o un brano.
error-not-blocked = «{ $name }» non è tra i tuoi blocchi; /export mostra quali sono.
error-owner = Può farlo solo chi ospita questo bot.
error-erased = I motivi di quella risposta sono stati cancellati, come ogni umore dopo un giorno; chiedi di nuovo.
error-request = La richiesta «{ $request }» non esiste; usa il request_id che compare con una risposta.
error-own-request = Non hai una richiesta «{ $request }»; usa il request_id che compare con una risposta.
error-event = Quella risposta non ha l’evento { $event }; i suoi eventi sono elencati insieme.
error-term = «{ $term }» non è un termine udibile del vocabolario; provane uno come calm, piano o fast.
error-verdict = «{ $verdict }» non è un verdetto; di’ like, dislike o undo.
error-playlist = La playlist { $path } non si può salvare ({ $why }); scegli un altro posto.

### Together

together-ask = { $name } vorrebbe che ascoltaste tutti insieme. Se accetti, tutti qui vedono le proposte e a quali dei tuoi gusti ognuna risponde oppure no. Quello che non vuoi mai o che hai bloccato resta fuori per tutti, senza il tuo nome. I tuoi umori restano tuoi, e niente di tutto questo viene conservato.
together-yes = Ci sto
together-not-now = Non adesso
together-waiting = Hanno accettato: { $done } su { $count }
together-in = Ci sei anche tu; le proposte arrivano quando tutti hanno accettato.
together-starting = Ci siete tutti; cerco qualcosa per tutti voi.
together-declined = Stavolta no: non tutti vogliono. Non è stato letto niente di nessuno.
together-late = Non tutti hanno risposto in tempo. Non è stato letto niente di nessuno; ricominciate quando volete.
together-over = Questo giro è finito; /together ne comincia uno nuovo.
together-not-asked = Questa domanda è solo per le persone che vi sono nominate; /together comincia un giro tuo.
together-alone = Scegli almeno un’altra persona con cui ascoltare.
together-robot = I bot non hanno gusti propri; scegli delle persone.
together-heading = Per { $names }
together-for = { $name }: { $what }, come piace a te
together-whole = { $name }: nell’insieme di tuo gusto
together-neither = { $name }: nessuna opinione forte, né a favore né contro
together-less = meno per { $name }: { $heard }
together-less-whole = meno per { $name }: nell’insieme non di tuo gusto
together-unknown = dei gusti di { $name } non si sa ancora niente
together-part-no = senza { $terms }
together-part-not = non { $terms }
together-note-never = Ho lasciato fuori { tracks } ({ $term }): qualcuno qui non lo vuole mai.
together-note-blocked = Ho lasciato fuori { tracks } che qualcuno qui ha bloccato.
together-note-disliked =
    { $count ->
        [one] Ho lasciato fuori { $count } brano che a qualcuno qui non è piaciuto.
       *[other] Ho lasciato fuori { $count } brani che a qualcuno qui non sono piaciuti.
    }

### Previews

preview-not-offered = Qui non c’è un estratto di { $title }; chiedi quello di un altro brano.
preview-unreadable = Il file di { $title } non c’è più o è rovinato, quindi non c’è un estratto; chiedi quello di un altro brano.
preview-failed = Stavolta non è stato possibile fare l’estratto di { $title }; chiedilo di nuovo tra un momento.
preview-busy = Sto facendo molti estratti in questo momento; chiedi di nuovo questo tra un minuto.

### Sounds sent

sound-too-big = Quel file è di { $size } MB; mandane uno di { $most } MB al massimo, per esempio un mp3.
sound-too-long = Quella registrazione dura { $minutes } minuti; mandane al massimo { $most } minuti.
sound-too-short = Quella registrazione dura meno di un secondo; mandane una più lunga.
sound-not-audio = In quel file non sento niente: non è un formato audio che conosco, o è rovinato; manda un mp3, ogg, flac, wav o m4a.
sound-silent = Quella registrazione è silenziosa, quindi non ho niente su cui basarmi; mandane un’altra.
sound-too-slow = Ascoltare quel file richiedeva troppo tempo e ho lasciato perdere; mandane uno più corto, o un mp3.
sound-busy = Sto ascoltando altri audio in questo momento; rimanda il tuo tra un minuto.
sound-failed = Stavolta non sono riuscito ad ascoltare quel file; rimandalo tra un momento.
sound-no-models = Su questa macchina non posso ancora ascoltare audio: chi mi ospita deve eseguire una volta `whytune ingest` o `scripts/start` con una rete. Dimmi a parole cosa ti va di ascoltare.

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
