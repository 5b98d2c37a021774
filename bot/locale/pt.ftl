# What Whytune says, in Portuguese (of Brazil). See en.ftl for what the entries are for.

### Lists

list-comma = { $one }, { $two }
list-and = { $one } e { $two }
list-no = { $one } nem { $two }
list-not = { $one } nem { $two }

### The sentence of a pick: claims, joined

sentence = { $text }.
claims = { $one }; { $two }
description = { $text }
description-join = { $one }, { $two }
claim-qualities = { $terms }
claim-tempo-quality = { $term } ({ $bpm } BPM)
claim-style = tem cara de { $terms }
claim-with = com { $terms }
claim-alike = algo que lembra { $term }
claim-voiceless = sem voz
claim-in-part = só em parte { $terms }
claim-no = sem { $terms }, como você pediu
claim-not = não { $terms }, como você pediu
claim-near = som parecido com { $title }
claim-near-sound = som parecido com o do áudio que você enviou
claim-names = o título ou as tags batem com as suas palavras
claim-tempo = { $bpm } BPM
claim-key = em { $key }
claim-year = de { $year }
claim-nearest = o mais próximo que sobrou, embora tenha pouco do que você pediu
claim-start = uma para começar
claim-gone = Essa já saiu da biblioteca.

### How much a track is of a term

heard-voiceless = não se ouve nenhuma voz
heard-voice = talvez dê para ouvir uma voz
heard-style = isso tem cara de { $term }
heard-has = isso tem { $term }
heard-is = isso é { $term }
heard-clearly = isso é claramente { $term }
heard-sounds = isso soa { $term }
heard-nearer = isso puxa mais para { $term } que a maioria
heard-rather = isso é mais para { $term }
heard-not = isso não é { $term }
heard-more = isso é mais { $term } que a maioria
heard-less = isso é menos { $term } que a maioria
heard-more-of = isso tem mais { $term } que a maioria
heard-less-of = isso tem menos { $term } que a maioria
heard-style-more = isso tem mais cara de { $term } que a maioria
heard-style-less = isso tem menos cara de { $term } que a maioria
heard-sounds-more = isso soa mais { $term } que a maioria
heard-sounds-less = isso soa menos { $term } que a maioria

### What somebody said or did

event-asked = você pediu: { $terms }
event-refused = você não queria: { $terms }
event-taste = você gosta de: { $terms }
event-distaste = você não gosta de: { $terms }
event-liked = você gostou de { $title }
event-disliked = você não gostou de { $title }
event-more-like = você pediu mais como { $title }
event-sound = você enviou um áudio
event-words = o que combina com as suas palavras

### The reasons of a table

reason = { $cause }; { $heard }
reason-goes-with = { $cause }, o que costuma andar com: { $term }; { $heard }
reason-like-that = { $cause }; { $heard }, igual àquela
reason-unlike-that = { $cause }; { $heard }, diferente daquela
reason-sound-to = { $cause }, que puxa para “{ $term }”; { $heard }
reason-sound-from = { $cause }, que se afasta de “{ $term }”; { $heard }
reason-names-nearer = { $cause }; o título e as tags estão mais perto disso que a maioria
reason-names-farther = { $cause }; o título e as tags estão mais longe disso que a maioria
reason-rest = muitas coisinhas juntas
reason-bias = de onde toda faixa parte
reason-sum = no total
reason-score = no total, a pontuação que define a posição
reason-smaller =
    { $count ->
        [one] { $count } motivo menor
       *[other] { $count } motivos menores
    }

### What would have changed a place

