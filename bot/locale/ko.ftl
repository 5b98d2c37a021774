# What Whytune says, in Korean. See en.ftl for what the entries are for.

### Lists

list-comma = { $one }, { $two }
list-and = { $one }, { $two }
list-no = { $one }, { $two }
list-not = { $one }, { $two }

### The sentence of a pick: claims, joined

sentence = { $text }.
claims = { $one }. { $two }
description = { $text } 곡이에요
description-join = { $one }, { $two }
claim-qualities = { $terms }
claim-tempo-quality = { $term }({ $bpm } BPM)
claim-style = { $terms } 느낌의
claim-with = { $terms } 소리가 들리는
claim-alike = { $term } 비슷한
claim-voiceless = 노래 없는
claim-in-part = { $terms } 느낌은 일부만 있어요
claim-no = 원한 대로 { $terms } 없는 곡이에요
claim-not = 원한 대로 { $terms } 곡은 아니에요
claim-near = 소리가 { $title }에 가까워요
claim-near-sound = 보내 준 소리에 가까워요
claim-names = 제목이나 태그가 한 말과 맞아요
claim-tempo = { $bpm } BPM이에요
claim-key = { $key }예요
claim-year = { $year }년 곡이에요
claim-nearest = 남은 것 중 가장 가까운 곡인데, 원한 느낌은 별로 없어요
claim-start = 일단 이 곡부터 들어 봐요
claim-gone = 이 곡은 이제 라이브러리에 없어요.

### How much a track is of a term

heard-voiceless = 노랫소리가 들리지 않아요
heard-voice = 노랫소리가 들릴 수도 있어요
heard-style = { $term } 느낌이에요
heard-has = { $term } 소리가 들려요
heard-is = { $term } 곡이에요
heard-clearly = 확실히 { $term } 곡이에요
heard-sounds = { $term } 소리로 들려요
heard-nearer = 대부분의 곡보다 { $term } 쪽에 가까워요
heard-rather = { $term } 편이에요
heard-not = { $term } 곡은 아니에요
heard-more = 대부분의 곡보다 더 { $term } 편이에요
heard-less = 대부분의 곡보다 덜 { $term } 편이에요
heard-more-of = 대부분의 곡보다 { $term } 소리가 많아요
heard-less-of = 대부분의 곡보다 { $term } 소리가 적어요
heard-style-more = 대부분의 곡보다 { $term } 느낌이 강해요
heard-style-less = 대부분의 곡보다 { $term } 느낌이 약해요
heard-sounds-more = 대부분의 곡보다 더 { $term } 소리로 들려요
heard-sounds-less = 대부분의 곡보다 덜 { $term } 소리로 들려요

### What somebody said or did

event-asked = { $terms } 음악을 원했어요
event-refused = { $terms } 음악은 원하지 않았어요
event-taste = { $terms } 음악을 좋아해요
event-distaste = { $terms } 음악을 싫어해요
event-liked = 마음에 든 곡: { $title }
event-disliked = 별로였던 곡: { $title }
event-more-like = { $title } 같은 곡을 더 원했어요
event-sound = 소리를 보냈어요
event-words = 한 말과 어울리는

### The reasons of a table

reason = { $cause }; { $heard }
reason-goes-with = { $cause } (보통 { $term } 느낌이 같이 가요); { $heard }
reason-like-that = { $cause }; { $heard }, 그 곡처럼요
reason-unlike-that = { $cause }; { $heard }, 그 곡과는 달라요
reason-sound-to = { $cause } ({ $term } 쪽에 가까운 소리예요); { $heard }
reason-sound-from = { $cause } ({ $term } 쪽과는 먼 소리예요); { $heard }
reason-names-nearer = { $cause }; 제목과 태그가 대부분의 곡보다 거기에 가까워요
reason-names-farther = { $cause }; 제목과 태그가 대부분의 곡보다 거기서 멀어요
reason-rest = 작은 것들을 모두 모으면
reason-bias = 모든 곡이 여기서 시작해요
reason-sum = 합계
reason-score = 합계, 순위를 정하는 점수예요
reason-smaller = 더 작은 이유 { $count }개

