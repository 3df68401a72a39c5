"""The lemma of a cue word from its form, so that a cue is known where a lemmatizer errs."""

from functools import cache

from spacy.tokens import Token

from extract.speech.cues import cue_table, table_rows

_VOWELS = "aeiou"
_SIBILANT = ("s", "x", "z", "ch", "sh")


def verb_forms(lemma: str) -> set[str]:
    """The regular forms of a verb, doubled and single consonants both ("commited" is met too).

    >>> sorted(verb_forms("deny"))
    ['denied', 'denies', 'deny', 'denying']
    >>> sorted(verb_forms("urge"))
    ['urge', 'urged', 'urges', 'urging']
    """
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return {lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"}
    if lemma.endswith("e"):
        stem = lemma if lemma.endswith(("ee", "ye")) else lemma[:-1]
        return {lemma, lemma + "s", lemma + "d", stem + "ing"}
    forms = {lemma, lemma + ("es" if lemma.endswith(_SIBILANT) else "s"), lemma + "ed", lemma + "ing"}
    if lemma[-1] not in _VOWELS + "wxy" and lemma[-2:-1] in _VOWELS:
        forms |= {lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing"}
    return forms


@cache
def _verb_lemmas() -> dict[str, str]:
    irregular = {row[0]: row[1].split(" ") for row in table_rows("irregular")}
    found: dict[str, str] = {}
    for lemma in sorted({lemma for lemma, pos in cue_table() if pos == "verb"}):
        for form in sorted(verb_forms(lemma)):
            found.setdefault(form, lemma)
    for lemma, forms in irregular.items():
        for form in forms:
            found[form] = lemma
    return found


def cue_verb(form: str) -> str | None:
    """The verb of the cue table that has this form in lower case.

    >>> cue_verb("told"), cue_verb("swam")
    ('tell', None)
    """
    return _verb_lemmas().get(form)


def verb_lemma(token: Token) -> str:
    """The lemma of a verb that may be a cue: from the cues' own forms, else as the pipeline has it.

    >>> import spacy
    >>> verb_lemma(spacy.blank("en")("denied")[0])
    'deny'
    """
    return _verb_lemmas().get(token.lower_) or token.lemma_.lower()


@cache
def _noun_lemmas() -> dict[str, str]:
    lemmas = sorted({lemma for lemma, pos in cue_table() if pos == "noun"})
    found = {lemma: lemma for lemma in lemmas}
    for lemma in lemmas:
        found.setdefault(lemma + "s", lemma)
    for lemma in lemmas:
        if lemma.endswith("y"):
            found.setdefault(lemma[:-1] + "ies", lemma)
    return found


def noun_lemma(token: Token) -> str:
    """The lemma of a noun that may be a cue, by the regular plural.

    >>> import spacy
    >>> noun_lemma(spacy.blank("en")("allegations")[0])
    'allegation'
    """
    return _noun_lemmas().get(token.lower_) or token.lemma_.lower()