what-if-place = { $title } estaria na posição { $after } de toda a biblioteca em vez da { $before }
what-if-place-short = esta faixa estaria na posição { $after }
what-if-heading = Na posição { $place } de toda a biblioteca para o que você pediu. O que teria mudado isso:
what-if-plus = Se você também tivesse pedido “{ $term }”, { $place }.
what-if-not = Sem isso, { $place }.
what-if-not-asked = Se você não tivesse pedido “{ $terms }”, { $place }.
what-if-not-refused = Se você não tivesse recusado “{ $terms }”, { $place }.
what-if-no-taste = Sem o seu gosto por “{ $terms }”, { $place }.
what-if-no-distaste = Sem a sua antipatia por “{ $terms }”, { $place }.
what-if-not-liked = Se você não tivesse gostado de { $liked }, { $place }.
what-if-not-disliked = Se você não tivesse dado 👎 em { $liked }, { $place }.
what-if-not-more-like = Se você não tivesse pedido mais como { $liked }, { $place }.
what-if-not-sound = Se você não tivesse enviado aquele áudio, { $place }.
what-if-words = o que você disse

### Tracks

track-name = { $title } de { $artist }
track-gone = uma faixa que não existe mais
track-that = aquela faixa
track-liked = uma faixa de que você gostou
tracks =
    { $count ->
        [one] { $count } faixa
       *[other] { $count } faixas
    }

### Notes on an answer

note-hard-with = Deixei de fora { tracks } com { $term }, como você pediu.
note-hard-style = Deixei de fora { tracks } com cara de { $term }, como você pediu.
note-hard-is = Deixei de fora { tracks } do tipo “{ $term }”, como você pediu.
note-limit =
    { $count ->
        [one] Deixei de fora { $count } faixa que não atende a: { $limit }.
       *[other] Deixei de fora { $count } faixas que não atendem a: { $limit }.
    }
note-blocked = Deixei de fora { tracks } que você bloqueou ({ $name }).
note-disliked = Deixei de fora { $title }, de que você não gostou.
note-heard = Deixei de fora { tracks } que mostrei agora há pouco.
note-variety = Deixei de fora { tracks } para variar ({ $name }).
note-few =
    { $count ->
        [one] Só sobrou { $count } que atende a tudo o que você pediu; tire uma condição para ter mais.
       *[other] Só sobraram { $count } que atendem a tudo o que você pediu; tire uma condição para ter mais.
    }
note-taste = Anotado para valer: você gosta de “{ $term }”.
note-distaste = Anotado para valer: você não gosta de “{ $term }”.
note-all = Aqui só tem { tracks }.
note-capped = Mostro no máximo { $count }.
note-none = Nada nesta biblioteca atende a tudo o que você pediu; tire uma condição e peça de novo.
note-broken =
    { $count ->
        [one] { $count } destas faixas não atende a: { $limit }.
       *[other] { $count } destas faixas não atendem a: { $limit }.
    }
note-empty-profile = Ainda não sei nada do seu gosto, então esta é uma amostra variada; me diga como você está ou reaja a uma delas.
note-unknown-name = { $name } não está nesta biblioteca.

### Exact wishes

limit-or = { $one } ou { $two }
limit-new = novidade para você
limit-artist = de { $name }
limit-not-artist = não de { $name }
limit-title = { $name }
limit-not-title = não { $name }
limit-range = { $field }: de { $low } a { $high }
limit-is = { $field }: { $value }
limit-about = { $field }: cerca de { $value }
limit-not = { $field }: não { $value }
limit-compare = { $field } { $sign } { $value }
field-tempo = andamento
field-duration = duração
field-year = ano
field-key = tom
field-mode = modo
unit-tempo = { $number } BPM
unit-duration = { $number } s

### Keys

key-major = { $note } maior
key-minor = { $note } menor
mode-major = maior
mode-minor = menor
note-c = dó
note-c-sharp = dó sustenido
note-d = ré
note-d-sharp = ré sustenido
note-e = mi
note-f = fá
note-f-sharp = fá sustenido
note-g = sol
note-g-sharp = sol sustenido
note-a = lá
note-a-sharp = lá sustenido
note-b = si

### The conversation

