"""Ties (つながり): the words for them and the weight they have in the chart."""
