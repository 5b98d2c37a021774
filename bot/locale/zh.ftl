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
claim-near-sound = 听感接近你发来的声音
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
event-sound = 你发来了一段声音
event-words = 和你的话合拍的东西

### The reasons of a table

reason = { $cause }；{ $heard }
reason-goes-with = { $cause }，常常也带着{ $term }；{ $heard }
reason-like-that = { $cause }；{ $heard }，和那首一样
reason-unlike-that = { $cause }；{ $heard }，和那首不一样
reason-sound-to = { $cause }，它偏向“{ $term }”；{ $heard }
reason-sound-from = { $cause }，它远离“{ $term }”；{ $heard }
reason-names-nearer = { $cause }；它的标题和标签比大多数更贴近
reason-names-farther = { $cause }；它的标题和标签比大多数离得更远
reason-rest = 许多小因素加在一起
reason-bias = 每首歌的起点
reason-sum = 合计
reason-score = 合计，也就是决定名次的分数
reason-smaller = { $count } 个更小的理由

### What would have changed a place

what-if-place = { $title } 在整个曲库里会排第 { $after }，而不是第 { $before }
what-if-place-short = 这首会排第 { $after }
what-if-heading = 按你的要求，它在整个曲库里排第 { $place }。下面这些会改变名次：
what-if-plus = 要是你还想要“{ $term }”，{ $place }。
what-if-not = 没有这一条的话，{ $place }。
what-if-not-asked = 要是你没说想听“{ $terms }”，{ $place }。
what-if-not-refused = 要是你没说不要“{ $terms }”，{ $place }。
what-if-no-taste = 要是你平时不喜欢“{ $terms }”，{ $place }。
what-if-no-distaste = 要是你平时不讨厌“{ $terms }”，{ $place }。
what-if-not-liked = 要是你没点赞 { $liked }，{ $place }。
what-if-not-disliked = 要是你没点踩 { $liked }，{ $place }。
what-if-not-more-like = 要是你没说还想听像 { $liked } 这样的，{ $place }。
what-if-not-sound = 要是你没发来那段声音，{ $place }。
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
verdict-kept = { $sign } { $title }：记下了。
verdict-undone = 已撤回：{ $title }，从第 { $before } 变到第 { $after }。
vote-noted = { $sign } { $title }：记下了，算进你自己的口味。
vote-undone = 已撤回：{ $sign } { $title }。
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

### Pictures

why-heading = 为什么它排第 { $rank }
why-alt = 为什么选了 { $name }，用条形图表示：{ $reasons }。合计分数是 { $score }。
why-alt-reason = { $number }，因为：{ $text }
taste-heading = 你此刻的口味
taste-from = 依据：{ $things }
count-likes = { $count } 次点赞
count-dislikes = { $count } 次点踩
count-lasting = { $count } 条长期喜好
count-moods = { $count } 种心情
taste-terms = 偏向和避开
taste-rests-on = 依据
taste-way = 变化过程
taste-now = 现在
taste-alt = 你此刻的口味，用条形图表示。
taste-alt-for = 偏向：{ $terms }。
taste-alt-against = 避开：{ $terms }。
taste-alt-term = { $term } { $number }
taste-alt-rests = 依据是 { $things }，其中最主要的：{ $causes }。
taste-alt-cause = { $cause }（{ $share }）
taste-alt-way = 从 { $when }到现在：{ $moved }。
taste-alt-moved = { $term }从 { $before } 变到 { $after }

### On Discord

button-why = 为什么？
button-why-pick = 为什么选第 { $pick } 首？
button-more = 再来点这样的
button-else = 换一批
first-contact =
    在存下任何关于你的东西之前，先说清楚：
    - 你写的话我从来不存，只存我听懂的特点（比如平静，或者不要钢琴）、有多强、什么时候，还有我给你看过的歌和你打过分的歌。
    - 这些都加密。心情过一天就删，推荐过一个月就删，口味和打分过两年就删；给你看过哪些歌的记录，要等你两年没来才删。
    - 心情可能会透露你的健康状况：只说你愿意说的就好。
    /export 可以看全部，/forget 马上删除，/privacy 有更多说明。
reply-unread = 没有 @ 我的回复我读不到：回复时请让 @ 保持开启，或者直接提到我。
discord-help =
    用你自己的话、你自己的语言，告诉我你的心情或者喜好：@ 我、回复我，或者私信我。
    我会挑几首歌，并告诉你每一首的真实理由。比如：
    > 雨夜想听点平静缓慢的，不要人声
    然后按 👍 或 👎，用 1️⃣ 到 5️⃣ 回应某一首，或者用 👍 ❤️ 👎 回应全部；撤掉表情就等于取消。也可以回复我：“别那么困”、“为什么推荐第二首？”、“再来点像第3首的，但要快一点”。
    发一段声音给我，我就找更多听起来像它的。/recommend、/more-like、/playlist 和 /together 可以找音乐，/profile 可以看我了解你什么，/forget 可以全部删掉。
