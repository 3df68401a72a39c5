"""Front matter: the `key: value` lines between two lines of dashes before a text."""

import re

_FENCE = "---"
_CLOSING = ("---", "...")
_MOST_LINES = 100
_KEY = re.compile(r"([A-Za-z][\w -]{0,40}?)\s*:(?:\s+(.*))?$")
_CONTINUED = re.compile(r"\s+\S|- ")  # a nested or folded value, an item of a list
_COMMENT = re.compile(r"(?<=\s)#.*$")


def split_front_matter(text: str) -> tuple[dict[str, str], str]:
    r"""The keys of the front matter and the text after it; no keys and all of the text where there is none.

    Only `key: value` is read, with or without quotation marks, and lists of names for one key: no YAML, so
    that nothing in a stranger's file can do more than set a word. What is deeper is passed over.

    >>> split_front_matter("---\ntitle: \"Ten: freed\"\ndate: 2021-05-03\n---\n\nPolice said so.\n")
    ({'title': 'Ten: freed', 'date': '2021-05-03'}, 'Police said so.\n')
    >>> split_front_matter("---\nA line of dashes opens this text.\n")
    ({}, '---\nA line of dashes opens this text.\n')
    """
    lines = text.split("\n", _MOST_LINES)
    if lines[0].rstrip() != _FENCE:
        return {}, text
    end = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() in _CLOSING), None)
    if end is None:
        return {}, text
    keys: dict[str, str] = {}
    last = None
    for line in lines[1:end]:
        found = _KEY.match(line)
        if found:
            last = found.group(1).lower()
            keys[last] = _value(found.group(2) or "")
        elif _CONTINUED.match(line) and last is not None:
            item = line.strip()
            if item.startswith("- "):
                keys[last] = "; ".join(filter(None, (keys[last], _value(item[2:]))))
        elif line.strip() and not line.startswith("#"):
            return {}, text
    if not keys:
        return {}, text
    return {key: value for key, value in keys.items() if value}, "\n".join(lines[end + 1 :]).lstrip("\n")


def _value(written: str) -> str:
    written = written.strip()
    quote = written[:1]
    if quote in ('"', "'") and written.find(quote, 1) > 0:
        inner = written[1 : written.rfind(quote)]
        return inner.replace('\\"', '"') if quote == '"' else inner.replace("''", "'")
    if written in ("|", ">", "|-", ">-", "~", "null"):
        return ""
    if written.startswith("[") and written.endswith("]"):
        return "; ".join(filter(None, (_value(item) for item in written[1:-1].split(","))))
    return _COMMENT.sub("", written).strip()