### What would have changed a place

what-if-place = { $title }의 순위가 라이브러리 전체에서 { $before }위가 아니라 { $after }위였을 거예요
what-if-place-short = 이 곡은 { $after }위였을 거예요
what-if-heading = 이번에 원한 것 기준으로 라이브러리 전체에서 { $place }위예요. 순위를 바꿨을 만한 것:
what-if-plus = ‘{ $term }’ 느낌도 원했다면 { $place }.
what-if-not = 그게 없었다면 { $place }.
what-if-not-asked = ‘{ $terms }’ 느낌을 원하지 않았다면 { $place }.
what-if-not-refused = ‘{ $terms }’ 느낌을 거절하지 않았다면 { $place }.
what-if-no-taste = 평소에 ‘{ $terms }’ 느낌을 좋아하지 않았다면 { $place }.
what-if-no-distaste = 평소에 ‘{ $terms }’ 느낌을 싫어하지 않았다면 { $place }.
what-if-not-liked = { $liked }에 👍 하지 않았다면 { $place }.
what-if-not-disliked = { $liked }에 👎 하지 않았다면 { $place }.
what-if-not-more-like = { $liked } 같은 곡을 더 원하지 않았다면 { $place }.
what-if-not-sound = 그 소리를 보내지 않았다면 { $place }.
what-if-words = 한 말

### Tracks

track-name = { $title } ({ $artist })
track-gone = 이제 없는 곡
track-that = 그 곡
track-liked = 좋아한 곡
tracks = { $count }곡

### Notes on an answer

note-hard-with = 원한 대로 { $term } 소리가 들리는 { tracks }을 뺐어요.
note-hard-style = 원한 대로 { $term } 느낌인 { tracks }을 뺐어요.
note-hard-is = 원한 대로 ‘{ $term }’ 쪽인 { tracks }을 뺐어요.
note-limit = 조건에 안 맞는 { tracks }을 뺐어요: { $limit }.
note-blocked = 차단한 { tracks }을 뺐어요 ({ $name }).
note-disliked = 별로라고 해서 뺐어요: { $title }.
note-heard = 방금 보여 준 { tracks }을 뺐어요.
note-variety = 다양하게 들으라고 { tracks }을 뺐어요 ({ $name }).
note-few = 조건에 다 맞는 건 { tracks }뿐이에요; 조건을 하나 빼면 더 나와요.
note-taste = 잘 기억할게요: { $term } 음악을 좋아하는군요.
note-distaste = 잘 기억할게요: { $term } 음악은 싫어하는군요.
note-all = 여기에는 { tracks }밖에 없어요.
note-capped = 최대 { $count }곡까지 보여 줘요.
note-none = 조건에 다 맞는 곡이 라이브러리에 없어요; 조건을 하나 빼고 다시 말해 줘요.
note-broken = 이 중 { tracks }은 조건에 안 맞아요: { $limit }.
note-empty-profile = 아직 취향을 몰라서 골고루 골라 봤어요; 지금 기분을 말해 주거나 하나에 반응해 줘요.
note-unknown-name = 이 라이브러리에 없는 이름이에요: { $name }.

### Exact wishes

limit-or = { $one } 또는 { $two }
limit-new = 처음 듣는 곡
limit-artist = 아티스트 { $name }
limit-not-artist = 아티스트 { $name } 제외
limit-title = 제목 { $name }
limit-not-title = 제목 { $name } 제외
limit-range = { $field } { $low }~{ $high }
limit-is = { $field } { $value }
limit-about = { $field } 약 { $value }
limit-not = { $field } { $value } 제외
limit-compare = { $field } { $sign } { $value }
field-tempo = 템포
field-duration = 길이
field-year = 연도
field-key = 으뜸음
field-mode = 조성
unit-tempo = { $number } BPM
unit-duration = { $number }초

### Keys

key-major = { $note } 장조
key-minor = { $note } 단조
mode-major = 장조
mode-minor = 단조
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

