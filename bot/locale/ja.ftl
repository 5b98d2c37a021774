# What Whytune says, in Japanese. See en.ftl for what the entries are for.

### Lists

list-comma = { $one }、{ $two }
list-and = { $one }、{ $two }
list-no = { $one }や{ $two }
list-not = { $one }や{ $two }

### The sentence of a pick: claims, joined

sentence = { $text }。
claims = { $one }。{ $two }
description = { $text }です
description-join = { $one }、{ $two }
claim-qualities = { $terms }
claim-tempo-quality = { $term }（{ $bpm } BPM）
claim-style = { $terms }のような響き
claim-with = { $terms }入り
claim-alike = { $term }らしき音
claim-voiceless = 歌なし
claim-in-part = 「{ $terms }」は一部だけです
claim-no = ご希望どおり{ $terms }はなしです
claim-not = ご希望どおり{ $terms }ではありません
claim-near = { $title }に近い響きです
claim-near-sound = お送りいただいた音源に近い響きです
claim-names = 曲名かタグが、あなたの言葉に合っています
claim-tempo = { $bpm } BPMです
claim-key = { $key }です
claim-year = { $year }年の曲です
claim-nearest = 残った中では一番近い曲ですが、ご希望の要素は少なめです
claim-start = まずはこの曲からどうぞ
claim-gone = この曲はもうライブラリにありません。

### How much a track is of a term

heard-voiceless = 歌は聞こえません
heard-voice = 歌が入っているかもしれません
heard-style = これは{ $term }のように聞こえます
heard-has = これには{ $term }が入っています
heard-is = これは{ $term }です
heard-clearly = これははっきり{ $term }です
heard-sounds = これは{ $term }に聞こえます
heard-nearer = これはほかの多くの曲より{ $term }寄りです
heard-rather = これはどちらかといえば{ $term }です
heard-not = これは{ $term }ではありません
heard-more = これはほかの多くの曲より{ $term }です
heard-less = これはほかの多くの曲ほど{ $term }ではありません
heard-more-of = これはほかの多くの曲より{ $term }が多めです
heard-less-of = これはほかの多くの曲より{ $term }が少なめです
heard-style-more = これはほかの多くの曲より{ $term }らしく聞こえます
heard-style-less = これはほかの多くの曲ほど{ $term }らしく聞こえません
heard-sounds-more = これはほかの多くの曲より{ $term }に聞こえます
heard-sounds-less = これはほかの多くの曲ほど{ $term }に聞こえません

### What somebody said or did

event-asked = リクエスト：{ $terms }
event-refused = 避けたいもの：{ $terms }
event-taste = お好み：{ $terms }
event-distaste = 苦手なもの：{ $terms }
event-liked = 気に入った曲：{ $title }
event-disliked = 気に入らなかった曲：{ $title }
event-more-like = リクエスト：{ $title }のような曲
event-sound = お送りいただいた音源
event-words = あなたの言葉に合うもの

### The reasons of a table

reason = { $cause }。{ $heard }
reason-goes-with = { $cause }（「{ $term }」と重なることが多いです）。{ $heard }
reason-like-that = { $cause }。{ $heard }（その曲と同じ傾向です）
reason-unlike-that = { $cause }。{ $heard }（その曲とは逆の傾向です）
reason-sound-to = { $cause }（{ $term }寄りです）。{ $heard }
reason-sound-from = { $cause }（{ $term }からは遠めです）。{ $heard }
reason-names-nearer = { $cause }。曲名とタグがほかの多くの曲よりそれに近いです
reason-names-farther = { $cause }。曲名とタグがほかの多くの曲よりそれから遠いです
reason-rest = 細かい要素をまとめたもの
reason-bias = どの曲もここから始まります
reason-sum = 合計
reason-score = 合計（順位を決める点数）
reason-smaller = ほかに小さな理由が{ $count }件

### What would have changed a place

