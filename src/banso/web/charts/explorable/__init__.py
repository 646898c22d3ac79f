"""The explorable chart: told stories and stands of events, drawn by the charts' own hand.

For its page (``web.explorer``) and for the lessons in which a story is embedded.
"""
