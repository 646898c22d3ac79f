"""The application for the web server."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "banso.config.settings")
application = get_wsgi_application()

# What is loaded now stays for good, so the collector need not look at it again; and a page makes
# some ten thousand objects that die with it, so looking after every few hundred is wasted.
gc.collect()
gc.freeze()
gc.set_threshold(50_000, 20, 20)
