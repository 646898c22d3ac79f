"""The chart of a life as SVG, PDF and table: words, templates and fonts around the drawing.

Needs no database: the command line uses it with ``render.configure_alone``.
"""