what-if-place = { $title }はライブラリ全体で{ $before }位ではなく{ $after }位になります
what-if-place-short = この曲は{ $after }位になります
what-if-heading = このリクエストでの順位は、ライブラリ全体で{ $place }位です。順位を変えていたはずのもの：
what-if-plus = 「{ $term }」もリクエストしていたら、{ $place }。
what-if-not = それがなければ、{ $place }。
what-if-not-asked = 「{ $terms }」をリクエストしていなければ、{ $place }。
what-if-not-refused = 「{ $terms }」を避けていなければ、{ $place }。
what-if-no-taste = ふだんから「{ $terms }」が好きでなければ、{ $place }。
what-if-no-distaste = ふだんから「{ $terms }」が苦手でなければ、{ $place }。
what-if-not-liked = { $liked }に👍していなければ、{ $place }。
what-if-not-disliked = { $liked }に👎していなければ、{ $place }。
what-if-not-more-like = { $liked }のような曲をリクエストしていなければ、{ $place }。
what-if-not-sound = あの音源をお送りいただいていなければ、{ $place }。
what-if-words = お話しいただいたこと

### Tracks

track-name = { $title }（{ $artist }）
track-gone = なくなった曲
track-that = その曲
track-liked = お気に入りの曲
tracks = { $count }曲

### Notes on an answer

note-hard-with = ご希望どおり、{ $term }が入った{ tracks }を外しました。
note-hard-style = ご希望どおり、{ $term }のように聞こえる{ tracks }を外しました。
note-hard-is = ご希望どおり、「{ $term }」に当たる{ tracks }を外しました。
note-limit = 条件に合わない{ tracks }を外しました：{ $limit }。
note-blocked = ブロックしたものを{ tracks }外しました（{ $name }）。
note-disliked = 気に入らなかった{ $title }を外しました。
note-heard = さっきお見せした{ tracks }を外しました。
note-variety = 偏らないように{ tracks }を外しました（{ $name }）。
note-few = 条件にすべて合うのは{ tracks }だけです。条件を一つ減らすと増えます。
note-taste = 覚えておきます：{ $term }がお好きなんですね。
note-distaste = 覚えておきます：{ $term }は苦手なんですね。
note-all = ここには全部で{ tracks }しかありません。
note-capped = お見せできるのは{ $count }曲までです。
note-none = 条件にすべて合う曲がありません。条件を一つ減らしてもう一度どうぞ。
note-broken = このうち{ tracks }は条件に合いません：{ $limit }。
note-empty-profile = まだ好みを知らないので、いろいろ取りまぜてみました。今の気分を教えるか、どれかに反応してみてください。
note-unknown-name = { $name }はこのライブラリにありません。

### Exact wishes

limit-or = { $one }または{ $two }
limit-new = 初めて聴く曲
limit-artist = アーティストが{ $name }
limit-not-artist = アーティストが{ $name }以外
limit-title = 曲名が{ $name }
limit-not-title = 曲名が{ $name }以外
limit-range = { $field } { $low }～{ $high }
limit-is = { $field } { $value }
limit-about = { $field } { $value }前後
limit-not = { $field } { $value }以外
limit-compare = { $field } { $sign } { $value }
field-tempo = テンポ
field-duration = 長さ
field-year = 年
field-key = 主音
field-mode = 調
unit-tempo = { $number } BPM
unit-duration = { $number } 秒

### Keys

key-major = { $note }メジャー
key-minor = { $note }マイナー
mode-major = メジャー
mode-minor = マイナー
note-c = C
note-c-sharp = C♯
note-d = D
note-d-sharp = D♯
note-e = E
note-f = F
note-f-sharp = F♯
note-g = G
note-g-sharp = G♯
note-a = A
note-a-sharp = A♯
note-b = B

### The conversation

hello = こんにちは！今の気分や聴きたい音楽を教えてください。何曲か選びます。
any-time = どういたしまして！次に聴きたいものを教えてください。+1 や -2 で反応もできます。
help =
    今の気分や好きなものを、あなたの言葉で教えてください。
    何曲か選んで、それぞれの本当の理由をお伝えします。
      雨の夜に合う、穏やかでゆっくりした曲、ボーカルなしで
      +1 や「1番目が好き」 · -2 や「2番目は違う」 · なぜ2番？ · 3番みたいでもっと速い曲 · ほかのものを
      /profile 知っていること · /export そのすべて · /forget 消去
      /block アーティスト名か番号 · /playlist 10 気分 · /help · /quit