hello = 안녕하세요! 지금 기분이나 듣고 싶은 음악을 말해 주면 몇 곡 골라 줄게요.
any-time = 천만에요! 다음에 듣고 싶은 걸 말해 주거나 +1, -2처럼 반응해 줘요.
help =
    지금 기분이나 좋아하는 걸 편한 말로, 편한 언어로 말해 줘요.
    몇 곡을 골라서 곡마다 진짜 이유를 말해 줄게요.
      비 오는 밤에 들을 잔잔하고 느린 음악, 보컬 없이
      +1 또는 “첫 번째 좋아” · -2 또는 “두 번째는 별로” · 왜 2번이야? · 3번 같은데 더 빠른 곡 · 다른 거
      /profile 내가 아는 것 · /export 그 전부 · /forget 지우기
      /block 아티스트나 번호 · /playlist 10 기분 · /help · /quit
care = 저는 음악 봇이라 이 일은 도울 수 없지만, 도와줄 사람이 있어요. 믿을 수 있는 사람에게 이야기하거나 상담 전화에 걸어 줘요 (한국: 자살예방 상담전화 109, 위급하면 119; 다른 나라는 findahelpline.com). 당신은 소중한 사람이에요.
welcome = 내 음악 { tracks }이 있어요. 지금 기분을 말해 줘요; /help에 더 있어요.
welcome-demo = 데모 카탈로그에 { tracks }이 있어요. 지금 기분을 말해 줘요; /help에 더 있어요.
welcome-demo-more = 데모 카탈로그에는 제목과 특징만 있어요; `whytune ingest 폴더`로 내 음악을 넣을 수 있어요.
verdict-moved = { $sign } { $title }: 기억할게요, 이번에 원한 것 기준으로 라이브러리 전체에서 { $before }위에서 { $after }위가 됐어요.
verdict-kept = { $sign } { $title }: 기억할게요.
verdict-undone = 취소했어요: { $title }, { $before }위에서 { $after }위가 됐어요.
vote-noted = { $sign } { $title }: 내 취향에만 반영되도록 기억할게요.
vote-undone = 취소했어요: { $sign } { $title }.
blocked = 다시는 안 나와요: { $name }.
playlist-written = { tracks }을 { $path }에 저장했어요.
forget-how = /forget을 입력하면 저장해 둔 걸 모두 지워요; /forget last는 마지막 말만 지워요.
forgot-all = 저장해 둔 건 열쇠까지 모두 지웠어요.
forgot-last = 마지막으로 한 말을 지웠어요.
forgot-nothing = 저장해 둔 게 없어요.
forgot-no-last = 지울 게 없어요.

### The profile

things = { $count }가지
profile-nothing = 아직 저장해 둔 게 없어요.
profile-both = 말하거나 한 일 { things }를 기억해요; 지금은 { $likes } 쪽이고, { $dislikes } 쪽은 피해요.
profile-for = 말하거나 한 일 { things }를 기억해요; 지금은 { $likes } 쪽이에요.
profile-against = 말하거나 한 일 { things }를 기억해요; 지금은 { $dislikes } 쪽을 피해요.
profile-neither = 말하거나 한 일 { things }를 기억해요; 지금은 딱히 어느 쪽도 아니에요.
profile-blocked = 다시는 안 나오는 것: { $names }.
profile-more = /export로 전부 볼 수 있고, /forget으로 지울 수 있어요.

### Pictures

why-heading = { $rank }번이 된 이유
why-alt = 이 곡을 고른 이유를 막대그래프로 보여 줘요: { $name }. { $reasons }. 합계 점수는 { $score }.
why-alt-reason = { $number }: { $text }
taste-heading = 지금 이 순간의 취향
taste-from = 바탕이 된 것: { $things }
count-likes = 좋아요 { $count }개
count-dislikes = 싫어요 { $count }개
count-lasting = 오래가는 취향 { $count }개
count-moods = 기분 { $count }개
taste-terms = 좋아하는 쪽과 피하는 쪽
taste-rests-on = 바탕이 된 것
taste-way = 그동안의 변화
taste-now = 지금
taste-alt = 지금 이 순간의 취향을 막대그래프로 보여 줘요.
taste-alt-for = 좋아하는 쪽: { $terms }.
taste-alt-against = 피하는 쪽: { $terms }.
taste-alt-term = { $term } { $number }
taste-alt-rests = 바탕이 된 것: { $things }. 가장 큰 것: { $causes }.
taste-alt-cause = { $cause } ({ $share })
taste-alt-way = { $when }부터 지금까지: { $moved }.
taste-alt-moved = { $term } 쪽은 { $before }에서 { $after }

