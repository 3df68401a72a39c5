"""Style, scripts and data put into one HTML text, whose content security policy names each by its hash."""

import base64
import hashlib
import html
import json
import re
from importlib.resources import files

from exports.page.legible import one_line
from exports.page.network import Drawing, vis_network_script
from exports.page.pack import packed_page, packed_texts
from exports.page.payload import PageData

# In this order they make one script; each is one idea, and says at its head what it gives to the others.
SCRIPTS = (
    "data.js",
    "words.js",
    "palette.js",
    "countries.js",
    "selection.js",
    "arrange.js",
    "neighbourhood.js",
    "drawing.js",
    "labels.js",
    "citation.js",
    "cards.js",
    "paths.js",
    "panel.js",
    "overview.js",
    "choices.js",
    "filters.js",
    "timeline.js",
    "search.js",
    "listing.js",
    "trail.js",
    "downloads.js",
    "keyboard.js",
    "address.js",
    "main.js",
)
_SLOT = re.compile(r"\{\{(\w+)\}\}")
# What could end the script element or a line in it; and lone surrogates, which UTF-8 cannot write.
_UNSAFE_IN_SCRIPT = re.compile("[<>&\u2028\u2029\ud800-\udfff]")


def assemble(data: PageData, drawing: Drawing, *, opening: int, title: str) -> str:
    """The whole page: nothing may load but what stands in it, and data cannot end the element it stands in.

    The text depends on the arguments and the packaged files alone.
    """
    style = _asset("page.css")
    script = '"use strict";\n(() => {\n' + "\n".join(map(_asset, SCRIPTS)) + "\n})();\n"
    library = vis_network_script()
    slots = {
        "policy": "; ".join(
            (
                "default-src 'none'",
                f"script-src {_hash(library)} {_hash(script)}",
                # vis-network and the page set single properties by script, which no policy forbids
                f"style-src {_hash(style)}",
                "img-src data:",
                "base-uri 'none'",
                "form-action 'none'",
            )
        ),
        "title": html.escape(one_line(title)),
        "style": style,
        "library": library,
        "script": script,
        "data": embedded_json(packed_page(data, drawing, opening)),
        "texts": embedded_json(packed_texts(data)),
    }
    return _SLOT.sub(lambda slot: slots[slot.group(1)], _asset("template.html"))


def embedded_json(value: object) -> str:
    r"""JSON that can stand in a script element: no `</script>`, no `<!--`, no line separators.

    >>> embedded_json({"label": "</script><!--"})
    '{"label":"\\u003c/script\\u003e\\u003c!--"}'
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return _UNSAFE_IN_SCRIPT.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def _asset(name: str) -> str:
    return files("exports.page.assets").joinpath(name).read_text(encoding="utf8")


def _hash(text: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf8")).digest()).decode("ascii") + "'"
