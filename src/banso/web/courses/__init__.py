"""Courses: lessons with film, slides and text; who learnt what, and when."""
