import pytest

from banso.core.documents.names import file_name


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("第1講.mp4", "第1講.mp4"),
        ("C:\\Users\\hana\\第1講.mp4", "第1講.mp4"),
        ("../../etc/passwd", "passwd"),
        ("a\x00b\r\nc\x1b.pdf", "ab c.pdf"),
        ("\u202efdp.exe", "fdp.exe"),
        ("", "file"),
        (" \u3000", "file"),
        ("folder/", "file"),
        ("あ" * 300 + ".webm", "あ" * 195 + ".webm"),
        ("あ" * 300, "あ" * 200),
    ],
)
def test_a_name_is_one_line_without_folders(said, kept):
    assert file_name(said) == kept
