# What Whytune says, in Russian. See en.ftl for what the entries are for.

### Lists

list-comma = { $one }, { $two }
list-and = { $one } и { $two }
list-no = { $one } и { $two }
list-not = { $one } и не { $two }

### The sentence of a pick: claims, joined

sentence = { $text }.
claims = { $one }; { $two }
description = { $text }
description-join = { $one }, { $two }
claim-qualities = { $terms }
claim-tempo-quality = { $term } ({ $bpm } BPM)
claim-style = по звучанию — { $terms }
claim-with = есть { $terms }
claim-alike = что-то вроде { $term }
claim-voiceless = без голоса
claim-in-part = лишь отчасти { $terms }
claim-no = без { $terms }, как и хотелось
claim-not = не { $terms }, как и хотелось
claim-near = по звучанию близко к { $title }
claim-near-sound = по звучанию близко к присланной тобой записи
claim-names = название или теги совпадают с твоими словами
claim-tempo = { $bpm } BPM
claim-key = тональность { $key }
claim-year = { $year } год
claim-nearest = ближайшее из того, что осталось, хотя желаемого тут мало
claim-start = кое-что для начала
claim-gone = Этого трека в библиотеке уже нет.

### How much a track is of a term

heard-voiceless = голоса здесь не слышно
heard-voice = возможно, здесь слышен голос
heard-style = по звучанию это { $term }
heard-has = здесь есть { $term }
heard-is = это звучит { $term }
heard-clearly = это явно звучит { $term }
heard-sounds = это звучит { $term }
heard-nearer = это ближе к «{ $term }», чем большинство
heard-rather = это звучит скорее { $term }
heard-not = это звучит не { $term }
heard-more = это звучит более { $term }, чем большинство
heard-less = это звучит менее { $term }, чем большинство
heard-more-of = { $term } здесь больше, чем в большинстве треков
heard-less-of = { $term } здесь меньше, чем в большинстве треков
heard-style-more = по звучанию ближе к «{ $term }», чем большинство
heard-style-less = по звучанию дальше от «{ $term }», чем большинство
heard-sounds-more = это звучит более { $term }, чем большинство
heard-sounds-less = это звучит менее { $term }, чем большинство

### What somebody said or did

event-asked = тебе хотелось: { $terms }
event-refused = тебе не хотелось: { $terms }
event-taste = тебе нравится: { $terms }
event-distaste = тебе не нравится: { $terms }
event-liked = тебе понравилось: { $title }
event-disliked = тебе не понравилось: { $title }
event-more-like = тебе хотелось ещё такого, как { $title }
event-sound = присланная тобой запись
event-words = то, что подходит к твоим словам

### The reasons of a table

reason = { $cause }; { $heard }
reason-goes-with = { $cause }, с этим часто идёт «{ $term }»; { $heard }
reason-like-that = { $cause }; { $heard }, как и там
reason-unlike-that = { $cause }; { $heard }, а там наоборот
reason-sound-to = { $cause }, она тяготеет к «{ $term }»; { $heard }
reason-sound-from = { $cause }, она далека от «{ $term }»; { $heard }
reason-names-nearer = { $cause }; название и теги ближе к этому, чем у большинства
reason-names-farther = { $cause }; название и теги дальше от этого, чем у большинства
reason-rest = много мелочей вместе
reason-bias = с этого начинает каждый трек
reason-sum = всего
reason-score = всего, эта оценка и решает место
reason-smaller =
    { $count ->
        [one] { $count } причина поменьше
        [few] { $count } причины поменьше
       *[other] { $count } причин поменьше
    }

### What would have changed a place

what-if-place = трек { $title } был бы на месте { $after } во всей библиотеке, а не на месте { $before }
what-if-place-short = этот трек был бы на месте { $after }
what-if-heading = Место { $place } во всей библиотеке по твоей просьбе. Что бы это изменило:
what-if-plus = С дополнительным желанием «{ $term }» { $place }.
what-if-not = Если бы не это, { $place }.
what-if-not-asked = Без желания «{ $terms }» { $place }.
what-if-not-refused = Без отказа от «{ $terms }» { $place }.
what-if-no-taste = Без твоей любви к «{ $terms }» { $place }.
what-if-no-distaste = Без твоей нелюбви к «{ $terms }» { $place }.
what-if-not-liked = Без твоего 👍 для { $liked } { $place }.
what-if-not-disliked = Без твоего 👎 для { $liked } { $place }.
what-if-not-more-like = Без просьбы о таком же, как { $liked }, { $place }.
what-if-not-sound = Без присланной тобой записи { $place }.
what-if-words = то, что ты пишешь

