"""The lifeline (概念図): curves and geometry of a person's chart, from ordinary records.

``facts`` go in, ``curves`` are computed (``amount``, ``motivation``, ``density``), and
``drawing`` turns them into shapes in chart units. Writing SVG is the web's business.
"""