### On Discord

button-why = 왜요?
button-why-pick = 왜 { $pick }번이에요?
button-more = 이런 곡 더
button-else = 다른 거
first-contact =
    무언가를 저장하기 전에 먼저 말해 둘게요:
    - 쓴 글은 절대 저장하지 않아요. 알아들은 특징(예를 들면 잔잔한 느낌, 피아노 없이)과 그 세기와 시각, 그리고 보여 준 곡과 반응한 곡만 저장해요.
    - 저장하는 건 모두 암호화해요. 기분은 하루, 추천은 한 달, 취향과 반응은 2년이 지나면 사라지고, 보여 준 곡의 목록은 2년 동안 찾아오지 않으면 사라져요.
    - 기분에서 건강에 관한 것이 드러날 수 있어요: 말하고 싶은 것만 말해 줘요.
    /export로 전부 볼 수 있고, /forget으로 바로 지울 수 있고, /privacy에 더 있어요.
reply-unread = 알림을 끈 답장은 읽을 수 없어요: 답장할 때 @를 켜 두거나 저를 멘션해 줘요.
discord-help =
    지금 기분이나 좋아하는 걸 편한 말로, 편한 언어로 말해 줘요: 저를 멘션하거나, 저에게 답장하거나, 바로 메시지를 보내면 돼요.
    몇 곡을 골라서 곡마다 진짜 이유를 말해 줄게요. 예를 들면:
    > 비 오는 밤에 들을 잔잔하고 느린 음악, 보컬 없이
    그다음 👍 또는 👎를 누르거나, 한 곡에는 1️⃣부터 5️⃣, 전체에는 👍 ❤️ 👎로 반응해 줘요; 반응을 거두면 취소돼요. 아니면 이렇게 답장해 줘요: “덜 졸린 걸로”, “왜 두 번째야?”, “3번 같은데 더 빠른 곡”.
    소리를 보내 주면 비슷하게 들리는 곡을 더 찾아볼게요. /recommend, /more-like, /playlist, /together로 음악을 찾고, /profile로 제가 아는 걸 보고, /forget으로 지울 수 있어요.
discord-profile = 제가 아는 건 본인만 볼 수 있어요: /profile은 다른 사람에게 보이지 않아요.
discord-why = 그림으로 보는 자세한 이유는 본인만 볼 수 있어요: 버튼을 눌러 줘요.
discord-export = 제가 저장한 건 본인만 볼 수 있어요: /export는 다른 사람에게 주지 않아요.
export-file = 저장해 둔 건 모두 이 파일에 있어요.
playlist-title = Whytune 플레이리스트
playlist-made = { tracks } 플레이리스트
catalog = { tracks }, 아티스트 { $artists }팀, 음악 { $hours }시간; 마지막 변경: { $when }.
catalog-demo = 데모 카탈로그에 { tracks }이 있어요: Debian에 있는 자유 소프트웨어 게임의 음악이고, 제목과 특징만 있어요.
synced = Discord가 이제 명령 { $count }개를 알아요.
health = 서버: { $servers }곳; 라이브러리: { tracks }; 처리 중인 요청 { $waiting }개, Discord까지 { $latency }ms; 시작: { $since }.
unblocked = 이제 다시 나올 수 있어요: { $name }.
privacy =
    {"**"}저장하는 것** (본인만의 열쇠로 암호화해서, 봇 운영자의 컴퓨터에 둬요):
    - 메시지의 부분마다 알아들은 특징 최대 12개씩과 그 세기와 시각, 메시지 자체는 절대 저장하지 않아요: 기분은 24시간, 오래가는 취향은 2년;
    - 최근에 한 추천은 한 달 동안, 그 이유는 하루 동안; 그리고 보여 준 곡, 반응했거나 차단한 곡, 어떤 언어로 이야기했는지;
    - 이 내용을 알려 줬다는 사실.
    기분에서 건강에 관한 것이 드러날 수 있어요: 말하고 싶은 것만 말해 줘요.
    {"**"}저장하지 않는 것**: 글, 목소리나 소리, 이름, 누구와 이야기하는지의 목록. 제 답변 말고는 아무것도 봇 운영자의 컴퓨터를 떠나지 않아요. 쓴 글로 저를 학습시키지 않아요; 반응은 다섯 명 이상을 더한 합계로만 다른 사람에게 반영돼요.
    {"**"}할 수 있는 것**: /profile과 /export로 볼 수 있고, /forget은 열쇠까지 모두 바로 지우고, /forget last는 마지막 말만 지워요. 제가 서버를 떠나면 거기서 한 말은 사라져요.
