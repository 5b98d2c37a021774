# What Whytune says, in Chinese (simplified). See en.ftl for what the entries are for.

### Lists

list-comma = { $one }、{ $two }
list-and = { $one }、{ $two }
list-no = { $one }和{ $two }
list-not = { $one }或{ $two }

### The sentence of a pick: claims, joined

sentence = { $text }。
claims = { $one }；{ $two }
description = { $text }
description-join = { $one }，{ $two }
claim-qualities = { $terms }
claim-tempo-quality = { $term }（{ $bpm } BPM）
claim-style = 听着像{ $terms }
claim-with = 有{ $terms }
claim-alike = 听起来像{ $term }的声音
claim-voiceless = 没人唱
claim-in-part = 只有一部分算得上{ $terms }
claim-no = 没有{ $terms }，照你说的
claim-not = 不算{ $terms }，照你说的
claim-near = 听感接近 { $title }
claim-names = 标题或标签对得上你的话
claim-tempo = { $bpm } BPM
claim-key = { $key }
claim-year = { $year } 年的歌
claim-nearest = 剩下的里面最接近的了，不过你要的成分不多
claim-start = 先从这首开始吧
claim-gone = 这首已经不在曲库里了。

### How much a track is of a term

heard-voiceless = 听不到有人唱
heard-voice = 可能有人在唱
heard-style = 这首听着像{ $term }
heard-has = 这首有{ $term }
heard-is = 这首是{ $term }的
heard-clearly = 这首明显是{ $term }的
heard-sounds = 这首听起来{ $term }
heard-nearer = 这首比大多数更偏向“{ $term }”
heard-rather = 这首算是{ $term }的
heard-not = 这首不算{ $term }
heard-more = 这首比大多数更{ $term }
heard-less = 这首没有大多数那么{ $term }
heard-more-of = 这首的{ $term }比大多数多
heard-less-of = 这首的{ $term }比大多数少
heard-style-more = 这首比大多数更像{ $term }
heard-style-less = 这首没有大多数那么像{ $term }
heard-sounds-more = 这首听起来比大多数更{ $term }
heard-sounds-less = 这首听起来没有大多数那么{ $term }

### What somebody said or did

event-asked = 你想听：{ $terms }
event-refused = 你不想听：{ $terms }
event-taste = 你喜欢：{ $terms }
event-distaste = 你不喜欢：{ $terms }
event-liked = 你喜欢 { $title }
event-disliked = 你不喜欢 { $title }
event-more-like = 你还想听像 { $title } 这样的
event-words = 和你的话合拍的东西

### The reasons of a table

reason = { $cause }；{ $heard }
reason-goes-with = { $cause }，常常也带着{ $term }；{ $heard }
reason-like-that = { $cause }；{ $heard }，和那首一样
reason-unlike-that = { $cause }；{ $heard }，和那首不一样
reason-names-nearer = { $cause }；它的标题和标签比大多数更贴近
reason-names-farther = { $cause }；它的标题和标签比大多数离得更远
reason-rest = 许多小因素加在一起
reason-bias = 每首歌的起点
reason-sum = 合计
reason-score = 合计，也就是决定名次的分数
reason-smaller = { $count } 个更小的理由

### What would have changed a place

what-if-place = { $title } 在整个曲库里会排第 { $after }，而不是第 { $before }
what-if-plus = 要是你还想要“{ $term }”，{ $place }。
what-if-not = 没有这一条的话，{ $place }。
what-if-not-asked = 要是你没说想听“{ $terms }”，{ $place }。
what-if-not-refused = 要是你没说不要“{ $terms }”，{ $place }。
what-if-no-taste = 要是你平时不喜欢“{ $terms }”，{ $place }。
what-if-no-distaste = 要是你平时不讨厌“{ $terms }”，{ $place }。
what-if-not-liked = 要是你没点赞 { $liked }，{ $place }。
what-if-not-disliked = 要是你没点踩 { $liked }，{ $place }。
what-if-not-more-like = 要是你没说还想听像 { $liked } 这样的，{ $place }。
what-if-words = 你说的那些

### Tracks

track-name = { $title }（{ $artist }）
track-gone = 一首已经不在的歌
track-that = 那首歌
track-liked = 你喜欢的一首歌
tracks = { $count } 首

### Notes on an answer

