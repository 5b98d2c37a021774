# What Whytune says, in French. See en.ftl for what the entries are for.

### Lists

list-comma = { $one }, { $two }
list-and = { $one } et { $two }
list-no = { $one } ni { $two }
list-not = { $one } ni { $two }

### The sentence of a pick: claims, joined

sentence = { $text }.
claims = { $one } ; { $two }
description = { $text }
description-join = { $one }, { $two }
claim-qualities = { $terms }
claim-tempo-quality = { $term } ({ $bpm } BPM)
claim-style = ça sonne { $terms }
claim-with = avec { $terms }
claim-alike = un son du genre { $term }
claim-voiceless = sans voix
claim-in-part = en partie seulement { $terms }
claim-no = sans { $terms }, comme demandé
claim-not = pas { $terms }, comme demandé
claim-near = un son proche de { $title }
claim-near-sound = un son proche de celui que tu as envoyé
claim-names = le titre ou les tags collent à tes mots
claim-tempo = { $bpm } BPM
claim-key = en { $key }
claim-year = sorti en { $year }
claim-nearest = ce qui reste de plus proche, même s’il y a peu de ce que tu as demandé
claim-start = un morceau pour commencer
claim-gone = Ce morceau a quitté la bibliothèque entre-temps.

### How much a track is of a term

heard-voiceless = on n’y entend pas de voix
heard-voice = on y entend peut-être une voix
heard-style = ça sonne { $term }
heard-has = on y entend { $term }
heard-is = c’est { $term }
heard-clearly = c’est clairement { $term }
heard-sounds = le son est { $term }
heard-nearer = ça tire plus vers « { $term } » que la plupart
heard-rather = c’est plutôt { $term }
heard-not = ce n’est pas { $term }
heard-more = c’est plus { $term } que la plupart
heard-less = c’est moins { $term } que la plupart
heard-more-of = côté { $term }, il y en a plus que dans la plupart
heard-less-of = côté { $term }, il y en a moins que dans la plupart
heard-style-more = ça sonne plus { $term } que la plupart
heard-style-less = ça sonne moins { $term } que la plupart
heard-sounds-more = le son est plus { $term } que la plupart
heard-sounds-less = le son est moins { $term } que la plupart

### What somebody said or did

event-asked = tu as demandé : { $terms }
event-refused = tu ne voulais pas : { $terms }
event-taste = tu aimes : { $terms }
event-distaste = tu n’aimes pas : { $terms }
event-liked = tu as aimé { $title }
event-disliked = tu n’as pas aimé { $title }
event-more-like = tu en voulais d’autres comme { $title }
event-sound = tu as envoyé un son
event-words = ce qui va avec tes mots

### The reasons of a table

reason = { $cause } ; { $heard }
reason-goes-with = { $cause }, ce qui va souvent avec « { $term } » ; { $heard }
reason-like-that = { $cause } ; { $heard }, comme l’autre
reason-unlike-that = { $cause } ; { $heard }, contrairement à l’autre
reason-sound-to = { $cause }, qui tire vers « { $term } » ; { $heard }
reason-sound-from = { $cause }, qui s’éloigne de « { $term } » ; { $heard }
reason-names-nearer = { $cause } ; son titre et ses tags en sont plus proches que la plupart
reason-names-farther = { $cause } ; son titre et ses tags en sont plus loin que la plupart
reason-rest = plein de petites choses ensemble
reason-bias = le point de départ de chaque morceau
reason-sum = en tout
reason-score = en tout, le score qui décide du rang
reason-smaller =
    { $count ->
        [one] { $count } raison plus petite
       *[other] { $count } raisons plus petites
    }

### What would have changed a place

