"""The command line: ``banso demo``, ``banso serve``, ``banso draw`` and their kin."""
