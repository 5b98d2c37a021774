# What Whytune says, in English: the pattern for the other languages. tests/bot/test_messages.py holds every file here to
# the same entries and the same placeholders.
#
# Terms may have two forms beside their name, for languages that need them: `.some` as in "with some piano" and `.of` as
# in "no piano", "less piano". Everything a person reads beside a name should need no agreement with it.

### Lists

list-comma = { $one }, { $two }
list-and = { $one } and { $two }
# Two things that are both absent, and two qualities that are both absent.
list-no = { $one } or { $two }
list-not = { $one } or { $two }

### The sentence of a pick: claims, joined

sentence = { $text }.
claims = { $one }; { $two }
# Some of qualities, style, instruments and "no voice", joined.
description = { $text }
description-join = { $one }, { $two }
claim-qualities = { $terms }
claim-tempo-quality = { $term } ({ $bpm } BPM)
claim-style = sounds like { $terms }
claim-with = with { $terms }
claim-alike = what sounds like { $term }
claim-voiceless = no voice
claim-in-part = only in part { $terms }
claim-no = no { $terms }, as you asked
claim-not = not { $terms }, as you asked
claim-near = close to { $title } in sound
claim-near-sound = close to the sound you sent
claim-names = its title or tags match your words
claim-tempo = { $bpm } BPM
claim-key = in { $key }
claim-year = from { $year }
claim-nearest = the nearest that is left, though little in it is what you asked for
claim-start = one to start from
claim-gone = It has left the library since.

### How much a track is of a term

heard-voiceless = no voice is heard in it
heard-voice = a voice may be heard in it
heard-style = this sounds like { $term }
heard-has = this has { $term }
heard-is = this is { $term }
heard-clearly = this is clearly { $term }
heard-sounds = this sounds like { $term }
heard-nearer = this is nearer to { $term } than most
heard-rather = this is rather { $term }
heard-not = this is not { $term }
heard-more = this is more { $term } than most
heard-less = this is less { $term } than most
heard-more-of = this has more of { $term } in it than most
heard-less-of = this has less of { $term } in it than most
heard-style-more = this has more of { $term } in it than most
heard-style-less = this has less of { $term } in it than most
heard-sounds-more = this has more of { $term } in it than most
heard-sounds-less = this has less of { $term } in it than most

### What somebody said or did

event-asked = you asked for { $terms }
event-refused = you did not want { $terms }
event-taste = you like: { $terms }
event-distaste = you dislike: { $terms }
event-liked = you liked { $title }
event-disliked = you disliked { $title }
event-more-like = you asked for more like { $title }
event-sound = you sent a sound
# Stands for { $terms } where no term was clear.
event-words = what your words go with

### The reasons of a table

reason = { $cause }; { $heard }
reason-goes-with = { $cause }, which often goes with { $term }; { $heard }
reason-like-that = { $cause }; { $heard }, like that one
reason-unlike-that = { $cause }; { $heard }, unlike that one
# Of a sound that somebody sent, all that is kept is to which terms it leans, and from which it leans away.
reason-sound-to = { $cause }, which leans to { $term }; { $heard }
reason-sound-from = { $cause }, which leans away from { $term }; { $heard }
reason-names-nearer = { $cause }; its title and tags lie nearer to that than most
reason-names-farther = { $cause }; its title and tags lie farther from that than most
reason-rest = many small things together
reason-bias = where every track starts
reason-sum = in all
reason-score = in all, the score that ranks it
reason-smaller = { $count } smaller reasons

### What would have changed a place

what-if-place = { $title } would be in place { $after } of the whole library instead of { $before }
# The same where the track is named above: "Had you not asked for 'calm', it would be in place 57."
what-if-place-short = it would be in place { $after }
what-if-heading = In place { $place } of the whole library for what you asked. What would have changed that:
what-if-plus = Had you asked for '{ $term }' as well, { $place }.
what-if-not = Without that, { $place }.
what-if-not-asked = Had you not asked for '{ $terms }', { $place }.
what-if-not-refused = Had you not turned down '{ $terms }', { $place }.
what-if-no-taste = Without your lasting liking for '{ $terms }', { $place }.
what-if-no-distaste = Without your lasting dislike of '{ $terms }', { $place }.
what-if-not-liked = Had you not liked { $liked }, { $place }.
what-if-not-disliked = Had you not disliked { $liked }, { $place }.
what-if-not-more-like = Had you not asked for more like { $liked }, { $place }.
what-if-not-sound = Had you not sent that sound, { $place }.
# Stands for { $terms } where no term was clear.
what-if-words = what you said