what-if-place = { $title } serait en place { $after } dans toute la bibliothèque au lieu de { $before }
what-if-place-short = ce morceau serait en place { $after }
what-if-heading = En place { $place } dans toute la bibliothèque pour ta demande. Ce qui aurait changé ça :
what-if-plus = Si tu avais aussi demandé « { $term } », { $place }.
what-if-not = Sans ça, { $place }.
what-if-not-asked = Si tu n’avais pas demandé « { $terms } », { $place }.
what-if-not-refused = Si tu n’avais pas refusé « { $terms } », { $place }.
what-if-no-taste = Sans ton goût pour « { $terms } », { $place }.
what-if-no-distaste = Sans ton aversion pour « { $terms } », { $place }.
what-if-not-liked = Si tu n’avais pas aimé { $liked }, { $place }.
what-if-not-disliked = Si tu n’avais pas mis 👎 à { $liked }, { $place }.
what-if-not-more-like = Si tu n’en avais pas voulu d’autres comme { $liked }, { $place }.
what-if-not-sound = Si tu n’avais pas envoyé ce son, { $place }.
what-if-words = ce que tu as dit

### Tracks

track-name = { $title } par { $artist }
track-gone = un morceau disparu
track-that = ce morceau
track-liked = un morceau que tu as aimé
tracks =
    { $count ->
        [one] { $count } morceau
       *[other] { $count } morceaux
    }

### Notes on an answer

note-hard-with = J’ai écarté { tracks } avec { $term }, comme demandé.
note-hard-style =
    { $count ->
        [one] J’ai écarté { $count } morceau qui sonne { $term }, comme demandé.
       *[other] J’ai écarté { $count } morceaux qui sonnent { $term }, comme demandé.
    }
note-hard-is = J’ai écarté { tracks } de type « { $term } », comme demandé.
note-limit =
    { $count ->
        [one] J’ai écarté { $count } morceau qui ne respecte pas : { $limit }.
       *[other] J’ai écarté { $count } morceaux qui ne respectent pas : { $limit }.
    }
note-blocked = J’ai écarté { tracks } que tu as bloqués ({ $name }).
note-disliked = J’ai écarté { $title }, que tu n’as pas aimé.
note-heard = J’ai écarté { tracks } que je t’ai montrés à l’instant.
note-variety = J’ai écarté { tracks } pour varier ({ $name }).
note-few =
    { $count ->
        [one] Il n’en reste que { $count } qui respecte tout ce que tu demandes ; enlève une condition pour en avoir plus.
       *[other] Il n’en reste que { $count } qui respectent tout ce que tu demandes ; enlève une condition pour en avoir plus.
    }
note-taste = C’est noté pour de bon : tu aimes « { $term } ».
note-distaste = C’est noté pour de bon : tu n’aimes pas « { $term } ».
note-all = Il n’y a que { tracks } ici.
note-capped = J’en montre { $count } au maximum.
note-none = Rien dans cette bibliothèque ne respecte tout ce que tu demandes ; enlève une condition et redemande.
note-broken =
    { $count ->
        [one] { $count } de ces morceaux ne respecte pas : { $limit }.
       *[other] { $count } de ces morceaux ne respectent pas : { $limit }.
    }
note-empty-profile = Je ne connais pas encore tes goûts, voici donc un échantillon varié ; dis-moi comment tu te sens ou réagis à l’un d’eux.
note-unknown-name = { $name } n’est pas dans cette bibliothèque.

### Exact wishes

limit-or = { $one } ou { $two }
limit-new = nouveau pour toi
limit-artist = par { $name }
limit-not-artist = pas par { $name }
limit-title = { $name }
limit-not-title = pas { $name }
limit-range = { $field } : de { $low } à { $high }
limit-is = { $field } : { $value }
limit-about = { $field } : environ { $value }
limit-not = { $field } : pas { $value }
limit-compare = { $field } { $sign } { $value }
field-tempo = tempo
field-duration = durée
field-year = année
field-key = tonalité
field-mode = mode
unit-tempo = { $number } BPM
unit-duration = { $number } s

### Keys

