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
event-words = 한 말과 어울리는

### The reasons of a table

reason = { $cause }; { $heard }
reason-goes-with = { $cause } (보통 { $term } 느낌이 같이 가요); { $heard }
reason-like-that = { $cause }; { $heard }, 그 곡처럼요
reason-unlike-that = { $cause }; { $heard }, 그 곡과는 달라요
reason-names-nearer = { $cause }; 제목과 태그가 대부분의 곡보다 거기에 가까워요
reason-names-farther = { $cause }; 제목과 태그가 대부분의 곡보다 거기서 멀어요
reason-rest = 작은 것들을 모두 모으면
reason-bias = 모든 곡이 여기서 시작해요
reason-sum = 합계
reason-score = 합계, 순위를 정하는 점수예요
reason-smaller = 더 작은 이유 { $count }개

### What would have changed a place

what-if-place = { $title }의 순위가 라이브러리 전체에서 { $before }위가 아니라 { $after }위였을 거예요
what-if-plus = ‘{ $term }’ 느낌도 원했다면 { $place }.
what-if-not = 그게 없었다면 { $place }.
what-if-not-asked = ‘{ $terms }’ 느낌을 원하지 않았다면 { $place }.
what-if-not-refused = ‘{ $terms }’ 느낌을 거절하지 않았다면 { $place }.
what-if-no-taste = 평소에 ‘{ $terms }’ 느낌을 좋아하지 않았다면 { $place }.
what-if-no-distaste = 평소에 ‘{ $terms }’ 느낌을 싫어하지 않았다면 { $place }.
what-if-not-liked = { $liked }에 👍 하지 않았다면 { $place }.
what-if-not-disliked = { $liked }에 👎 하지 않았다면 { $place }.
what-if-not-more-like = { $liked } 같은 곡을 더 원하지 않았다면 { $place }.
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
verdict-kept = { $sign } { $title }: 기억할게요, 순위는 그대로예요.
verdict-undone = 취소했어요: { $title }, { $before }위에서 { $after }위가 됐어요.
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
error-artist = 이 라이브러리에 ‘{ $artist }’ 아티스트는 없어요; `whytune tracks`로 볼 수 있어요.
error-no-reaction = 그 곡에는 아직 반응한 적이 없어서 취소할 게 없어요.
error-erased = 그 추천의 이유는 지워졌어요, 기분은 하루만 보관하거든요; 다시 물어봐 줘요.
error-request = ‘{ $request }’ 요청은 없어요; 추천에 나온 request_id를 써 줘요.
error-own-request = 내 요청 중에 ‘{ $request }’ 요청은 없어요; 추천에 나온 request_id를 써 줘요.
error-event = 그 추천에 { $event }번 이벤트는 없어요; 이벤트는 추천에 같이 나와요.
error-term = ‘{ $term }’ 말은 들을 수 있는 어휘에 없어요; calm, piano, fast 같은 걸 써 봐요.
error-verdict = ‘{ $verdict }’ 값은 평가가 아니에요; like, dislike, undo 중에 골라 줘요.
error-playlist = 플레이리스트 { $path } 파일을 저장할 수 없어요 ({ $why }); 다른 곳을 골라 줘요.

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
