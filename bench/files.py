"""A folder for the big files of one run, which are not left behind."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings

from bench.house import RESULTS


@contextmanager
def of_this_run() -> Iterator[Path]:
    """For this process, and for the servers that are started inside."""
    before = settings.FILES
    with TemporaryDirectory(dir=RESULTS) as folder:
        settings.FILES = Path(folder).absolute()
        os.environ["BANSO_FILES"] = str(settings.FILES)
        try:
            yield settings.FILES
        finally:
            settings.FILES = before
            del os.environ["BANSO_FILES"]