key-major = { $note } majeur
key-minor = { $note } mineur
mode-major = majeur
mode-minor = mineur
note-c = do
note-c-sharp = do dièse
note-d = ré
note-d-sharp = ré dièse
note-e = mi
note-f = fa
note-f-sharp = fa dièse
note-g = sol
note-g-sharp = sol dièse
note-a = la
note-a-sharp = la dièse
note-b = si

### The conversation

hello = Salut ! Dis-moi comment tu te sens ou ce que tu aimerais écouter, et je te trouve quelques morceaux.
any-time = Avec plaisir ! Dis-moi ce que tu veux écouter ensuite, ou réagis à une proposition avec +1 ou -2.
help =
    Dis-moi comment tu te sens ou ce que tu aimes, avec tes mots et dans ta langue.
    Je réponds avec quelques morceaux et la vraie raison de chacun.
      quelque chose de calme et lent pour une nuit de pluie, sans voix
      +1 ou « j’adore le premier » · -2 ou « pas le deuxième » · pourquoi 2 ? · plus comme le 3 mais plus rapide · autre chose
      /profile ce que je sais de toi · /export tout le détail · /forget l’efface
      /block ARTISTE ou numéro · /playlist 10 HUMEUR · /help · /quit
care = Je suis un bot musical et je ne peux pas t’aider là-dessus, mais d’autres le peuvent : parle à quelqu’un en qui tu as confiance, ou appelle une ligne d’écoute (France : 3114 ; Belgique : 0800 32 123 ; Suisse : 143 ; Canada : 988 ; urgences en Europe : 112 ; pour les autres pays : findahelpline.com). Tu comptes.
welcome = { tracks } de ta musique. Dis-moi comment tu te sens ; /help en dit plus.
welcome-demo = { tracks } dans le catalogue de démo. Dis-moi comment tu te sens ; /help en dit plus.
welcome-demo-more = Le catalogue de démo ne contient que des noms et des caractéristiques ; `whytune ingest DOSSIER` y met ta propre musique.
verdict-moved = { $sign } { $title } : c’est noté, de la place { $before } à la place { $after } dans toute la bibliothèque pour ta demande.
verdict-kept = { $sign } { $title } : c’est noté.
verdict-undone = Annulé : { $title }, de la place { $before } à la place { $after }.
vote-noted = { $sign } { $title } : c’est noté, pour tes goûts à toi.
vote-undone = Annulé : { $sign } { $title }.
blocked = Plus jamais : { $name }.
playlist-written =
    { $count ->
        [one] { $count } morceau enregistré dans { $path }.
       *[other] { $count } morceaux enregistrés dans { $path }.
    }
forget-how = Tape /forget pour effacer tout ce que je garde de toi, ou /forget last pour ce que tu as dit en dernier.
forgot-all = Tout ce que je gardais de toi est effacé, ta clé avec.
forgot-last = Ce que tu as dit en dernier est effacé.
forgot-nothing = Je ne garde rien de toi.
forgot-no-last = Il n’y a rien à effacer.

### The profile

things =
    { $count ->
        [one] { $count } chose
       *[other] { $count } choses
    }
profile-nothing = Je ne garde encore rien de toi.
profile-both = Je garde { things } que tu as dites ou faites ; en ce moment, ça va vers { $likes } et contre { $dislikes }.
profile-for = Je garde { things } que tu as dites ou faites ; en ce moment, ça va vers { $likes }.
profile-against = Je garde { things } que tu as dites ou faites ; en ce moment, ça va contre { $dislikes }.
profile-neither = Je garde { things } que tu as dites ou faites ; en ce moment, ça ne va vers rien de précis.
profile-blocked = Plus jamais : { $names }.
profile-more = /export montre tout, /forget l’efface.

### Pictures