### Tracks

track-name = { $title } — { $artist }
track-gone = трек, которого уже нет
track-that = тот трек
track-liked = треку, который тебе понравился
tracks =
    { $count ->
        [one] { $count } трек
        [few] { $count } трека
       *[other] { $count } треков
    }

### Notes on an answer

note-hard-with = Как и хотелось, я убрал { tracks }: там есть { $term }.
note-hard-style = Как и хотелось, я убрал { tracks }: по звучанию это { $term }.
note-hard-is = Как и хотелось, я убрал { tracks }: это звучит { $term }.
note-limit = Я убрал { tracks }, где не выполнено: { $limit }.
note-blocked = Я убрал { tracks } из твоего чёрного списка ({ $name }).
note-disliked = Я убрал { $title }: тебе это не понравилось.
note-heard = Я убрал { tracks } из тех, что показывал только что.
note-variety = Для разнообразия я убрал { tracks } ({ $name }).
note-few =
    { $count ->
        [one] Остался только { $count } трек, где выполнено всё; сними одно условие, и найдётся больше.
        [few] Осталось только { $count } трека, где выполнено всё; сними одно условие, и найдётся больше.
       *[other] Осталось только { $count } треков, где выполнено всё; сними одно условие, и найдётся больше.
    }
note-taste = Запомню надолго: тебе нравится «{ $term }».
note-distaste = Запомню надолго: тебе не нравится «{ $term }».
note-all = Здесь всего { tracks }.
note-capped = Показываю не больше { $count }.
note-none = В этой библиотеке нет ничего, где выполнено всё; сними одно условие и попробуй ещё раз.
note-broken =
    { $count ->
        [one] { $count } трек из этих не подходит под условие: { $limit }.
        [few] { $count } трека из этих не подходят под условие: { $limit }.
       *[other] { $count } треков из этих не подходят под условие: { $limit }.
    }
note-empty-profile = Я пока не знаю твой вкус, поэтому это просто разная музыка; расскажи о настроении или оцени что-нибудь из этого.
note-unknown-name = { $name } нет в этой библиотеке.

### Exact wishes

limit-or = { $one } или { $two }
limit-new = новое для тебя
limit-artist = исполнитель { $name }
limit-not-artist = исполнитель не { $name }
limit-title = { $name }
limit-not-title = не { $name }
limit-range = { $field } от { $low } до { $high }
limit-is = { $field }: { $value }
limit-about = { $field } около { $value }
limit-not = { $field }: не { $value }
limit-compare = { $field } { $sign } { $value }
field-tempo = темп
field-duration = длина
field-year = год
field-key = тоника
field-mode = лад
unit-tempo = { $number } BPM
unit-duration = { $number } с

### Keys

key-major = { $note } мажор
key-minor = { $note } минор
mode-major = мажор
mode-minor = минор
note-c = до
note-c-sharp = до-диез
note-d = ре
note-d-sharp = ре-диез
note-e = ми
note-f = фа
note-f-sharp = фа-диез
note-g = соль
note-g-sharp = соль-диез
note-a = ля
note-a-sharp = ля-диез
note-b = си

### The conversation

hello = Привет! Расскажи, что у тебя на душе или что хочется послушать, и я подберу пару треков.
any-time = Всегда пожалуйста! Скажи, что хочется послушать дальше, или оцени что-нибудь: +1 или -2.
help =
    Расскажи, что у тебя на душе или что ты любишь, своими словами и на своём языке.
    Я отвечу несколькими треками и честно скажу, почему именно они.
      что-нибудь спокойное и медленное для дождливой ночи, без вокала
      +1 или «первый понравился» · -2 или «второй не то» · почему 2? · ещё как 3, но быстрее · что-нибудь другое
      /profile что я о тебе знаю · /export всё целиком · /forget всё стереть
      /block ИСПОЛНИТЕЛЬ или номер · /playlist 10 НАСТРОЕНИЕ · /help · /quit