### Tracks

track-name = { $title } by { $artist }
track-gone = a track that is gone
track-that = that track
track-liked = a track you liked
tracks =
    { $count ->
        [one] 1 track
       *[other] { $count } tracks
    }

### Notes on an answer

note-hard-with = Left out { tracks } with { $term }, as you asked.
note-hard-style =
    { $count ->
        [one] Left out 1 track that sounds like { $term }, as you asked.
       *[other] Left out { $count } tracks that sound like { $term }, as you asked.
    }
note-hard-is =
    { $count ->
        [one] Left out 1 track that is { $term }, as you asked.
       *[other] Left out { $count } tracks that are { $term }, as you asked.
    }
note-limit =
    { $count ->
        [one] Left out 1 track that does not keep to: { $limit }.
       *[other] Left out { $count } tracks that do not keep to: { $limit }.
    }
note-blocked = Left out { tracks } you blocked ({ $name }).
note-disliked = Left out { $title }, which you disliked.
note-heard = Left out { tracks } that I showed you a moment ago.
note-variety = Left out { tracks } for variety ({ $name }).
note-few =
    { $count ->
        [one] Only 1 left that keeps to all you asked for; drop a condition to get more.
       *[other] Only { $count } left that keep to all you asked for; drop a condition to get more.
    }
note-taste = Noted for good: you like { $term }.
note-distaste = Noted for good: you dislike { $term }.
note-all =
    { $count ->
        [one] There is only 1 track here.
       *[other] There are only { $count } tracks here.
    }
note-capped = I show { $count } at most.
note-none = Nothing in this library keeps to all you asked for; drop a condition and ask again.
note-broken =
    { $count ->
        [one] 1 track of these does not keep to: { $limit }.
       *[other] { $count } tracks of these do not keep to: { $limit }.
    }
note-empty-profile = I know nothing of your taste yet, so this is a varied sample; tell me a mood or react to one of these.
note-unknown-name = { $name } is not in this library.

### Exact wishes

limit-or = { $one } or { $two }
limit-new = new to you
limit-artist = by { $name }
limit-not-artist = not by { $name }
limit-title = { $name }
limit-not-title = not { $name }
limit-range = { $field } { $low } to { $high }
limit-is = { $field } { $value }
limit-about = { $field } about { $value }
limit-not = { $field } not { $value }
limit-compare = { $field } { $sign } { $value }
field-tempo = tempo
field-duration = duration
field-year = year
field-key = key
field-mode = mode
unit-tempo = { $number } BPM
unit-duration = { $number } s

### Keys

key-major = { $note } major
key-minor = { $note } minor
mode-major = major
mode-minor = minor
note-c = C
note-c-sharp = C#
note-d = D
note-d-sharp = D#
note-e = E
note-f = F
note-f-sharp = F#
note-g = G
note-g-sharp = G#
note-a = A
note-a-sharp = A#
note-b = B

### The conversation

hello = Hello! Tell me how you feel or what you would like to hear, and I find a few tracks.
any-time = Any time. Say what you would like to hear next, or react to a pick with +1 or -2.
help =
    Tell me how you feel or what you like, in your own words and language.
    I answer with a few tracks and the true reason of each.
      something calm and slow for a rainy night, no vocals
      +1 or "love the first" · -2 or "not the second" · why 2? · more like 3 but faster · something else
      /profile what I know of you · /export all of it · /forget erases it
      /block ARTIST or number · /playlist 10 MOOD · /help · /quit