why-heading = Pourquoi c’est le numéro { $rank }
why-alt = Pourquoi { $name } a été choisi, en barres : { $reasons }. En tout, son score est de { $score }.
why-alt-reason = { $number } pour : { $text }
taste-heading = Tes goûts en ce moment
taste-from = d’après { $things }
count-likes = { $count } « j’aime »
count-dislikes = { $count } « je n’aime pas »
count-lasting =
    { $count ->
        [one] { $count } préférence durable
       *[other] { $count } préférences durables
    }
count-moods =
    { $count ->
        [one] { $count } humeur
       *[other] { $count } humeurs
    }
taste-terms = Pour et contre
taste-rests-on = Sur quoi ça repose
taste-way = Comment ça a évolué
taste-now = maintenant
taste-alt = Tes goûts en ce moment, en barres.
taste-alt-for = Pour : { $terms }.
taste-alt-against = Contre : { $terms }.
taste-alt-term = { $term } { $number }
taste-alt-rests = Ça repose sur { $things }, et surtout : { $causes }.
taste-alt-cause = { $cause } ({ $share })
taste-alt-way = L’évolution, d’{ $when } à maintenant : { $moved }.
taste-alt-moved = { $term } de { $before } à { $after }

### On Discord

button-why = Pourquoi ?
button-why-pick = Pourquoi { $pick } ?
button-more = Plus dans ce genre
button-else = Autre chose
first-contact =
    Avant que je garde quoi que ce soit de toi :
    - Je ne garde jamais ce que tu écris, seulement les qualités que j’ai comprises (par exemple calme, ou pas de piano), avec quelle force et quand, et les morceaux que je t’ai montrés et ceux auxquels tu as réagi.
    - Tout cela est chiffré. Les humeurs s’effacent au bout d’un jour, les réponses au bout d’un mois, les goûts et les réactions au bout de deux ans, la liste de ce que je t’ai montré, si tu restes aussi longtemps sans venir.
    - Une humeur peut dire quelque chose de ta santé : dis-moi seulement ce que tu veux bien me dire.
    /export montre tout, /forget l’efface aussitôt, /privacy en dit plus.
reply-unread = Je ne peux pas lire une réponse qui ne me mentionne pas : laisse le @ activé sur ta réponse, ou mentionne-moi.
discord-help =
    Dis-moi comment tu te sens ou ce que tu aimes, avec tes mots et dans ta langue : mentionne-moi, réponds-moi ou écris-moi directement.
    Je réponds avec quelques morceaux et la vraie raison de chacun. Par exemple :
    > quelque chose de calme et lent pour une nuit de pluie, sans voix
    Ensuite, appuie sur 👍 ou 👎, réagis avec 1️⃣ à 5️⃣ pour une proposition, ou avec 👍 ❤️ 👎 pour toutes ; si tu retires ta réaction, elle ne compte plus. Ou réponds-moi : « moins endormi », « pourquoi le deuxième ? », « plus comme le 3 mais plus rapide ».
    Envoie-moi un son et j’en cherche d’autres qui lui ressemblent. /recommend, /more-like, /playlist et /together trouvent de la musique, /profile montre ce que je sais de toi, /forget l’efface.
discord-profile = Ce que je sais de toi n’est que pour toi : /profile ne le montre à personne d’autre.
discord-why = Le pourquoi complet, en image, n’est que pour toi : appuie sur un bouton.
discord-export = Ce que je garde de toi n’est que pour toi : /export ne le donne à personne d’autre.
export-file = Tout ce que je garde de toi est dans ce fichier.
playlist-title = Une playlist de Whytune
playlist-made = Une playlist de { tracks }
catalog =
    { $artists ->
        [one] { tracks } de { $artists } artiste, { $hours } h de musique ; dernière modification { $when }.
       *[other] { tracks } de { $artists } artistes, { $hours } h de musique ; dernière modification { $when }.
    }
