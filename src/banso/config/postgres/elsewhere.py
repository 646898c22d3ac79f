"""A PostgreSQL that the office runs itself, named in ``DATABASE_URL``."""

import psycopg

from banso.config.postgres.trouble import NoAnswer, TooOld

OLDEST = 15  # what Debian 12 carries; older ones lack things our constraints use


def check_elsewhere(url: str) -> None:
    """Refuse in plain words what would otherwise fail later, in the middle of a page."""
    try:
        with psycopg.connect(url, connect_timeout=10) as connection:
            found = connection.info.server_version // 10_000
    except psycopg.Error as error:
        raise NoAnswer(reason=" ".join(str(error).split())) from error
    refuse_older(found)


def refuse_older(found: int) -> None:
    if found < OLDEST:
        raise TooOld(found=found, needed=OLDEST)
