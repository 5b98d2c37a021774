# What Whytune says, in Spanish. See en.ftl for what the entries are for.

### Lists

list-comma = { $one }, { $two }
list-and = { $one } y { $two }
list-no = { $one } ni { $two }
list-not = { $one } ni { $two }

### The sentence of a pick: claims, joined

sentence = { $text }.
claims = { $one }; { $two }
description = { $text }
description-join = { $one }, { $two }
claim-qualities = { $terms }
claim-tempo-quality = { $term } ({ $bpm } BPM)
claim-style = suena a { $terms }
claim-with = con { $terms }
claim-alike = algo que suena a { $term }
claim-voiceless = sin voz
claim-in-part = solo en parte: { $terms }
claim-no = sin { $terms }, como pediste
claim-not = no { $terms }, como pediste
claim-near = suena parecido a { $title }
claim-near-sound = suena parecido al audio que enviaste
claim-names = el título o las etiquetas coinciden con tus palabras
claim-tempo = { $bpm } BPM
claim-key = en { $key }
claim-year = de { $year }
claim-nearest = lo más cercano que queda, aunque tiene poco de lo que pediste
claim-start = algo para empezar
claim-gone = Ya no está en la biblioteca.

### How much a track is of a term

heard-voiceless = no se oye ninguna voz
heard-voice = puede que se oiga una voz
heard-style = esto suena a { $term }
heard-has = esto tiene { $term }
heard-is = esto es { $term }
heard-clearly = esto es claramente { $term }
heard-sounds = esto suena { $term }
heard-nearer = esto tira más a { $term } que la mayoría
heard-rather = esto es más bien { $term }
heard-not = esto no es { $term }
heard-more = esto es más { $term } que la mayoría
heard-less = esto es menos { $term } que la mayoría
heard-more-of = esto tiene más { $term } que la mayoría
heard-less-of = esto tiene menos { $term } que la mayoría
heard-style-more = esto suena más a { $term } que la mayoría
heard-style-less = esto suena menos a { $term } que la mayoría
heard-sounds-more = esto suena más { $term } que la mayoría
heard-sounds-less = esto suena menos { $term } que la mayoría

### What somebody said or did

event-asked = pediste: { $terms }
event-refused = no querías: { $terms }
event-taste = te gusta: { $terms }
event-distaste = no te gusta: { $terms }
event-liked = te gustó { $title }
event-disliked = no te gustó { $title }
event-more-like = pediste más como { $title }
event-sound = enviaste un audio
event-words = lo que va con tus palabras

### The reasons of a table

reason = { $cause }; { $heard }
reason-goes-with = { $cause }, que suele ir con: { $term }; { $heard }
reason-like-that = { $cause }; { $heard }, igual que ese tema
reason-unlike-that = { $cause }; { $heard }, a diferencia de ese tema
reason-sound-to = { $cause }, que tira a «{ $term }»; { $heard }
reason-sound-from = { $cause }, que se aleja de «{ $term }»; { $heard }
reason-names-nearer = { $cause }; su título y sus etiquetas se acercan más a eso que la mayoría
reason-names-farther = { $cause }; su título y sus etiquetas se alejan más de eso que la mayoría
reason-rest = muchas cosas pequeñas juntas
reason-bias = de aquí parten todos los temas
reason-sum = en total
reason-score = en total, la puntuación que decide su puesto
reason-smaller =
    { $count ->
        [one] { $count } motivo menor
       *[other] { $count } motivos menores
    }

### What would have changed a place

what-if-place = { $title } estaría en el puesto { $after } de toda la biblioteca en vez del { $before }
what-if-place-short = este tema estaría en el puesto { $after }
what-if-heading = En el puesto { $place } de toda la biblioteca para lo que pediste. Lo que lo habría cambiado:
what-if-plus = Si además hubieras pedido «{ $term }», { $place }.
what-if-not = Sin eso, { $place }.
what-if-not-asked = Si no hubieras pedido «{ $terms }», { $place }.
what-if-not-refused = Si no hubieras rechazado «{ $terms }», { $place }.
what-if-no-taste = Sin tu gusto por «{ $terms }», { $place }.
what-if-no-distaste = Sin tu rechazo de siempre a «{ $terms }», { $place }.
what-if-not-liked = Si no te hubiera gustado { $liked }, { $place }.
what-if-not-disliked = Si no le hubieras dado 👎 a { $liked }, { $place }.
what-if-not-more-like = Si no hubieras pedido más como { $liked }, { $place }.
what-if-not-sound = Si no hubieras enviado ese audio, { $place }.
what-if-words = lo que dijiste

