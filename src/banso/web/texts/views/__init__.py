"""Reading texts, remarking on them, writing them anew, and what became of it."""