catalog-demo = { tracks } dans le catalogue de démo : de la musique de jeux libres de Debian, noms et caractéristiques seulement.
synced = Discord connaît maintenant { $count } commandes.
health = Serveurs : { $servers } ; bibliothèque : { tracks } ; demandes en cours : { $waiting }, { $latency } ms jusqu’à Discord ; démarrage { $since }.
unblocked = De nouveau autorisé : { $name }.
privacy =
    {"**"}Ce que je garde de toi**, chiffré avec une clé rien qu’à toi, sur la machine de la personne qui m’héberge :
    - jusqu’à 12 qualités que j’ai comprises de chaque partie d’un message, avec leur force et le moment, jamais le message lui-même : les humeurs 24 heures, les goûts durables deux ans ;
    - les dernières réponses que je t’ai données, un mois, et leurs raisons, un jour ; quels morceaux je t’ai montrés et ceux auxquels tu as réagi ou que tu as bloqués, et dans quelle langue nous avons parlé ;
    - que je t’ai dit tout cela.
    Une humeur peut révéler quelque chose de ta santé : dis-moi seulement ce que tu veux bien me dire.
    {"**"}Ce que je ne garde pas** : aucun texte, aucune voix ni aucun son, aucun nom, aucune liste des gens à qui tu parles. Rien ne quitte les machines de la personne qui m’héberge, sauf mes réponses. Je ne suis pas entraîné sur ce que tu écris ; les réactions ne comptent pour les autres que sous forme de sommes sur au moins cinq personnes.
    {"**"}Ce que tu peux faire** : /profile et /export le montrent, /forget efface tout aussitôt, la clé aussi, et /forget last ce que tu as dit en dernier. Quand je quitte un serveur, ce qui y a été dit disparaît.
about =
    Whytune trouve de la musique pour une humeur et en dit la vraie raison : le score d’un morceau est une somme sur ce que tu as dit ou fait et ce qu’on y entend, et c’est cette somme que je te montre.
    Ma bibliothèque ici : { tracks }. Je suis un logiciel libre sous licence MIT ; musicnn (ISC), multilingual-e5-small (MIT) et all-MiniLM-L6-v2 (Apache-2.0) m’aident à écouter et à lire.
about-demo =
    Whytune trouve de la musique pour une humeur et en dit la vraie raison : le score d’un morceau est une somme sur ce que tu as dit ou fait et ce qu’on y entend, et c’est cette somme que je te montre.
    Je connais { tracks } du catalogue de démo, de la musique de jeux libres, chacun sous la licence indiquée à côté. Je suis un logiciel libre sous licence MIT ; musicnn (ISC), multilingual-e5-small (MIT) et all-MiniLM-L6-v2 (Apache-2.0) m’aident à écouter et à lire.

## The commands, as Discord lists them: 100 characters at most.

cmd-recommend = Quelques morceaux selon ton humeur, avec la vraie raison de chacun
cmd-recommend-mood = Comment tu te sens ou ce que tu aimerais écouter, avec tes mots et dans ta langue
cmd-count = Combien de morceaux
cmd-why = Pourquoi une proposition de ta dernière réponse : ce qui fait son score, en image
cmd-why-pick = Quelle proposition : 1 est la première
cmd-more-like = D’autres morceaux au son proche d’un morceau de cette bibliothèque
cmd-more-like-track = Le morceau : tape une partie de son nom
cmd-together = Des propositions à plusieurs : chacun accepte, et chacune dit à qui elle va et pourquoi
together-choose = Qui écoute avec toi ? Choisis jusqu’à { $most } personnes ; je demande d’abord à chacune.
cmd-playlist = Une playlist pour une humeur, en fichier, dans un ordre où les voisins vont ensemble
cmd-menu = Recommander pour ce message
cmd-profile = Une image de ce que je sais de tes goûts
cmd-block = Ne plus jamais te jouer un artiste ou un morceau
cmd-block-artist = L’artiste
cmd-block-track = Le morceau : tape une partie de son nom
cmd-unblock = Autoriser de nouveau un artiste ou un morceau bloqué
cmd-unblock-what = Ce que tu as bloqué
cmd-privacy = Ce qui est gardé de toi, combien de temps, et comment l’effacer
cmd-export = Tout ce qui est gardé de toi, dans un fichier
cmd-forget = Effacer ce qui est gardé de toi, aussitôt et pour de bon
cmd-forget-what = Tout, ou ce que tu as dit en dernier
cmd-about = Ce qu’est Whytune et sur quoi il repose
cmd-catalog = La taille de la bibliothèque et sa dernière modification
cmd-host = Pour la personne qui héberge ce bot
cmd-host-sync = Déclarer de nouveau les commandes à Discord
cmd-host-health = Comment va le bot

