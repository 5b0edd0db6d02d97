"""What of a saved web page is no part of the notice: marked with the reason, never dropped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bs4 import Tag

_BY_TAG = {
    "nav": "navigation", "footer": "footer", "aside": "aside", "dialog": "dialog", "form": "form", "button": "button",
    "select": "form", "option": "form", "textarea": "form", "noscript": "no-script", "template": "hidden",
    "iframe": "embedded", "title": "document-title", "search": "search", "noframes": "no-script",
}  # fmt: skip
_BY_ROLE = {
    "navigation": "navigation", "banner": "header", "contentinfo": "footer", "complementary": "aside", "search": "search",
    "dialog": "dialog", "alertdialog": "dialog", "menu": "navigation", "menubar": "navigation", "form": "form",
}  # fmt: skip
_BY_NAME = (
    ("cookie-bar", r"cookie[-_]?(?:bar|banner|consent|popup|pop|modal|dialog|alert|law|overlay|toast|message|info|prompt|layer|settings)|(?:gdpr|consent)[-_]?(?:bar|banner|popup|modal|overlay|box)|onetrust|cookiebot|cybot|cc[-_]window|cky[-_]|osano|didomi|truste"),
    ("breadcrumb", r"bread[-_]?crumbs?|crumbs?|mianbao"),
    ("share", r"share|sharing|social(?:[-_]?\w+)?|addthis|addtoany|bdshare|fenxiang"),
    ("skip-link", r"skip[-_]?(?:link|nav|to)[-_\w]*|screen[-_]reader[-_](?:text|shortcut)|sr[-_]only|visually[-_]?hidden"),
    ("navigation", r"(?:site|main|top|global|primary|secondary|sub|side|mobile|header)?[-_]?(?:nav|navbar|navigation|menu)|menu[-_](?:main|list|container|wrap\w*)|nav[-_](?:bar|menu|list|links|wrap\w*|container)|pagination|pager|prev[-_]next"),
    ("sidebar", r"side[-_]?bar|widget(?:[-_]area)?|right[-_]?bar|left[-_]?bar"),
    ("footer", r"(?:site|page|global|main)?[-_]?(?:footer|foot)|footer[-_](?:wrap\w*|container|inner|bottom|links|main)|copyright|colophon|beian"),
    ("header", r"(?:site|page|global|top)[-_]?header|masthead|top[-_]?bar|header[-_](?:wrap\w*|container|inner|top)"),
    ("related", r"related(?:[-_]\w+)?|recommend(?:ed|ation)?s?|comments?|newsletter|subscribe|advert\w*|ads?|promo"),
    ("back-to-top", r"(?:back|go|scroll|return)[-_]?to[-_]?top|gotop|backtop"),
)  # fmt: skip
_NAMES = [(reason, re.compile(rf"(?:{pattern})\Z", re.IGNORECASE)) for reason, pattern in _BY_NAME]
_WHOLE = {"html", "body", "main", "article", "h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "td", "a", "span"}
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
    classes = tag.get("class") or []
    names = [*(classes if isinstance(classes, list) else str(classes).split()), str(tag.get("id") or "")]
    for name in names:
        for reason, pattern in _NAMES:
            if name and pattern.match(name):
                return reason
    return None
