import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso.core.documents.ranges import NothingThere, part_asked

SIZE, MOST = 1000, 100


@pytest.mark.parametrize(
    ("header", "part"),
    [
        ("bytes=0-", (0, 100)),
        ("bytes=0-0", (0, 1)),
        ("bytes=10-19", (10, 20)),
        ("bytes=950-", (950, 1000)),
        ("bytes=950-5000", (950, 1000)),
        ("bytes=-10", (990, 1000)),
        ("bytes=-5000", (0, 100)),
        ("Bytes=0-9", (0, 10)),
        ("", None),
        ("bytes=-", None),
        ("bytes=9-3", None),
        ("bytes=0-1,5-6", None),
        ("lines=0-9", None),
        ("bytes=０-９", None),
        ("bytes=" + "9" * 5000 + "-", None),
    ],
)
def test_a_part_is_given_as_asked_but_never_longer_than_allowed(header, part):
    assert part_asked(header, SIZE, most=MOST) == part


@pytest.mark.parametrize("header", ["bytes=1000-", "bytes=5000-6000", "bytes=-0"])
def test_a_part_outside_of_the_file_is_not_there(header):
    with pytest.raises(NothingThere):
        part_asked(header, SIZE, most=MOST)


@given(header=st.text() | st.from_regex(r"bytes=\d*-\d*"), size=st.integers(1, 10**12))
def test_whatever_is_asked_the_part_lies_within_the_file(header, size):
    try:
        part = part_asked(header, size, most=MOST)
    except NothingThere:
        return
    assert part is None or 0 <= part.begin < part.end <= min(size, part.begin + MOST)


@given(content=st.binary(min_size=1, max_size=500), most=st.integers(1, 50))
def test_asking_on_and_on_gives_the_whole(content, most):
    read = b""
    while len(read) < len(content):
        part = part_asked(f"bytes={len(read)}-", len(content), most=most)
        read += content[part.begin : part.end]

    assert read == content