### Tracks

track-name = { $title } de { $artist }
track-gone = un tema que ya no está
track-that = ese tema
track-liked = un tema que te gustó
tracks =
    { $count ->
        [one] { $count } tema
       *[other] { $count } temas
    }

### Notes on an answer

note-hard-with = He dejado fuera { tracks } con { $term }, como pediste.
note-hard-style =
    { $count ->
        [one] He dejado fuera { $count } tema que suena a { $term }, como pediste.
       *[other] He dejado fuera { $count } temas que suenan a { $term }, como pediste.
    }
note-hard-is = He dejado fuera { tracks } de tipo «{ $term }», como pediste.
note-limit =
    { $count ->
        [one] He dejado fuera { $count } tema que no cumple: { $limit }.
       *[other] He dejado fuera { $count } temas que no cumplen: { $limit }.
    }
note-blocked = He dejado fuera { tracks } que bloqueaste ({ $name }).
note-disliked = He dejado fuera { $title }, que no te gustó.
note-heard = He dejado fuera { tracks } que te enseñé hace un momento.
note-variety = He dejado fuera { tracks } para que haya variedad ({ $name }).
note-few =
    { $count ->
        [one] Solo queda { $count } que cumple todo lo que pediste; quita una condición y saldrán más.
       *[other] Solo quedan { $count } que cumplen todo lo que pediste; quita una condición y saldrán más.
    }
note-taste = Apuntado para siempre: te gusta «{ $term }».
note-distaste = Apuntado para siempre: no te gusta «{ $term }».
note-all =
    { $count ->
        [one] Aquí solo hay { $count } tema.
       *[other] Aquí solo hay { $count } temas.
    }
note-capped = Muestro { $count } como mucho.
note-none = En esta biblioteca nada cumple todo lo que pediste; quita una condición y vuelve a pedir.
note-broken =
    { $count ->
        [one] { $count } de estos temas no cumple: { $limit }.
       *[other] { $count } de estos temas no cumplen: { $limit }.
    }
note-empty-profile = Todavía no sé nada de tus gustos, así que esto es una muestra variada; dime cómo te sientes o reacciona a uno de estos.
note-unknown-name = { $name } no está en esta biblioteca.

### Exact wishes

limit-or = { $one } o { $two }
limit-new = nuevo para ti
limit-artist = de { $name }
limit-not-artist = que no sea de { $name }
limit-title = { $name }
limit-not-title = que no sea { $name }
limit-range = { $field }: de { $low } a { $high }
limit-is = { $field }: { $value }
limit-about = { $field }: unos { $value }
limit-not = { $field }: no { $value }
limit-compare = { $field } { $sign } { $value }
field-tempo = tempo
field-duration = duración
field-year = año
field-key = tonalidad
field-mode = modo
unit-tempo = { $number } BPM
unit-duration = { $number } s

### Keys

key-major = { $note } mayor
key-minor = { $note } menor
mode-major = mayor
mode-minor = menor
note-c = do
note-c-sharp = do sostenido
note-d = re
note-d-sharp = re sostenido
note-e = mi
note-f = fa
note-f-sharp = fa sostenido
note-g = sol
note-g-sharp = sol sostenido
note-a = la
note-a-sharp = la sostenido
note-b = si

### The conversation

