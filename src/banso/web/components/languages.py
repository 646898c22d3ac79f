"""Records that say something in two languages: the page's own, or Japanese if that is missing."""

from django.utils.translation import get_language


def told(record: object, field: str) -> str:
    """``told(version, "title")``: ``title_en`` on an English page if it is written, else ``title``."""
    japanese = (get_language() or "ja").startswith("ja")
    return (not japanese and getattr(record, f"{field}_en", "")) or getattr(record, field)