note-hard-with = 照你说的，去掉了 { tracks }有{ $term }的。
note-hard-style = 照你说的，去掉了 { tracks }听着像{ $term }的。
note-hard-is = 照你说的，去掉了 { tracks }{ $term }的。
note-limit = 去掉了 { tracks }，因为不符合：{ $limit }。
note-blocked = 去掉了 { tracks }你屏蔽的（{ $name }）。
note-disliked = 去掉了 { $title }，因为你不喜欢。
note-heard = 去掉了 { tracks }刚给你看过的。
note-variety = 为了不重样，去掉了 { tracks }（{ $name }）。
note-few = 完全符合要求的只剩 { tracks }；去掉一个条件就能多找到一些。
note-taste = 记住了：你喜欢“{ $term }”。
note-distaste = 记住了：你不喜欢“{ $term }”。
note-all = 这里一共只有 { tracks }。
note-capped = 我最多显示 { $count } 首。
note-none = 曲库里没有完全符合要求的；去掉一个条件再试试吧。
note-broken = 这里面有 { tracks }不符合：{ $limit }。
note-empty-profile = 我还不了解你的口味，所以先给你各种都来一点；说说你的心情，或者给其中一首打个分吧。
note-unknown-name = 曲库里没有 { $name }。

### Exact wishes

limit-or = { $one }或{ $two }
limit-new = 没听过的
limit-artist = 艺人是 { $name }
limit-not-artist = 艺人不是 { $name }
limit-title = 歌名是 { $name }
limit-not-title = 歌名不是 { $name }
limit-range = { $field } { $low } 到 { $high }
limit-is = { $field } { $value }
limit-about = { $field }大约 { $value }
limit-not = { $field }不是 { $value }
limit-compare = { $field } { $sign } { $value }
field-tempo = 速度
field-duration = 时长
field-year = 年份
field-key = 主音
field-mode = 调式
unit-tempo = { $number } BPM
unit-duration = { $number } 秒

### Keys

key-major = { $note }大调
key-minor = { $note }小调
mode-major = 大调
mode-minor = 小调
note-c = C
note-c-sharp = 升C
note-d = D
note-d-sharp = 升D
note-e = E
note-f = F
note-f-sharp = 升F
note-g = G
note-g-sharp = 升G
note-a = A
note-a-sharp = 升A
note-b = B

### The conversation

hello = 嗨！说说你现在的心情，或者想听什么，我给你挑几首。
any-time = 不客气！接下来想听什么直接说，也可以用 +1 或 -2 给推荐打分。
help =
    用你自己的话、你自己的语言，告诉我你的心情或者喜好。
    我会挑几首歌，并告诉你每一首的真实理由。
      雨夜想听点平静缓慢的，不要人声
      +1 或“喜欢第一首” · -2 或“第二首不行” · 为什么推荐第2首？ · 再来点像第3首的，但要快一点 · 换一批
      /profile 我了解你什么 · /export 全部导出 · /forget 全部删除
      /block 艺人或编号 · /playlist 10 心情 · /help · /quit
care = 我只是个音乐机器人，这件事上帮不了你，但有人可以：请找一个你信任的人聊聊，或者拨打求助热线（中国大陆心理援助热线 12356，紧急情况请拨 110 或 120；台湾安心专线 1925；香港紧急电话 999；其他国家和地区见 findahelpline.com）。你很重要。
welcome = 你的音乐，共 { tracks }。说说你的心情吧；/help 有更多说明。
welcome-demo = 演示曲库，共 { tracks }。说说你的心情吧；/help 有更多说明。
welcome-demo-more = 演示曲库只有歌名和特征；用 `whytune ingest 文件夹` 可以加入你自己的音乐。
verdict-moved = { $sign } { $title }：记下了，按你的要求，在整个曲库里从第 { $before } 变到第 { $after }。
verdict-kept = { $sign } { $title }：记下了，名次没变。
verdict-undone = 已撤回：{ $title }，从第 { $before } 变到第 { $after }。
blocked = 以后不再推荐：{ $name }。
playlist-written = 已把 { tracks }写入 { $path }。
forget-how = 输入 /forget 会删掉我存的关于你的一切，/forget last 只删掉你最后说的那条。
forgot-all = 我存的关于你的一切都删掉了，连同你的密钥。
forgot-last = 你最后说的那条已经删掉了。
forgot-nothing = 我没有存任何关于你的东西。
forgot-no-last = 没有可以删的。

### The profile

things = { $count } 件事
profile-nothing = 我还没有存任何关于你的东西。
profile-both = 我记着你说过或做过的 { things }；现在它们偏向{ $likes }，避开{ $dislikes }。
profile-for = 我记着你说过或做过的 { things }；现在它们偏向{ $likes }。
profile-against = 我记着你说过或做过的 { things }；现在它们避开{ $dislikes }。
profile-neither = 我记着你说过或做过的 { things }；现在还看不出特别的偏向。
profile-blocked = 以后不再推荐：{ $names }。
profile-more = /export 可以看全部，/forget 可以删除。

### What cannot be done