hello = Oi! Me conta como você está ou o que quer ouvir, que eu acho umas faixas.
any-time = De nada! Me diz o que quer ouvir agora, ou reaja a uma sugestão com +1 ou -2.
help =
    Me conta como você está ou do que gosta, com as suas palavras e na sua língua.
    Eu respondo com algumas faixas e o verdadeiro motivo de cada uma.
      algo calmo e lento para uma noite de chuva, sem vocal
      +1 ou “adorei a primeira” · -2 ou “a segunda não” · por que a 2? · mais como a 3, mas mais rápido · outra coisa
      /profile o que sei de você · /export tudo isso · /forget apaga
      /block ARTISTA ou número · /playlist 10 CLIMA · /help · /quit
care = Sou um bot de música e nisso não consigo ajudar, mas tem quem consiga: fale com alguém em quem você confia ou ligue para uma linha de apoio (Brasil: CVV 188, emergências 192; Portugal: emergências 112; outros países: findahelpline.com). Você importa.
welcome = { tracks } da sua música. Me conta como você está; /help explica mais.
welcome-demo = { tracks } no catálogo de demonstração. Me conta como você está; /help explica mais.
welcome-demo-more = O catálogo de demonstração só tem nomes e características; `whytune ingest PASTA` traz a sua própria música.
verdict-moved = { $sign } { $title }: anotado, da posição { $before } para a { $after } em toda a biblioteca para o que você pediu.
verdict-kept = { $sign } { $title }: anotado.
verdict-undone = Desfeito: { $title }, da posição { $before } para a { $after }.
vote-noted = { $sign } { $title }: anotado para o seu próprio gosto.
vote-undone = Desfeito: { $sign } { $title }.
blocked = Nunca mais: { $name }.
playlist-written =
    { $count ->
        [one] Salvei { $count } faixa em { $path }.
       *[other] Salvei { $count } faixas em { $path }.
    }
forget-how = Digite /forget para apagar tudo o que guardo de você, ou /forget last para a última coisa que você disse.
forgot-all = Tudo o que eu guardava de você foi apagado, a sua chave também.
forgot-last = A última coisa que você disse foi apagada.
forgot-nothing = Não guardo nada de você.
forgot-no-last = Não há nada para apagar.

### The profile

things =
    { $count ->
        [one] { $count } coisa
       *[other] { $count } coisas
    }
profile-nothing = Ainda não guardo nada de você.
profile-both = Guardo { things } que você disse ou fez; neste momento isso fala a favor de { $likes } e contra { $dislikes }.
profile-for = Guardo { things } que você disse ou fez; neste momento isso fala a favor de { $likes }.
profile-against = Guardo { things } que você disse ou fez; neste momento isso fala contra { $dislikes }.
profile-neither = Guardo { things } que você disse ou fez; neste momento isso não fala a favor de nada em especial.
profile-blocked = Nunca mais: { $names }.
profile-more = /export mostra tudo, /forget apaga.

### Pictures

why-heading = Por que esta é a número { $rank }
why-alt = Por que { $name } foi escolhida, em barras: { $reasons }. No total, a pontuação é { $score }.
why-alt-reason = { $number } por: { $text }
taste-heading = O seu gosto neste momento
taste-from = a partir de { $things }
count-likes = { $count } “gostei”
count-dislikes = { $count } “não gostei”
count-lasting =
    { $count ->
        [one] { $count } preferência duradoura
       *[other] { $count } preferências duradouras
    }
count-moods =
    { $count ->
        [one] { $count } clima
       *[other] { $count } climas
    }
taste-terms = A favor e contra
taste-rests-on = No que se baseia
taste-way = Como foi mudando
taste-now = agora
taste-alt = O seu gosto neste momento, em barras.
taste-alt-for = A favor: { $terms }.
taste-alt-against = Contra: { $terms }.
taste-alt-term = { $term } { $number }
taste-alt-rests = Ele se baseia em { $things }, e principalmente: { $causes }.
taste-alt-cause = { $cause } ({ $share })
taste-alt-way = Como foi mudando, de { $when } até agora: { $moved }.
taste-alt-moved = { $term } de { $before } para { $after }

### On Discord