care = Я музыкальный бот и тут помочь не могу, но есть те, кто может: пожалуйста, поговори с человеком, которому доверяешь, или позвони на линию помощи (в России экстренный номер 112, детский телефон доверия 8-800-2000-122; для других стран — findahelpline.com). Твоя жизнь важна.
welcome = Твоя музыка: { tracks }. Расскажи, что у тебя на душе; подробнее — /help.
welcome-demo = Демо-каталог: { tracks }. Расскажи, что у тебя на душе; подробнее — /help.
welcome-demo-more = В демо-каталоге только названия и признаки; команда `whytune ingest ПАПКА` добавит твою музыку.
verdict-moved = { $sign } { $title }: учту, место во всей библиотеке по твоей просьбе: было { $before }, стало { $after }.
verdict-kept = { $sign } { $title }: учту.
verdict-undone = Отменено: { $title }, место было { $before }, стало { $after }.
vote-noted = { $sign } { $title }: учту для твоего собственного вкуса.
vote-undone = Отменено: { $sign } { $title }.
blocked = Больше никогда: { $name }.
playlist-written = { tracks } — в файле { $path }.
forget-how = Напиши /forget, и я сотру всё, что храню о тебе, или /forget last — только последнее сообщение.
forgot-all = Всё, что я о тебе хранил, стёрто вместе с твоим ключом.
forgot-last = Последнее сообщение стёрто.
forgot-nothing = Я ничего о тебе не храню.
forgot-no-last = Стирать нечего.

### The profile

things =
    { $count ->
        [one] { $count } вещь
        [few] { $count } вещи
       *[other] { $count } вещей
    }
profile-nothing = Я пока ничего о тебе не храню.
profile-both = Я помню { things } из твоих слов и дел; сейчас «за»: { $likes }, «против»: { $dislikes }.
profile-for = Я помню { things } из твоих слов и дел; сейчас «за»: { $likes }.
profile-against = Я помню { things } из твоих слов и дел; сейчас «против»: { $dislikes }.
profile-neither = Я помню { things } из твоих слов и дел; сейчас это ни за что особенно не говорит.
profile-blocked = Больше никогда: { $names }.
profile-more = /export покажет всё, /forget сотрёт.

### Pictures

why-heading = Почему это номер { $rank }
why-alt = Почему выбран трек { $name }, столбиками: { $reasons }. Общая оценка: { $score }.
why-alt-reason = { $number } за: { $text }
taste-heading = Твой вкус на этот момент
taste-from = основа: { $things }
count-likes =
    { $count ->
        [one] { $count } лайк
        [few] { $count } лайка
       *[other] { $count } лайков
    }
count-dislikes =
    { $count ->
        [one] { $count } дизлайк
        [few] { $count } дизлайка
       *[other] { $count } дизлайков
    }
count-lasting =
    { $count ->
        [one] { $count } предпочтение надолго
        [few] { $count } предпочтения надолго
       *[other] { $count } предпочтений надолго
    }
count-moods =
    { $count ->
        [one] { $count } настроение
        [few] { $count } настроения
       *[other] { $count } настроений
    }
taste-terms = За и против
taste-rests-on = На чём это основано
taste-way = Как это менялось
taste-now = сейчас
taste-alt = Твой вкус на этот момент, столбиками.
taste-alt-for = За: { $terms }.
taste-alt-against = Против: { $terms }.
taste-alt-term = { $term } { $number }
taste-alt-rests = Основа: { $things }; важнее всего: { $causes }.
taste-alt-cause = { $cause } ({ $share })
taste-alt-way = Как это менялось, { $when } и до сих пор: { $moved }.
taste-alt-moved = { $term }: было { $before }, стало { $after }

### On Discord

button-why = Почему?
button-why-pick = Почему { $pick }?
button-more = Ещё такого же
button-else = Что-то другое
first-contact =
    Прежде чем я что-нибудь о тебе сохраню:
    - Я никогда не храню то, что ты пишешь, — только какие качества я понял (например, спокойно или без фортепиано), насколько сильно и когда, а ещё треки, которые я тебе показал, и те, на которые от тебя была реакция.
    - Всё это зашифровано. Настроения исчезают через день, ответы — через месяц, вкусы и реакции — через два года, список того, что я тебе показал, — если тебя не было столько же.
    - Настроение может кое-что сказать о здоровье: рассказывай только то, что хочется.
    /export покажет всё, /forget сразу сотрёт, /privacy расскажет подробнее.