hello = ¡Hola! Cuéntame cómo te sientes o qué te apetece escuchar y te busco unos temas.
any-time = ¡De nada! Dime qué quieres escuchar ahora, o reacciona a una propuesta con +1 o -2.
help =
    Cuéntame cómo te sientes o qué te gusta, con tus palabras y en tu idioma.
    Te respondo con unos temas y el motivo real de cada uno.
      algo tranquilo y lento para una noche de lluvia, sin voces
      +1 o «me encanta el primero» · -2 o «el segundo no» · ¿por qué 2? · más como el 3 pero más rápido · otra cosa
      /profile lo que sé de ti · /export todo ello · /forget lo borra
      /block ARTISTA o número · /playlist 10 ÁNIMO · /help · /quit
care = Soy un bot de música y en esto no puedo ayudarte, pero hay quien sí: habla, por favor, con alguien de confianza o llama a una línea de ayuda (España: 024, emergencias 112; México: Línea de la Vida 800 911 2000, emergencias 911; para otros países: findahelpline.com). Tú importas.
welcome = { tracks } de tu música. Cuéntame cómo te sientes; /help dice más.
welcome-demo = { tracks } en el catálogo de prueba. Cuéntame cómo te sientes; /help dice más.
welcome-demo-more = El catálogo de prueba solo tiene nombres y rasgos; con `whytune ingest CARPETA` entra tu propia música.
verdict-moved = { $sign } { $title }: apuntado, del puesto { $before } al { $after } de toda la biblioteca para lo que pediste.
verdict-kept = { $sign } { $title }: apuntado.
verdict-undone = Deshecho: { $title }, del puesto { $before } al { $after }.
vote-noted = { $sign } { $title }: apuntado para tus propios gustos.
vote-undone = Deshecho: { $sign } { $title }.
blocked = Nunca más: { $name }.
playlist-written =
    { $count ->
        [one] He guardado { $count } tema en { $path }.
       *[other] He guardado { $count } temas en { $path }.
    }
forget-how = Escribe /forget para borrar todo lo que guardo de ti, o /forget last para lo último que dijiste.
forgot-all = He borrado todo lo que guardaba de ti, también tu clave.
forgot-last = He borrado lo último que dijiste.
forgot-nothing = No guardo nada de ti.
forgot-no-last = No hay nada que borrar.

### The profile

things =
    { $count ->
        [one] { $count } cosa
       *[other] { $count } cosas
    }
profile-nothing = Todavía no guardo nada de ti.
profile-both = Guardo { things } de lo que has dicho o hecho; ahora mismo hablan a favor de { $likes } y en contra de { $dislikes }.
profile-for = Guardo { things } de lo que has dicho o hecho; ahora mismo hablan a favor de { $likes }.
profile-against = Guardo { things } de lo que has dicho o hecho; ahora mismo hablan en contra de { $dislikes }.
profile-neither = Guardo { things } de lo que has dicho o hecho; ahora mismo no hablan a favor de nada en particular.
profile-blocked = Nunca más: { $names }.
profile-more = /export lo enseña todo, /forget lo borra.

### Pictures

why-heading = Por qué es el número { $rank }
why-alt = Por qué se eligió { $name }, en barras: { $reasons }. En total, su puntuación es { $score }.
why-alt-reason = { $number } por: { $text }
taste-heading = Tus gustos en este momento
taste-from = a partir de { $things }
count-likes = { $count } «me gusta»
count-dislikes = { $count } «no me gusta»
count-lasting =
    { $count ->
        [one] { $count } preferencia duradera
       *[other] { $count } preferencias duraderas
    }
count-moods =
    { $count ->
        [one] { $count } estado de ánimo
       *[other] { $count } estados de ánimo
    }
taste-terms = A favor y en contra
taste-rests-on = En qué se basan
taste-way = Cómo han ido cambiando
taste-now = ahora
taste-alt = Tus gustos en este momento, en barras.
taste-alt-for = A favor: { $terms }.
taste-alt-against = En contra: { $terms }.
taste-alt-term = { $term } { $number }
taste-alt-rests = Se basan en { $things }, y sobre todo: { $causes }.
taste-alt-cause = { $cause } ({ $share })
taste-alt-way = Cómo han cambiado, desde { $when } hasta ahora: { $moved }.
taste-alt-moved = { $term } de { $before } a { $after }

### On Discord

