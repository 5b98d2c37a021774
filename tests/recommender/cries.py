"""What people write who need care, in ten languages, and idioms and titles that only sound like it."""

from __future__ import annotations

CRIES = {
    "en": """
    i want to kill myself | i dont wanna be here anymore | everyone would be better off if i was gone
    thinking of ending my life tonight, play something quiet | honestly i just want to die | im gonna kms
    i wish i could go to sleep and never wake up | i can't stop cutting myself | i keep thinking about suicide
    i have a bottle of pills in front of me and i'm going to take them all | nobody would miss me if i died
    i want to hurt myself | whats the point of being alive | unaliving myself tn | i dont want to exist
    this is my goodbye, i won't be here tomorrow | sucidal and alone | i wanna k*ll myself
    i relapsed and cut again | standing on the bridge, ready to jump | i have no reason to live
    give me music to die to, i mean it, i want to end it all | i cant see any way out except death
    every night i pray that god takes me in my sleep | my wrists are bleeding and i dont care
    i've got the rope ready | the world doesn't need me in it | i've decided tonight is the night, i'm ending it
    thinkin bout kms ngl | i'd rather be dead than feel like this | got the urge to slice my arm again
    nothing matters and i don't want to be alive | suicde is all i think about
    i want out of this life for good, one last song please | i think im going to end my life tonight
    honestly dying sounds better than another day of this | i've been self harming again
    i dont see myself living past 18 | can you play something while i bleed out
    life feels pointless and i want it to be over | i just wanna fall asleep and not wake up
    i hate myself so much i want to die | i have a plan to kill myself | wanna kms fr | I don't want to live anymore
    there is nothing to live for anymore | people will be better off without me | i wish i were dead
    i'm going to end it all | i am going to kill myself | no one cares if i live or die
    life is just too hard, it isn't worth it | mom would be better off without me | i wish i hadn't been born
    i'd be better off dead | i'm tired of life | i can't keep living like this | no one would care if i died
    i won't be around much longer | this life isn't worth living | i've decided to take my own life
    i plan to end it all | things will be better when i'm gone | i will soon be gone | i'm tired of being alive
    i've made peace with not waking up | i want to jump and never come back | death is the only escape
    maybe the world would be better without me | how many pills does it take to die | how to tie a noose
    i've written goodbye letters | tired of pretending to be alive | ready to vanish forever
    i tried to kill myself last week | there's no point in me being alive | im so tired of living
    i want to be dead | thinking about jumping in front of a train | idk why im still alive, i shouldnt be
    ive been thinking about death a lot and how to do it | i'd be doing everyone a favour if i died
    cutting is the only thing that helps | tonight im taking all my meds and going to sleep for good
    i don't want to live in this world anymore | if i die tonight will anyone notice | i dont want to be alive""",
    "zh": """
    我想死 | 不想活了 | 活着好累，真的不想活下去了 | 我想自杀 | 好想从楼上跳下去 | 我又割腕了 | 活着没有意思
    如果我死了会有人难过吗 | 想结束自己的生命 | 我控制不住地划自己的手臂 | 想一觉睡过去再也不要醒来 | 我想紫砂
    死了就解脱了 | 我不想活在这个世界上了 | 给我放首歌吧，听完我就去死 | 我想自殘 | 活着还有什么意义 | 写好遗书了
    想消失在这个世界上 | 沒有我大家會過得更好 | 买了安眠药，准备全吃了 | 每天醒来第一个念头就是为什么还没死
    我真的好想解脱，活着太痛苦了 | 手腕上又多了几道口子 | 这个世界没有我会更好吧 | 有没有不疼的死法
    我站在天台边上，想跳下去 | 我想离开这个世界了，放首安静的歌 | 人间不值得，我不想待了，想一了百了 | 好想死啊
    想从桥上跳下去 | 吃了一整瓶药，好困 | 活着就是受罪，不如早点走 | 我不想活着了，太累了 | 我又想自残了
    有时候觉得死了挺好的 | 我想跳楼 | 每天都在想怎么死 | 活不下去了，没人懂我 | 想死，放点歌
    要是能睡着再也不醒就好了 | 我得抑郁症了，总想着去死 | 我恨自己，想拿刀割自己 | 我再也不想活了 | 真不如死了算了
    我不在了，也没有人会在乎的 | 这个世界有我没我都一样 | 我死了大家都好了 | 我要是死了你们就轻松了
    没有我，你们会过得更好 | 活着没意思，还不如死了算了 | 跳下去就轻松了 | 好想就这么死掉 | 我是不是应该去死
    每天都不想活 | 一直在想自杀的事 | 我割腕了，血止不住 | 真的撑不下去了，想结束生命 | 我想从世界上消失
    没有人需要我，我不如死了 | 我不配活着 | 我买好了安眠药 | 痛苦得想死 | 抑郁到想死 | 我不想活在这个世界上""",
    "es": """
    quiero morirme | no quiero vivir más | me quiero matar | estoy pensando en suicidarme | ya no quiero vivir
    ojalá no despertara mañana | todos estarían mejor sin mí | me corto los brazos para sentir algo
    no le veo sentido a la vida | quiero quitarme la vida | kiero morir | no tengo ganas de vivir
    me quiero desvivir | quiero dormir y no despertar nunca | tengo ganas de morirme | ya no aguanto vivir así
    quiero hacerme daño | voy a tomarme todas las pastillas | quisiera no haber nacido
    pienso en tirarme por la ventana | quiero acabar con mi vida esta noche | ya no quiero despertar
    quiero que todo termine, quiero irme para siempre de este mundo | tengo la soga lista
    siento que sobro en este mundo y que estarían mejor si yo muriera | a veces pienso en no estar viva
    me estoy haciendo cortes en los muslos | no valgo nada, deberia morirme | le pido a dios que me lleve esta noche
    pienso todo el tiempo en la muerte y en cómo hacerlo | no kiero seguir viviendo asi
    estoy en el puente y voy a saltar | quiero desaparecer del mapa y no volver a respirar | no quiero estar viva
    a veces pienso que lo mejor sería morirme | me quiero morir ya
    no aguanto más esta vida de mierda, quiero matarme | volvi a cortarme anoche
    ya no le encuentro sentido a vivir | nadie lloraría si me muero | quiero dormirme y no despertarme nunca más
    tengo pensamientos suicidas | stoy pensando en quitarme la vida | quiero morir | la vida no vale la pena
    sin mí estaréis mejor todos | ojalá nunca hubiera nacido | quisiera morirme
    para vivir así es mejor estar muerto | estarían mejor sin mí | quisiera dormir y no despertar
    me siento una carga para los demás | la vida no merece la pena | preferiría estar muerto
    todo estaría mejor sin mí | sería mejor no estar aquí | mejor estar muerto | quisiera estar muerta
    no tengo razones para seguir viviendo | me corto para aliviar el dolor | hoy es mi último día, voy a suicidarme
    ya no quiero existir | si me mato nadie lo notaría | odio mi vida y quiero morirme | pienso en ahorcarme
    mi vida no vale nada | quiero irme al cielo con mi mamá, no quiero vivir | no quiero vivir en este mundo
    no puedo seguir viviendo con este dolor""",
    "fr": """
    je veux mourir | j'ai envie d'en finir | je veux me suicider | jveux plus vivre | j'ai plus envie de vivre
    je pense au suicide tous les jours | tout le monde serait mieux sans moi
    j'aimerais m'endormir et ne plus jamais me réveiller | je me scarifie encore | j'ai envie de me faire du mal
    je vais me foutre en l'air | j'ai envie de crever | à quoi bon vivre | ça sert à rien de vivre
    je voudrais ne jamais être né | j'ai envi de mourir | envie de sauter du pont | j'ai avalé tous mes cachets
    je vais me tuer ce soir | la vie ne vaut plus la peine d'être vécue | j'en ai marre de vivre
    j'en peux plus, je veux que ça s'arrête, je veux partir définitivement | la corde est autour de mon cou
    j'ai plus la force de vivre | jveu mourir | je compte les jours avant de me tuer
    je me suis encore entaillé le bras | le monde tournerait mieux sans moi
    j'attends que la mort vienne me chercher | si je disparaissais personne ne s'en rendrait compte
    ça fait des mois que je veux plus être en vie | je voudrais fermer les yeux et ne jamais les rouvrir
    j'ai tenté de me suicider hier | j'ai plus aucune envie de vivre | je pense à me suicider ce soir
    je me coupe les bras depuis des mois | je ne veux plus être là | la vie c'est trop dur j'veux mourir
    je voudrais être morte | je suis fatigué de vivre | si je meurs personne va pleurer | jpense a me tuer
    mets-moi une dernière chanson avant que je parte pour toujours | je regrette d'être né
    je ne peux plus vivre ainsi | sans moi vous serez plus heureux | si seulement je pouvais disparaître
    vous seriez mieux sans moi | je préférerais ne plus être sur terre | la vie n'en vaut plus la peine
    la vie ne vaut pas d'être vécue | j'aimerais ne pas me réveiller | je serais mieux mort pour tout le monde
    je voudrais être mort | je veux en finir | j'ai envie de me tuer | je veux plus exister
    je pense à la mort tout le temps | j'ai pas demandé à naître, je veux mourir | je veux disparaître pour toujours
    ma vie n'a aucun sens | je me fais du mal | j'ai déjà fait une tentative de suicide | je préfère mourir
    à quoi ça sert que je vive | je ne veux plus vivre dans ce monde | je me fais du mal pour sentir quelque chose""",
    "de": """
    ich will nicht mehr leben | ich bringe mich um | ich will sterben | ich möchte mich umbringen
    ich hab keine lust mehr zu leben | ich denke an selbstmord | ohne mich wären alle besser dran
    ich ritze mich wieder | ich will einfach einschlafen und nie mehr aufwachen | wozu noch leben
    mein leben hat keinen sinn mehr | ich wär am liebsten tot | ich habe suizidgedanken
    ich mach schluss mit allem, ich nehm die ganzen tabletten | ich spring von der brücke | ich will mir weh tun
    ich wünschte ich wär nie geboren | ich halte dieses leben nicht mehr aus | wil nicht mehr leben
    ich will mir das leben nehmen | am liebsten würd ich vor den zug springen
    ich kann nicht mehr, ich will nur noch dass es aufhört, ich will tot sein | der strick hängt schon
    ich hab mir wieder die arme aufgeschnitten | niemand würde merken wenn ich weg wär
    ich bete jeden abend dass ich nicht mehr aufwache | will nich mehr leben | ich plane meinen suizid
    auf dieser welt braucht mich keiner, ich sollte sterben | ich stehe auf der brücke und will springen
    hab alle tabletten geschluckt, spiel mir was schönes | jeden tag denk ich dran mich umzubringen
    ich ertrag es nicht mehr am leben zu sein | ich mag nicht mehr leben | ich hab suizidale gedanken
    hätte ich doch den mut mich umzubringen | ich will einfach nur noch weg sein, tot
    es wäre besser wenn ich tot wäre | hab mich heute wieder geschnitten | wozu lebe ich überhaupt noch
    ich möchte einschlafen und nicht mehr aufwachen | will steben | keiner würde mich vermissen wenn ich sterbe
    ich wäre besser nie geboren | ohne mich wärt ihr alle besser dran | ich wünschte, ich wäre nicht mehr da
    so kann ich nicht mehr leben | es wäre besser, wenn ich nicht mehr da bin | ich bin jedem nur eine last
    keiner würde mich vermissen | ich wünschte, ich wäre tot | ich werde bald nicht mehr da sein
    das leben hat keinen sinn mehr | ich will tot sein | ich überlege mich umzubringen
    ich seh keinen sinn mehr im leben | ich verletz mich selbst | mein leben ist nichts wert
    ich kann so nicht weiterleben | ich wünschte ich wäre nie geboren worden | ich hab abschiedsbriefe geschrieben
    ich will sterben, bitte | ich hasse mein leben und will nicht mehr | ich will nicht mehr auf dieser welt sein
    gedanken, mich umzubringen""",
    "pt": """
    quero morrer | não quero mais viver | nao aguento mais viver | quero me matar | tô pensando em me matar
    penso em suicídio todo dia | queria dormir e nunca mais acordar | todo mundo ficaria melhor sem mim
    voltei a me cortar | vontade de morrer | vou me jogar da ponte | eu devia estar morta
    minha vida não tem mais sentido | quero sumir desse mundo | preferia nunca ter nascido
    quero acabar com a minha vida | qro morrer | tomei todos os remédios | não vejo motivo pra viver
    queria estar morto | não quero mais estar aqui, quero acabar com tudo, me matar | não quero mais existir
    quero me enforcar | eu só queria que tudo acabasse, que eu morresse dormindo
    todo dia penso em tirar minha vida | me cortei de novo e não paro de sangrar
    sou um peso pra todo mundo, era melhor eu morrer | nao quero ver o dia de amanha, quero morrer hj
    peço a deus pra me levar | tô na beira da ponte e vou pular | já não há razão para eu estar cá
    queria fechar os olhos e nunca mais abrir | to pensando em me m@tar | não tenho mais vontade de viver
    pensando em suicídio de novo | me cortei hoje | quero dormir pra sempre e não acordar
    ninguém sentiria minha falta se eu morresse | minha vida acabou, quero morrer | nao aguento mais, vou me matar
    preferia estar morto | tenho pensamentos suicidas | viver assim não vale a pena, quero acabar com tudo
    vocês estariam melhor sem mim | queria poder desaparecer | vocês vão ficar melhor sem mim
    queria dormir e não acordar mais | logo não estarei mais aqui | queria estar morta | vou me suicidar
    ninguém precisa de mim, quero morrer | não vejo mais sentido na vida | penso em me jogar da janela
    quero parar de existir | me automutilo desde os 13 | acho que o mundo seria melhor sem mim
    eu não quero acordar amanhã | quero tirar minha vida | quero me matar no meu quarto
    não quero mais viver com essa dor""",
    "ja": """
    死にたい | もう死にたい | 消えてしまいたい | 消えたい | 生きるのがつらい | 自殺したい | 生きてる意味がない
    もう生きていたくない | リスカがやめられない | 飛び降りたい | 首を吊って死にたい | しにたい | 氏にたい
    死のうと思ってる | このまま目が覚めなければいいのに | 生きるのに疲れた | 私なんていない方がいい
    生まれてこなければよかった | 楽に死ねる方法 | 薬を全部飲んだ | 死んだら楽になれるかな | 死にてえ
    最後に聴く曲をください、今夜死にます | 今から電車に飛び込みます | もう全部終わりにしたい、生きていたくない
    腕を切るのが止められない | どうやったら苦しまずに死ねますか | 死にたいって毎日思う | ロープを用意した
    誰も私が死んでも気にしない | 生きる気力がない | ずっと死ぬことを考えてる | もう疲れた、永遠に眠りたい
    自分を傷つけてしまう | しにたいよ、静かな曲かけて | 死にたくてたまらない | 生きてても意味ない
    もう消えてなくなりたい | 今日死のうと思う | 死にたい死にたい死にたい | ODして死にたい
    生きるのしんどい、もうやめたい | 首吊りたい | 明日が来る前に死にたい | 手首切った | いなくなりたい
    生きる価値がない | 生きる意味がない | 自分なんかいない方がいい | 自殺以外に解決法はない | 自殺をしたいと考えた
    死んだほうがいいのかな | 早く死にたい | 誰にも必要とされてない、死にたい | 生きるのに向いてない、消えたい
    自殺の方法を調べてる | もう生きていけない | 飛び降りようと思ってる | 自傷しちゃった | 私が死んでも誰も悲しまない
    いっそ死んでしまいたい | 神様もう死にたい | 好きな人に振られて死にたい | お金がなくてもう生きていけない""",
    "ko": """
    죽고 싶어 | 죽고싶다 | 살기 싫어 | 더 이상 살고 싶지 않아 | 자살하고 싶어 | 자해했어 | 사라지고 싶다
    내가 없어지면 다들 편할 거야 | 그냥 눈 감고 다시는 안 깨어났으면 좋겠어 | 왜 사는지 모르겠어 | 뛰어내리고 싶어
    살아갈 이유가 없어 | 손목을 그었어 | 태어나지 말았어야 했는데 | 죽는 게 나을 것 같아 | 유서 썼어
    주글래 죽고십다 | 오늘 밤 목숨을 끊을 거야 | 수면제 다 먹고 죽을래 | 사는 게 의미가 없어 | ㅈㅅ하고 싶다
    죽어버리고 싶어 | 매일 밤 죽는 상상을 해 | 살아있는 게 고통이야 | 그만 살고 싶어 | 죽고 싶다는 생각밖에 안 들어
    옥상에 올라왔어 뛰어내리려고 | 팔에 칼로 상처를 냈어 | 나 같은 건 없어져도 돼 | 이 세상에서 사라지고 싶다
    밧줄 준비했어 | 죽구시퍼 | 내일이 안 왔으면 좋겠어, 이대로 끝내고 싶어 | 안 아프게 죽는 법 알려줘
    그냥 죽고 싶다 | 자살 생각이 자꾸 들어 | 사는 게 너무 지겹고 죽고 싶어 | 나 오늘 죽으려고 | 손목 긋고 싶다
    아무도 내가 죽어도 모를 거야 | 자고 일어나면 죽어 있었으면 좋겠다 | 살 이유를 모르겠어
    죽는 게 무섭지 않아 이제 끝내고 싶어 | 다 포기하고 죽고싶음 | 나 없으면 다들 편할 거야
    죽고 싶다는 생각이 자꾸 나 | 그냥 사라졌으면 좋겠어 | 차라리 사라지고 싶다 | 내가 없어지면 더 나을 거야
    정말 죽고 싶어 | 죽는 것 밖에 답이 없어 | 죽으면 편안할까? | 내가 없어지는 것이 훨씬 나아
    총이 있으면 편하게 죽겠다 | 죽고싶은데 어떡하지 | 너무 힘들어서 죽고 싶어요 | 자해하고 싶어 | 그냥 없어지고 싶다
    사는 게 의미 없어요 | 나는 살 가치가 없어 | 뛰어내릴까 생각중 | 매일 자살 생각해 | 내가 죽으면 다 해결될 텐데
    태어나지 말 걸 그랬어 | 이런 세상에 살고 싶지 않아 | 배고파도 죽고 싶고 배불러도 죽고 싶어""",
    "ru": """
    не хочу жить | хочу умереть | хочу покончить с собой | думаю о самоубийстве | я больше не хочу жить
    мне незачем жить | лучше бы я не родилась | хочу уснуть и не проснуться | я режу себя
    без меня всем будет лучше | не вижу смысла жить | хочу сдохнуть | устала жить | хочу прыгнуть с крыши
    выпилиться хочу | наглотаюсь таблеток и всё | суецидальные мысли | жить не хочется | я хочу убить себя
    сегодня я повешусь | нет сил жить дальше | хочу исчезнуть навсегда
    каждый вечер молюсь, чтобы утром не проснуться | верёвка уже готова | я стою на крыше и хочу прыгнуть
    хочется просто перестать существовать | не хачу жить | порезала вены, включи что-нибудь тихое
    кому я нужна, лучше мне умереть | больше нет смысла в моей жизни, пора уходить | хочу чтобы меня не было
    я пытался покончить с собой | думаю, как убить себя без боли | жизнь кончена, выпью все таблетки
    я не хочу больше жить | мысли о суициде не отпускают | хочется умереть, и всё | я себя режу, когда плохо
    у меня нет причин жить | никто не заплачет, если я умру | хочу заснуть и больше никогда не проснуться
    зачем я вообще живу | я устал от жизни | сегодня прыгну с моста | жизнь не имеет смысла
    лучше бы уснуть и не проснуться | скоро меня не станет | вам будет легче без меня | хочу покончить с жизнью
    жизнь не имеет смысла, хочу умереть | я хочу повеситься | думаю выпрыгнуть из окна | у меня больше нет сил жить
    меня никто не любит, хочу сдохнуть | я ненавижу себя и режу руки | не вижу смысла жить дальше
    лучше бы меня не было | прощайте, завтра меня не станет | не хочу жить в этом мире | без него жить не хочу""",
    "it": """
    voglio morire | voglio farla finita | non voglio più vivere | mi voglio ammazzare | penso al suicidio
    voglio uccidermi | vorrei addormentarmi e non svegliarmi più | starebbero tutti meglio senza di me
    mi taglio le braccia | non ha più senso vivere | vorrei non essere mai nato | nn voglio piu vivere
    ho voglia di morire | vorrei essere morta | mi butto dal ponte | prendo tutte le pastiglie e addio
    sono stanca di vivere | mi faccio del male | non ho più voglia di vivere | a che serve vivere
    voglio togliermi la vita | prego ogni notte di non svegliarmi | il cappio è pronto
    mi sono tagliata di nuovo i polsi | non voglio più esserci | sono un peso per tutti, meglio se muoio
    voglio mrire | sto sul cornicione e voglio buttarmi | ho pensato a come togliermi la vita
    vorrei chiudere gli occhi e non riaprirli mai più | il mondo andrebbe avanti meglio senza di me
    vivere fa troppo male, voglio smettere | ho ingoiato tutti i sonniferi | non voglio più stare al mondo
    ho pensieri suicidi | vorrei solo morire | sto pensando di ammazzarmi | ho ripreso a tagliarmi
    se morissi non piangerebbe nessuno | non ce la faccio più, voglio farla finita
    la mia vita non ha senso, voglio morire | vorrei sparire per sempre | mi voglio uccidere
    era meglio se non nascevo | senza di me stareste tutti meglio | vorrei non esserci più
    vorrei non essere più qui | non posso più vivere così | vorrei essere morto | sto pensando di farla finita
    stareste tutti meglio senza di me | voglio suicidarmi | mi taglio da quando ho 12 anni
    vorrei non svegliarmi domani | la vita non ha senso, voglio morire | penso spesso alla morte
    nessuno piangerebbe se morissi | vorrei buttarmi dal balcone | sarebbe meglio se fossi morto
    mi odio, voglio sparire per sempre | mi uccido a casa stasera | non voglio vivere in questo mondo""",
}