reply-unread = Я не могу прочитать ответ без упоминания: оставь @ у своего ответа включённым или упомяни меня.
discord-help =
    Расскажи, что у тебя на душе или что ты любишь, своими словами и на своём языке: упомяни меня, ответь мне или напиши в личные сообщения.
    Я отвечу несколькими треками и честно скажу, почему именно они. Например:
    > что-нибудь спокойное и медленное для дождливой ночи, без вокала
    Потом нажми 👍 или 👎, поставь реакцию от 1️⃣ до 5️⃣ одному треку или 👍 ❤️ 👎 всем сразу; если реакцию убрать, она перестанет действовать. Или ответь мне: «менее сонное», «почему второй?», «ещё как 3, но быстрее».
    Пришли мне запись, и я поищу похожее по звучанию. /recommend, /more-like, /playlist и /together находят музыку, /profile покажет, что я о тебе знаю, /forget всё сотрёт.
discord-profile = То, что я о тебе знаю, — только для тебя: /profile больше никому этого не покажет.
discord-why = Полное «почему», картинкой, — только для тебя: нажми кнопку.
discord-export = То, что я о тебе храню, — только для тебя: /export больше никому этого не отдаст.
export-file = Всё, что я о тебе храню, — в этом файле.
playlist-title = Плейлист от Whytune
playlist-made = Плейлист: { tracks }
catalog = { tracks }, исполнителей: { $artists }, { $hours } ч музыки; последнее изменение { $when }.
catalog-demo = Демо-каталог: { tracks }. Это музыка свободных игр из Debian, только названия и признаки.
synced = Discord теперь знает команды: { $count }.
health = Серверы: { $servers }; библиотека: { tracks }; запросов в работе: { $waiting }, { $latency } мс до Discord; запуск { $since }.
unblocked = Снова можно: { $name }.
privacy =
    {"**"}Что я о тебе храню**, в зашифрованном виде, под твоим собственным ключом, на компьютере того, кто меня запустил:
    - до 12 качеств, которые я понял из каждой части сообщения, их силу и время, но никогда не само сообщение: настроения — 24 часа, постоянные вкусы — два года;
    - мои последние ответы тебе — месяц, а их причины — день; какие треки я тебе показал и те, на которые от тебя была реакция или блокировка, и на каком языке мы говорили;
    - то, что я тебе это рассказал.
    Настроение может кое-что выдать о здоровье: рассказывай только то, что хочется.
    {"**"}Чего я не храню**: ни текстов, ни голосов или звуков, ни имён, ни списка тех, с кем ты общаешься. С компьютеров того, кто меня запустил, не уходит ничего, кроме моих ответов. На том, что ты пишешь, меня не обучают; реакции учитываются для других только в виде сумм не меньше чем по пяти людям.
    {"**"}Что ты можешь сделать**: /profile и /export это покажут, /forget сразу сотрёт всё, и ключ тоже, а /forget last — только последнее сообщение. Когда я ухожу с сервера, сказанное там исчезает.
about =
    Whytune находит музыку под настроение и называет настоящую причину: оценка трека — это сумма по тому, что тобой сказано или сделано, и тому, что в нём слышно, и эту сумму я тебе и показываю.
    Моя библиотека здесь: { tracks }. Я свободная программа под лицензией MIT; слушать и читать мне помогают musicnn (ISC), multilingual-e5-small (MIT) и all-MiniLM-L6-v2 (Apache-2.0).
about-demo =
    Whytune находит музыку под настроение и называет настоящую причину: оценка трека — это сумма по тому, что тобой сказано или сделано, и тому, что в нём слышно, и эту сумму я тебе и показываю.
    Я знаю { tracks } из демо-каталога, это музыка свободных игр, у каждого трека лицензия указана рядом. Я свободная программа под лицензией MIT; слушать и читать мне помогают musicnn (ISC), multilingual-e5-small (MIT) и all-MiniLM-L6-v2 (Apache-2.0).

## The commands, as Discord lists them: 100 characters at most.

