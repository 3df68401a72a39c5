"""Text that a file's form can hold, whatever an article brought."""

import re

_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")


def legal_xml(text: str) -> str:
    """The text with every character that XML 1.0 forbids (section 2.2) replaced by U+FFFD.

    >>> legal_xml("a\\x00b")
    'a\\ufffdb'
    """
    return _ILLEGAL.sub("\ufffd", text)


def encodable(text: str) -> str:
    """The text with every lone surrogate, which UTF-8 cannot hold, replaced by U+FFFD.

    >>> encodable("half\\ud800")
    'half\\ufffd'
    """
    return _SURROGATE.sub("\ufffd", text)