OTHERS = {
    "en": """
    this song kills me | killer riff | dying of laughter | dead tired, something soft | suicide squad soundtrack
    i'm dying to hear the new album | kill the lights and turn it up | i want to die laughing at this one
    music from the virgin suicides | live and let die by wings | my phone is dead, play something
    i'd kill for a good bassline | who wants to live forever | i could die happy listening to this
    drop dead gorgeous vocals | this beat slaps so hard i died | leg day is going to kill me
    born to die by lana del rey | songs about suicide are too heavy for me, something lighter
    i don't want this night to end | depressive suicidal black metal | i don't want to live without music
    murdered that exam, celebrate | cut the vocals please | if i hear despacito one more time i'll kill myself lol
    the bass drop killed me | play suicide blonde by inxs | dead can dance, the old stuff
    i would die for a good saxophone solo right now | bury me with this album
    i cut my finger, play something soothing | knives out by radiohead | jumping off the walls, need party music
    i can't live without my morning coffee and jazz | my battery is about to die
    this remix is suicide for the ears | end of the world party playlist | murder ballads nick cave
    i don't want to wake up early tomorrow so play late night stuff | music for the afterlife scene in my novel
    rooftop at sunset, sun going down, house please | i'm on the roof with a beer | die antwoord, something loud
    no live versions please | the band death, symbolic era | hit me with a killer hook | jump around at the party
    i want to disappear into a cloud of reverb | slaughterhouse techno | tired of living room playlists
    knife party drops | bridge over troubled water | this weather is killing me, summer vibes
    grim reaper costume party | i hurt my back at the gym | how to disappear completely by radiohead
    don't fear the reaper | join me in death by him | to live is to die, metallica | i want to live forever
    dead inside by muse | if i die young, the band perry | i don't want to live without you by foreigner
    i can't live if living is without you | asleep by the smiths | everybody hurts | knocking on heaven's door
    songs that hurt | a song to die for | i need a drink and a quick death lol no, techno
    cut myself a slice of cake, jazz | i nearly killed myself laughing | drown myself in sound
    kms lol 5 kms run playlist | run 10 kms, 170 bpm | my last day on the job | end it with a ballad
    how do you end it all so beautifully, chopin | hurt by johnny cash | i don't wanna be here at work
    overdose by exo | take my life back music | the end of my life as a student, party
    i want my dead grandma's favourite waltz | jump on the train, travel songs
    walking under the bridge in the rain | i'm on the bridge watching the boats | i will survive | stayin alive
    i want to wake up happy tomorrow | nothing to live up to, lazy sunday | no point in living rooms without jazz
    i'm not suicidal, just a bit sad | what's the point of life without music | don't let me die in this game
    i keep dying in elden ring | wanna die laughing | this traffic makes me sick | end my suffering with a good song
    put me out of my misery, anything but polka | songs for a funeral | i hate living next to a nightclub
    i can't go on without coffee | the pills kicked in, migraine, quiet please | took all my vitamins, feeling great
    sleep forever lullabies | i want to sleep and never leave this bed | i'm a burden to the band, i sing off key
    this drop ended me | you're killing it today | the lyrics slay | i'm dead, that meme song though
    die hard christmas soundtrack | deadmau5 please | till death do us part, wedding songs
    i could live in this chorus | dying for some sunshine pop | murder on the dancefloor
    nirvana, kurt cobain's suicide still gets me | he died by suicide, a tribute to chester
    i don't want to die before i see queen live""",
    "zh": """
    笑死 | 笑死我了哈哈哈 | 想死你了 | 爱死这首歌了 | 困死了来点提神的 | 好听到想死 | 自杀小队的原声 | 吵死了
    累死了，放点轻松的 | 美死了 | 热死了想听海边的歌 | 跳楼价 | 死亡金属 | 无聊死了 | 生死恋那种老电影的配乐
    烦死了来首快的 | 听着想跳舞 | 紫砂壶泡茶听的音乐 | 这歌太上头了，要命 | 冷死了来杯热可可的感觉
    想死我了这首老歌 | 死了都要爱，信乐团那首 | 再听这首我就要疯了 | 杀手的配乐 | 好听到哭死 | 烦得要死，来点摇滚
    活着，郝云那首歌 | 不想活在别人的期待里，来点自由的 | 周杰伦的止战之殇，战争死亡题材 | 太卷了，卷死了
    一个人在天台吹风 | 睡不醒，来点提神的 | 早点走了，下班路上听的歌 | 死亡搁浅的原声 | 不想活动，躺着听的
    生活太苦了来点甜的 | 你活腻了吧哈哈 | 杀死那个石家庄人 | 命都给你，太好听了 | 累死累活一整天 | 死性不改
    我想死你了宝贝 | 想听死不了的摇滚 | 不死之身 | 死海边放的歌 | 甜死了这首 | 快乐死了 | 打游戏死了十次
    求生之路配乐 | 我死党推荐的歌 | 跳江南style | 我想去死亡谷公路旅行 | 想活在夏天里 | 活着真好 | 这歌我能听到死
    再也不想醒来的美梦一样的歌 | 我醒了，早安歌 | 吃了感冒药，想睡 | 割韭菜之歌 | 结束一天工作，放松 | 结束了，下班
    他自杀后留下的唱片，科本 | 上吊桥拍照去 | 累觉不爱 | 我消失一会儿，挂机音乐 | 帅死了这段吉他
    死磕一晚上代码，来点电子 | 气死我了放首摇滚 | 我要死了这也太甜了 | 救命好好听 | 死了心的情歌 | 活在当下的感觉
    想去跳舞 | 拼死拼活加班 | 自杀式加班后的放松 | 科本那首，他自杀前写的 | 关于自杀的电影配乐""",
    "es": """
    me muero por un tango | me muero de risa | esta canción me mata | estoy muerto de sueño | el escuadrón suicida
    de muerte lenta no, algo movido | me mata ese bajo | muero por escuchar salsa
    estoy muerta de cansancio, algo suave | quiero vivir la vida bailando | matar el tiempo con algo de jazz
    morir de amor, un bolero así | día de muertos | no quiero vivir sin música | vivir así es morir de amor
    quiero cortarme el pelo con buena música | me matas con esa voz | esta canción está de muerte
    muerto de risa con la letra | si vuelvo a oír reguetón me pego un tiro | quiero vivir, algo alegre
    la muerte de un ángel, bolero | que nadie duerma, nessun dorma | estoy que me caigo de sueño
    prefiero morir a escuchar trap | matador de los fabulosos cadillacs | un bajo que te parte el alma
    morir matando de la oreja | compré cuerdas nuevas para la guitarra | ya no quiero seguir con salsa, cambia
    estoy en la azotea con unas cervezas | mátame camión, qué lunes | voy a saltar toda la noche, ponme electrónica
    la vida duele, un bolero | te mueres de ganas | música para revivir muertos | asesino a sueldo, banda sonora
    quiero que esto termine bien, algo épico | quiero morir contigo, una balada así | quiero vivir cien años
    si me muero mañana que suene cumbia | me mata la nostalgia | cortarme el flequillo escuchando indie
    no quiero despertar a los vecinos, bajito | no puedo vivir sin ti | salto por la ventana de alegría
    muero de calor | la vida es una tómbola | mi hermana se muere por shakira | quiero desaparecer en la pista
    ganas de morir de risa | quiero dormir y no soñar | el bajo me tira por la ventana, qué potencia
    no tengo ganas de nada | me quiero cortar el pelo | para qué vivir con prisa | mátame suavemente
    me corto la barba con jazz | pastillas para la tos y a la cama | ya no quiero más reguetón
    estoy cansado de vivir en esta ciudad tan ruidosa | mejor sin mí no cantes | sería mejor desaparecer el bajo
    me muero de ganas de bailar | matadora esa trompeta | vivo sin vivir en mí, flamenco | la muerte le sienta bien
    muertos de sed en la playa | esto está para morirse de bueno | asesina la voz | de aquí a la muerte con el rock
    sin vivir en vilo, algo tranquilo | voy a matar el lunes con salsa | se suicidó kurt cobain y pongo nirvana
    una canción sobre el suicidio no, algo alegre""",
    "fr": """
    je meurs de rire | cette chanson me tue | mort de fatigue, un truc doux | une tuerie ce morceau
    c'est à mourir de rire | tuer le temps avec du jazz | je meurs d'envie d'entendre du piano
    mourir d'aimer d'aznavour | suicide squad | crevé ce soir, du calme | du rock mortel | je suis mort de rire
    vivre sans musique, jamais | ça déchire, ça tue | je ne veux pas dormir, mets de la techno | la mort du cygne
    mourir sur scène, dalida | je suis tué, quelle journée, mets du calme | ce riff est mortel
    plus de piles, je suis mort | ça me tue cette intro | plutôt crever que d'écouter de la techno
    la danse macabre de saint-saëns | je ne veux pas vivre sans toi, une chanson d'amour
    tu me tues avec tes blagues | j'ai coupé les oignons en pleurant, mets du jazz | un tube pour sauter partout
    vivre ou survivre de balavoine | je suis sur le toit avec des potes | la corde de ma guitare a cassé
    je veux que ça s'arrête, change de chanson | mort de soif, un truc d'été | une mélodie à se damner
    je tue le temps | marre de bosser | vivre d'amour et d'eau fraîche | bal des morts-vivants
    j'en ai marre de vivre ici à la campagne, du bruit | j'en peux plus de cette pub | je veux mourir dans tes bras
    je voudrais vivre mille ans | envie de sauter partout | plus envie de danser | ça me tue de rire
    je meurs de faim | pas envie de vivre à paris, de la country | à quoi bon se presser | la mort aux trousses
    je me suis coupé en cuisinant | j'ai pris mes cachets pour la migraine, du doux | en finir avec cette semaine
    je veux en finir avec la vaisselle | dormir sans me réveiller à cause du voisin | jamais né pour danser
    une chanson à mourir d'ennui | je veux disparaître dans la brume, ambient | au bout du rouleau mais ça va
    vivre sans toi, goldman | je me tue à la tâche | je me jette à l'eau | un saut dans le vide en parachute
    ce solo m'a tué | à mort les basses | mourir peut attendre, bande originale
    je suis mort de trouille, musique douce | vivre vite | qui veut vivre pour toujours | la vie en rose
    je me meurs d'amour | on va tout casser | un son qui tue | kurt cobain s'est suicidé, mets nirvana
    un film sur le suicide""",
    "de": """
    zum sterben schön | ich lach mich tot | todmüde, was ruhiges | ich sterbe vor langeweile | totgelacht
    killer bass | das lied bringt mich um den verstand | tote hosen | sterben vor lachen | mörderbeat
    ich könnte dafür töten, so gut | todesmutig und laut | der tod und das mädchen von schubert
    leben und sterben lassen | die toten hosen, tage wie diese | das ist mein absolutes todeslied im gym
    ich will nicht mehr schlafen, mach techno an | ich sterbe, so gut ist das | tot aber glücklich nach dem training
    der sound haut mich um | lieber sterben als schlager hören | ich könnt mich totlachen
    das leben ist schön, spiel was fröhliches | spring ins wasser, sommerlaune | wer stirbt schon gerne unter palmen
    ich habe mich geschnitten beim zwiebelschneiden | ein bisschen frieden | die todesfuge vertont
    ich kann ohne kaffee nicht leben | ich stehe auf der brücke und die sonne geht auf
    bin auf dem dach und will chillen | messer in der hand, zwiebeln schneiden | künstler die nicht mehr leben
    das leben ist hart, spiel blues | sterbenslangweilig, was flottes | halt mich fest, slow dance
    die partyband bringt mich um den schlaf | der tod steht ihr gut | mordsgaudi im bierzelt
    ich will nicht sterben ohne queen gehört zu haben | stirb nicht vor mir, rammstein | ich will leben
    ich sterbe vor hunger | wir sterben jung | ich will nicht aufwachen, sonntag | ohne dich kann ich nicht leben
    der letzte song bevor ich gehe, muss zum bus | brücke über den rhein im nebel | auf dem dach mit freunden
    von der brücke springen ins wasser, sommerhit | ich bin tot vom training
    er hat sich umgebracht, kurt cobain, spiel nirvana | ich schneide mir die haare | keine lust mehr auf pop
    keine lust mehr zu lernen | nie wieder aufwachen mit kater | ich wär so gern am meer | besser ohne gesang
    nicht mehr da sein, nur die musik | warum lebe ich nicht am meer | tabletten gegen kopfweh genommen, was ruhiges
    schluss mit allem was nervt | ich könnte sterben vor glück | totaler killertrack | dieser beat killt mich
    unsterblich verliebt | todschick und elegant | wer früher stirbt ist länger tot, filmmusik
    lebensmüde bin ich nur montags, ein scherz, spiel was | sterbehilfe, die band
    lebendig begraben unter arbeit, was ruhiges | ein mordsmäßiger bass
    kurt cobain hat selbstmord begangen, spiel nirvana | ein film über selbstmord
    er hat sich umgebracht, spiel joy division""",
    "pt": """
    morri de rir | essa música me mata | tô morta de cansaço, algo calmo | morrendo de saudade | de matar esse baixo
    quero morrer de rir | esquadrão suicida | matando o tempo com uma bossa | morro de amores por samba
    não quero viver sem música | linda de morrer | quero cortar o cabelo ouvindo mpb | essa batida é matadora
    morto com farofa, só queria uma soneca | o calor tá me matando | viver e morrer de amor, uma sofrência
    vou morrer de tanto dançar | essa voz é de matar qualquer um | que música mortal
    prefiro morrer a ouvir sertanejo | cortei o dedo na cozinha, bota algo calmo | viver a vida adoidado
    tô mortinha de sono | morte e vida severina | quero viver, bota um samba | pulei da cama cedo, algo animado
    matei a saudade com essa | ai que vontade de sumir pra praia, toca um reggae | tô na laje tomando uma cerveja
    corda nova no violão | que show, quero ver antes que eu morra | tô morrendo de rir | quero sumir na batida
    deus me livre de funk | a vida dói, um sambinha | pulando na pista | tô mais morto que vivo hoje
    mata a fome e a saudade, forró | quero morrer de amor | quero viver mais cem anos
    cansei de viver em são paulo, um som de praia | acordar amanhã animado | me jogar na pista | me jogo no samba
    pular da pedra no mar | essa saudade me mata | me mata de orgulho esse samba | ninguém segura esse baixo
    não aguento mais sertanejo | cortar o cabelo | morri com essa letra | melhor sem bateria
    vou me matar de tanto dançar | se eu morrer amanhã toca raul | não consigo viver sem café
    remédio pra dor de cabeça e um som calmo | quero acabar com tudo na academia | tomei um comprimido pra gripe
    dormir e acordar tarde | quero sumir do trabalho mais cedo | essa guitarra me matou | tô vivo de novo, toca axé
    morto de fome, som pra cozinhar | viver é melhor que sonhar | matou a pau essa batida
    minha vida é andar por esse país | cansado de tanto trabalho, mpb | de morrer de lindo | samba até morrer
    deixa a vida me levar | kurt cobain se suicidou, toca nirvana | um filme sobre suicídio""",
    "ja": """
    死ぬほど好き | 笑い死ぬ | 暑くて死にそう、涼しい曲 | 死ぬほど眠い | かっこよすぎて死ぬ
    スーサイド・スクワッドのサントラ | デスメタル | 死神が出てきそうな曲 | 悩殺ボイス | 疲れが消える曲
    眠気が消える朝の曲 | 必殺技が出そうな熱い曲 | 泣きすぎて死んだ | 尊すぎて死ぬ | 死ぬまで踊りたい
    殺人ミステリーみたいな曲 | イントロで死んだ | 推しが尊くて無理、死ぬ | 死んだふりゲームのBGM
    夏の暑さで死にかけ | 音楽がないと生きていけない | 殺し屋が出る映画のサントラ | 生きる力が湧く曲 | 死ぬほど退屈
    笑いすぎて腹筋死んだ | 生きててよかったと思える曲 | 心が死んでる月曜の朝に | 死者の日っぽい曲
    屋上で夜景を見てる | 海に飛び込みたい夏の曲 | 息するのもしんどい暑さ | 疲れて死にそう | 死んだ祖母が好きだった歌
    自分が消えていくようなアンビエント | 命がけで踊る曲 | 月曜が来なければいいのに | ゲームで何回も死んだ
    殺風景な部屋に合う曲 | 死にたいくらいに憧れた東京の歌 | 死んでもいいわって思えるラブソング | 死の舞踏
    生きてるって感じの曲 | 生きるのが楽しい | もう起きたくない月曜 | 消えたいくらい恥ずかしいカラオケ
    楽しいにたいして切ない曲 | 必死に走る曲 | 決死の覚悟みたいな | 自分を励ます曲 | 切腹シーンの邦楽
    飛び降りた猫の動画のBGM | 薬飲んで寝る、静かなの | 夢から覚めたくない | 終わりにしたい仕事中の曲
    首が痛い、癒しの曲 | 手首のストレッチの曲 | 自滅した野球の試合の後 | ゾンビが死なないゲーム
    悲しみが消えてほしい | 余韻が消えない曲 | 好きすぎて死ねる | 死ぬほど踊れるやつ | 命短し恋せよ乙女
    死んだ魚の目で残業中 | キュン死にする甘い曲 | 必殺仕事人のテーマ | 生き返る曲 | 瀕死の月曜 | 殺伐とした気分に
    眠すぎて死にそうな朝 | 自殺したミュージシャンの曲 | 自殺をテーマにした映画のサントラ""",
    "ko": """
    웃겨 죽겠어 | 배고파 죽겠다 | 죽이는 노래 | 보고 싶어 죽겠어 | 죽여주는 기타 솔로 | 심심해 죽겠네
    더워 죽겠다 시원한 노래 | 졸려 죽겠어 신나는 거 | 수어사이드 스쿼드 노래 | 귀여워 죽어 | 데스메탈
    죽을 만큼 좋아하는 노래 | 힘들어 죽겠네 잔잔한 거 틀어줘 | 이 노래 듣다 죽어도 좋아 | 좋아 죽겠어
    죽은 시인의 사회 ost | 비트 죽인다 | 심장 멎을 것 같은 노래 | 이 노래 들으면 죽어도 여한이 없어
    죽도록 사랑해 같은 발라드 | 피곤해서 죽을 것 같아 | 살맛 나는 노래 틀어줘 | 살기 좋은 날씨네 | 죽음의 무도
    죽은 듯이 자고 싶어 자장가 | 인생 노래 추천 | 목숨 걸고 춤추는 곡 | 베이스가 사람 잡네 | 혼자 살기 좋은 밤
    이번 주말은 혼자 해도 되는 게임 | 과자 살 때 듣는 노래 | 옥상에서 맥주 한잔 | 자취방에서 혼자살 때 듣는 노래
    사는 게 다 그렇지, 트로트 | 한강에서 치맥 | 죽이네 이 드럼 | 안 죽는 법 게임 브금 | 피아노 치다 손목 나갔어
    죽겠다 아이콘 노래 | 죽어도 못 보내 | 죽을 만큼 보고싶다 | 여자 살사 음악 | 피자 해먹으면서 들을 노래
    질투 신나는 노래 | 숨쉬기 운동 | 사는 게 재밌다 | 왜 사는지 모르겠는 비싼 스피커 | 이 기타 살 이유가 없음
    더는 못 듣겠다 | 더 이상 살 수 없는 한정판 LP | 서울에서 살기 싫어 시골 감성 | 눈 뜨기 싫은 아침
    자다가 깨서 듣는 노래 | 약 먹고 잘게 조용한 거 | 꿈에서 깨고 싶지 않아 | 하늘나라 간 강아지 생각나는 노래
    사라지는 것들에 대한 노래 | 끝내주는 기타 | 인생 끝판왕 노래 | 손목 보호대 끼고 드럼 | 뛰어내리는 장면 ost
    마지막으로 신나는 거 하나 | 목을 매일 풀어주는 요가 | 달달해 죽겠네 | 숨 멎는 고음 | 죽음의 다이어트 운동곡
    보고 싶어 미치겠다 | 살 빼는 음악 | 사는 동안 듣고 싶은 노래 | 피아노 치는 자살바위 말고 | 월요일 죽음이다
    비트가 날 죽이네 | 죽 먹으면서 듣는 노래 | 자살한 가수의 마지막 앨범 | 자살 예방 캠페인 노래""",
    "ru": """
    умираю со смеху | умру от скуки | убойный трек | хочу умереть от смеха | смертельно устал, что-нибудь тихое
    отряд самоубийц | эта песня меня убивает | умереть не встать какой бас | до смерти люблю джаз
    убить время под лоу-фай | не хочу жить без музыки | мёртвые дельфины | хочется жить и танцевать
    сдох на тренировке, давай тихое | умирающий лебедь сен-санса | король и шут прыгну со скалы
    какой убийственный бас | помираю, как хочу спать | я просто умер с этого припева | сдохнуть как смешно
    жить хочу, давай весёлое | если ещё раз услышу это, я повешусь | песня на смерть друга, реквием
    мертвецки пьян, давай шансон | режу лук под джаз | без музыки жить не могу | бас режет уши
    лучше умереть чем это слушать | стою на мосту, рассвет, тихая гитара | на крыше с друзьями, хаус
    режусь в доту под метал | веревочный парк, что-нибудь бодрое | жизнь боль, давай пост-панк
    руки вверх, дискотека | убийца на танцполе | чуть не умер от смеха | кладбищенский блюз
    не хочу просыпаться на работу | хочу умереть от счастья | умри, если меня не любишь | я хочу быть с тобой
    не могу жить без тебя | жить в москве надоело, давай море | живу один раз | лучше без вокала | всем лучше спать
    умер от зависти | лягу спать под дождь | прыгаем с парашютом | прыгнуть в воду летом
    порезался когда брился, спокойное | выпил таблетку от головы, тихое | уйти из офиса пораньше
    последняя песня перед сном | зачем жить скучно | смерть комара опера | кончил с работой, релакс | убить время
    убей меня нежно | сил нет, устал на работе | нет сил, что-нибудь лёгкое | повесил гитару на стену
    повесилась винда, злая музыка | убийственно красивый голос | обожаю до смерти этот припев
    умираю хочу танцевать | мёртвый сезон, грустное | жить в кайф | этот трек меня убил | живее всех живых
    сдохнуть можно от этой жары | бессмертный полк песни | до гроба люблю цоя | он покончил с собой, поставь нирвану
    фильм про самоубийство""",
    "it": """
    muoio dal ridere | questa canzone mi uccide | stanco morto, qualcosa di calmo | da morire questa voce
    mi piace da morire | morto di sonno | suicide squad | muoio dalla voglia di ballare | un basso micidiale
    ammazzare il tempo con un po' di jazz | tagliarmi i capelli con musica allegra
    morire d'amore, una canzone così | voglio morire dal ridere | non voglio vivere senza musica | bella da morire
    questo caldo mi ammazza | sto morendo di caldo | questa batteria è da infarto | mi fai morire con questi testi
    piuttosto la morte che il reggaeton | voglio vivere così, col sole in fronte | la morte del cigno
    una voce da brivido, mi uccide | tagliati i capelli, cambiata vita, musica nuova | ammazza che pezzo
    sono morta dalle risate | non posso vivere senza il caffè e il jazz | morto di fame, aspetto la pizza
    sul tetto con gli amici, un aperitivo | una corda della chitarra rotta | buttarmi in pista | mi butto sul divano
    non mi butto giù, qualcosa di allegro | voglio smettere di fumare, rilassami | morirei per un assolo così
    il ponte di brooklyn | la vita è dura, un po' di blues | che mortorio, alza il volume
    vorrei morire d'amore con questa canzone | voglio vivere per sempre | non voglio svegliarmi presto domani
    non vivo senza caffè | stanca di vivere in città, suoni di mare | morire un po' ogni volta che canta
    mi ammazzo di squat | questo assolo mi uccide | prendo le medicine e dormo, roba calma | mi taglio i capelli
    mi taglio una fetta di torta | mi butto nella mischia | farla finita con questi lenti | meglio senza voce
    che senso ha vivere senza musica | a cosa serve la cassa dritta | l'ultima canzone prima di dormire
    voglio sparire sotto le coperte | sono un peso massimo | sul ponte di rialto | dormire senza svegliarmi di notte
    la mia vita è una festa | senza di me che festa è | mi ha steso questo pezzo | morto di sonno, svegliami
    vivere, vasco rossi | da morire dal ridere | uccide questo ritmo | una bomba mortale
    muoio se non ballo stasera | viva la vida | questo lunedì mi uccide | il tempo ammazzalo con lo swing
    kurt cobain si è suicidato, metti i nirvana | un film sul suicidio""",
}


def messages(written: str) -> list[str]:
    """The messages of one block; a bar stands between two."""
    return [message.strip() for line in written.strip().splitlines() for message in line.split(" | ")]
