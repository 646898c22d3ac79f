"""The explorable concept chart: move an event, see the curves answer."""