cmd-recommend = Несколько треков под твоё настроение, и у каждого — настоящая причина
cmd-recommend-mood = Что у тебя на душе или что хочется послушать, своими словами и на своём языке
cmd-count = Сколько треков
cmd-why = Почему трек из последнего ответа: из чего складывается его оценка, картинкой
cmd-why-pick = Какой по счёту: 1 — первый
cmd-more-like = Ещё треки, похожие по звучанию на один из этой библиотеки
cmd-more-like-track = Трек: набери часть названия
cmd-together = Музыка для нескольких: каждый соглашается, и про каждый трек сказано, кому он подходит и почему
together-choose = Кто слушает с тобой? Выбери до { $most } человек; каждого сначала спросят.
cmd-playlist = Плейлист под настроение, файлом, в таком порядке, чтобы соседние треки сочетались
cmd-menu = Подобрать к этому сообщению
cmd-profile = Картинка того, что я знаю о твоём вкусе
cmd-block = Больше никогда не включать тебе исполнителя или трек
cmd-block-artist = Исполнитель
cmd-block-track = Трек: набери часть названия
cmd-unblock = Снова разрешить заблокированного исполнителя или трек
cmd-unblock-what = Что заблокировано
cmd-privacy = Что о тебе хранится, как долго и как это стереть
cmd-export = Всё, что о тебе хранится, файлом
cmd-forget = Стереть то, что о тебе хранится, сразу и насовсем
cmd-forget-what = Всё или только последнее сообщение
cmd-about = Что такое Whytune и на чём он построен
cmd-catalog = Насколько велика библиотека и когда она менялась в последний раз
cmd-host = Для того, кто запустил этого бота
cmd-host-sync = Заново сообщить Discord о командах
cmd-host-health = Как дела у бота

### What cannot be done

error-empty = Сообщение пустое; напиши, что у тебя на душе или что хочется послушать.
error-bytes = В сообщении есть байты, которые не текст в UTF-8; набери его ещё раз.
error-long = В сообщении { NUMBER($count, useGrouping: 1) } знаков, а я читаю не больше { NUMBER($most, useGrouping: 1) }; скажи короче.
error-no-answer = Я ещё ничего тебе не советовал; сначала расскажи, чего хочется.
error-no-such-pick = Такого номера нет; в последнем ответе всего { $count }.
error-vote = Номера { $pick } нет; в последнем ответе всего { $count }. Ничего не записано.
error-pick = В том ответе нет номера { $pick }; там всего { $count }.
error-last-pick = В последнем ответе нет номера { $pick }.
error-number = «{ $text }» — не номер трека; напиши, например, /why 2.
error-command = Команды /{ $word } нет; /help покажет, какие есть.
error-forget = Я могу забыть all (всё) или last (последнее), а не «{ $what }».
error-block = Скажи, кого убрать: /block ИСПОЛНИТЕЛЬ или /block 2 для второго трека.
error-no-artist = Исполнителя «{ $artist }» в этой библиотеке нет; набери часть имени и выбери из списка.
error-artist = «{ $artist }» нет в этой библиотеке; `whytune tracks` покажет, кто есть.
error-no-reaction = Этот трек ещё без твоей оценки, так что отменять нечего.
error-gone = Этого трека в библиотеке уже нет; попроси что-нибудь новое.
error-others-why = То, что стоит за тем ответом, было для другого человека или уже не хранится; расскажи о своём настроении и тогда спроси, почему.
error-others-answer = Тот ответ был для другого человека, или то, из чего он сделан, уже не хранится; расскажи о своём настроении, и я подберу что-нибудь тебе.
error-too-fast =
    { $seconds ->
        [one] Ты быстрее, чем я успеваю слушать; спроси ещё раз через { $seconds } секунду.
        [few] Ты быстрее, чем я успеваю слушать; спроси ещё раз через { $seconds } секунды.
       *[other] Ты быстрее, чем я успеваю слушать; спроси ещё раз через { $seconds } секунд.
    }
