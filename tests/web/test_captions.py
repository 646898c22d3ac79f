import pytest

from banso.core.documents.vtt import Broken, BrokenCaptions
from banso.web.components.captions import SENTENCES, why_broken


@pytest.mark.parametrize("reason", Broken)
def test_every_fault_of_captions_has_its_sentence(reason):
    assert reason in SENTENCES


def test_a_broken_time_is_told_with_its_line_and_what_is_expected():
    problem = BrokenCaptions(Broken.TIMES_UNREADABLE, line=12, found="00:01,000")

    assert why_broken(problem).messages == [
        (
            "12 行目：時刻「00:01,000」を読み取れません。00:01.000 --> 00:04.000 のように、"
            "千分の一秒の前を点（.）にして書いてください。"
        )
    ]
