"""Documents: handing files over, also big ones and in pieces, and getting them, also in parts."""