button-why = Por quê?
button-why-pick = Por que a { $pick }?
button-more = Mais como essas
button-else = Outra coisa
first-contact =
    Antes de guardar qualquer coisa de você:
    - Nunca guardo o que você escreve, só quais qualidades entendi (por exemplo calmo, ou sem piano), com que força e quando, e as faixas que mostrei e aquelas a que você reagiu.
    - Tudo isso é criptografado. Os climas somem depois de um dia, as respostas depois de um mês, os gostos e as reações depois de dois anos, a lista do que mostrei a você, quando você ficar o mesmo tempo sem aparecer.
    - Um clima pode dizer algo da sua saúde: me conte só o que quiser contar.
    /export mostra tudo, /forget apaga na hora, /privacy explica mais.
reply-unread = Não consigo ler uma resposta que não me menciona: deixe o @ ligado na sua resposta, ou me mencione.
discord-help =
    Me conta como você está ou do que gosta, com as suas palavras e na sua língua: me mencione, me responda ou me escreva direto.
    Eu respondo com algumas faixas e o verdadeiro motivo de cada uma. Por exemplo:
    > algo calmo e lento para uma noite de chuva, sem vocal
    Depois aperte 👍 ou 👎, reaja com 1️⃣ a 5️⃣ a uma sugestão, ou com 👍 ❤️ 👎 a todas; se você tirar a reação, ela deixa de valer. Ou me responda: “menos sonolento”, “por que a segunda?”, “mais como a 3, mas mais rápido”.
    Me mande um áudio que eu procuro mais coisas com esse som. /recommend, /more-like, /playlist e /together encontram música, /profile mostra o que sei de você, /forget apaga.
discord-profile = O que sei de você é só para você: /profile não mostra a mais ninguém.
discord-why = O porquê completo, em imagem, é só para você: aperte um botão.
discord-export = O que guardo de você é só para você: /export não entrega a mais ninguém.
export-file = Tudo o que guardo de você está neste arquivo.
playlist-title = Uma playlist do Whytune
playlist-made = Uma playlist de { tracks }
catalog =
    { $artists ->
        [one] { tracks } de { $artists } artista, { $hours } h de música; última mudança { $when }.
       *[other] { tracks } de { $artists } artistas, { $hours } h de música; última mudança { $when }.
    }
catalog-demo = { tracks } no catálogo de demonstração: música de jogos livres do Debian, só nomes e características.
synced = O Discord conhece agora { $count } comandos.
health = Servidores: { $servers }; biblioteca: { tracks }; pedidos em andamento: { $waiting }, { $latency } ms até o Discord; início { $since }.
unblocked = Pode tocar de novo: { $name }.
privacy =
    {"**"}O que guardo de você**, criptografado com uma chave só sua, na máquina de quem me hospeda:
    - até 12 qualidades que entendi de cada parte de uma mensagem, com a força e o momento, nunca a própria mensagem: os climas por 24 horas, os gostos duradouros por dois anos;
    - as minhas últimas respostas a você, por um mês, e os motivos delas, por um dia; quais faixas mostrei e aquelas a que você reagiu ou que bloqueou, e em que idioma conversamos;
    - que eu já contei isto a você.
    Um clima pode revelar algo da sua saúde: me conte só o que quiser contar.
    {"**"}O que não guardo**: nem textos, nem vozes ou sons, nem nomes, nem uma lista de com quem você fala. Nada sai das máquinas de quem me hospeda além das minhas respostas. Não sou treinado com o que você escreve; as reações só contam para outras pessoas como somas de pelo menos cinco pessoas.
    {"**"}O que você pode fazer**: /profile e /export mostram, /forget apaga tudo na hora, a chave também, e /forget last a última coisa que você disse. Quando saio de um servidor, o que foi dito lá some.
about =
    O Whytune encontra música para um clima e diz o verdadeiro motivo: a pontuação de uma faixa é uma soma sobre o que você disse ou fez e o que se ouve nela, e é essa soma que eu mostro.
    Minha biblioteca aqui: { tracks }. Sou software livre com licença MIT; musicnn (ISC), multilingual-e5-small (MIT) e all-MiniLM-L6-v2 (Apache-2.0) me ajudam a ouvir e a ler.