care = 私は音楽ボットで、このことでは力になれませんが、力になってくれる人はいます。信頼できる人に話すか、相談窓口に電話してください（日本：よりそいホットライン 0120-279-338、緊急のときは 119 か 110。ほかの国の窓口は findahelpline.com にあります）。あなたは大切な人です。
welcome = あなたの音楽、全{ tracks }です。今の気分を教えてください。詳しくは /help で見られます。
welcome-demo = デモカタログ、全{ tracks }です。今の気分を教えてください。詳しくは /help で見られます。
welcome-demo-more = デモカタログには曲名と特徴だけが入っています。`whytune ingest フォルダ` で自分の音楽を使えます。
verdict-moved = { $sign } { $title }：覚えました。このリクエストでの順位は、ライブラリ全体で{ $before }位から{ $after }位になりました。
verdict-kept = { $sign } { $title }：覚えました。
verdict-undone = 取り消しました：{ $title }、{ $before }位から{ $after }位になりました。
vote-noted = { $sign } { $title }：あなた自身の好みとして覚えました。
vote-undone = 取り消しました：{ $sign } { $title }
blocked = もう出しません：{ $name }。
playlist-written = { tracks }を{ $path }に書き出しました。
forget-how = /forget であなたについて覚えていることをすべて消します。/forget last なら最後の発言だけです。
forgot-all = あなたについて覚えていたことを、鍵も含めてすべて消しました。
forgot-last = 最後の発言を消しました。
forgot-nothing = あなたについて何も覚えていません。
forgot-no-last = 消すものがありません。

### The profile

things = { $count }件
profile-nothing = あなたについてはまだ何も覚えていません。
profile-both = あなたの発言や反応を{ things }覚えています。今のところ、好みは{ $likes }、苦手は{ $dislikes }です。
profile-for = あなたの発言や反応を{ things }覚えています。今のところ、好みは{ $likes }です。
profile-against = あなたの発言や反応を{ things }覚えています。今のところ、苦手は{ $dislikes }です。
profile-neither = あなたの発言や反応を{ things }覚えています。今のところ、はっきりした好みは見えません。
profile-blocked = もう出さないもの：{ $names }。
profile-more = /export ですべて見られます。/forget で消せます。

### Pictures

why-heading = { $rank }番になった理由
why-alt = { $name }が選ばれた理由の棒グラフ：{ $reasons }。合計の点数は{ $score }です。
why-alt-reason = { $number }：{ $text }
taste-heading = 今のあなたの好み
taste-from = 元になったもの：{ $things }
count-likes = 高評価{ $count }件
count-dislikes = 低評価{ $count }件
count-lasting = 長く続く好み{ $count }件
count-moods = 気分{ $count }件
taste-terms = 好みと苦手
taste-rests-on = 元になったもの
taste-way = これまでの変化
taste-now = 今
taste-alt = 今のあなたの好みの棒グラフです。
taste-alt-for = 好み：{ $terms }。
taste-alt-against = 苦手：{ $terms }。
taste-alt-term = { $term } { $number }
taste-alt-rests = 元になったものは{ $things }で、中でも大きいのは、{ $causes }。
taste-alt-cause = { $cause }（{ $share }）
taste-alt-way = { $when }から今まで：{ $moved }。
taste-alt-moved = { $term }は{ $before }から{ $after }

### On Discord

button-why = なぜ？
button-why-pick = なぜ{ $pick }番？
button-more = こんな曲をもっと
button-else = ほかのものを
first-contact =
    あなたについて何かを保存する前にお伝えします。
    - あなたが書いた文章は決して保存しません。保存するのは、読み取った特徴（たとえば「穏やか」や「ピアノなし」）とその強さと時刻、そしてお見せした曲と、あなたが反応した曲だけです。
    - 保存するものはすべて暗号化します。気分は1日、おすすめは1か月、好みと反応は2年で消えます。お見せした曲の一覧は、2年間ご利用がないと消えます。
    - 気分から健康のことが分かる場合もあります。話したいことだけ話してください。
    /export ですべて見られます。/forget ですぐに消せます。詳しくは /privacy で見られます。
