"""Files that somebody handed over (資料・ファイル), kept once by their content."""
