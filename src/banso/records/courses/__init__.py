"""Courses and lessons (講座・講義): films, slides, own text; who learnt what, and when."""