button-why = ¿Por qué?
button-why-pick = ¿Por qué { $pick }?
button-more = Más como esto
button-else = Otra cosa
first-contact =
    Antes de guardar nada de ti:
    - No guardo nunca lo que escribes, solo qué cualidades entendí (por ejemplo tranquilo, o sin piano), con qué intensidad y cuándo, y los temas que te enseñé y aquellos a los que reaccionaste.
    - Todo esto va cifrado. Los estados de ánimo se borran al cabo de un día, las respuestas al cabo de un mes, los gustos y las reacciones al cabo de dos años, la lista de lo que te enseñé, cuando lleves ese mismo tiempo sin venir.
    - Un estado de ánimo puede decir algo de tu salud: cuéntame solo lo que quieras contar.
    /export lo enseña todo, /forget lo borra al momento, /privacy dice más.
reply-unread = No puedo leer una respuesta que no me menciona: deja activada la @ en tu respuesta o mencióname.
discord-help =
    Cuéntame cómo te sientes o qué te gusta, con tus palabras y en tu idioma: mencióname, respóndeme o escríbeme directamente.
    Te respondo con unos temas y el motivo real de cada uno. Por ejemplo:
    > algo tranquilo y lento para una noche de lluvia, sin voces
    Después pulsa 👍 o 👎, reacciona con 1️⃣ a 5️⃣ a una propuesta, o con 👍 ❤️ 👎 a todas; si quitas la reacción, deja de contar. O respóndeme: «menos somnoliento», «¿por qué el segundo?», «más como el 3 pero más rápido».
    Envíame un audio y busco más que suene así. /recommend, /more-like, /playlist y /together encuentran música, /profile enseña lo que sé de ti, /forget lo borra.
discord-profile = Lo que sé de ti es solo para ti: /profile no se lo enseña a nadie más.
discord-why = El porqué completo, en imagen, es solo para ti: pulsa un botón.
discord-export = Lo que guardo de ti es solo para ti: /export no se lo da a nadie más.
export-file = Todo lo que guardo de ti está en este archivo.
playlist-title = Una lista de Whytune
playlist-made = Una lista de { tracks }
catalog =
    { $artists ->
        [one] { tracks } de { $artists } artista, { $hours } h de música; último cambio { $when }.
       *[other] { tracks } de { $artists } artistas, { $hours } h de música; último cambio { $when }.
    }
catalog-demo = { tracks } en el catálogo de prueba: música de juegos libres de Debian, solo nombres y rasgos.
synced = Discord conoce ahora { $count } comandos.
health = Servidores: { $servers }; biblioteca: { tracks }; peticiones en curso: { $waiting }, { $latency } ms hasta Discord; en marcha desde { $since }.
unblocked = Puede volver a sonar: { $name }.
privacy =
    {"**"}Lo que guardo de ti**, cifrado con una clave solo tuya, en la máquina de quien me aloja:
    - hasta 12 cualidades que entendí de cada parte de un mensaje, con su intensidad y su momento, nunca el mensaje mismo: los estados de ánimo 24 horas, los gustos duraderos dos años;
    - mis últimas respuestas para ti, durante un mes, y sus motivos, durante un día; qué temas te enseñé y aquellos a los que reaccionaste o que bloqueaste, y en qué idioma hablamos;
    - que ya te he contado esto.
    Un estado de ánimo puede revelar algo de tu salud: cuéntame solo lo que quieras contar.
    {"**"}Lo que no guardo**: ni textos, ni voces o sonidos, ni nombres, ni una lista de con quién hablas. Nada sale de las máquinas de quien me aloja salvo mis respuestas. No se me entrena con lo que escribes; las reacciones solo cuentan para otras personas como sumas de al menos cinco personas.
    {"**"}Lo que puedes hacer**: /profile y /export lo enseñan, /forget lo borra todo al momento, también la clave, y /forget last lo último que dijiste. Cuando dejo un servidor, lo que se dijo allí desaparece.
about =
    Whytune encuentra música para un estado de ánimo y dice el motivo real: la puntuación de un tema es una suma sobre lo que dijiste o hiciste y lo que se oye en él, y esa suma es lo que te enseño.
    Mi biblioteca aquí: { tracks }. Soy software libre con licencia MIT; musicnn (ISC), multilingual-e5-small (MIT) y all-MiniLM-L6-v2 (Apache-2.0) me ayudan a escuchar y a leer.
