"""What is only a condition of what else is told, what hangs on one, and "would not" that tells of a refusal.

"| If the guards come or the dogs bark |, we will run."   the condition is nobody's claim; the rest is conditional
"The nuns | would not feed | them."                       they did not: nothing depends on anything
"""

from functools import lru_cache

from extract.propositions.kinds import is_kind
from extract.propositions.negation import is_ruled_out_at_all
from extract.propositions.parse import Parse

_CONDITIONAL = frozenset({"if", "unless", "provided", "supposing"})
_INVERTED = frozenset({"had", "should", "were"})
_BEFORE_IF = frozenset({"as", "even", "only"})  # "as if they fled", "even if they flee"
_TENSES = {"VBD": "past", "VBZ": "present", "VBP": "present", "MD": "modal"}
_WOULD = frozenset({"would", "'d", "’d"})
_UNTIL = _CONDITIONAL | {"until", "otherwise"}
_SPEAKERS = frozenset({"i", "we", "you", "it", "this", "that", "which", "there"})
_CLAUSAL = ("ccomp", "xcomp", "advcl", "acl", "acl:relcl", "csubj")


def opens_condition(parse: Parse, i: int, auxiliary: int) -> bool:
    """Whether an auxiliary opens a clause that is a condition by that: "| had | the guards beaten them, ..."."""
    subject = parse.child(i, "nsubj", "nsubj:pass")
    opens = subject is not None and auxiliary == parse.leftmost(i) and auxiliary + 1 == parse.leftmost(subject)
    return opens and parse.words[parse.sentence_end(i) - 1] != "?" and not is_ruled_out_at_all(parse, i)


def is_condition(parse: Parse, i: int) -> bool:
    """Whether a word heads a clause that is only a condition, or one of several: "if they come or | call | us"."""
    if parse.sentences[i] not in _conditional_sentences(parse):  # as mostly
        return False
    first = parse.first_conjunct(i)
    mark = parse.child(first, "mark")
    if mark is not None and parse.lowers[mark] in _CONDITIONAL:
        opens = (parse.deps[first] == "advcl" or parse.heads[first] == first) and parse.lowers[mark - 1 : mark] != (
            "as",
        )
    else:
        opens = parse.lowers[parse.leftmost(first)] in _INVERTED and any(
            opens_condition(parse, first, c) for c in parse.children[first] if parse.deps[c].startswith(("aux", "cop"))
        )
    return opens and (first == i or not _starts_anew(parse, i, first))


@lru_cache(maxsize=2)
def _conditional_sentences(parse: Parse) -> frozenset[int]:
    """The first words of the sentences in which something may be a condition."""
    words = _CONDITIONAL | _INVERTED
    return frozenset([parse.sentences[i] for i, word in enumerate(parse.lowers) if word in words])


def _starts_anew(parse: Parse, i: int, first: int) -> bool:
    """Whether what is hung on a condition is told beside it: "if they come, we run, and the dogs | will bark |"."""
    modal = any(parse.deps[c] == "aux" and parse.tags[c] == "MD" for c in parse.children[i])
    return modal and not any(parse.deps[c] == "aux" and parse.tags[c] == "MD" for c in parse.children[first])


def hangs_on_condition(parse: Parse, i: int, start: int, end: int) -> bool:
    """Whether a clause has its condition in [start, end): "we | will run | if they come"; not "even if they come"."""
    if parse.sentences[i] not in _conditional_sentences(parse):
        return False
    for c in parse.children[i]:
        if parse.deps[c] == "advcl" and start <= c < end and is_condition(parse, c) and _is_clause(parse, c):
            mark = parse.child(c, "mark")
            if (mark is None or parse.lowers[max(mark - 1, 0)] not in _BEFORE_IF) and not _is_habit(parse, i, c):
                return True
    return False


def _is_habit(parse: Parse, i: int, condition: int) -> bool:
    """Whether "if" tells on what occasions something was done, which it was: "if they sang, the guards beat them"."""
    if parse.pos[i] != "VERB" or any(parse.lowers[c] == "to" for c in parse.children[i]):
        return False
    if is_kind(parse.lemmas[i], "suffering"):  # "if convicted, he | faces | ten years"
        return False
    tense = _tense(parse, i)
    return tense in ("past", "present") and tense == _tense(parse, condition)


def _tense(parse: Parse, i: int) -> str:
    """past, present or modal by the first finite word of the verb group, "" where it has none."""
    group = [*(c for c in parse.children[i] if parse.deps[c].startswith(("aux", "cop"))), i]
    return next((_TENSES[parse.tags[k]] for k in sorted(group) if parse.tags[k] in _TENSES), "")


def _is_clause(parse: Parse, i: int) -> bool:
    """Whether it has a verb: "if they come", "if caught", not "if necessary", "if not more"."""
    return parse.tags[i] == "VBN" or _tense(parse, i) != ""


def is_refusal(parse: Parse, i: int, auxiliary: int) -> bool:
    """Whether "would not" tells that somebody did not want to and did not: "the nuns | would not | feed them".

    Not what is told under a condition or foretold: "she would not pay if", "said that it would not pay".
    """
    first = parse.first_conjunct(i)
    if parse.lowers[auxiliary] not in _WOULD or parse.pos[i] != "VERB" or is_kind(parse.lemmas[i], "inclining"):
        return False
    if any(parse.deps[c] in ("aux:pass", "cop") or parse.lowers[c] == "have" for c in parse.children[i]):
        return False
    subject = parse.child(i, "nsubj") or parse.child(first, "nsubj")
    if subject is None or parse.lowers[subject] in _SPEAKERS or not _is_somebody(parse, subject):
        return False
    if parse.deps[first] in _CLAUSAL and not _is_quoted(parse, first):
        return False
    sentence = range(parse.sentences[i], parse.sentence_end(i))
    return not any(parse.lowers[k] in _UNTIL for k in sentence)


def _is_somebody(parse: Parse, i: int) -> bool:
    return parse.pos[i] in ("PRON", "PROPN") or parse.types[i] in ("person", "organization")


def _is_quoted(parse: Parse, i: int) -> bool:
    """Whether quotation marks part a clause from the word over it: "They | would not feed | us," she said."""
    over = parse.heads[i]
    between = range(min(i, over), max(i, over))
    return parse.deps[i] == "ccomp" and any(parse.words[k] in ('"', "”", "“", "''", "``") for k in between)
