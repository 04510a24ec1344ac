"""Inputs that break readers of text: each named, none of them an article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

_SENTENCE = "At least 12 people were killed in the strike on Monday, the ministry said. "

#: short ones: every public function must take them
SHORT: Mapping[str, str] = {
    "empty": "",
    "blank": " \t\r\n\u2028\u00a0\ufeff",
    "nul": "Nine\0 people\0\0 were killed.\0",
    "controls": "".join(map(chr, range(32))) + " killed 12 " + "".join(map(chr, range(127, 160))),
    "escapes": "\x1b[31m12 people\x1b[0m were killed, the army said.",
    "carriage returns": "12 people were killed.\r\r\nThe army said so.\r",
    "odd quotes": '“He said ”“‘ 12 were killed" \' ’ „ « », """""\'',
    "only quotes": '"' * 60,
    "only marks": "!?.,;:—–-…()[]{}<>%$€£#@&*/\\|~^`" * 8,
    "currency": "$€£¥₹₿ 12 $ $$ 5 €€€ 4,5,6,7 .5. 5..5 $.5bn £-3m",
    "signs": "--12 ++12 +-12 1e999 -0 0x1F 1/0 0/0 ½⅓ 12½ 1⁄0 ∞ 10^100 99999999999999999999999999999999 people were killed.",
    "foreign digits": "١٢ and १२ and 12 and ①② and Ⅻ and ५० people were killed; 十二 died.",
    "superscripts": "5² people, 10⁹ euros, x₁₂ killed ²³",
    "right to left": "\u202e12 people were killed\u202c, قال \u200f المتحدث \u200e the army said.",
    "mixed scripts": "Σύροι 12 солдаты killed 在 叙利亚 シリアで were убиты, said מפקד أحمد.",
    "emoji": "🧑‍🚒🧑🏽‍🚒 12 👩‍👩‍👧‍👦 people 💥 were killed 🏴󠁧󠁢󠁳󠁣󠁴󠁿 said the 🇺🇳.",
    "combining": "1" + "\u0301" * 200 + "2 people" + "\u0489" * 200 + " were killed.",
    "private and unassigned": "\ue000 12 \ufffe\uffff people \U000e0001 were \U0010ffff killed.",
    "zero width": "1\u200b2 peo\u00adple were k\u200dilled, the ar\u2060my said.",
    "case that grows": "ŒUVRE ẞ ŉ İSTANBUL ΐ ﬀ 12 ﬁremen WERE KILLED İ İ İ said İlhan.",
    "dates that are none": "on 31 February 2021, 99/99/9999, 0000-00-00, Monday the 45th, 30 Feb., year 99999, AD 0, May 2, 10000 BC",
    "times that are none": "at 99:99, at 25 o'clock, 12:60 p.m., in the year 2-thousand, since forever, for 99999999999 years",
    "far dates": "9999-12-31 and 31 December 9999 and 1 January 0001, 10,000 years ago, in 999999999 days, 5 billion years from now",
    "ranges that are none": "between 5 and between 3 and 9 and 4 to to 7- -8 – 9 from to 12 between and",
    "roman and model": "F-16 MH17 B-52s COVID-19 Boeing 737-800 Article 5(1)(a)(iii) §12",
    "markup": "<script>alert(12)</script> &lt;b&gt; ]]> <!-- 12 killed --> {{7*7}} ${jndi:x} '; DROP TABLE claim; --",
    "formula": '=HYPERLINK("http://x","12 killed") +1+1 @SUM(1) -2+3',
    "paths": "../../../etc/passwd\0.txt 12 killed C:\\CON aux.txt",
    "one word": "killed",
    "one figure": "12",
    "one letter": "a",
    "no spaces": "12people,were.killed;said:the(army)in[Aleppo]on{Monday}",
}


def nested(left: str, right: str, depth: int, core: str) -> str:
    return left * depth + core + right * depth