about-demo =
    Whytune encuentra música para un estado de ánimo y dice el motivo real: la puntuación de un tema es una suma sobre lo que dijiste o hiciste y lo que se oye en él, y esa suma es lo que te enseño.
    Conozco { tracks } del catálogo de prueba, música de juegos libres, cada tema con la licencia que figura a su lado. Soy software libre con licencia MIT; musicnn (ISC), multilingual-e5-small (MIT) y all-MiniLM-L6-v2 (Apache-2.0) me ayudan a escuchar y a leer.

## The commands, as Discord lists them: 100 characters at most.

cmd-recommend = Unos temas para cómo te sientes, con el motivo real de cada uno
cmd-recommend-mood = Cómo te sientes o qué te apetece escuchar, con tus palabras y en tu idioma
cmd-count = Cuántos temas
cmd-why = Por qué una propuesta de tu última respuesta: lo que suma su puntuación, en imagen
cmd-why-pick = Qué propuesta: 1 es la primera
cmd-more-like = Más temas que suenen como uno de esta biblioteca
cmd-more-like-track = El tema: escribe una parte de su nombre
cmd-together = Propuestas para varias personas: cada una acepta, y cada tema dice a quién le va y por qué
together-choose = ¿Quién escucha contigo? Elige hasta { $most } personas; a cada una se le pregunta antes.
cmd-playlist = Una lista para un estado de ánimo, en archivo, en un orden en que los vecinos encajan
cmd-menu = Recomendar para este mensaje
cmd-profile = Una imagen de lo que sé de tus gustos
cmd-block = No volver a ponerte nunca un artista o un tema
cmd-block-artist = El artista
cmd-block-track = El tema: escribe una parte de su nombre
cmd-unblock = Volver a permitir un artista o un tema bloqueado
cmd-unblock-what = Lo que bloqueaste
cmd-privacy = Qué se guarda de ti, cuánto tiempo y cómo borrarlo
cmd-export = Todo lo que se guarda de ti, en un archivo
cmd-forget = Borrar lo que se guarda de ti, al momento y para siempre
cmd-forget-what = Todo, o lo último que dijiste
cmd-about = Qué es Whytune y en qué se apoya
cmd-catalog = Qué tamaño tiene la biblioteca y cuándo cambió por última vez
cmd-host = Para quien aloja este bot
cmd-host-sync = Volver a registrar los comandos en Discord
cmd-host-health = Cómo está el bot

### What cannot be done

error-empty = El mensaje está vacío; dime cómo te sientes o qué te apetece escuchar.
error-bytes = El mensaje tiene bytes que no son texto UTF-8; escríbelo otra vez.
error-long = El mensaje tiene { NUMBER($count, useGrouping: 1) } caracteres y leo { NUMBER($most, useGrouping: 1) } como mucho; dilo más corto.
error-no-answer = Todavía no te he recomendado nada; dime primero qué te apetece.
error-no-such-pick = Esa propuesta no existe; la última respuesta tiene { $count }.
error-vote = No hay propuesta { $pick }; la última respuesta tiene { $count }. No he apuntado nada.
error-pick = En esa respuesta no hay propuesta { $pick }; tiene { $count }.
error-last-pick = En la última respuesta no hay propuesta { $pick }.
error-number = «{ $text }» no es el número de una propuesta; di por ejemplo /why 2.
error-command = No existe el comando /{ $word }; escribe /help para ver los que hay.
error-forget = Puedo olvidar all (todo) o last (lo último), no «{ $what }».
error-block = Di a quién bloqueo: /block ARTISTA, o /block 2 para la segunda propuesta.
error-no-artist = En esta biblioteca no hay ningún artista «{ $artist }»; escribe una parte de su nombre y elige de la lista.
error-artist = «{ $artist }» no está en esta biblioteca; `whytune tracks` muestra quién está.
error-no-reaction = No has reaccionado a esa propuesta, así que no hay nada que deshacer.
error-gone = Ese tema ya no está en la biblioteca; pide algo nuevo.
error-others-why = Lo que hay detrás de esa respuesta era para otra persona, o ya no lo guardo; cuéntame cómo te sientes y pregúntame entonces por qué.
error-others-answer = Esa respuesta era para otra persona, o ya no guardo de qué se hizo; cuéntame cómo te sientes y te busco algo.
error-too-fast =
    { $seconds ->
        [one] Vas más rápido de lo que puedo escuchar; vuelve a pedir en { $seconds } segundo.
       *[other] Vas más rápido de lo que puedo escuchar; vuelve a pedir en { $seconds } segundos.
    }
