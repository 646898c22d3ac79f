"""What a file is, read from its bytes and never believed from its name: film, slides, picture,
hand-out, captions. Files are read in small pieces by seeking, however big they are.
"""