discord-profile = 我了解你什么，只给你一个人看：用 /profile 看，别人看不到。
discord-why = 完整的理由图只给你一个人看：按一下按钮就行。
discord-export = 我存了你什么，只给你一个人：用 /export 拿，别人拿不到。
export-file = 我存的关于你的一切都在这个文件里。
playlist-title = Whytune 的播放列表
playlist-made = 播放列表，共 { tracks }
catalog = { tracks }，{ $artists } 位艺人，{ $hours } 小时的音乐；最后更新：{ $when }。
catalog-demo = 演示曲库，共 { tracks }：Debian 里自由软件游戏的音乐，只有歌名和特征。
synced = Discord 现在认识 { $count } 个命令。
health = 服务器：{ $servers } 个；曲库：{ tracks }；正在处理 { $waiting } 个请求，到 Discord { $latency } 毫秒；启动于 { $since }。
unblocked = 以后又可以推荐了：{ $name }。
privacy =
    {"**"}我存了你什么**，用只属于你的密钥加密，放在运行我的人的机器上：
    - 从一条消息的每个部分里听懂的特点，各最多 12 个，连同强度和时间，绝不存消息本身：心情存 24 小时，长期口味存两年；
    - 我最近给你的推荐，存一个月，其中的理由，存一天；还有给你看过哪些歌、你打过分或屏蔽过的歌，以及我们用哪种语言交谈；
    - 我已经告诉过你这些。
    心情可能会透露你的健康状况：只说你愿意说的就好。
    {"**"}我不存什么**：不存文字，不存人声或其他声音，不存名字，不存你和谁聊天。除了我的回答，什么都不会离开运行我的人的机器。你写的话不会拿来训练我；打分只有把至少五个人的加在一起，才会算到别人那里。
    {"**"}你可以做什么**：/profile 和 /export 可以查看，/forget 马上全部删掉，连密钥也删，/forget last 只删你最后说的那条。我离开一个服务器时，在那里说过的也会一并删掉。
about =
    Whytune 按心情找音乐，并说出真实的理由：一首歌的分数，是把你说过做过的和歌里听得到的逐项加起来，我给你看的就是这笔加法。
    我在这里的曲库共 { tracks }。我是自由软件，采用 MIT 许可证；musicnn (ISC)、multilingual-e5-small (MIT) 和 all-MiniLM-L6-v2 (Apache-2.0) 帮我听、帮我读。
about-demo =
    Whytune 按心情找音乐，并说出真实的理由：一首歌的分数，是把你说过做过的和歌里听得到的逐项加起来，我给你看的就是这笔加法。
    我知道演示曲库，共 { tracks }，都是自由软件游戏的音乐，每首的许可证标在旁边。我是自由软件，采用 MIT 许可证；musicnn (ISC)、multilingual-e5-small (MIT) 和 all-MiniLM-L6-v2 (Apache-2.0) 帮我听、帮我读。

## The commands, as Discord lists them: 100 characters at most.

cmd-recommend = 按你的心情推荐几首歌，每首都有真实的理由
cmd-recommend-mood = 你的心情，或者想听什么，用你自己的话、你自己的语言
cmd-count = 要几首
cmd-why = 为什么推荐上次的某一首：用图说明它的分数由什么加起来
cmd-why-pick = 哪一首：1 是第一首
cmd-more-like = 找更多听起来像曲库里某一首的歌
cmd-more-like-track = 歌曲：输入歌名的一部分
cmd-together = 给几个人一起推荐：每个人都同意才开始，每首都说明适合谁、为什么
together-choose = 谁和你一起听？最多选 { $most } 个人；会先一个个问过他们。
cmd-playlist = 按心情做一个播放列表文件，前后两首听着顺
cmd-menu = 按这条消息推荐
cmd-profile = 用一张图看我了解你的什么口味
cmd-block = 再也不给你推荐某位艺人或某首歌
cmd-block-artist = 艺人
cmd-block-track = 歌曲：输入歌名的一部分
cmd-unblock = 重新允许屏蔽过的艺人或歌曲
cmd-unblock-what = 你屏蔽过的
cmd-privacy = 存了你什么、存多久、怎么删
cmd-export = 存的关于你的一切，做成一个文件
cmd-forget = 删掉存的关于你的东西，马上删，不可恢复
cmd-forget-what = 全部，或者只是你最后说的那条
cmd-about = Whytune 是什么，建立在什么之上
cmd-catalog = 曲库有多大，最后什么时候更新
cmd-host = 给运行这个机器人的人
cmd-host-sync = 把命令重新告诉 Discord
cmd-host-health = 机器人状态怎么样

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
error-no-artist = 曲库里没有艺人“{ $artist }”；请输入名字的一部分，再从列表里选。
error-artist = 曲库里没有艺人“{ $artist }”；`whytune tracks` 会列出有谁。
error-no-reaction = 你没给那首打过分，所以没什么可撤回的。
error-gone = 那首歌已经不在曲库里了；再要点新的吧。
error-others-why = 那次推荐背后的内容是给别人的，或者我已经不存了；说说你的心情，然后再问我为什么。
error-others-answer = 那次推荐是给别人的，或者我已经不存它是怎么来的了；说说你的心情，我给你找几首。
error-too-fast = 你说得比我听得还快；请 { $seconds } 秒后再问。
error-busy = 现在有很多人在问我，我暂时接不下更多了；请一分钟后再问。什么都不会丢。
error-unexpected = 我这边出了点问题，你之前说的都没有丢。运行我的人可以在日志里用 { $number } 找到它。
error-elsewhere = 在这个服务器里，我在其他频道回答：{ $channels }
error-no-track = 曲库里没有“{ $track }”这首歌；请输入歌名的一部分，再从列表里选。
error-no-words = 那条消息里没有我可以读的文字；请用 /recommend 自己说一遍。
error-block-which = 说一下要屏蔽谁：选一位艺人或一首歌。
error-not-blocked = “{ $name }”没有被屏蔽；/export 会列出屏蔽了什么。
error-owner = 只有运行这个机器人的人才能这么做。
error-erased = 那次推荐的理由已经删掉了，心情只保留一天；请再问一次。
error-request = 没有“{ $request }”这个请求；请用推荐里显示的 request_id。
error-own-request = 你没有“{ $request }”这个请求；请用推荐里显示的 request_id。
error-event = 那次推荐里没有事件 { $event }；它的事件都列在里面。
error-term = “{ $term }”不是词表里听得出来的词；试试 calm、piano 或 fast 这样的。
error-verdict = “{ $verdict }”不是评价；请用 like、dislike 或 undo。
error-playlist = 播放列表 { $path } 写不进去（{ $why }）；换个位置吧。

