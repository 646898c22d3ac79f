"""Compile a catalogue of interface texts (.po) without needing gettext on the machine."""

import sys
from pathlib import Path

import polib

if __name__ == "__main__":
    source, target = map(Path, sys.argv[1:])
    catalogue = polib.pofile(str(source))
    missing = [entry.msgid for entry in catalogue.untranslated_entries() if not entry.obsolete]
    doubtful = [entry.msgid for entry in catalogue.fuzzy_entries()]
    if missing or doubtful:
        print("Without Japanese words:", *missing, *doubtful, sep="\n  ", file=sys.stderr)
        sys.exit(1)
    target.parent.mkdir(parents=True, exist_ok=True)
    catalogue.save_as_mofile(str(target))