about =
    Whytune은 기분에 맞는 음악을 찾고 진짜 이유를 말해요: 곡의 점수는 말하거나 한 일과 곡에서 들리는 것을 하나하나 더한 합이고, 바로 그 합을 보여 줘요.
    여기 제 라이브러리에는 { tracks }이 있어요. 저는 MIT 라이선스의 자유 소프트웨어예요; musicnn (ISC), multilingual-e5-small (MIT), all-MiniLM-L6-v2 (Apache-2.0)가 듣고 읽는 걸 도와줘요.
about-demo =
    Whytune은 기분에 맞는 음악을 찾고 진짜 이유를 말해요: 곡의 점수는 말하거나 한 일과 곡에서 들리는 것을 하나하나 더한 합이고, 바로 그 합을 보여 줘요.
    데모 카탈로그의 { tracks }을 알고 있어요. 자유 소프트웨어 게임의 음악이고, 라이선스는 곡마다 옆에 적혀 있어요. 저는 MIT 라이선스의 자유 소프트웨어예요; musicnn (ISC), multilingual-e5-small (MIT), all-MiniLM-L6-v2 (Apache-2.0)가 듣고 읽는 걸 도와줘요.

## The commands, as Discord lists them: 100 characters at most.

cmd-recommend = 지금 기분에 맞는 곡 몇 개를 진짜 이유와 함께
cmd-recommend-mood = 지금 기분이나 듣고 싶은 걸 편한 말로, 편한 언어로
cmd-count = 몇 곡
cmd-why = 지난 추천의 한 곡을 고른 이유: 점수가 무엇의 합인지 그림으로
cmd-why-pick = 몇 번 곡인지: 1이 첫 번째
cmd-more-like = 이 라이브러리의 한 곡과 비슷하게 들리는 곡 더 찾기
cmd-more-like-track = 곡: 이름의 일부를 입력
cmd-together = 여럿이 함께 들을 곡: 모두 동의해야 하고, 곡마다 누구에게 왜 맞는지 알려 줘요
together-choose = 누구와 같이 들을까요? 최대 { $most }명까지 골라 줘요; 한 명 한 명에게 먼저 물어볼게요.
cmd-playlist = 기분에 맞는 플레이리스트 파일, 앞뒤 곡이 잘 이어지는 순서로
cmd-menu = 이 메시지에 맞는 곡 추천
cmd-profile = 취향에 대해 제가 아는 것을 그림으로
cmd-block = 아티스트나 곡이 다시는 나오지 않게 하기
cmd-block-artist = 아티스트
cmd-block-track = 곡: 이름의 일부를 입력
cmd-unblock = 차단한 아티스트나 곡을 다시 허용하기
cmd-unblock-what = 차단한 것
cmd-privacy = 무엇을 얼마 동안 저장하고 어떻게 지우는지
cmd-export = 저장해 둔 것 전부를 파일로
cmd-forget = 저장해 둔 것을 바로, 완전히 지우기
cmd-forget-what = 전부 또는 마지막 말만
cmd-about = Whytune이 무엇이고 무엇으로 만들어졌는지
cmd-catalog = 라이브러리의 크기와 마지막 변경
cmd-host = 이 봇의 운영자용
cmd-host-sync = 명령을 Discord에 다시 알리기
cmd-host-health = 봇의 상태

