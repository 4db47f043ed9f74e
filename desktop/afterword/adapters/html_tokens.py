"""Cuts HTML into tags and text in linear time, however broken it is; knows nothing of what the tags mean."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_LONGEST_TAG = 20_000
_MOST_BROKEN = 40
_BEGIN = re.compile(r"<(?=[a-zA-Z/!?])")
_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9:_-]{0,60})")
_QUOTE_OR_END = re.compile(r"[\"'>]")
_ATTRIBUTE = re.compile(r"([^\s=>\"'/]{1,60})(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+)))?")
_RAW = frozenset({"style", "script", "title", "textarea", "noscript"})


@dataclass(frozen=True, slots=True)
class Tag:
    """A start or an end of an element."""

    name: str
    is_end: bool = False
    attributes: dict[str, str] = field(default_factory=dict)

    def get(self, name: str) -> str:
        """Return an attribute's value, or nothing."""
        return self.attributes.get(name, "")


def tokens(source: str) -> Iterator[Tag | str]:
    """Yield tags, and the text between them with its entities read; leave comments and declarations out."""
    at, broken = 0, 0
    while at < len(source):
        begin = _BEGIN.search(source, at)
        if begin is None or broken > _MOST_BROKEN:
            yield html.unescape(source[at:])
            return
        if begin.start() > at:
            yield html.unescape(source[at : begin.start()])
        end, tag = _token(source, begin.start())
        if end < 0:
            broken += 1
            yield "<"
            end = begin.start() + 1
        if tag is not None:
            yield tag
            if tag.name in _RAW and not tag.is_end:
                end = _raw_end(source, end, tag.name)
        at = end


def _token(source: str, at: int) -> tuple[int, Tag | None]:
    """Return where the thing that begins here ends, -1 when it does not, and the tag if it is one."""
    if source.startswith("<!--", at):
        end = source.find("-->", at + 4)
        return (end + 3, None) if end >= 0 else (len(source), None)
    name = _NAME.match(source, at)
    if name is None:
        end = source.find(">", at, at + _LONGEST_TAG)
        return (end + 1, None) if end >= 0 else (-1, None)
    end = _tag_end(source, name.end())
    if end < 0:
        return -1, None
    is_end = source[at + 1] == "/"
    inner = source[name.end() : end - 1]
    return end, Tag(name[1].lower(), is_end, {} if is_end else _attributes(inner))


def _tag_end(source: str, at: int) -> int:
    limit = at + _LONGEST_TAG
    while True:
        found = _QUOTE_OR_END.search(source, at, limit)
        if found is None:
            return -1
        if found[0] == ">":
            return found.end()
        close = source.find(found[0], found.end(), limit)
        if close < 0:
            plain = source.find(">", found.end(), limit)
            return plain + 1 if plain >= 0 else -1
        at = close + 1


def _attributes(inner: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(inner):
        value = next((each for each in match.groups()[1:] if each is not None), "")
        found.setdefault(match[1].lower(), html.unescape(value))
        if len(found) >= 40:
            break
    return found


def _raw_end(source: str, at: int, name: str) -> int:
    """Return where the text of a style or script ends; one never closed has the rest, as in browsers."""
    match = re.compile(rf"</{name}", re.IGNORECASE).search(source, at)
    return match.start() if match else len(source)
