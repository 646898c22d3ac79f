"""The explorable concept chart: a told stand of events on a time line without a calendar.

Nobody is meant. The curves are those of the living chart (``core.lifeline``); here only
events are told, written into an address, read from one, changed, and made into a ``Life``.
"""