### Together

together-ask = { $name } 想和大家一起听音乐。如果你同意，这里的每个人都会看到推荐的歌，以及每首合不合你的哪些口味。你绝对不想听的和屏蔽过的，会对所有人去掉，不提你的名字。你的心情仍然只属于你，这一切都不会存下来。
together-yes = 算我一个
together-not-now = 这次不了
together-waiting = { $count } 人中已有 { $done } 人同意
together-in = 你加入了；等大家都同意，推荐就来。
together-starting = 人齐了；正在给大家一起找。
together-declined = 这次就算了：不是每个人都愿意。没有读取任何人的任何东西。
together-late = 有人没有及时回答。没有读取任何人的任何东西；想听的时候随时再开始。
together-over = 这一轮已经结束；/together 可以开始新的一轮。
together-not-asked = 这里只问被点到名的人；/together 可以开始你自己的一轮。
together-alone = 至少再选一个人一起听。
together-robot = 机器人没有自己的口味；请选真人。
together-heading = 给 { $names }
together-for = { $name }：{ $what }，合你的口味
together-whole = { $name }：总体上合你的口味
together-neither = { $name }：没有特别喜欢，也没有特别不喜欢
together-less = 不太适合 { $name }：{ $heard }
together-less-whole = 不太适合 { $name }：总体上不合你的口味
together-unknown = 还不了解 { $name } 的口味
together-part-no = 没有{ $terms }
together-part-not = 不算{ $terms }
together-note-never = 去掉了 { tracks }（{ $term }）：这里有人绝对不想听。
together-note-blocked = 去掉了 { tracks }，因为这里有人屏蔽了。
together-note-disliked = 去掉了 { tracks }，因为这里有人不喜欢。

### Previews

preview-not-offered = { $title } 在这里没有片段；换一首歌的片段吧。
preview-unreadable = { $title } 的文件不见了或者坏了，所以没有片段；换一首歌的片段吧。
preview-failed = 这次没能做出 { $title } 的片段；过一会儿再试一次。
preview-busy = 我现在正在做很多片段；这个请一分钟后再要一次。

### Sounds sent

sound-too-big = 这个文件有 { $size } MB；请发不超过 { $most } MB 的，比如 mp3。
sound-too-long = 这段录音有 { $minutes } 分钟；最多发 { $most } 分钟。
sound-too-short = 这段录音不到一秒；请发长一点的。
sound-not-audio = 这个文件里我什么也听不到：不是我认识的音频，或者已经损坏；请发 mp3、ogg、flac、wav 或 m4a。
sound-silent = 这段录音没有声音，我没有可以参考的；请发另一段。
sound-too-slow = 听这个文件花的时间太长，我放弃了；请发短一点的，或者 mp3。
sound-busy = 我正在听别人发的声音；请一分钟后再发一次。
sound-failed = 这次我没能听这个文件；请过一会儿再发一次。
sound-no-models = 我在这台机器上还不能听声音：运行我的人需要在联网时运行一次 `whytune ingest` 或 `scripts/start`。请用文字说说你想听什么。

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
