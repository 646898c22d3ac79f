from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso.core.documents.vtt import Broken, BrokenCaptions, Cue, read

WHOLE = """WEBVTT 第1講

NOTE
それは字幕ではない

STYLE
::cue { color: white }

1
00:01.000 --> 00:04.500 align:start
こんにちは。
<v 講師>伴走とは何か。</v>

00:04.500 --> 00:07.000
<ruby>伴走<rt>ばんそう</rt></ruby> &amp; <b>支援</b>

01:00:07.000 --> 01:00:09.000

"""


def test_cues_are_read_with_their_times_and_plain_words():
    assert read(WHOLE) == (
        Cue(1.0, 4.5, "こんにちは。\n伴走とは何か。"),
        Cue(4.5, 7.0, "伴走 & 支援"),
        Cue(3607.0, 3609.0, ""),
    )


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_may_end_as_on_any_computer(end):
    assert read(("\ufeff" + WHOLE.replace("\n", end)).encode()) == read(WHOLE)


@pytest.mark.parametrize(
    ("body", "reason", "line"),
    [
        ("00:04.000 --> 00:02.000\nあ", Broken.ENDS_FIRST, 3),
        ("00:02.000 --> 00:02.000\nあ", Broken.ENDS_FIRST, 3),
        ("00:05.000 --> 00:06.000\nあ\n\n00:04.000 --> 00:07.000\nい", Broken.GOES_BACK, 6),
        ("1\n00:01,000 --> 00:02,000\nあ", Broken.TIMES_UNREADABLE, 4),
        ("00:61.000 --> 00:62.000\nあ", Broken.TIMES_UNREADABLE, 3),
        ("0:01 --> 0:02\nあ", Broken.TIMES_UNREADABLE, 3),
        ("あ\nい", Broken.NO_TIMES, 3),
        ("00:01.000 --> 00:02.000\nあ\n00:03.000 --> 00:04.000\nい", Broken.NO_BLANK_LINE, 5),
        ("20:00.000 --> 20:01.000\nあ", Broken.AFTER_THE_END, 3),
        ("", Broken.NOTHING, 3),
    ],
)
def test_what_is_broken_is_said_with_its_line(body, reason, line):
    with pytest.raises(BrokenCaptions) as caught:
        read("WEBVTT\n\n" + body, seconds=600)

    assert (caught.value.reason, caught.value.line) == (reason, line)


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("1\n00:00:01,000 --> 00:00:02,000\nあ", Broken.NO_HEAD),
        ("", Broken.NO_HEAD),
        ("WEBVTTだ\n", Broken.NO_HEAD),
        ("WEBVTT\n\n字幕".encode("shift_jis"), Broken.NOT_TEXT),
        ("WEBVTT" + " " * 2**21, Broken.TOO_LONG),
    ],
)
def test_what_is_no_webvtt_is_refused(written, reason):
    with pytest.raises(BrokenCaptions) as caught:
        read(written)

    assert caught.value.reason == reason


@given(written=st.text() | st.text().map("WEBVTT\n\n".__add__) | st.binary())
def test_anything_is_read_or_refused(written):
    with suppress(BrokenCaptions):
        cues = read(written)
        assert all(cue.begin < cue.end for cue in cues)