error-empty = 消息是空的；说说你的心情或者想听什么吧。
error-bytes = 消息里有不是 UTF-8 文本的字节；请重新输入。
error-long = 这条消息有 { NUMBER($count, useGrouping: 1) } 个字符，我最多读 { NUMBER($most, useGrouping: 1) } 个；请说短一点。
error-no-answer = 我还没给你推荐过什么；先说说你的心情吧。
error-no-such-pick = 没有这一首；上次只推荐了 { $count } 首。
error-vote = 没有第 { $pick } 首；上次只推荐了 { $count } 首。什么都没记。
error-pick = 那次推荐里没有第 { $pick } 首；一共 { $count } 首。
error-last-pick = 上次推荐里没有第 { $pick } 首。
error-number = “{ $text }”不是编号；可以这样说：/why 2。
error-command = 没有 /{ $word } 这个命令；输入 /help 看看有哪些。
error-forget = 我可以忘掉 all（全部）或 last（最后一条），没有“{ $what }”。
error-block = 说一下要屏蔽谁：/block 艺人，或者用 /block 2 屏蔽第二首。
error-artist = 曲库里没有艺人“{ $artist }”；`whytune tracks` 会列出有谁。
error-no-reaction = 你没给那首打过分，所以没什么可撤回的。
error-erased = 那次推荐的理由已经删掉了，心情只保留一天；请再问一次。
error-request = 没有“{ $request }”这个请求；请用推荐里显示的 request_id。
error-own-request = 你没有“{ $request }”这个请求；请用推荐里显示的 request_id。
error-event = 那次推荐里没有事件 { $event }；它的事件都列在里面。
error-term = “{ $term }”不是词表里听得出来的词；试试 calm、piano 或 fast 这样的。
error-verdict = “{ $verdict }”不是评价；请用 like、dislike 或 undo。
error-playlist = 播放列表 { $path } 写不进去（{ $why }）；换个位置吧。

### The terms, by facet

## mood

term-happy = 欢快
term-sad = 悲伤
term-calm = 平静
term-energetic = 有活力
term-aggressive = 激烈
term-dark = 阴暗
term-melancholic = 忧郁
term-romantic = 浪漫
term-dreamy = 梦幻
term-epic = 恢弘
term-mysterious = 神秘
term-tense = 紧张
term-playful = 俏皮
term-nostalgic = 怀旧
term-uplifting = 振奋
term-mellow = 柔和
term-sexy = 性感
term-beautiful = 优美
term-weird = 怪异

## genre

term-rock = 摇滚
term-hard-rock = 硬摇滚
term-classic-rock = 经典摇滚
term-progressive-rock = 前卫摇滚
term-alternative = 另类音乐
term-indie = 独立音乐
term-metal = 金属乐
term-punk = 朋克
term-pop = 流行乐
term-electronic = 电子乐
term-house = House
term-techno = Techno
term-dance = 舞曲
term-ambient = 氛围音乐
term-new-age = 新世纪音乐
term-hip-hop = 嘻哈
term-rnb = R&B
term-soul = 灵魂乐
term-funk = 放克
term-jazz = 爵士乐
term-blues = 布鲁斯
term-country = 乡村音乐
term-folk = 民谣
term-classical = 古典乐
term-opera = 歌剧
term-soundtrack = 配乐
term-chiptune = 8-bit音乐
term-world = 世界音乐
term-latin = 拉丁音乐
term-reggae = 雷鬼
term-lofi = Lo-fi
term-easy-listening = 轻音乐

## instrument

term-guitar = 吉他
term-electric-guitar = 电吉他
term-acoustic-guitar = 木吉他
term-piano = 钢琴
term-strings = 弦乐
term-violin = 小提琴
term-cello = 大提琴
term-drums = 鼓声
term-bass = 贝斯
term-synth = 合成器
term-flute = 长笛
term-harp = 竖琴
term-harpsichord = 羽管键琴
term-sitar = 西塔琴
term-brass = 铜管
term-organ = 管风琴
term-choir = 合唱

## vocals

term-vocals = 人声
term-instrumental = 纯音乐
term-female-vocals = 女声
term-male-vocals = 男声

## tempo

term-slow = 慢节奏
term-fast = 快节奏

## loudness

term-quiet = 安静
term-loud = 响亮

## sound

term-acoustic = 原声
term-bright = 明亮
term-deep = 低沉
term-heavy = 厚重
term-minimal = 极简
term-catchy = 抓耳

## era

term-60s = 60年代
term-70s = 70年代
term-80s = 80年代
term-90s = 90年代
term-00s = 2000年代
term-oldies = 老歌

## activity

term-study = 适合学习
term-sleep = 适合睡觉
term-workout = 适合运动
term-party = 适合派对
term-driving = 适合开车
term-meditation = 适合冥想
term-gaming = 适合打游戏
term-dinner = 适合晚餐
term-morning = 适合早晨
term-rain = 适合雨天