care = I am a music bot and no help in this, but somebody is: please talk to a person you trust, or to a crisis line (findahelpline.com lists one for your country; in the EU dial 112, in the US 988). You matter.
welcome = { tracks } of your music. Tell me how you feel; /help says more.
welcome-demo = { tracks } of the demo catalog. Tell me how you feel; /help says more.
welcome-demo-more = The demo catalog holds names and features; `whytune ingest DIR` takes your own music.
verdict-moved = { $sign } { $title }: noted, from place { $before } to { $after } in the whole library for what you asked.
verdict-kept = { $sign } { $title }: noted.
verdict-undone = Taken back: { $title }, from place { $before } to { $after }.
vote-noted = { $sign } { $title }: noted for your own taste.
vote-undone = Taken back: { $sign } { $title }.
blocked = Never again { $name }.
playlist-written = Wrote { tracks } to { $path }.
forget-how = Type /forget to erase everything I keep of you, or /forget last for what you said last.
forgot-all = Everything I kept of you is erased, your key with it.
forgot-last = What you said last is erased.
forgot-nothing = I keep nothing of you.
forgot-no-last = There is nothing to erase.

### The profile

things =
    { $count ->
        [one] 1 thing
       *[other] { $count } things
    }
profile-nothing = I keep nothing of you yet.
profile-both = I keep { things } that you said or did; at this moment they speak for { $likes } and against { $dislikes }.
profile-for = I keep { things } that you said or did; at this moment they speak for { $likes }.
profile-against = I keep { things } that you said or did; at this moment they speak against { $dislikes }.
profile-neither = I keep { things } that you said or did; at this moment they speak for nothing in particular.
profile-blocked = Never again: { $names }.
profile-more = /export shows all of it, /forget erases it.

### Pictures

# The small line above a track's title.
why-heading = Why this is number { $rank }
# A picture in words: { $reasons } are some of why-alt-reason, joined by "claims".
why-alt = Why { $name } was picked, as bars: { $reasons }. In all, its score is { $score }.
why-alt-reason = { $number } for: { $text }
taste-heading = Your taste at this moment
# { $things } are some of the counts below, listed.
taste-from = from { $things }
count-likes =
    { $count ->
        [one] 1 like
       *[other] { $count } likes
    }
count-dislikes =
    { $count ->
        [one] 1 dislike
       *[other] { $count } dislikes
    }
count-lasting =
    { $count ->
        [one] 1 lasting statement
       *[other] { $count } lasting statements
    }
count-moods =
    { $count ->
        [one] 1 mood
       *[other] { $count } moods
    }
# Heads of the three parts of the picture: bars, shares and lines.
taste-terms = For and against
taste-rests-on = What it rests on
taste-way = The way it has moved
taste-now = now
# The picture in words: these sentences one after another.
taste-alt = Your taste at this moment, as bars.
taste-alt-for = For: { $terms }.
taste-alt-against = Against: { $terms }.
taste-alt-term = { $term } { $number }
taste-alt-rests = It rests on { $things }, most of all: { $causes }.
taste-alt-cause = { $cause } ({ $share })
# { $when } is such as "3 days ago".
taste-alt-way = From { $when } until now: { $moved }.
taste-alt-moved = { $term } from { $before } to { $after }

### On Discord

button-why = Why?
button-why-pick = Why { $pick }?
button-more = More like this
button-else = Something else
first-contact =
    Before I keep anything of you:
    - I never keep what you write, only which qualities I understood (such as calm, or no piano), how strongly and when, and the tracks that I showed you and those you reacted to.
    - It is encrypted. Moods go after a day, answers after a month, tastes and reactions after two years, the list of what I showed you when you have been away as long.
    - Moods can say something of your health: tell me only what you like to.
    /export shows all of it, /forget erases it at once, /privacy says more.
reply-unread = I cannot read a reply that does not ping me: leave the @ at your reply switched on, or mention me.
discord-help =
    Tell me how you feel or what you like, in your own words and language: mention me, reply to me, or write to me directly.
    I answer with a few tracks and the true reason of each. For example:
    > something calm and slow for a rainy night, no vocals
    Then press 👍 or 👎, react with 1️⃣ to 5️⃣ for a pick, or 👍 ❤️ 👎 for all of them; taking it back undoes it. Or reply to me: "less sleepy", "why the second?", "more like 3 but faster".
    Send me a sound and I look for more like it. /recommend, /more-like, /playlist and /together find music, /profile shows what I know of you, /forget erases it.
