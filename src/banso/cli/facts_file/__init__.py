"""A life written as one flat table, a row per fact (docs/facts-file.md): read without a database.

``tables`` opens the file, ``entries`` understands each cell, ``checks`` looks at what rows say
together, ``life`` builds the facts of the chart. Problems are gathered, never raised one by one.
"""