reply-unread = メンションのない返信は読めません。返信の @ をオンのままにするか、私にメンションしてください。
discord-help =
    今の気分や好きなものを、あなたの言葉で教えてください。私にメンションするか、返信するか、直接メッセージを送ってください。
    何曲か選んで、それぞれの本当の理由をお伝えします。たとえば：
    > 雨の夜に合う、穏やかでゆっくりした曲、ボーカルなしで
    それから 👍 か 👎 を押すか、1曲には 1️⃣ から 5️⃣、全部には 👍 ❤️ 👎 でリアクションしてください。リアクションを外すと取り消しになります。「もっと眠くない曲」「なぜ2番？」「3番みたいでもっと速い曲」のように返信することもできます。
    音源を送ってもらえれば、似た響きの曲を探します。/recommend、/more-like、/playlist、/together で音楽を探せます。あなたについて知っていることは /profile で見られ、/forget で消せます。
discord-profile = あなたについて知っていることは、あなただけのものです。/profile なら、ほかの人には見えません。
discord-why = 絵で見られる詳しい理由は、あなただけのものです。ボタンを押してください。
discord-export = あなたについて保存しているものは、あなただけのものです。/export なら、ほかの人には渡りません。
export-file = あなたについて保存しているものは、すべてこのファイルに入っています。
playlist-title = Whytune のプレイリスト
playlist-made = { tracks }のプレイリスト
catalog = { tracks }、アーティスト{ $artists }組、{ $hours }時間分の音楽です。最終更新：{ $when }
catalog-demo = デモカタログ、全{ tracks }です。Debian にあるフリーソフトのゲームの音楽で、曲名と特徴だけが入っています。
synced = Discord に登録したコマンドは{ $count }個です。
health = サーバー：{ $servers }か所。ライブラリ：{ tracks }。処理中のリクエスト{ $waiting }件、Discord まで{ $latency }ミリ秒。起動：{ $since }
unblocked = また出るようになります：{ $name }。
privacy =
    {"**"}保存するもの**（あなた専用の鍵で暗号化し、このボットの運営者のマシンに置きます）：
    - メッセージの部分ごとに読み取った特徴をそれぞれ12個まで、その強さと時刻とともに。メッセージそのものは決して保存しません。気分は24時間、長く続く好みは2年間です。
    - 最近のおすすめを1か月間、その理由を1日間。そして、お見せした曲、あなたが反応した曲やブロックした曲、どの言語で話したか。
    - このことをあなたにお伝えした、ということ。
    気分から健康のことが分かる場合もあります。話したいことだけ話してください。
    {"**"}保存しないもの**：文章、声や音、名前、だれと話しているかの一覧。運営者のマシンから出ていくのは私の返事だけです。あなたが書いたもので私を訓練することはありません。反応がほかの人に関わるのは、5人以上の合計としてだけです。
    {"**"}あなたにできること**：/profile と /export で見られます。/forget で鍵も含めてすべてをすぐに消せます。/forget last なら最後の発言だけです。私がサーバーから抜けると、そこで話されたことは消えます。
about =
    Whytune は気分に合う音楽を見つけ、本当の理由をお伝えします。曲の点数は、あなたの発言や反応と、その曲から聞こえるものとの足し算で、お見せするのはその足し算そのものです。
    ここのライブラリは{ tracks }です。私は MIT ライセンスのフリーソフトウェアです。聴くことと読むことは、musicnn (ISC)、multilingual-e5-small (MIT)、all-MiniLM-L6-v2 (Apache-2.0) に助けてもらっています。