about-demo =
    O Whytune encontra música para um clima e diz o verdadeiro motivo: a pontuação de uma faixa é uma soma sobre o que você disse ou fez e o que se ouve nela, e é essa soma que eu mostro.
    Conheço { tracks } do catálogo de demonstração, música de jogos livres, cada faixa com a licença indicada ao lado. Sou software livre com licença MIT; musicnn (ISC), multilingual-e5-small (MIT) e all-MiniLM-L6-v2 (Apache-2.0) me ajudam a ouvir e a ler.

## The commands, as Discord lists them: 100 characters at most.

cmd-recommend = Algumas faixas para como você está, com o verdadeiro motivo de cada uma
cmd-recommend-mood = Como você está ou o que quer ouvir, com as suas palavras e na sua língua
cmd-count = Quantas faixas
cmd-why = Por que uma sugestão da sua última resposta: o que soma a pontuação dela, em imagem
cmd-why-pick = Qual sugestão: 1 é a primeira
cmd-more-like = Mais faixas com som parecido com o de uma desta biblioteca
cmd-more-like-track = A faixa: digite uma parte do nome
cmd-together = Sugestões para várias pessoas: cada uma aceita, e cada faixa diz com quem combina e por quê
together-choose = Quem ouve com você? Escolha até { $most } pessoas; antes eu pergunto a cada uma.
cmd-playlist = Uma playlist para um clima, em arquivo, numa ordem em que as vizinhas combinam
cmd-menu = Recomendar para esta mensagem
cmd-profile = Uma imagem do que sei do seu gosto
cmd-block = Nunca mais tocar um artista ou uma faixa para você
cmd-block-artist = O artista
cmd-block-track = A faixa: digite uma parte do nome
cmd-unblock = Permitir de novo um artista ou uma faixa que você bloqueou
cmd-unblock-what = O que você bloqueou
cmd-privacy = O que é guardado de você, por quanto tempo e como apagar
cmd-export = Tudo o que é guardado de você, em um arquivo
cmd-forget = Apagar o que é guardado de você, na hora e para sempre
cmd-forget-what = Tudo, ou a última coisa que você disse
cmd-about = O que é o Whytune e em que ele se apoia
cmd-catalog = O tamanho da biblioteca e quando ela mudou pela última vez
cmd-host = Para quem hospeda este bot
cmd-host-sync = Registrar de novo os comandos no Discord
cmd-host-health = Como está o bot

### What cannot be done

error-empty = A mensagem está vazia; me diga como você está ou o que quer ouvir.
error-bytes = A mensagem tem bytes que não são texto em UTF-8; digite de novo.
error-long = A mensagem tem { NUMBER($count, useGrouping: 1) } caracteres e eu leio no máximo { NUMBER($most, useGrouping: 1) }; diga de um jeito mais curto.
error-no-answer = Ainda não recomendei nada para você; me diga primeiro o que está a fim de ouvir.
error-no-such-pick = Essa sugestão não existe; a última resposta tem { $count }.
error-vote = Não existe a sugestão { $pick }; a última resposta tem { $count }. Não anotei nada.
error-pick = Nessa resposta não existe a sugestão { $pick }; ela tem { $count }.
error-last-pick = Na última resposta não existe a sugestão { $pick }.
error-number = “{ $text }” não é o número de uma sugestão; diga por exemplo /why 2.
error-command = O comando /{ $word } não existe; digite /help para ver quais existem.
error-forget = Posso esquecer all (tudo) ou last (a última coisa), não “{ $what }”.
error-block = Diga quem devo bloquear: /block ARTISTA, ou /block 2 para a segunda sugestão.
error-no-artist = Não existe nenhum artista “{ $artist }” nesta biblioteca; digite uma parte do nome e escolha na lista.
error-artist = “{ $artist }” não está nesta biblioteca; `whytune tracks` mostra quem está.
error-no-reaction = Você não reagiu a essa sugestão, então não há nada para desfazer.
error-gone = Essa faixa não está mais na biblioteca; peça algo novo.
error-others-why = O que está por trás dessa resposta era para outra pessoa, ou não guardo mais; me conte como você está e aí me pergunte por quê.
error-others-answer = Essa resposta era para outra pessoa, ou não guardo mais aquilo de que ela foi feita; me conte como você está e eu acho algo para você.
error-too-fast =
    { $seconds ->
        [one] Você vai mais depressa do que eu consigo ouvir; peça de novo em { $seconds } segundo.
       *[other] Você vai mais depressa do que eu consigo ouvir; peça de novo em { $seconds } segundos.
    }
