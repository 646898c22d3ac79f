"""The templates and words of the charts without a site: for the command line and for tests."""

from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.utils import translation

LOCALE = Path(__file__).parent.parent / "locale"


def configure_alone(language: str, *, locale: Path = LOCALE) -> None:
    """Make the templates and the words ready in ``language`` when no settings are in force."""
    if not settings.configured:
        settings.configure(
            INSTALLED_APPS=["banso.web.charts"],
            LANGUAGE_CODE=language,
            LOCALE_PATHS=[locale],
            USE_I18N=True,
            TEMPLATES=[
                {
                    "BACKEND": "django.template.backends.django.DjangoTemplates",
                    "APP_DIRS": True,
                }
            ],
        )
        # Not django.setup(): it loads addresses and models too, 0.2 s of a program that draws.
        apps.populate(settings.INSTALLED_APPS)
    translation.activate(language)