about-demo =
    Whytune は気分に合う音楽を見つけ、本当の理由をお伝えします。曲の点数は、あなたの発言や反応と、その曲から聞こえるものとの足し算で、お見せするのはその足し算そのものです。
    デモカタログの{ tracks }を知っています。どれもフリーソフトのゲームの音楽で、ライセンスは曲ごとに添えてあります。私は MIT ライセンスのフリーソフトウェアです。聴くことと読むことは、musicnn (ISC)、multilingual-e5-small (MIT)、all-MiniLM-L6-v2 (Apache-2.0) に助けてもらっています。

## The commands, as Discord lists them: 100 characters at most.

cmd-recommend = 今の気分に合う曲を何曲か、それぞれの本当の理由とともに
cmd-recommend-mood = 今の気分や聴きたいものを、あなたの言葉で
cmd-count = 曲数
cmd-why = 最後のおすすめの曲の理由：点数が何の合計なのかを絵で
cmd-why-pick = 何番の曲か：1が最初の曲
cmd-more-like = このライブラリの曲に似た響きの曲をもっと
cmd-more-like-track = 曲：名前の一部を入力
cmd-together = 何人かで聴く曲：全員の同意のうえで、どの曲がだれになぜ合うのかも分かります
together-choose = だれと一緒に聴きますか？{ $most }人まで選べます。一人ひとりに先に確認します。
cmd-playlist = 気分に合うプレイリストをファイルで、隣どうしがなじむ順番に
cmd-menu = このメッセージに合う曲
cmd-profile = あなたの好みについて知っていることを絵で
cmd-block = アーティストや曲をもう出さないようにする
cmd-block-artist = アーティスト
cmd-block-track = 曲：名前の一部を入力
cmd-unblock = ブロックしたアーティストや曲をまた出せるようにする
cmd-unblock-what = ブロックしたもの
cmd-privacy = あなたについて何をどれだけの間保存し、どう消せるのか
cmd-export = あなたについて保存しているものすべてをファイルで
cmd-forget = あなたについて保存しているものを、すぐに、完全に消す
cmd-forget-what = すべてか、最後の発言だけか
cmd-about = Whytune とは何か、何でできているか
cmd-catalog = ライブラリの大きさと最終更新
cmd-host = このボットの運営者向け
cmd-host-sync = コマンドを Discord に登録し直す
cmd-host-health = ボットの調子

### What cannot be done

error-empty = メッセージが空です。今の気分や聴きたいものを教えてください。
error-bytes = UTF-8 の文字ではないバイトが入っています。もう一度入力してください。
error-long = メッセージが{ NUMBER($count, useGrouping: 1) }文字あります。読めるのは{ NUMBER($most, useGrouping: 1) }文字までなので、短くしてください。
error-no-answer = まだ何もおすすめしていません。まず今の気分を教えてください。
error-no-such-pick = その番号の曲はありません。最後のおすすめは{ $count }曲です。
error-vote = { $pick }番の曲はありません。最後のおすすめは{ $count }曲です。何も記録していません。
error-pick = そのおすすめに{ $pick }番の曲はありません。全部で{ $count }曲です。
error-last-pick = 最後のおすすめに{ $pick }番の曲はありません。
error-number = 「{ $text }」は曲の番号ではありません。たとえば /why 2 と入力してください。
error-command = /{ $word } というコマンドはありません。/help で一覧を見られます。
error-forget = 忘れられるのは all（すべて）か last（最後）で、「{ $what }」ではありません。
error-block = だれを外すか教えてください：/block アーティスト名、2番目の曲なら /block 2 です。
error-no-artist = 「{ $artist }」というアーティストはこのライブラリにいません。名前の一部を入力して、一覧から選んでください。
error-artist = 「{ $artist }」はこのライブラリにいません。`whytune tracks` で一覧を見られます。
error-no-reaction = その曲にはまだ反応していないので、取り消すものがありません。
error-gone = その曲はもうライブラリにありません。新しいものをリクエストしてください。
error-others-why = そのおすすめの背景は別の方へのものだったか、もう保存していません。あなたの気分を教えてから、理由を聞いてください。
error-others-answer = そのおすすめは別の方へのものだったか、元になったものをもう保存していません。あなたの気分を教えてもらえれば、何か探します。
error-too-fast = 速すぎて聞き取れません。{ $seconds }秒たったら、もう一度どうぞ。
error-busy = 今たくさんの方から聞かれていて、これ以上は受けられません。1分たったら、もう一度どうぞ。何も失われません。
error-unexpected = こちらで問題が起きました。これまでのお話は何も失われていません。運営者はログの { $number } で原因を探せます。
error-elsewhere = このサーバーでは、ほかのチャンネルでお答えします：{ $channels }
error-no-track = 「{ $track }」という曲はこのライブラリにありません。名前の一部を入力して、一覧から選んでください。
error-no-words = そのメッセージには、私が読める言葉がありません。/recommend でご自身の言葉をどうぞ。
error-block-which = だれを外すか教えてください：アーティストか曲を選んでください。
error-not-blocked = 「{ $name }」はブロックされていません。ブロックしたものは /export で見られます。
error-owner = それができるのは、このボットの運営者だけです。
error-erased = そのおすすめの理由は消えました。気分は一日で消えます。もう一度聞いてください。
error-request = 「{ $request }」というリクエストはありません。おすすめに表示された request_id を使ってください。
error-own-request = あなたのリクエストに「{ $request }」はありません。おすすめに表示された request_id を使ってください。
error-event = そのおすすめに出来事 { $event } はありません。出来事は一緒に表示されています。
error-term = 「{ $term }」は音で分かる語彙にありません。calm、piano、fast などを試してください。
error-verdict = 「{ $verdict }」は評価ではありません。like、dislike、undo のどれかにしてください。
error-playlist = プレイリスト { $path } を書き出せません（{ $why }）。別の場所を選んでください。

