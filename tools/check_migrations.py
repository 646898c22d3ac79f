"""Fail when a model has changed without its migration. Needs no database."""

import os
import sys
import warnings

import django
from django.core.management import call_command

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "banso.config.settings")
    os.environ["DATABASE_URL"] = "postgresql://nobody@localhost:1/none"
    warnings.simplefilter("ignore", RuntimeWarning)  # the history cannot be read, nor need it be
    django.setup()
    try:
        call_command("makemigrations", check=True, dry_run=True, verbosity=1)
    except SystemExit as stopped:
        sys.exit(stopped.code)
