"""An address as a QR code: ``{% qr url %}``. The address itself always stands beside it."""

import segno

QUIET_ZONE = 4  # modules of white around it, as the standard asks


def qr_svg(address: str) -> str:
    """SVG without size: the style sheet or the paper decides."""
    code = segno.make(address, error="m", micro=False)
    return code.svg_inline(border=QUIET_ZONE, omitsize=True, svgclass="qr", lineclass=None)
