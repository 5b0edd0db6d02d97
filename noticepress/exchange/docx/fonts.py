"""The language of a text as Word wants it: tags, fonts for Chinese, Japanese and Korean, direction."""

from __future__ import annotations

from msgspec import Struct

_EAST_ASIAN = {
    "zh": ("zh-CN", "SimSun"),
    "zh-Hans": ("zh-CN", "SimSun"),
    "zh-Hant": ("zh-TW", "PMingLiU"),
    "ja": ("ja-JP", "MS Mincho"),
    "ko": ("ko-KR", "Batang"),
}
"""Language tag → Word's own tag and the font that every Word brings for it."""
_LATIN = {"en": "en-US", "de": "de-DE", "fr": "fr-FR", "es": "es-ES"}
_RIGHT_TO_LEFT = {"ar": "ar-SA", "he": "he-IL", "fa": "fa-IR", "ur": "ur-PK"}


class Script(Struct, frozen=True):
    """Run properties of one language."""

    fonts: str
    language: str
    """What stands behind the looks: direction and language."""
    right_to_left: bool


def script_of(lang: str) -> Script:
    """Of the BCP 47 tag ``lang``; what is not known is taken for a language in Latin script."""
    base = lang.partition("-")[0]
    tag, font = _EAST_ASIAN.get(lang) or _EAST_ASIAN.get(base, ("zh-CN", "SimSun"))
    hint = ' w:hint="eastAsia"' if base in _EAST_ASIAN else ""  # quotation marks in the Chinese font
    fonts = f'<w:rFonts{hint} w:eastAsia="{font}"/>'
    if base in _RIGHT_TO_LEFT:
        language = f'<w:rtl/><w:lang w:val="en-US" w:eastAsia="{tag}" w:bidi="{_RIGHT_TO_LEFT[base]}"/>'
        return Script(fonts, language, right_to_left=True)
    latin = "en-US" if base in _EAST_ASIAN else _LATIN.get(base, lang or "en-US")
    return Script(fonts, f'<w:lang w:val="{latin}" w:eastAsia="{tag}"/>', right_to_left=False)