### What cannot be done

error-empty = Le message est vide ; dis-moi comment tu te sens ou ce que tu aimerais écouter.
error-bytes = Le message contient des octets qui ne sont pas du texte UTF-8 ; retape-le.
error-long = Le message fait { NUMBER($count, useGrouping: 1) } caractères et j’en lis { NUMBER($most, useGrouping: 1) } au maximum ; dis-le plus court.
error-no-answer = Je ne t’ai encore rien recommandé ; dis-moi d’abord de quoi tu as envie.
error-no-such-pick = Cette proposition n’existe pas ; la dernière réponse en a { $count }.
error-vote = Il n’y a pas de proposition { $pick } ; la dernière réponse en a { $count }. Je n’ai rien noté.
error-pick = Il n’y a pas de proposition { $pick } dans cette réponse ; elle en a { $count }.
error-last-pick = Il n’y a pas de proposition { $pick } dans la dernière réponse.
error-number = « { $text } » n’est pas le numéro d’une proposition ; dis par exemple /why 2.
error-command = La commande /{ $word } n’existe pas ; tape /help pour voir celles qui existent.
error-forget = Je peux oublier all (tout) ou last (le dernier message), pas « { $what } ».
error-block = Dis-moi qui bloquer : /block ARTISTE, ou /block 2 pour la deuxième proposition.
error-no-artist = Il n’y a pas d’artiste « { $artist } » dans cette bibliothèque ; tape une partie de son nom et choisis dans la liste.
error-artist = « { $artist } » n’est pas dans cette bibliothèque ; `whytune tracks` montre qui y est.
error-no-reaction = Tu n’as pas réagi à cette proposition, il n’y a donc rien à annuler.
error-gone = Ce morceau n’est plus dans la bibliothèque ; demande quelque chose de nouveau.
error-others-why = Ce qu’il y a derrière cette réponse était pour quelqu’un d’autre, ou je ne le garde plus ; dis-moi ton humeur et demande-moi pourquoi ensuite.
error-others-answer = Cette réponse était pour quelqu’un d’autre, ou je ne garde plus ce dont elle est faite ; dis-moi ton humeur et je te trouve quelque chose.
error-too-fast =
    { $seconds ->
        [one] Tu vas plus vite que je ne peux écouter ; redemande dans { $seconds } seconde.
       *[other] Tu vas plus vite que je ne peux écouter ; redemande dans { $seconds } secondes.
    }