### What cannot be done

error-empty = 메시지가 비어 있어요; 지금 기분이나 듣고 싶은 걸 말해 줘요.
error-bytes = 메시지에 UTF-8 글자가 아닌 바이트가 있어요; 다시 입력해 줘요.
error-long = 메시지가 { NUMBER($count, useGrouping: 1) }자예요; 최대 { NUMBER($most, useGrouping: 1) }자까지 읽으니 짧게 말해 줘요.
error-no-answer = 아직 추천한 게 없어요; 먼저 지금 기분을 말해 줘요.
error-no-such-pick = 그런 번호는 없어요; 지난 추천은 { $count }곡이에요.
error-vote = { $pick }번은 없어요; 지난 추천은 { $count }곡이에요. 아무것도 기록하지 않았어요.
error-pick = 그 추천에 { $pick }번은 없어요; 모두 { $count }곡이에요.
error-last-pick = 지난 추천에 { $pick }번은 없어요.
error-number = ‘{ $text }’ 값은 곡 번호가 아니에요; 예를 들면 /why 2처럼 말해 줘요.
error-command = /{ $word } 명령은 없어요; /help를 입력하면 볼 수 있어요.
error-forget = all(전부)이나 last(마지막)만 지울 수 있고, ‘{ $what }’ 값은 안 돼요.
error-block = 누구를 뺄지 말해 줘요: /block 아티스트, 두 번째 곡이면 /block 2예요.
error-no-artist = 이 라이브러리에 ‘{ $artist }’ 아티스트는 없어요; 이름의 일부를 입력하고 목록에서 골라 줘요.
error-artist = 이 라이브러리에 ‘{ $artist }’ 아티스트는 없어요; `whytune tracks`로 볼 수 있어요.
error-no-reaction = 그 곡에는 아직 반응한 적이 없어서 취소할 게 없어요.
error-gone = 그 곡은 이제 라이브러리에 없어요; 새로운 걸 부탁해 줘요.
error-others-why = 그 추천 뒤에 있는 내용은 다른 사람을 위한 거였거나, 이제 저장하고 있지 않아요; 지금 기분을 먼저 말하고 그다음에 이유를 물어봐 줘요.
error-others-answer = 그 추천은 다른 사람을 위한 거였거나, 무엇으로 만들었는지 이제 저장하고 있지 않아요; 지금 기분을 말해 주면 뭔가 찾아 줄게요.
error-too-fast = 너무 빨라서 듣지 못했어요; { $seconds }초 뒤에 다시 물어봐 줘요.
error-busy = 지금 많은 사람이 물어보고 있어서 더는 받을 수 없어요; 1분 뒤에 다시 물어봐 줘요. 사라지는 건 없어요.
error-unexpected = 제 쪽에서 문제가 생겼지만, 전에 한 말은 아무것도 사라지지 않았어요. 봇 운영자는 로그에서 { $number }로 찾을 수 있어요.
error-elsewhere = 이 서버에서는 다른 채널에서 답해요: { $channels }
error-no-track = 이 라이브러리에 ‘{ $track }’ 곡은 없어요; 이름의 일부를 입력하고 목록에서 골라 줘요.
error-no-words = 그 메시지에는 제가 읽을 수 있는 말이 없어요; /recommend로 직접 말해 줘요.
error-block-which = 누구를 뺄지 말해 줘요: 아티스트나 곡을 골라 줘요.
error-not-blocked = ‘{ $name }’ 이름은 차단되어 있지 않아요; /export로 차단한 걸 볼 수 있어요.
error-owner = 이 봇의 운영자만 할 수 있어요.
error-erased = 그 추천의 이유는 지워졌어요, 기분은 하루만 보관하거든요; 다시 물어봐 줘요.
error-request = ‘{ $request }’ 요청은 없어요; 추천에 나온 request_id를 써 줘요.
error-own-request = 내 요청 중에 ‘{ $request }’ 요청은 없어요; 추천에 나온 request_id를 써 줘요.
error-event = 그 추천에 { $event }번 이벤트는 없어요; 이벤트는 추천에 같이 나와요.
error-term = ‘{ $term }’ 말은 들을 수 있는 어휘에 없어요; calm, piano, fast 같은 걸 써 봐요.
error-verdict = ‘{ $verdict }’ 값은 평가가 아니에요; like, dislike, undo 중에 골라 줘요.
error-playlist = 플레이리스트 { $path } 파일을 저장할 수 없어요 ({ $why }); 다른 곳을 골라 줘요.

