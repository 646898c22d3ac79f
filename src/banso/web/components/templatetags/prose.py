"""``{{ version.body|prose }}`` and ``{% qr url %}``."""

from django import template
from django.utils.safestring import SafeString

from banso.web.components import qr as codes
from banso.web.components.prose import as_html

register = template.Library()


@register.filter
def prose(text: str) -> SafeString:
    return as_html(text)


@register.simple_tag
def qr(address: str) -> SafeString:
    return SafeString(codes.qr_svg(address))