error-busy = Tem muita gente me pedindo música agora e não dou conta de mais neste momento; peça de novo em um minuto. Nada se perde.
error-unexpected = Algo deu errado do meu lado, e nada do que você disse antes se perdeu. Quem me hospeda encontra isso no registro com { $number }.
error-elsewhere = Neste servidor eu respondo em outros canais: { $channels }
error-no-track = Não existe nenhuma faixa “{ $track }” nesta biblioteca; digite uma parte do nome e escolha na lista.
error-no-words = Essa mensagem não tem palavras que eu possa ler; use /recommend e diga com as suas palavras.
error-block-which = Diga quem devo bloquear: escolha um artista ou uma faixa.
error-not-blocked = “{ $name }” não está entre os seus bloqueios; /export mostra quais são.
error-owner = Só quem hospeda este bot pode fazer isso.
error-erased = Os motivos dessa resposta foram apagados, como todo clima depois de um dia; peça de novo.
error-request = O pedido “{ $request }” não existe; use o request_id que aparece com uma resposta.
error-own-request = Você não tem nenhum pedido “{ $request }”; use o request_id que aparece com uma resposta.
error-event = Essa resposta não tem o evento { $event }; os eventos dela aparecem junto.
error-term = “{ $term }” não é um termo audível do vocabulário; tente um como calm, piano ou fast.
error-verdict = “{ $verdict }” não é um veredito; diga like, dislike ou undo.
error-playlist = Não dá para salvar a playlist { $path } ({ $why }); escolha outro lugar.

### Together

together-ask = { $name } gostaria que vocês ouvissem todos juntos. Se você aceitar, todo mundo aqui vê as sugestões e quais dos seus gostos cada uma atende ou não. O que você nunca quer ou bloqueou fica de fora para todos, sem o seu nome. Os seus climas continuam só seus, e nada disso é guardado.
together-yes = Tô dentro
together-not-now = Agora não
together-waiting = Já aceitaram: { $done } de { $count }
together-in = Você está dentro; as sugestões vêm quando todo mundo tiver aceitado.
together-starting = Todo mundo está dentro; procurando algo para todos vocês.
together-declined = Desta vez não: nem todo mundo quer. Nada de ninguém foi lido.
together-late = Nem todo mundo respondeu a tempo. Nada de ninguém foi lido; comecem de novo quando quiserem.
together-over = Esta rodada acabou; /together começa uma nova.
together-not-asked = Aqui a pergunta é só para as pessoas citadas; com /together você começa a sua própria rodada.
together-alone = Escolha pelo menos mais uma pessoa para ouvir junto.
together-robot = Bots não têm gosto próprio; escolha pessoas.
together-heading = Para { $names }
together-for = { $name }: { $what }, do jeito que você gosta
together-whole = { $name }: no conjunto, do seu gosto
together-neither = { $name }: sem opinião forte, nem a favor nem contra
together-less = menos para { $name }: { $heard }
together-less-whole = menos para { $name }: no conjunto, não é do seu gosto
together-unknown = ainda não se sabe nada do gosto de { $name }
together-part-no = sem { $terms }
together-part-not = não { $terms }
together-note-never = Deixei de fora { tracks } ({ $term }): alguém aqui nunca quer isso.
together-note-blocked = Deixei de fora { tracks } que alguém aqui bloqueou.
together-note-disliked = Deixei de fora { tracks } de que alguém aqui não gostou.

