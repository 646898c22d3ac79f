"""The core is tested without Django: importing it here fails as if it were not installed."""

import sys

if "django" not in sys.modules:
    sys.modules["django"] = None  # the documented way to make an import fail