### Together

together-ask = { $name }さんが、みなさんと一緒に音楽を聴きたいそうです。同意すると、ここにいる全員に、選ばれた曲と、それぞれがあなたのどの好みに合うか、合わないかが見えます。あなたが決して聴きたくないものやブロックしたものは、名前を出さずに、全員の分から外します。あなたの気分はあなただけのもので、ここでのことは何も保存しません。
together-yes = 参加する
together-not-now = 今はやめておく
together-waiting = { $count }人中{ $done }人が同意しました
together-in = 参加しました。全員が同意したら、曲をお出しします。
together-starting = 全員そろいました。みなさんに合うものを探しています。
together-declined = 今回は見送ります：全員の同意がありませんでした。だれの情報も読んでいません。
together-late = 時間内に全員の返事がありませんでした。だれの情報も読んでいません。またいつでも始めてください。
together-over = この回は終わりました。/together で新しく始められます。
together-not-asked = ここで聞いているのは、名前の挙がった方だけです。/together であなたの回を始められます。
together-alone = 一緒に聴く人を、少なくともあと一人選んでください。
together-robot = ボットには自分の好みがありません。人を選んでください。
together-heading = { $names }のみなさんへ
together-for = { $name }さん：{ $what }。お好みどおりです
together-whole = { $name }さん：全体としてお好みに合います
together-neither = { $name }さん：特に好きでも苦手でもなさそうです
together-less = { $name }さんにはいまひとつ：{ $heard }
together-less-whole = { $name }さんにはいまひとつ：全体としてお好みに合いません
together-unknown = { $name }さんの好みはまだ分かりません
together-part-no = { $terms }なし
together-part-not = { $terms }ではない
together-note-never = 決して聴きたくない方がいるので、{ tracks }を外しました（{ $term }）。
together-note-blocked = どなたかがブロックした{ tracks }を外しました。
together-note-disliked = どなたかが気に入らなかった{ tracks }を外しました。

### Previews

preview-not-offered = { $title }のクリップはここにはありません。ほかの曲のクリップをどうぞ。
preview-unreadable = { $title }のファイルがないか壊れているので、クリップはありません。ほかの曲のクリップをどうぞ。
preview-failed = 今回は{ $title }のクリップを作れませんでした。少ししてからもう一度どうぞ。
preview-busy = 今たくさんのクリップを作っています。1分たったら、もう一度どうぞ。

### Sounds sent

