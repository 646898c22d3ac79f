"""Days as people say them: Japanese eras, years alone, "about fifty"."""