error-busy = Сейчас меня спрашивает много людей, и больше я пока взять не могу; спроси ещё раз через минуту. Ничего не потеряно.
error-unexpected = У меня что-то пошло не так, но из сказанного раньше ничего не потеряно. Тот, кто меня запустил, найдёт это в журнале под { $number }.
error-elsewhere = На этом сервере я отвечаю в других каналах: { $channels }
error-no-track = Трека «{ $track }» в этой библиотеке нет; набери часть названия и выбери из списка.
error-no-words = В том сообщении нет слов, которые мне можно прочитать; возьми /recommend и скажи это своими словами.
error-block-which = Скажи, кого убрать: выбери исполнителя или трек.
error-not-blocked = «{ $name }» нет в твоём чёрном списке; /export покажет, что там есть.
error-owner = Это может только тот, кто запустил этого бота.
error-erased = Причины того ответа стёрты, как все настроения через сутки; спроси ещё раз.
error-request = Запроса «{ $request }» нет; возьми request_id, который показан с ответом.
error-own-request = У тебя нет запроса «{ $request }»; возьми request_id, который показан с ответом.
error-event = В том ответе нет события { $event }; его события показаны вместе с ним.
error-term = «{ $term }» — не слышимый термин словаря; попробуй, например, calm, piano или fast.
error-verdict = «{ $verdict }» — не оценка; скажи like, dislike или undo.
error-playlist = Плейлист { $path } не записать ({ $why }); выбери другое место.

### Together

together-ask = { $name } приглашает вас всех послушать музыку вместе. Если ты согласишься, все здесь увидят треки и каким из твоих вкусов каждый из них отвечает, а каким нет. То, чего ты никогда не хочешь или что тобой заблокировано, убирается для всех, без твоего имени. Твои настроения остаются при тебе, и ничего из этого не сохраняется.
together-yes = Я с вами
together-not-now = Не сейчас
together-waiting = Согласились: { $done } из { $count }
together-in = Ты с нами; треки появятся, когда согласятся все.
together-starting = Все в сборе; ищу что-нибудь для вас всех.
together-declined = Не в этот раз: хотят не все. Ни о ком ничего не прочитано.
together-late = Не все ответили вовремя. Ни о ком ничего не прочитано; начните снова, когда захотите.
together-over = Этот круг закончен; /together начнёт новый.
together-not-asked = Тут спрашивают только тех, кто назван; /together начнёт твой собственный круг.
together-alone = Выбери хотя бы ещё одного человека, с кем слушать.
together-robot = У ботов нет своего вкуса; выбери людей.
together-heading = Для { $names }
together-for = { $name }: { $what }, как тебе и нравится
together-whole = { $name }: в целом в твоём вкусе
together-neither = { $name }: особых чувств нет, ни за, ни против
together-less = меньше для { $name }: { $heard }
together-less-whole = меньше для { $name }: в целом не в твоём вкусе
together-unknown = о вкусе { $name } пока ничего не известно
together-part-no = без { $terms }
together-part-not = не { $terms }
together-note-never = Я убрал { tracks } ({ $term }): кто-то здесь никогда этого не хочет.
together-note-blocked = Я убрал { tracks } из чёрного списка кого-то из вас.
together-note-disliked = Я убрал { tracks }: кому-то здесь это не понравилось.

### Previews

preview-not-offered = Отрывка { $title } здесь нет; попроси отрывок другого трека.
preview-unreadable = Файл { $title } пропал или испорчен, поэтому отрывка нет; попроси отрывок другого трека.
preview-failed = Отрывок { $title } в этот раз не получился; попроси его ещё раз чуть позже.
preview-busy = Я сейчас делаю много отрывков; попроси этот ещё раз через минуту.

### Sounds sent

sound-too-big = В этом файле { $size } МБ; пришли файл не больше { $most } МБ, например mp3.
sound-too-long = Эта запись длится { $minutes } мин; пришли не больше { $most } мин.
sound-too-short = Эта запись короче секунды; пришли подлиннее.
sound-not-audio = В этом файле я ничего не слышу: это не знакомый мне звуковой формат, или файл испорчен; пришли mp3, ogg, flac, wav или m4a.
sound-silent = Эта запись беззвучна, так что опереться не на что; пришли другую.
sound-too-slow = Слушать этот файл пришлось слишком долго, и я бросил; пришли покороче или mp3.
sound-busy = Я сейчас слушаю другие записи; пришли свою ещё раз через минуту.
sound-failed = В этот раз я не смог прослушать файл; пришли его ещё раз чуть позже.
sound-no-models = На этом компьютере я пока не могу слушать записи: тот, кто меня запустил, должен один раз выполнить `whytune ingest` или `scripts/start` с доступом к сети. Скажи словами, что хочется послушать.

