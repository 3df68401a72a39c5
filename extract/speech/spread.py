"""Where the words of a cue of several stand: "pleaded not guilty", "brushed | the complaints | aside"."""

from functools import cache

from spacy.tokens import Token

from extract.propositions.parse import parse_of
from extract.speech.clause_tables import words_said
from extract.speech.cues import Cue, cue_table
from extract.speech.trees import child, children

_SKIPPABLE = frozenset({"DET", "ADJ", "ADV", "PRON", "NUM"})
_REACH = 5  # words between the first and the last word of a cue of several


def words_beside(verb: Token) -> frozenset[str]:
    """The words among which those of the verb's cues stand, if they do: in lower case and as lemmas."""
    said, parse, behind = words_said(verb), parse_of(verb.doc), verb.i + _REACH + _most_words()
    end = parse.sentence_end(verb.i)
    return said if behind <= end else said.union(parse.lowers[end:behind], parse.tree.lemmas[end:behind])


@cache
def _most_words() -> int:
    """The words of the longest cue."""
    return max(len(cue.words) for cues in cue_table().values() for cue in cues)


def last_word(verb: Token, cue: Cue) -> Token | None:
    """The token of the cue's last word, where all its words stand in order close after the verb."""
    last, doc = verb, verb.doc
    if len(cue.words) == 1:
        return last
    if len(cue.words) == 2:  # "brushed the complaints aside", "holds the army responsible"
        thing = child(verb, "obj")
        if thing is not None and thing.lower_ == "those":
            return None  # "hold those responsible for it to account"
        after = (c for c in (children(thing, "amod", "acl") if thing is not None else ()) if c.i > verb.i)
        parts = (*children(verb, "compound:prt", "advmod", "xcomp"), *after)
        apart = next((c for c in parts if c.lower_ == cue.words[1] and c.pos_ != "VERB"), None)
        if apart is not None and apart.i > verb.i:
            return apart
    limit = min(len(doc), verb.i + _REACH + len(cue.words))
    for word in cue.words[1:]:
        i = last.i + 1
        while i < limit and word not in ((following := doc[i]).lower_, following.lemma_):
            if following.pos_ not in _SKIPPABLE:
                return _behind_object(verb, cue)
            i += 1
        if i >= limit:
            return _behind_object(verb, cue)
        last = doc[i]
        if last.lower_ == "after" and last.dep_ == "mark":
            return None  # "went missing after the boat capsized": nobody goes after it
    return last


def _behind_object(verb: Token, cue: Cue) -> Token | None:
    """The last of several words that stand right behind the verb's object: "took him | to task |"."""
    rest, lowers = cue.words[1:], parse_of(verb.doc).lowers
    thing = child(verb, "obj")
    if thing is None or thing.i < verb.i:
        return None
    if len(rest) == 1:  # "answered the union's | letters |"
        parted = cue.kind == "decline" or "plea" in cue.takes  # "maintained her client's | innocence |"
        return thing if parted and thing.lemma_ == rest[0] else None
    start, end = thing.i + 1, min(thing.i + _REACH, len(lowers) - len(rest) + 1)
    while start < end and lowers[start : start + len(rest)] != rest:
        if verb.doc[start].pos_ == "VERB" or lowers[start] == ",":
            return None
        start += 1
    last = start + len(rest) - 1
    if lowers[start : last + 1] != rest:
        return None
    goes_on = lowers[last + 1 : last + 2]  # "found them at fault | for |", not "calls the camps in question so"
    beside = verb.doc[last].head == verb or any(f"x+{word}" in cue.takes for word in goes_on)
    return verb.doc[last] if beside else None