### Previews

preview-not-offered = Aqui não existe um trecho de { $title }; peça o de outra faixa.
preview-unreadable = O arquivo de { $title } sumiu ou está danificado, então não existe um trecho dela; peça o de outra faixa.
preview-failed = Desta vez não deu para fazer o trecho de { $title }; peça de novo daqui a pouco.
preview-busy = Estou fazendo muitos trechos agora; peça este de novo em um minuto.

### Sounds sent

sound-too-big = Esse arquivo tem { $size } MB; mande um de no máximo { $most } MB, por exemplo um mp3.
sound-too-long = Essa gravação dura { $minutes } minutos; mande no máximo { $most } minutos dela.
sound-too-short = Essa gravação dura menos de um segundo; mande uma mais longa.
sound-not-audio = Não ouço nada nesse arquivo: não é um formato de áudio que conheço, ou está danificado; mande um mp3, ogg, flac, wav ou m4a.
sound-silent = Essa gravação está em silêncio, então não tenho por onde me guiar; mande outra.
sound-too-slow = Ouvir esse arquivo demorou demais e eu desisti; mande um mais curto, ou um mp3.
sound-busy = Estou ouvindo outros áudios agora; mande o seu de novo em um minuto.
sound-failed = Desta vez não consegui ouvir esse arquivo; mande de novo daqui a pouco.
sound-no-models = Ainda não consigo ouvir áudios nesta máquina: quem me hospeda precisa rodar uma vez `whytune ingest` ou `scripts/start` com rede. Me diga em palavras o que quer ouvir.

### The terms, by facet

## mood

term-happy = alegre
term-sad = triste
term-calm = calmo
term-energetic = animado
term-aggressive = agressivo
term-dark = sombrio
term-melancholic = melancólico
term-romantic = romântico
term-dreamy = sonhador
term-epic = épico
term-mysterious = misterioso
term-tense = tenso
term-playful = brincalhão
term-nostalgic = nostálgico
term-uplifting = inspirador
term-mellow = suave
term-sexy = sensual
term-beautiful = bonito
term-weird = estranho

## genre

term-rock = rock
term-hard-rock = hard rock
term-classic-rock = rock clássico
term-progressive-rock = rock progressivo
term-alternative = alternativo
term-indie = indie
term-metal = metal
term-punk = punk
term-pop = pop
term-electronic = eletrônica
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
term-classical = música clássica
term-opera = ópera
term-soundtrack = trilha sonora
term-chiptune = chiptune
term-world = músicas do mundo
term-latin = música latina
term-reggae = reggae
term-lofi = lo-fi
term-easy-listening = easy listening

## instrument

term-guitar = guitarra
term-electric-guitar = guitarra elétrica
term-acoustic-guitar = violão
term-piano = piano
term-strings = cordas
term-violin = violino
term-cello = violoncelo
term-drums = bateria
term-bass = baixo
term-synth = sintetizador
term-flute = flauta
term-harp = harpa
term-harpsichord = cravo
term-sitar = sitar
term-brass = metais
term-organ = órgão
term-choir = coral

## vocals

term-vocals = vocal
term-instrumental = instrumental
term-female-vocals = voz feminina
term-male-vocals = voz masculina

## tempo

term-slow = lento
term-fast = rápido

## loudness

term-quiet = baixinho
term-loud = alto

## sound

term-acoustic = acústico
term-bright = brilhante
term-deep = profundo
term-heavy = pesado
term-minimal = minimalista
term-catchy = chiclete

## era

term-60s = anos 60
term-70s = anos 70
term-80s = anos 80
term-90s = anos 90
term-00s = anos 2000
term-oldies = velhos sucessos

## activity

term-study = para estudar
term-sleep = para dormir
term-workout = para treinar
term-party = para festa
term-driving = para dirigir
term-meditation = para meditar
term-gaming = para jogar
term-dinner = para o jantar
term-morning = para a manhã
term-rain = para dia de chuva