discord-profile = What I know of you is for you alone: /profile shows it to nobody else.
discord-why = Why in full, as a picture, is for you alone: press a button.
discord-export = What I keep of you is for you alone: /export gives it to nobody else.
export-file = All that I keep of you is in this file.
playlist-title = A playlist by Whytune
playlist-made = A playlist of { tracks }
catalog =
    { $artists ->
        [one] { tracks } by 1 artist, { $hours } h of music; last changed { $when }.
       *[other] { tracks } by { $artists } artists, { $hours } h of music; last changed { $when }.
    }
catalog-demo = { tracks } of the demo catalog: music of free games in Debian, names and features only.
synced = Discord knows { $count } commands now.
health = Servers: { $servers }; library: { tracks }; { $waiting } requests under way, { $latency } ms to Discord; started { $since }.
unblocked = { $name } may be played again.
privacy =
    {"**"}What I keep of you**, encrypted under a key of your own, on the machine of whoever hosts me:
    - up to 12 qualities that I understood from each part of a message, with strengths and the time, never the message itself: moods for 24 hours, lasting tastes for two years;
    - my last answers to you, for a month, and their reasons, for a day; which tracks I showed you, and the ones you reacted to or blocked, in which language we spoke;
    - that I have told you this.
    Moods can reveal something of your health: tell me only what you like to.
    {"**"}What I do not**: no texts, no voices or sounds, no names, no list of whom you talk with. Nothing leaves my host's machines but my answers. I am not trained on what you write; reactions count for others only as sums over at least five people.
    {"**"}What you can do**: /profile and /export show it, /forget erases all of it at once, the key too, and /forget last what you said last. When I leave a server, what was said there goes.
about =
    Whytune finds music for a mood and tells the true reason: a track's score is a sum over what you said or did and what is heard in it, and that sum is what I show you.
    My library here: { tracks }. I am free software under the MIT licence; musicnn (ISC), multilingual-e5-small (MIT) and all-MiniLM-L6-v2 (Apache-2.0) help me listen and read.
about-demo =
    Whytune finds music for a mood and tells the true reason: a track's score is a sum over what you said or did and what is heard in it, and that sum is what I show you.
    I know { tracks } of the demo catalog, music of free games, each under the licence beside it. I am free software under the MIT licence; musicnn (ISC), multilingual-e5-small (MIT) and all-MiniLM-L6-v2 (Apache-2.0) help me listen and read.

## The commands, as Discord lists them: 100 characters at most.

cmd-recommend = A few tracks for how you feel, with the true reason of each
cmd-recommend-mood = How you feel or what you would like to hear, in your own words and language
cmd-count = How many tracks
cmd-why = Why a pick of your last answer: what adds up to its score, as a picture
cmd-why-pick = Which pick: 1 is the first
cmd-more-like = More tracks that sound like one of this library
cmd-more-like-track = The track: type a part of its name
cmd-together = Picks for several people: each agrees, and each pick says whom it suits and why
together-choose = Who listens with you? Choose up to { $most } people; each of them is asked first.
cmd-playlist = A playlist for a mood as a file, in an order in which neighbours fit
cmd-menu = Recommend for this message
cmd-profile = A picture of what I know of your taste
cmd-block = Never play an artist or a track for you again
cmd-block-artist = The artist
cmd-block-track = The track: type a part of its name
cmd-unblock = Allow a blocked artist or track again
cmd-unblock-what = What you blocked
cmd-privacy = What is kept of you, for how long, and how to erase it
cmd-export = All that is kept of you, as a file
cmd-forget = Erase what is kept of you, at once and for good
cmd-forget-what = All of it, or what you said last
cmd-about = What Whytune is and what it stands on
cmd-catalog = How large the library is, and when it last changed
cmd-host = For the host of this bot
cmd-host-sync = Tell Discord of the commands anew
cmd-host-health = How the bot is

### What cannot be done

