"""Names as they are found again: what two spellings of one name have in common.

``fold`` is for finding only. It throws away more than a reader may (髙 and 高, エ and ヱ,
small kana, accents), so that a name heard on the telephone or copied from a bank's list is
found; what is shown is always the name as it was written.
"""

import re
import unicodedata
from itertools import pairwise

import jaconv

# The usual character first, then other forms of it that stand in names. Characters that
# NFKC already unites (compatibility forms such as 神 and 福) need no place here.
# 斎 and 斉 are two characters, and yet nobody on the telephone knows which さいとう it is.
# The last five: letters whose stroke or missing dot is no accent to Unicode (Đặng, Øystein).
VARIANTS = """
与與 万萬 両兩 乗乘 亀龜 亘亙 仏佛 伝傳 来來 倹儉 児兒 円圓 写冩寫 冨富 凛凜 処處 剣劍劔釼 勅敕 勲勳 区區
厳嚴 参參 双雙 台臺 号號 吉𠮷 呉吳 呑吞 営營 喜㐂 団團 国國圀 図圖 土圡 堯尭 塩鹽 増增 壌壤 声聲 変變 奥奧
姫姬 嬢孃 学學 宝寶 実實 宜冝 寛寬 寿壽 専專 将將 尚尙 岳嶽 峰峯 峡峽 島嶋嶌 崎﨑嵜 巌巖 巣巢 帯帶 広廣
庁廳 応應 弁辨瓣辯 弥彌 当當 彦彥 従從 徳德 恒恆 恵惠 恋戀 懐懷 戸戶 抜拔 挙擧 教敎 斉齊齋斎 昂昻 昇曻
晋晉 昼晝 暁曉 曽曾 会會 条條 杉杦 松枩 柳栁桺 桑桒 栄榮 桜櫻 桧檜 楽樂 枡桝 様樣 槙槇 権權 横橫 橋𣘺
歓歡 歩步 歳歲 毎每 気氣 沖冲 沢澤 浄淨 浅淺 浜濱濵 渋澁 清淸 済濟 渓溪 淵渕渊 湾灣 満滿 滝瀧 瀬瀨 点點
為爲 灯燈 猪豬 瑶瑤 遥遙 黄黃 発發 県縣 真眞 礼禮 禄祿 禅禪 祢禰 稲稻 穂穗 穣穰 竜龍 竪豎 糸絲 経經
絵繪 継繼 総總摠 緑綠 緒緖 縁緣 縄繩 聡聰 聴聽 舎舍 船舩 芦蘆 芸藝 荘莊 蔵藏 薗園 薫薰 薬藥 薮藪籔 蛍螢
覚覺 観觀 訳譯 誉譽 諌諫 讃讚 豊豐 頼賴 辺邊邉 郎郞 郷鄕 村邨 酔醉 釈釋 野埜 鉄鐵 鉱鑛 録錄 鎮鎭 関關 隠隱
霊靈 青靑 静靜 顔顏 顕顯 館舘 髪髮 高髙 鯵鰺 鴎鷗 鴬鶯 鶏鷄 鶴靏靎靍 麦麥 黒黑 齢齡 涼凉 dđ oø lł hħ iı
"""
# Bank and resident lists write ショウコ as シヨウコ; ヅ and ズ, ヲ and オ sound alike.
KANA = {
    **dict(zip("ぁぃぅぇぉっゃゅょゎゕゖ", "あいうえおつやゆよわかけ", strict=True)),
    **dict(zip("ゐゑをぢづ", "いえおじず", strict=True)),
}
FOLDED = str.maketrans(
    KANA | {variant: group[0] for group in VARIANTS.split() for variant in group[1:]}
)
# Accents of Latin letters, and the selectors that choose a form of one and the same kanji.
ACCENTS_AND_SELECTORS = re.compile(r"[\u0300-\u036f\ufe00-\ufe0f\U000e0100-\U000e01ef]")
# Spaces, punctuation (中黒, hyphen, apostrophe), and what is not visible. The long vowel
# mark ー is a letter and stays: おの and おーの are two names.
BETWEEN = frozenset({"Zs", "Zl", "Zp", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Cc", "Cf"})


def fold(text: str) -> str:
    """What is left of a name for finding it. Folding twice changes nothing more."""
    while (folded := _fold_once(text)) != text:
        text = folded
    return text


def grams(text: str) -> list[str]:
    """All characters and neighbouring pairs of the folded text, each once.

    Kept in an indexed array, they find any part of a name, also one of a single character;
    the grams of what is looked for must all be among the grams of the name.
    """
    folded = fold(text)
    pairs = [first + second for first, second in pairwise(folded)]
    return list(dict.fromkeys([*folded, *pairs]))


def _fold_once(text: str) -> str:
    open_text = ACCENTS_AND_SELECTORS.sub("", unicodedata.normalize("NFKD", text))
    joined = unicodedata.normalize("NFKC", open_text).casefold()
    letters = "".join(c for c in joined if unicodedata.category(c) not in BETWEEN)
    return jaconv.kata2hira(letters).translate(FOLDED)