### The terms, by facet

## mood

term-happy = весело
term-sad = грустно
term-calm = спокойно
term-energetic = энергично
term-aggressive = агрессивно
term-dark = мрачно
term-melancholic = меланхолично
term-romantic = романтично
term-dreamy = мечтательно
term-epic = эпично
term-mysterious = загадочно
term-tense = напряжённо
term-playful = игриво
term-nostalgic = ностальгично
term-uplifting = воодушевляюще
term-mellow = мягко
term-sexy = чувственно
term-beautiful = красиво
term-weird = странно

## genre

term-rock = рок
    .of = рока
term-hard-rock = хард-рок
    .of = хард-рока
term-classic-rock = классический рок
    .of = классического рока
term-progressive-rock = прог-рок
    .of = прог-рока
term-alternative = альтернатива
    .of = альтернативы
term-indie = инди
    .of = инди
term-metal = метал
    .of = метала
term-punk = панк
    .of = панка
term-pop = поп-музыка
    .of = поп-музыки
term-electronic = электроника
    .of = электроники
term-house = хаус
    .of = хауса
term-techno = техно
    .of = техно
term-dance = танцевальная музыка
    .of = танцевальной музыки
term-ambient = эмбиент
    .of = эмбиента
term-new-age = нью-эйдж
    .of = нью-эйджа
term-hip-hop = хип-хоп
    .of = хип-хопа
term-rnb = R&B
    .of = R&B
term-soul = соул
    .of = соула
term-funk = фанк
    .of = фанка
term-jazz = джаз
    .of = джаза
term-blues = блюз
    .of = блюза
term-country = кантри
    .of = кантри
term-folk = фолк
    .of = фолка
term-classical = классика
    .of = классики
term-opera = опера
    .of = оперы
term-soundtrack = саундтрек
    .of = саундтрека
term-chiptune = чиптюн
    .of = чиптюна
term-world = этническая музыка
    .of = этнической музыки
term-latin = латина
    .of = латины
term-reggae = регги
    .of = регги
term-lofi = лоу-фай
    .of = лоу-фая
term-easy-listening = лёгкая музыка
    .of = лёгкой музыки

## instrument

term-guitar = гитара
    .of = гитары
term-electric-guitar = электрогитара
    .of = электрогитары
term-acoustic-guitar = акустическая гитара
    .of = акустической гитары
term-piano = фортепиано
    .of = фортепиано
term-strings = струнные
    .of = струнных
term-violin = скрипка
    .of = скрипки
term-cello = виолончель
    .of = виолончели
term-drums = барабаны
    .of = барабанов
term-bass = бас
    .of = баса
term-synth = синтезатор
    .of = синтезатора
term-flute = флейта
    .of = флейты
term-harp = арфа
    .of = арфы
term-harpsichord = клавесин
    .of = клавесина
term-sitar = ситар
    .of = ситара
term-brass = медные духовые
    .of = медных духовых
term-organ = орган
    .of = органа
term-choir = хор
    .of = хора

## vocals

term-vocals = вокал
    .of = вокала
term-instrumental = инструментал
    .of = инструментала
term-female-vocals = женский вокал
    .of = женского вокала
term-male-vocals = мужской вокал
    .of = мужского вокала

## tempo

term-slow = медленно
term-fast = быстро

## loudness

term-quiet = тихо
term-loud = громко

## sound

term-acoustic = акустически
term-bright = ярко
term-deep = глубоко
term-heavy = тяжело
term-minimal = минималистично
term-catchy = цепляюще

## era

term-60s = 60-е
    .of = 60-х
term-70s = 70-е
    .of = 70-х
term-80s = 80-е
    .of = 80-х
term-90s = 90-е
    .of = 90-х
term-00s = нулевые
    .of = нулевых
term-oldies = старые хиты
    .of = старых хитов

## activity

term-study = для учёбы
term-sleep = для сна
term-workout = для тренировки
term-party = для вечеринки
term-driving = в дорогу
term-meditation = для медитации
term-gaming = для игр
term-dinner = к ужину
term-morning = на утро
term-rain = под дождь