error-busy = Beaucoup de monde me demande quelque chose et je ne peux rien prendre de plus pour l’instant ; redemande dans une minute. Rien n’est perdu.
error-unexpected = Quelque chose a mal tourné de mon côté, et rien de ce que tu as dit avant n’est perdu. La personne qui m’héberge le retrouve dans le journal sous { $number }.
error-elsewhere = Sur ce serveur, je réponds dans d’autres salons : { $channels }
error-no-track = Il n’y a pas de morceau « { $track } » dans cette bibliothèque ; tape une partie de son nom et choisis dans la liste.
error-no-words = Ce message n’a pas de mots que je puisse lire ; utilise /recommend et dis-le avec tes mots.
error-block-which = Dis-moi qui bloquer : choisis un artiste ou un morceau.
error-not-blocked = « { $name } » n’est pas bloqué ; /export montre ce qui l’est.
error-owner = Seule la personne qui héberge ce bot peut faire ça.
error-erased = Les raisons de cette réponse sont effacées, comme toute humeur au bout d’un jour ; redemande.
error-request = La demande « { $request } » n’existe pas ; prends le request_id affiché avec une réponse.
error-own-request = Tu n’as pas de demande « { $request } » ; prends le request_id affiché avec une réponse.
error-event = Cette réponse n’a pas d’événement { $event } ; ses événements sont affichés avec elle.
error-term = « { $term } » n’est pas un terme audible du vocabulaire ; essaie par exemple calm, piano ou fast.
error-verdict = « { $verdict } » n’est pas un verdict ; dis like, dislike ou undo.
error-playlist = Impossible d’enregistrer la playlist { $path } ({ $why }) ; choisis un autre endroit.

### Together

together-ask = { $name } aimerait que vous écoutiez tous ensemble. Si tu acceptes, tout le monde ici voit les propositions et à quels de tes goûts chacune répond ou non. Ce que tu ne veux jamais ou que tu as bloqué est écarté pour tous, sans ton nom. Tes humeurs restent à toi, et rien de tout ça n’est gardé.
together-yes = J’en suis
together-not-now = Pas maintenant
together-waiting = Ont accepté : { $done } sur { $count }
together-in = Tu en es ; les propositions arrivent quand tout le monde a accepté.
together-starting = Tout le monde en est ; je cherche quelque chose pour vous tous.
together-declined = Pas cette fois : tout le monde n’en a pas envie. Rien de personne n’a été lu.
together-late = Tout le monde n’a pas répondu à temps. Rien de personne n’a été lu ; recommencez quand vous voulez.
together-over = Cette session est terminée ; /together en lance une nouvelle.
together-not-asked = Cette question n’est que pour les personnes qui y sont nommées ; /together lance ta propre session.
together-alone = Choisis au moins une autre personne avec qui écouter.
together-robot = Les bots n’ont pas de goûts à eux ; choisis des personnes.
together-heading = Pour { $names }
together-for = { $name } : { $what }, comme tu aimes
together-whole = { $name } : dans l’ensemble, à ton goût
together-neither = { $name } : pas d’avis tranché, ni pour ni contre
together-less = moins pour { $name } : { $heard }
together-less-whole = moins pour { $name } : dans l’ensemble, pas à ton goût
together-unknown = rien n’est encore connu des goûts de { $name }
together-part-no = sans { $terms }
together-part-not = pas { $terms }
together-note-never = J’ai écarté { tracks } ({ $term }) : quelqu’un ici n’en veut jamais.
together-note-blocked =
    { $count ->
        [one] J’ai écarté { $count } morceau que quelqu’un ici a bloqué.
       *[other] J’ai écarté { $count } morceaux que quelqu’un ici a bloqués.
    }
together-note-disliked =
    { $count ->
        [one] J’ai écarté { $count } morceau que quelqu’un ici n’a pas aimé.
       *[other] J’ai écarté { $count } morceaux que quelqu’un ici n’a pas aimés.
    }

### Previews

preview-not-offered = Il n’y a pas d’extrait de { $title } ici ; demande celui d’un autre morceau.
preview-unreadable = Le fichier de { $title } a disparu ou est abîmé, il n’y en a donc pas d’extrait ; demande celui d’un autre morceau.
preview-failed = L’extrait de { $title } n’a pas pu être fait cette fois ; redemande-le dans un instant.
preview-busy = Je fais beaucoup d’extraits en ce moment ; redemande celui-ci dans une minute.

### Sounds sent

