"""All settings, and the only reader of the environment.

Nothing needs to be set: without ``DATABASE_URL`` the command line brings its own
PostgreSQL and sets it. ``docs/how-to/settings.md`` lists what an office may set.
"""

import os
from pathlib import Path

from csp.constants import NONE, SELF
from psycopg.conninfo import conninfo_to_dict

from banso.config.secret import kept_secret


def text(name: str, default: str = "") -> str:
    return os.environ.get(name, default)


def flag(name: str) -> bool:
    return text(name).lower() in {"1", "yes", "true", "on"}


def words(name: str, default: str = "") -> list[str]:
    return text(name, default).split()


PACKAGE = Path(__file__).resolve().parent.parent
HOME = Path(text("BANSO_HOME", ".banso"))
FILES = Path(text("BANSO_FILES") or HOME / "files").absolute()  # what was handed over

DEBUG = False
SECRET_KEY = kept_secret(HOME / "secret-key", text("BANSO_SECRET_KEY_FILE"))
ALLOWED_HOSTS = words("BANSO_HOSTS", "127.0.0.1 localhost [::1]")
CSRF_TRUSTED_ORIGINS = words("BANSO_ORIGINS")

SHARED_APPS = [
    "django_tenants",
    "banso.records.municipalities",
    "django.contrib.contenttypes",
]
TENANT_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "allauth",
    "allauth.account",
    "banso.records.audit",
    "banso.records.staff",
    "banso.records.documents",
    "banso.records.meetings",
    "banso.records.texts",
    "banso.records.courses",
    "banso.records.trainings",
    "banso.records.events",
    "banso.records.questionnaires",
    "banso.records.people",
    "banso.records.life",
    "banso.records.ties",
    "banso.records.contacts",
    "banso.records.plans",
    "banso.records.accompaniment",
]
PAGE_APPS = [
    "banso.records.imports",
    "banso.web",
    "banso.web.components",
    "banso.web.charts",
    "django.contrib.postgres",
    "django.contrib.staticfiles",
    "django.forms",
    "template_partials",
    "csp",
]
INSTALLED_APPS = [*SHARED_APPS, *(a for a in TENANT_APPS if a not in SHARED_APPS), *PAGE_APPS]
TENANT_MODEL = "municipalities.Municipality"
TENANT_DOMAIN_MODEL = "municipalities.Domain"
TENANT_LIMIT_SET_CALLS = True  # the search path is set once a request, not once a cursor

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "banso.config.middleware.MunicipalityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "banso.web.doorkeeper.SignInMiddleware",
    "banso.web.doorkeeper.DoorMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "banso.config.urls"
WSGI_APPLICATION = "banso.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"


def database() -> dict[str, object]:
    """The one database. Empty parts fall back to what libpq itself would take."""
    parts = conninfo_to_dict(text("DATABASE_URL", "postgresql://localhost/banso"))
    return {
        "ENGINE": "django_tenants.postgresql_backend",
        "NAME": parts.get("dbname", "banso"),
        "USER": parts.get("user", ""),
        "PASSWORD": parts.get("password", ""),
        "HOST": parts.get("host", ""),
        "PORT": parts.get("port", ""),
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,  # a restarted database is noticed, not answered with an error
        "OPTIONS": {
            "options": "-c lock_timeout=10s",  # a migration waits no longer, nor a page
            # Half of the database's work on a page is planning: plans are kept from the third
            # time on. A pooler between us and PostgreSQL must know prepared statements.
            "server_side_binding": True,
            "prepare_threshold": 2,
        },
        "ATOMIC_REQUESTS": False,  # it would roll the log of a refusal back with the refusal
    }


DATABASES = {"default": database()}
DATABASE_ROUTERS = ["django_tenants.routers.TenantSyncRouter"]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "web" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "banso.web.surroundings.municipality",
            ],
            "libraries": {"questionnaires": "banso.web.questionnaires.templatetags.questionnaires"},
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

AUTH_USER_MODEL = "staff.User"
AUTHENTICATION_BACKENDS = ["banso.records.staff.signing_in.WorkerBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "my-people"
ACCOUNT_ADAPTER = "banso.web.account.adapter.NoSignUp"
ACCOUNT_FORMS = {"login": "banso.web.account.forms.SignIn"}
ACCOUNT_SESSION_REMEMBER = False  # many share a desk: closing the browser signs out
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"

LANGUAGE_CODE = "ja"
LANGUAGES = [("ja", "日本語"), ("en", "English")]
LOCALE_PATHS = [PACKAGE / "web" / "locale"]
TIME_ZONE = "Asia/Tokyo"
USE_TZ = True
USE_THOUSAND_SEPARATOR = False

STATIC_URL = "static/"
STATICFILES_DIRS = [PACKAGE / "web" / "static"]
WHITENOISE_USE_FINDERS = True  # nothing to collect before the first start
WHITENOISE_AUTOREFRESH = False

SESSION_ENGINE = "banso.web.account.sessions"
SESSION_COOKIE_AGE = 12 * 60 * 60  # a working day
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = flag("BANSO_HTTPS")
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if flag("BANSO_HTTPS") else None
CSRF_FAILURE_VIEW = "banso.web.doorkeeper.sent_too_late"
# Files go to the disk they stay on, never into memory; see banso.web.components.arriving.
FILE_UPLOAD_HANDLERS = ["banso.web.components.arriving.ToDisk"]
# A text of a million characters comes as far as its form, which says how long it may be.
DATA_UPLOAD_MAX_MEMORY_SIZE = 16 * 2**20
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}

# No mail server is needed; with one, ``banso manage remind`` mails reminders of events.
EMAIL_HOST = text("BANSO_MAIL_HOST")
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'dummy'}.EmailBackend"
EMAIL_PORT = int(text("BANSO_MAIL_PORT", "25"))
EMAIL_USE_TLS = flag("BANSO_MAIL_TLS")
EMAIL_TIMEOUT = 20  # seconds
DEFAULT_FROM_EMAIL = text("BANSO_MAIL_FROM", "banso@localhost")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"terminal": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["terminal"], "level": "WARNING"},
}
