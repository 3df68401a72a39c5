"""spaCy's English tokenizer, adjusted to split words as the English Web Treebank does.

The treebank leaves prefixes on their words (`pro-government`, `re-elected`), and so does not split every hyphen; it
keeps runs of marks (`!!`, `***`, `--`) and some abbreviations whole that spaCy splits. `tokenizer.tsv` lists them.
"""

import re
from collections.abc import Callable
from functools import partial

from spacy.lang.char_classes import ALPHA, HYPHENS
from spacy.language import Language
from spacy.symbols import ORTH
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

from extract.tables import read_table

_SPACY_HYPHEN = rf"(?<=[{ALPHA}0-9])(?:{HYPHENS})(?=[{ALPHA}])"
"""spaCy's own rule for hyphens inside words, which ours replaces."""

_RUNS = (
    r"!{2,}", r"\?{2,}", r"[!?]{2,}", r"\*{2,}", r"={2,}", r"_{2,}", r"-{2,}", r"<{2,}", r">{2,}", r"~{2,}", r"#{2,}",
)  # fmt: skip
"""Marks that stay together when repeated."""

_NUMBER = re.compile(r"\bNo\. ?\d")


def _texts(kind: str) -> list[str]:
    """The texts of one kind in `tokenizer.tsv`."""
    return [row["text"] for row in read_table("pipeline/tokenizer") if row["kind"] == kind]


def english_tokenizer(nlp: Language) -> Callable[[str], Doc]:
    """A tokenizer for `nlp` whose words are those of the treebanks.

    The "No." before a number is one word; "No." alone is an answer and its full stop.

    >>> import spacy
    >>> [t.text for t in english_tokenizer(spacy.blank("en"))("The pro-army chief was re-elected in al-Bab!!")]
    ['The', 'pro-army', 'chief', 'was', 're-elected', 'in', 'al', '-', 'Bab', '!!']
    >>> [t.text for t in english_tokenizer(spacy.blank("en"))("the Free Army (FA)-held town")]
    ['the', 'Free', 'Army', '(', 'FA', ')', '-', 'held', 'town']
    """
    defaults = nlp.Defaults
    kept = "".join(f"(?<!\\b{re.escape(p)})" for text in _texts("prefix") for p in (text, text.capitalize()))
    ahead = "".join(f"(?!{re.escape(text)}\\b)" for text in _texts("suffix"))
    hyphen = rf"(?<=[{ALPHA}0-9.%]){kept}(?:{HYPHENS}){ahead}(?=[{ALPHA}])"
    numbered = rf"(?<=[{ALPHA}])-(?=[0-9])"
    bracketed = (rf"(?<=[{ALPHA}0-9])[)\]](?=(?:{HYPHENS})[{ALPHA}])", rf"(?<=[)\]])(?:{HYPHENS})(?=[{ALPHA}])")
    infixes = [infix for infix in defaults.infixes or () if infix != _SPACY_HYPHEN] + [hyphen, numbered, *bracketed]
    tokenizer = Tokenizer(
        nlp.vocab,
        rules=dict(defaults.tokenizer_exceptions),
        prefix_search=compile_prefix_regex([*_RUNS, *(defaults.prefixes or ())]).search,
        suffix_search=compile_suffix_regex([*_RUNS, *(defaults.suffixes or ())]).search,
        infix_finditer=compile_infix_regex([*infixes, *_RUNS]).finditer,
        token_match=defaults.token_match,
        url_match=defaults.url_match,
    )
    for word in _texts("whole"):
        tokenizer.add_special_case(word, [{ORTH: word}])
    return partial(_with_numbers, tokenizer)


def _with_numbers(tokenizer: Tokenizer, text: str) -> Doc:
    doc: Doc = tokenizer(text)
    if _NUMBER.search(text) is None:
        return doc
    with doc.retokenize() as retokenizer:
        for token in doc[:-2]:
            if token.text == "No" and token.nbor().text == "." and token.nbor(2).text[0].isdigit():
                retokenizer.merge(doc[token.i : token.i + 2])
    return doc
