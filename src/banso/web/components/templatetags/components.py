"""Components that hold other words: ``{% notice "caution" title %}…{% endnotice %}``."""

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from banso.web.components import markup

register = template.Library()
register.filter("note_items", markup.notes, is_safe=True)
register.filter("record_cards", markup.record_cards, is_safe=True)

# What Django calls the level of a message, and the notice that carries it.
TONES = {"success": "success", "warning": "caution", "error": "mistake"}


@register.filter
def tone(level: str) -> str:
    return TONES.get(level, "info")


@register.simple_block_tag
def notice(content: SafeString, tone: str = "info", title: str = "") -> SafeString:
    """``tone``: info, success, caution, or mistake (in what was typed; never of a person)."""
    facts = {"content": content, "tone": tone, "title": title}
    return render_to_string("components/notice.html", facts)


@register.simple_block_tag
def disclosure(content: SafeString, summary: str, *, opened: bool = False) -> SafeString:
    """Words that stay folded until somebody wants them; on paper they are open."""
    facts = {"content": content, "summary": summary, "opened": opened}
    return render_to_string("components/disclosure.html", facts)