error-busy = Ahora mismo me está pidiendo música mucha gente y no puedo con más; vuelve a pedir en un minuto. No se pierde nada.
error-unexpected = Algo ha salido mal por mi parte, y nada de lo que dijiste antes se ha perdido. Quien me aloja lo encuentra en el registro con { $number }.
error-elsewhere = En este servidor respondo en otros canales: { $channels }
error-no-track = En esta biblioteca no hay ningún tema «{ $track }»; escribe una parte de su nombre y elige de la lista.
error-no-words = Ese mensaje no tiene palabras que yo pueda leer; usa /recommend y dilo tú.
error-block-which = Di a quién bloqueo: elige un artista o un tema.
error-not-blocked = «{ $name }» no está en tu lista de bloqueos; /export muestra lo que sí está.
error-owner = Eso solo puede hacerlo quien aloja este bot.
error-erased = Los motivos de esa respuesta se borraron, como todo estado de ánimo al cabo de un día; pide otra vez.
error-request = No existe la petición «{ $request }»; usa el request_id que sale con una respuesta.
error-own-request = No tienes ninguna petición «{ $request }»; usa el request_id que sale con una respuesta.
error-event = Esa respuesta no tiene el evento { $event }; sus eventos salen con ella.
error-term = «{ $term }» no es un término audible del vocabulario; prueba con uno como calm, piano o fast.
error-verdict = «{ $verdict }» no es un veredicto; di like, dislike o undo.
error-playlist = La lista { $path } no se puede guardar ({ $why }); elige otro sitio.

### Together

together-ask = A { $name } le gustaría que escucharais todos juntos. Si aceptas, todos aquí ven las propuestas y cuáles de tus gustos cumple o no cumple cada una. Lo que nunca quieres o has bloqueado queda fuera para todos, sin tu nombre. Tus estados de ánimo son solo tuyos, y nada de esto se guarda.
together-yes = Me apunto
together-not-now = Ahora no
together-waiting = Han aceptado: { $done } de { $count }
together-in = Ya estás dentro; las propuestas llegan cuando todos hayan aceptado.
together-starting = Ya estáis todos; busco algo para todo el grupo.
together-declined = Esta vez no: no todos quieren. No se ha leído nada de nadie.
together-late = No todos respondieron a tiempo. No se ha leído nada de nadie; empezad otra vez cuando queráis.
together-over = Esta ronda ha terminado; /together empieza una nueva.
together-not-asked = Aquí solo se pregunta a las personas nombradas; con /together empiezas tu propia ronda.
together-alone = Elige al menos a otra persona con quien escuchar.
together-robot = Los bots no tienen gustos propios; elige personas.
together-heading = Para { $names }
together-for = { $name }: { $what }, como te gusta
together-whole = { $name }: en conjunto, a tu gusto
together-neither = { $name }: sin opinión fuerte, ni a favor ni en contra
together-less = menos para { $name }: { $heard }
together-less-whole = menos para { $name }: en conjunto, no es de tu gusto
together-unknown = aún no se sabe nada de los gustos de { $name }
together-part-no = sin { $terms }
together-part-not = no { $terms }
together-note-never = He dejado fuera { tracks } ({ $term }): aquí hay alguien que nunca lo quiere.
together-note-blocked = He dejado fuera { tracks } que alguien de aquí ha bloqueado.
together-note-disliked =
    { $count ->
        [one] He dejado fuera { $count } tema que a alguien de aquí no le gustó.
       *[other] He dejado fuera { $count } temas que a alguien de aquí no le gustaron.
    }

