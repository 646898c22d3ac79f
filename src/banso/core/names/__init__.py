"""Names as they are found again: kana, width and variant characters folded."""
