"""HTML made of what a student wrote, without anything that runs, loads, or passes for a part of the page.

What remains after `clean` has no scripts, styles, forms, frames, ids or addresses but those of links, and no
classes but those that colour code. The page's content security policy would hold without it, and it without the policy.
"""

from __future__ import annotations

import re
from html import escape

import nh3

_TAGS = {
    "a", "abbr", "b", "blockquote", "br", "caption", "code", "dd", "del", "div", "dl", "dt", "em", "h1", "h2", "h3",
    "h4", "h5", "h6", "hr", "i", "img", "kbd", "li", "ol", "p", "pre", "s", "samp", "small", "span", "strong", "sub",
    "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "tt", "u", "ul", "var",
}  # fmt: skip
_ATTRIBUTES = {
    "a": {"href"},
    "img": {"src", "alt"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
}
_PYGMENTS = re.compile(r"(?:[a-z]{1,2}\d?|ansi-[a-z-]{1,30}|highlight|hl-[a-z0-9]{1,12})\Z")
_PICTURE = re.compile(r"data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*\Z")
_IMAGE = re.compile(r'<img((?: (?:src|alt)="[^"]*")*)>')  # as `nh3` writes it: quotes inside are escaped
_ELEMENT = re.compile(r"<(/?)(?!(?:br|hr|img)\b)[a-z]", re.IGNORECASE)
_ROUNDS, _DEEPEST = 4, 1000
_HEADING = re.compile(r"<(/?)h([1-6])>")


def clean(html: str) -> str:
    """The same, of allowed elements only. Pictures stay where the page holds them itself; of others their text stays."""
    if _depth(html) > _DEEPEST:
        return escape(html)
    for _ in range(_ROUNDS):
        cleaned = _once(html)
        if cleaned == html:
            return cleaned
        html = cleaned
    return escape(html)  # it changes each time that it is read: a browser might read it in yet another way


def _depth(html: str) -> int:
    """About how deep the elements lie in each other: reading takes time with the square of that."""
    depth = deepest = 0
    for found in _ELEMENT.finditer(html):
        depth = max(depth - 1, 0) if found[1] else depth + 1
        deepest = max(depth, deepest)
    return deepest


def _once(html: str) -> str:
    cleaned = nh3.clean(
        html,
        tags=_TAGS,
        clean_content_tags={
            "script",
            "style",
            "template",
            "title",
            "noscript",
            "iframe",
            "object",
            "svg",
            "math",
        },
        attributes={**_ATTRIBUTES, "span": {"class"}, "div": {"class"}},
        attribute_filter=_attribute,
        url_schemes={"http", "https", "mailto", "data"},
        link_rel="noopener noreferrer nofollow",
        strip_comments=True,
    )
    return _IMAGE.sub(_image, cleaned)


def _image(found: re.Match[str]) -> str:
    """Every picture has a text, and one that is not held by the page is that text alone."""
    written = found[1]
    text = re.search(r' alt="([^"]*)"', written)
    if " src=" in written:
        return f"<img{written}>" if text else f'<img{written} alt="a picture without a description">'
    return f"<em>[picture: {text[1] if text and text[1] else 'not kept'}]</em>"


def _attribute(tag: str, name: str, value: str) -> str | None:
    if name == "class":
        return " ".join(word for word in value.split() if _PYGMENTS.match(word)) or None
    if name == "src":
        return value if _PICTURE.match(value) else None
    if name == "href":
        return value if re.match(r"(?:https?|mailto):", value.strip(), re.IGNORECASE) else None
    return value


def headings_below(html: str, level: int, last: int) -> tuple[str, int]:
    """`clean` HTML with its headings moved below `level`, and none more than one deeper than that before it.

    `last` is the level of the last heading so far; returns the new one beside the HTML.
    """
    current = last

    def moved(found: re.Match[str]) -> str:
        nonlocal current
        if not found[1]:
            current = min(int(found[2]) + level, current + 1, 6)
        return f"<{found[1]}h{current}>"

    return _HEADING.sub(moved, html), current


def without_headings(html: str) -> str:
    """`clean` HTML with its headings as bold paragraphs: what a cell prints has no place in the page's outline."""
    return _HEADING.sub(lambda found: "</strong></p>" if found[1] else "<p><strong>", html)
