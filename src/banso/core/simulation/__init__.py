"""A fictional town (架空の町): lives that could be, for the demo, the lessons and the benchmark.

``town.lives`` gives one life after the other, each from its own seed. Nobody in it exists;
the family names say so. Chance comes from a seed that is handed in, never from the clock.
"""