### Together

together-ask = { $name } 님이 다 같이 음악을 듣고 싶어 해요. 동의하면 고른 곡과, 곡마다 어떤 취향에 맞고 어떤 취향에 안 맞는지를 여기 있는 모두가 보게 돼요. 절대 듣고 싶지 않은 것과 차단한 것은 이름을 밝히지 않고 모두의 추천에서 빼요. 기분은 혼자만의 것으로 남고, 여기서 있었던 일은 아무것도 저장하지 않아요.
together-yes = 나도 할래요
together-not-now = 지금은 안 할래요
together-waiting = { $count }명 중 { $done }명이 동의했어요
together-in = 함께하게 됐어요; 모두 동의하면 곡이 나와요.
together-starting = 모두 모였어요; 다 같이 들을 곡을 찾고 있어요.
together-declined = 이번에는 안 되겠어요: 모두가 원하지는 않아요. 누구의 것도 읽지 않았어요.
together-late = 제때 답하지 않은 사람이 있어요. 누구의 것도 읽지 않았어요; 원할 때 언제든 다시 시작해 줘요.
together-over = 이번 라운드는 끝났어요; /together로 새로 시작할 수 있어요.
together-not-asked = 여기서는 이름이 나온 사람에게만 물어요; /together로 직접 시작할 수 있어요.
together-alone = 같이 들을 사람을 적어도 한 명 더 골라 줘요.
together-robot = 봇에게는 자기 취향이 없어요; 사람을 골라 줘요.
together-heading = 함께 듣는 사람: { $names }
together-for = { $name } 님: { $what } 곡이라 취향에 맞아요
together-whole = { $name } 님: 전체적으로 취향에 맞아요
together-neither = { $name } 님: 딱히 좋지도 싫지도 않을 거예요
together-less = { $name } 님에게는 덜 맞아요: { $heard }
together-less-whole = { $name } 님에게는 덜 맞아요: 전체적으로 취향이 아니에요
together-unknown = { $name } 님의 취향은 아직 몰라요
together-part-no = { $terms } 없는
together-part-not = { $terms } 쪽은 아닌
together-note-never = { tracks }을 뺐어요 ({ $term }): 절대 원하지 않는 사람이 있어요.
together-note-blocked = 누군가 차단한 { tracks }을 뺐어요.
together-note-disliked = 누군가 별로라고 한 { tracks }을 뺐어요.

### Previews

preview-not-offered = 여기에는 미리듣기가 없어요: { $title }. 다른 곡의 미리듣기를 부탁해 줘요.
preview-unreadable = 파일이 없거나 망가져서 미리듣기가 없어요: { $title }. 다른 곡의 미리듣기를 부탁해 줘요.
preview-failed = 이번에는 미리듣기를 만들지 못했어요: { $title }. 잠시 뒤에 다시 부탁해 줘요.
preview-busy = 지금 미리듣기를 많이 만들고 있어요; 1분 뒤에 다시 부탁해 줘요.

### Sounds sent