#: long ones: they must end soon, too; the functions that take them are told by the tests
def long_ones(size: int) -> Iterator[tuple[str, str]]:
    """(name, text of about ``size`` code points)."""
    yield "plain", _SENTENCE * (size // len(_SENTENCE))
    yield "digits", "1" * size + " people were killed."
    yield "digits with commas", "1,234" * (size // 5) + " people"
    yield "dotted digits", "1." * (size // 2) + " people were killed."
    yield "zeros and points", "0.0,0" * (size // 5)
    yield "ands", "and " * (size // 4) + "12 people"
    yield "number words", "hundred and twenty " * (size // 19) + "people were killed."
    yield "dashes", "12-" * (size // 3)
    yield "spaces", "12" + " " * size + "people were killed."
    yield "tabs and lines", "\t\n" * (size // 2)
    yield "one sentence of words", "soldiers and civilians " * (size // 23) + "were killed."
    yield "commas", "12, " * (size // 4) + "people were killed."
    yield "stops", "." * size
    yield "abbreviations", "U.S. " * (size // 5) + "forces."
    yield "quotes", '"12" ' * (min(size, 90_000) // 5)
    yield "open quotes", "“ he said " * (min(size, 900_000) // 10)
    yield "brackets", nested("(", ")", size // 2, "12 killed")
    yield "square brackets", nested("[", "]", size // 2, "12 killed")
    yield "said", "he said " * (size // 8)
    yield "who said", "the army said that " * (size // 19) + "12 people were killed."
    yield "between", "between 1 and " * (size // 14)
    yield "more than", "more than " * (size // 10) + "60"
    yield "of the", "12 of the " * (size // 10)
    yield "names", "Orwell Dana " * (size // 12)
    yield "dates", "on Monday 3 May 2016 " * (size // 21)
    yield "currency", "$" * size + "5"
    yield "capitals", "A" * size
    yield "vowel marks", "e" + "\u0301" * size
    yield "percent", "5%" * (size // 2)
    yield "slashes", "1/2" * (size // 3)
    yield "apostrophes", "'s " * (size // 3)
    yield "paragraphs", "12 killed.\n" * (size // 11)
    yield "blame", "blamed the army for the attack by the rebels, denied it " * (size // 56)
    yield "including", "12, including " * (size // 14) + "9 children"
    for name, sentence in RULES.items():
        yield name, sentence * (size // len(sentence))


#: sentences that the rules of claims wait for, over and over
RULES: Mapping[str, str] = {
    "bare denials": "The army denied it. Moscow rejects the charges. ",
    "no claims": "No group has claimed responsibility for the attack. ",
    "accusations": "Moscow accused Kyiv of shelling the town, which Kyiv denied. ",
    "admissions": "The general admitted that the army had bombed the depot by mistake. ",
    "doubts": "It is unclear who bombed the depot, and whether it was bombed. ",
    "passives": "the depot was bombed by rebels, destroyed by the army, ",
    "blame in one sentence": "blamed the rebels for the attack and ",
    "places held": "Rebels seized the town of Orwell. The army denied that it fell. ",
    "happenings": "The truce collapsed. The talks were not held. The dam burst. ",
    "dates of deeds": "The attack took place on 3 May. The truce began at 7 p.m. on Monday. ",
    "intent": "It was a deliberate attack and no accident, officials said. ",
    "tolls": "The death toll rose to 12, up from 9 on Monday. ",
    "parts": "12 people, including 3 children and 2 women, were killed. ",
    "pronouns": "He said it. She denied it. They blamed him for it. ",
    "short forms": "The ministry said so. The spokesman of the ministry said so. ",
    "quotations": "“We did it,” he said. “We did not,” said Dana Orwell. ",
    "relative clauses": "the man who said that the woman who denied that ",
    "conjunctions": "killed, wounded, captured and blamed, ",
    "parties": "the Russian Defence Ministry, the U.S. State Department, ",
    "live blog": "10:42 am ET: Toll rises\nTwelve people were killed.\n",
    "stamps": "10:42 GMT ",
    "datelines": "ORWELL (Reuters) - Nine died.\n",
    "nul": "Nine\0 people\0 were killed. ",
    "scripts": "Σύροι 12 солдаты killed 在 叙利亚 シリアで أحمد said. ",
    "lone marks": '“ ‘ ” ’ " ( [ he said, ',
}
