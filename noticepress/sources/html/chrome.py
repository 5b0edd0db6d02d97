"""What of a saved web page is no part of the notice: marked with the reason, never dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from noticepress.text.regex import regex

if TYPE_CHECKING:
    from bs4 import Tag

_BY_TAG = {
    "nav": "navigation", "footer": "footer", "aside": "aside", "dialog": "dialog", "form": "form",
    "button": "button", "select": "form", "option": "form", "textarea": "form", "noscript": "no-script",
    "template": "hidden", "iframe": "embedded", "title": "document-title", "search": "search",
    "noframes": "no-script",
}  # fmt: skip
_BY_ROLE = {
    "navigation": "navigation", "banner": "header", "contentinfo": "footer", "complementary": "aside",
    "search": "search", "dialog": "dialog", "alertdialog": "dialog", "menu": "navigation",
    "menubar": "navigation", "form": "form",
}  # fmt: skip
_BY_NAME = {
    "cookie-bar": "cookies?-?(?:bar|banner|consent|popup|pop|modal|dialog|alert|law|overlay|toast|message"
    "|info|prompt|layer|settings)|(?:gdpr|consent)-?(?:bar|banner|popup|modal|overlay|box)|onetrust.*|cookiebot.*|cybot.*"
    "|cc-window|cky-.*|osano.*|didomi.*|truste.*",
    "breadcrumb": "bread-?crumbs?|crumbs?|mianbao",
    "share": "shar(?:e|ing)(?:-.*)?|social(?:-.*)?|addthis.*|addtoany.*|bdshare.*|fenxiang",
    "skip-link": "skip-?(?:link|nav|to)(?:-.*)?|screen-reader-(?:text|shortcut)|sr-only|visually-?hidden",
    "navigation": "(?:(?:site|main|top|global|primary|secondary|sub|side|mobile|header)-?)?"
    "(?:nav|navbar|navigation|menu)|menu-(?:main|list|container|wrap.*)|nav-(?:bar|menu|list|links|wrap.*|container)"
    "|pagination"
    "|pager|prev-next",
    "sidebar": "side-?bar(?:-.*)?|widget(?:-area)?|(?:right|left)-?bar",
    "footer": "(?:(?:site|page|global|main)-?)?foot(?:er)?"
    "|footer-(?:wrap.*|container|inner|bottom|links|main)|copyright|colophon|beian",
    "header": "(?:site|page|global|top)-?header|masthead|top-?bar|header-(?:wrap.*|container|inner|top)",
    "related": "related(?:-.*)?|recommend(?:ed|ation)?s?|comments?|newsletter|subscribe|advert.*|ads?|promo",
    "back-to-top": "(?:back|go|scroll|return)-?to-?top|gotop|backtop",
}
"""Class names and ids that sites commonly give to what is around the text."""
_NAMES = [(reason, regex(rf"(?:{pattern})\Z")) for reason, pattern in _BY_NAME.items()]
_PERMALINK = regex(
    r"header-?link|(?:header|heading|title)-anchor|anchor(?:-link|js-link)?|perma-?link|hash-link"
)
_WHOLE = frozenset(
    ("html", "body", "main", "article", "h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "td", "span")
)
"""Elements that class names say nothing about: themes put ``no-sidebar`` and the like on them."""


def hidden(tag: Tag, style: dict[str, str]) -> bool:
    """Not shown to a reader."""
    shut = tag.has_attr("hidden") and tag.get("hidden") != "until-found"
    return bool(
        shut
        or style.get("display") == "none"
        or style.get("visibility") == "hidden"
        or style.get("mso-hide") == "all"
    )


def suspected(tag: Tag) -> str | None:
    """Reason why ``tag`` may be no part of the notice, by its name, role, class or id."""
    role = str(tag.get("role", "")).lower()
    if reason := _BY_ROLE.get(role):
        return reason
    if tag.name == "header" and not tag.find_parent(["article", "main", "section"]):
        return "header"
    if tag.name == "footer" and tag.find_parent(["article", "main", "section", "blockquote"]):
        return None
    if reason := _BY_TAG.get(tag.name):
        return reason
    return None if tag.name in _WHOLE else _by_names(tag)


def _by_names(tag: Tag) -> str | None:
    found = [*tag.get_attribute_list("class"), *tag.get_attribute_list("id")]
    names = [str(name).lower().replace("_", "-") for name in found if name]
    if tag.name == "a":
        return "permalink" if any(_PERMALINK.fullmatch(name) for name in names) and _is_sign(tag) else None
    return next((reason for name in names for reason, pattern in _NAMES if pattern.match(name)), None)


def _is_sign(tag: Tag) -> bool:
    """The link shows one text node at most, such as ``#`` or ``¶``; a link with words says something."""
    return str(tag.get("href", "")).startswith("#")