error-empty = The message is empty; say how you feel or what you would like to hear.
error-bytes = The message has bytes that are no text in UTF-8; type it again.
error-long = The message has { NUMBER($count, useGrouping: 1) } characters; { NUMBER($most, useGrouping: 1) } are the most I read, so say it shorter.
error-no-answer = I have not recommended anything to you yet; tell me a mood first.
error-no-such-pick = There is no such pick; the last answer has { $count }.
error-vote = There is no pick { $pick }; the last answer has { $count }. Nothing was noted.
error-pick =
    { $count ->
        [one] There is no pick { $pick } in that answer; it has 1 pick.
       *[other] There is no pick { $pick } in that answer; it has { $count } picks.
    }
error-last-pick = There is no pick { $pick } in the last answer.
error-number = '{ $text }' is no number of a pick; say for example /why 2.
error-command = There is no command /{ $word }; type /help to see what there is.
error-forget = I can forget all or last, not '{ $what }'.
error-block = Say whom to block: /block ARTIST, or /block 2 for the second pick.
error-no-artist = There is no artist '{ $artist }' in this library; type a part of the name and choose from the list.
error-artist = There is no artist '{ $artist }' in this library; `whytune tracks` lists them.
error-no-reaction = There is no reaction of yours to that pick, so there is nothing to undo.
error-gone = That track is no longer in the library; ask for something new.
error-others-why = What is behind that answer was for somebody else, or I no longer keep it; tell me your mood and ask me why then.
error-others-answer = That answer was for somebody else, or I no longer keep what it was made from; tell me your mood and I find something for you.
error-too-fast =
    { $seconds ->
        [one] You are faster than I can listen; ask again in 1 second.
       *[other] You are faster than I can listen; ask again in { $seconds } seconds.
    }
error-busy = Many people are asking me just now, and I can take no more at this moment; ask again in a minute. Nothing is lost.
error-unexpected = Something went wrong on my side, and nothing you said before is lost. My host finds it in the log under { $number }.
error-elsewhere = In this server I answer in other channels: { $channels }
error-no-track = There is no track '{ $track }' in this library; type a part of its name and choose from the list.
error-no-words = That message has no words that I may read; use /recommend and say it yourself.
error-block-which = Say whom to block: choose an artist or a track.
error-not-blocked = '{ $name }' is not blocked; /export lists what is.
error-owner = Only the one who hosts this bot can do that.
error-erased = The reasons of that answer were erased, as moods are after a day; ask again.
error-request = There is no request '{ $request }'; use the request_id that an answer printed.
error-own-request = There is no request '{ $request }' of yours; use the request_id that an answer printed.
error-event = That answer has no event { $event }; its events are listed with it.
error-term = '{ $term }' is not an audible term of the vocabulary; try one such as calm, piano or fast.
error-verdict = '{ $verdict }' is no verdict; say like, dislike or undo.
error-playlist = The playlist { $path } cannot be written ({ $why }); choose another place.

### Together

# Asked of each member before anything of theirs is read. { $name } is the one who began.
together-ask = { $name } would like all of you to listen together. If you agree, everyone here sees the picks and which of your tastes each of them meets or misses. What you never want or have blocked is left out for all, without your name. Your moods stay yours, and nothing of this is kept.
together-yes = Count me in
together-not-now = Not now
together-waiting = { $done } of { $count } have agreed
together-in = You are in; the picks come when everyone has agreed.
together-starting = Everyone is in; looking for something for all of you.
together-declined = Not this time: not everyone wants to. Nothing of anyone was read.
together-late = Not everyone answered in time. Nothing of anyone was read; begin again whenever you like.
together-over = This round is over; /together begins a new one.
together-not-asked = This asks only the people who are named in it; /together begins a round of your own.
together-alone = Choose at least one other person to listen with.
together-robot = Bots have no taste of their own; choose people.
together-heading = For { $names }
# What a pick is to one member. { $what } is, for example, "calm and slow, with piano, not loud".
together-for = { $name }: { $what }, as you like it
together-whole = { $name }: on the whole to your taste
together-neither = { $name }: no strong feelings either way
together-less = less for { $name }: { $heard }
together-less-whole = less for { $name }: on the whole not to your taste
together-unknown = nothing known yet of the taste of { $name }
together-part-no = no { $terms }
together-part-not = not { $terms }
# A standing refusal of one of them; { $term } stands alone, as a name.
together-note-never = Left out { tracks } ({ $term }): somebody here never wants that.
together-note-blocked = Left out { tracks } that somebody here has blocked.
together-note-disliked = Left out { tracks } that somebody here disliked.