sound-too-big = 그 파일은 { $size } MB예요; mp3처럼 { $most } MB를 넘지 않는 걸 보내 줘요.
sound-too-long = 그 녹음은 { $minutes }분이에요; { $most }분까지만 보내 줘요.
sound-too-short = 그 녹음은 1초도 안 돼요; 더 긴 걸 보내 줘요.
sound-not-audio = 그 파일에서는 아무것도 들리지 않아요: 제가 아는 오디오가 아니거나 망가졌어요; mp3, ogg, flac, wav, m4a 중에 하나를 보내 줘요.
sound-silent = 그 녹음에는 소리가 없어서 참고할 게 없어요; 다른 걸 보내 줘요.
sound-too-slow = 그 파일을 듣는 데 너무 오래 걸려서 그만뒀어요; 더 짧은 것이나 mp3를 보내 줘요.
sound-busy = 지금 다른 소리를 듣고 있어요; 1분 뒤에 다시 보내 줘요.
sound-failed = 이번에는 그 파일을 듣지 못했어요; 잠시 뒤에 다시 보내 줘요.
sound-no-models = 이 컴퓨터에서는 아직 소리를 들을 수 없어요: 봇 운영자가 네트워크가 있을 때 `whytune ingest`나 `scripts/start`를 한 번 실행해야 해요. 듣고 싶은 걸 말로 해 줘요.

### The terms, by facet

## mood

term-happy = 즐거운
term-sad = 슬픈
term-calm = 잔잔한
term-energetic = 활기찬
term-aggressive = 공격적인
term-dark = 어두운
term-melancholic = 우울한
term-romantic = 로맨틱한
term-dreamy = 몽환적인
term-epic = 웅장한
term-mysterious = 신비로운
term-tense = 긴장되는
term-playful = 장난스러운
term-nostalgic = 추억 돋는
term-uplifting = 희망찬
term-mellow = 부드러운
term-sexy = 섹시한
term-beautiful = 아름다운
term-weird = 독특한

## genre

term-rock = 록
term-hard-rock = 하드 록
term-classic-rock = 클래식 록
term-progressive-rock = 프로그레시브 록
term-alternative = 얼터너티브
term-indie = 인디
term-metal = 메탈
term-punk = 펑크
term-pop = 팝
term-electronic = 일렉트로닉
term-house = 하우스
term-techno = 테크노
term-dance = 댄스
term-ambient = 앰비언트
term-new-age = 뉴에이지
term-hip-hop = 힙합
term-rnb = R&B
term-soul = 소울
term-funk = 훵크
term-jazz = 재즈
term-blues = 블루스
term-country = 컨트리
term-folk = 포크
term-classical = 클래식
term-opera = 오페라
term-soundtrack = 사운드트랙
term-chiptune = 칩튠
term-world = 월드뮤직
term-latin = 라틴
term-reggae = 레게
term-lofi = 로파이
term-easy-listening = 이지 리스닝

## instrument

term-guitar = 기타
term-electric-guitar = 일렉 기타
term-acoustic-guitar = 통기타
term-piano = 피아노
term-strings = 현악기
term-violin = 바이올린
term-cello = 첼로
term-drums = 드럼
term-bass = 베이스
term-synth = 신시사이저
term-flute = 플루트
term-harp = 하프
term-harpsichord = 하프시코드
term-sitar = 시타르
term-brass = 금관악기
term-organ = 오르간
term-choir = 합창

## vocals

term-vocals = 보컬
term-instrumental = 연주곡
term-female-vocals = 여성 보컬
term-male-vocals = 남성 보컬

## tempo

term-slow = 느린
term-fast = 빠른

## loudness

term-quiet = 조용한
term-loud = 시끄러운

## sound

term-acoustic = 어쿠스틱한
term-bright = 밝은
term-deep = 깊은
term-heavy = 묵직한
term-minimal = 미니멀한
term-catchy = 중독성 있는

## era

term-60s = 60년대
term-70s = 70년대
term-80s = 80년대
term-90s = 90년대
term-00s = 2000년대
term-oldies = 올드팝

## activity

term-study = 공부할 때 듣는
term-sleep = 잘 때 듣는
term-workout = 운동할 때 듣는
term-party = 파티에서 듣는
term-driving = 운전할 때 듣는
term-meditation = 명상할 때 듣는
term-gaming = 게임할 때 듣는
term-dinner = 저녁 먹을 때 듣는
term-morning = 아침에 듣는
term-rain = 비 오는 날 듣는