sound-too-big = Ce fichier fait { $size } Mo ; envoies-en un de { $most } Mo au maximum, un mp3 par exemple.
sound-too-long = Cet enregistrement dure { $minutes } minutes ; envoies-en { $most } minutes au maximum.
sound-too-short = Cet enregistrement dure moins d’une seconde ; envoies-en un plus long.
sound-not-audio = Je n’entends rien dans ce fichier : ce n’est pas un format audio que je connais, ou il est abîmé ; envoie un mp3, ogg, flac, wav ou m4a.
sound-silent = Cet enregistrement est silencieux, il n’y a donc rien sur quoi m’appuyer ; envoies-en un autre.
sound-too-slow = Écouter ce fichier a pris trop de temps et j’ai abandonné ; envoies-en un plus court, ou un mp3.
sound-busy = J’écoute d’autres sons en ce moment ; renvoie le tien dans une minute.
sound-failed = Je n’ai pas pu écouter ce fichier cette fois ; renvoie-le dans un instant.
sound-no-models = Je ne peux pas encore écouter de sons sur cette machine : la personne qui m’héberge doit lancer une fois `whytune ingest` ou `scripts/start` avec un réseau. Dis-moi avec des mots ce que tu aimerais écouter.

### The terms, by facet

## mood

term-happy = joyeux
term-sad = triste
term-calm = calme
term-energetic = énergique
term-aggressive = agressif
term-dark = sombre
term-melancholic = mélancolique
term-romantic = romantique
term-dreamy = rêveur
term-epic = épique
term-mysterious = mystérieux
term-tense = tendu
term-playful = espiègle
term-nostalgic = nostalgique
term-uplifting = inspirant
term-mellow = doux
term-sexy = sensuel
term-beautiful = beau
term-weird = bizarre

## genre

term-rock = rock
term-hard-rock = hard rock
term-classic-rock = rock classique
term-progressive-rock = rock progressif
term-alternative = alternatif
term-indie = indé
term-metal = metal
term-punk = punk
term-pop = pop
term-electronic = électro
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
term-classical = classique
term-opera = opéra
term-soundtrack = bande originale
term-chiptune = chiptune
term-world = musiques du monde
term-latin = latino
term-reggae = reggae
term-lofi = lo-fi
term-easy-listening = easy listening

## instrument

term-guitar = guitare
    .some = de la guitare
term-electric-guitar = guitare électrique
    .some = de la guitare électrique
term-acoustic-guitar = guitare acoustique
    .some = de la guitare acoustique
term-piano = piano
    .some = du piano
term-strings = cordes
    .some = des cordes
term-violin = violon
    .some = du violon
term-cello = violoncelle
    .some = du violoncelle
term-drums = batterie
    .some = de la batterie
term-bass = basse
    .some = de la basse
term-synth = synthé
    .some = du synthé
term-flute = flûte
    .some = de la flûte
term-harp = harpe
    .some = de la harpe
term-harpsichord = clavecin
    .some = du clavecin
term-sitar = sitar
    .some = du sitar
term-brass = cuivres
    .some = des cuivres
term-organ = orgue
    .some = de l’orgue
term-choir = chœur
    .some = du chœur

## vocals

term-vocals = chant
    .some = du chant
term-instrumental = instrumental
    .some = de l’instrumental
term-female-vocals = voix féminine
    .some = une voix féminine
term-male-vocals = voix masculine
    .some = une voix masculine

## tempo

term-slow = lent
term-fast = rapide

## loudness

term-quiet = discret
term-loud = fort

## sound

term-acoustic = acoustique
term-bright = brillant
term-deep = profond
term-heavy = lourd
term-minimal = minimaliste
term-catchy = entraînant

## era

term-60s = années 60
term-70s = années 70
term-80s = années 80
term-90s = années 90
term-00s = années 2000
term-oldies = vieux tubes

## activity

term-study = pour travailler
term-sleep = pour dormir
term-workout = pour le sport
term-party = pour faire la fête
term-driving = pour la route
term-meditation = pour méditer
term-gaming = pour jouer
term-dinner = pour le dîner
term-morning = pour le matin
term-rain = pour un jour de pluie