### Previews

preview-not-offered = There is no clip of { $title } here; ask for one of another track.
preview-unreadable = The file of { $title } is gone or broken, so there is no clip of it; ask for one of another track.
preview-failed = The clip of { $title } could not be made this time; ask for it again in a moment.
preview-busy = I am making many clips just now; ask for this one again in a minute.

### Sounds sent

sound-too-big = That file has { $size } MB; send one of at most { $most } MB, an mp3 for example.
sound-too-long = That recording lasts { $minutes } minutes; send at most { $most } minutes of it.
sound-too-short = That recording is shorter than a second; send a longer one.
sound-not-audio = I can hear nothing in that file: it is no audio that I know, or it is broken; send an mp3, ogg, flac, wav or m4a.
sound-silent = That recording is silent, so there is nothing to go by; send another.
sound-too-slow = Listening to that file took too long and I gave up; send a shorter one, or an mp3.
sound-busy = I am listening to other sounds just now; send yours again in a minute.
sound-failed = I could not listen to that file this time; send it again in a moment.
sound-no-models = I cannot listen to sounds on this machine yet: its host has to run `whytune ingest` or `scripts/start` once with a network. Say in words what you would like to hear.

### The terms, by facet

## mood

term-happy = happy
term-sad = sad
term-calm = calm
term-energetic = energetic
term-aggressive = aggressive
term-dark = dark
term-melancholic = melancholic
term-romantic = romantic
term-dreamy = dreamy
term-epic = epic
term-mysterious = mysterious
term-tense = tense
term-playful = playful
term-nostalgic = nostalgic
term-uplifting = uplifting
term-mellow = mellow
term-sexy = sexy
term-beautiful = beautiful
term-weird = weird

## genre

term-rock = rock
term-hard-rock = hard rock
term-classic-rock = classic rock
term-progressive-rock = progressive rock
term-alternative = alternative
term-indie = indie
term-metal = metal
term-punk = punk
term-pop = pop
term-electronic = electronic
term-house = house
term-techno = techno
term-dance = dance
term-ambient = ambient
term-new-age = new age
term-hip-hop = hip-hop
term-rnb = rnb
term-soul = soul
term-funk = funk
term-jazz = jazz
term-blues = blues
term-country = country
term-folk = folk
term-classical = classical
term-opera = opera
term-soundtrack = soundtrack
term-chiptune = chiptune
term-world = world
term-latin = latin
term-reggae = reggae
term-lofi = lofi
term-easy-listening = easy listening

## instrument

term-guitar = guitar
term-electric-guitar = electric guitar
term-acoustic-guitar = acoustic guitar
term-piano = piano
term-strings = strings
term-violin = violin
term-cello = cello
term-drums = drums
term-bass = bass
term-synth = synth
term-flute = flute
term-harp = harp
term-harpsichord = harpsichord
term-sitar = sitar
term-brass = brass
term-organ = organ
term-choir = choir

## vocals

term-vocals = vocals
term-instrumental = instrumental
term-female-vocals = female vocals
term-male-vocals = male vocals

## tempo

term-slow = slow
term-fast = fast

## loudness

term-quiet = quiet
term-loud = loud

## sound

term-acoustic = acoustic
term-bright = bright
term-deep = deep
term-heavy = heavy
term-minimal = minimal
term-catchy = catchy

## era

term-60s = 60s
term-70s = 70s
term-80s = 80s
term-90s = 90s
term-00s = 00s
term-oldies = oldies

## activity

term-study = study
term-sleep = sleep
term-workout = workout
term-party = party
term-driving = driving
term-meditation = meditation
term-gaming = gaming
term-dinner = dinner
term-morning = morning
term-rain = rain