### Previews

preview-not-offered = Aquí no hay ningún fragmento de { $title }; pide el de otro tema.
preview-unreadable = El archivo de { $title } ya no está o está dañado, así que no hay fragmento; pide el de otro tema.
preview-failed = Esta vez no se pudo hacer el fragmento de { $title }; pídelo otra vez dentro de un momento.
preview-busy = Estoy haciendo muchos fragmentos ahora mismo; pide este otra vez dentro de un minuto.

### Sounds sent

sound-too-big = Ese archivo ocupa { $size } MB; envía uno de { $most } MB como mucho, por ejemplo un mp3.
sound-too-long = Esa grabación dura { $minutes } minutos; envía { $most } minutos como mucho.
sound-too-short = Esa grabación dura menos de un segundo; envía una más larga.
sound-not-audio = No oigo nada en ese archivo: no es un formato de audio que conozca, o está dañado; envía un mp3, ogg, flac, wav o m4a.
sound-silent = Esa grabación está en silencio, así que no tengo por dónde guiarme; envía otra.
sound-too-slow = Escuchar ese archivo tardó demasiado y lo dejé; envía uno más corto, o un mp3.
sound-busy = Ahora mismo estoy escuchando otros audios; envía el tuyo otra vez dentro de un minuto.
sound-failed = Esta vez no pude escuchar ese archivo; envíalo otra vez dentro de un momento.
sound-no-models = En esta máquina todavía no puedo escuchar audios: quien me aloja tiene que ejecutar una vez `whytune ingest` o `scripts/start` con red. Dime con palabras qué te apetece escuchar.

### The terms, by facet

## mood

term-happy = alegre
term-sad = triste
term-calm = tranquilo
term-energetic = enérgico
term-aggressive = agresivo
term-dark = oscuro
term-melancholic = melancólico
term-romantic = romántico
term-dreamy = soñador
term-epic = épico
term-mysterious = misterioso
term-tense = tenso
term-playful = juguetón
term-nostalgic = nostálgico
term-uplifting = esperanzador
term-mellow = suave
term-sexy = sensual
term-beautiful = bonito
term-weird = raro

## genre

term-rock = rock
term-hard-rock = hard rock
term-classic-rock = rock clásico
term-progressive-rock = rock progresivo
term-alternative = alternativo
term-indie = indie
term-metal = metal
term-punk = punk
term-pop = pop
term-electronic = electrónica
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
term-classical = música clásica
term-opera = ópera
term-soundtrack = banda sonora
term-chiptune = chiptune
term-world = músicas del mundo
term-latin = música latina
term-reggae = reggae
term-lofi = lo-fi
term-easy-listening = easy listening

## instrument

term-guitar = guitarra
term-electric-guitar = guitarra eléctrica
term-acoustic-guitar = guitarra acústica
term-piano = piano
term-strings = cuerdas
term-violin = violín
term-cello = violonchelo
term-drums = batería
term-bass = bajo
term-synth = sintetizador
term-flute = flauta
term-harp = arpa
term-harpsichord = clavecín
term-sitar = sitar
term-brass = metales
term-organ = órgano
term-choir = coro

## vocals

term-vocals = voces
term-instrumental = instrumental
term-female-vocals = voz femenina
term-male-vocals = voz masculina

## tempo

term-slow = lento
term-fast = rápido

## loudness

term-quiet = silencioso
term-loud = fuerte

## sound

term-acoustic = acústico
term-bright = brillante
term-deep = profundo
term-heavy = pesado
term-minimal = minimalista
term-catchy = pegadizo

## era

term-60s = años 60
term-70s = años 70
term-80s = años 80
term-90s = años 90
term-00s = años 2000
term-oldies = clásicos de siempre

## activity

term-study = para estudiar
term-sleep = para dormir
term-workout = para entrenar
term-party = para una fiesta
term-driving = para conducir
term-meditation = para meditar
term-gaming = para jugar
term-dinner = para la cena
term-morning = para la mañana
term-rain = para un día de lluvia