sound-too-big = そのファイルは{ $size } MB あります。mp3 など、{ $most } MB までのものを送ってください。
sound-too-long = その録音は{ $minutes }分あります。{ $most }分までにして送ってください。
sound-too-short = その録音は1秒もありません。もっと長いものを送ってください。
sound-not-audio = そのファイルからは何も聞こえません。知らない形式か、壊れています。mp3、ogg、flac、wav、m4a のどれかを送ってください。
sound-silent = その録音は無音なので、手がかりがありません。別のものを送ってください。
sound-too-slow = そのファイルを聴くのに時間がかかりすぎたので、やめました。もっと短いものか、mp3 を送ってください。
sound-busy = 今ほかの音源を聴いています。1分たったら、もう一度送ってください。
sound-failed = 今回はそのファイルを聴けませんでした。少ししてからもう一度送ってください。
sound-no-models = このマシンではまだ音源を聴けません。運営者がネットワークのある状態で `whytune ingest` か `scripts/start` を一度実行する必要があります。聴きたいものを言葉で教えてください。

### The terms, by facet

## mood

term-happy = ハッピー
term-sad = 悲しげ
term-calm = 穏やか
term-energetic = エネルギッシュ
term-aggressive = 攻撃的
term-dark = ダーク
term-melancholic = メランコリック
term-romantic = ロマンチック
term-dreamy = 夢心地
term-epic = 壮大
term-mysterious = 神秘的
term-tense = スリリング
term-playful = お茶目
term-nostalgic = ノスタルジック
term-uplifting = 前向き
term-mellow = メロウ
term-sexy = セクシー
term-beautiful = きれい
term-weird = 風変わり

## genre

term-rock = ロック
term-hard-rock = ハードロック
term-classic-rock = クラシックロック
term-progressive-rock = プログレ
term-alternative = オルタナティブ
term-indie = インディー
term-metal = メタル
term-punk = パンク
term-pop = ポップ
term-electronic = エレクトロニック
term-house = ハウス
term-techno = テクノ
term-dance = ダンスミュージック
term-ambient = アンビエント
term-new-age = ニューエイジ
term-hip-hop = ヒップホップ
term-rnb = R&B
term-soul = ソウル
term-funk = ファンク
term-jazz = ジャズ
term-blues = ブルース
term-country = カントリー
term-folk = フォーク
term-classical = クラシック
term-opera = オペラ
term-soundtrack = サウンドトラック
term-chiptune = チップチューン
term-world = ワールドミュージック
term-latin = ラテン
term-reggae = レゲエ
term-lofi = ローファイ
term-easy-listening = イージーリスニング

## instrument

term-guitar = ギター
term-electric-guitar = エレキギター
term-acoustic-guitar = アコギ
term-piano = ピアノ
term-strings = ストリングス
term-violin = バイオリン
term-cello = チェロ
term-drums = ドラム
term-bass = ベース
term-synth = シンセ
term-flute = フルート
term-harp = ハープ
term-harpsichord = チェンバロ
term-sitar = シタール
term-brass = ブラス
term-organ = オルガン
term-choir = 合唱

## vocals

term-vocals = ボーカル
term-instrumental = インスト
term-female-vocals = 女性ボーカル
term-male-vocals = 男性ボーカル

## tempo

term-slow = スローテンポ
term-fast = アップテンポ

## loudness

term-quiet = 静か
term-loud = 大音量

## sound

term-acoustic = アコースティック
term-bright = 明るい音色
term-deep = 重低音
term-heavy = ヘビー
term-minimal = ミニマル
term-catchy = キャッチー

## era

term-60s = 60年代
term-70s = 70年代
term-80s = 80年代
term-90s = 90年代
term-00s = 2000年代
term-oldies = 懐メロ

## activity

term-study = 勉強向き
term-sleep = 睡眠向き
term-workout = 運動向き
term-party = パーティー向き
term-driving = ドライブ向き
term-meditation = 瞑想向き
term-gaming = ゲーム向き
term-dinner = ディナー向き
term-morning = 朝向き
term-rain = 雨の日向き
