"""``python -m banso.cli``: the same as ``banso``."""

import sys

from banso.cli import main

sys.exit(main())
