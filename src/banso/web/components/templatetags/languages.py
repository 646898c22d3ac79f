"""``{{ version|told:"title" }}``, and lengths of films: ``{{ film.seconds|running_time }}``."""

from django import template

from banso.web.components import languages

register = template.Library()
register.filter("told", languages.told)


@register.filter
def running_time(seconds: float) -> str:
    """2244 → 37:24; an hour and more with its hours."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
