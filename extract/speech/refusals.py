"""What somebody will not say, believe or accept, where no verb of refusing takes a verb of speech.

"How much, he did not say."                      the question before the verb is left open
"Who sent them? He has no idea."                 so is the question of the sentence before
"He said that he would not discuss the case."    who says that says nothing else
"The union refuses to accept the figures."       it disputes them
"""

from dataclasses import replace

from spacy.tokens import Doc, Token

from extract.annotations import Tokens
from extract.predicates import entity_type_of
from extract.propositions.parse import parse_of
from extract.speech.cues import Cue, word_list
from extract.speech.findings import Finding, Taken
from extract.speech.negations import negation
from extract.speech.trees import child, child_is, children, has_to, is_passive, phrase, preposition, sentence, subject
from graph.model import Stance

_ASKING = frozenset({"who", "whom", "whose", "what", "which", "when", "where", "why", "how", "whether"})
_BEFORE_ASKING = frozenset({"from", "to", "at", "by", "in", "on", "for", "with", "of", "and", "but", "exactly", "just"})
_MODALS = frozenset({"would", "could", "can", "ca", "will", "wo", "'d", "’d"})
_ON_WHAT = frozenset({"on", "about", "of", "to", "for"})
_SHORT = 3  # words of a question that stands behind its verb
_IGNORANT = 7  # words of a sentence that only says that somebody does not know


def take_question(verb: Token, _: Cue) -> Taken | None:
    """The question that a verb leaves open, before it or cut to its first word: "How much, he did not say"."""
    doc, (start, end) = verb.doc, sentence(verb)
    words = parse_of(doc).lowers
    after = next((i for i in range(verb.i + 1, end) if doc[i].is_punct or doc[i].is_space), end)
    if verb.i + 1 < after <= verb.i + 1 + _SHORT and words[verb.i + 1] in _ASKING:
        return Taken((Tokens(verb.i + 1, after),), ())
    voice = subject(verb)
    if (
        voice is None
        or voice.i > verb.i
        or child(verb, "obj", "iobj", "ccomp", "xcomp") is not None
        or is_passive(verb)
    ):
        return None  # "by whom, he was not told"
    comma = voice.left_edge.i - 1
    first = next((i for i in range(start, comma) if words[i] not in _BEFORE_ASKING and not doc[i].is_punct), comma)
    if comma <= first or words[comma] != "," or words[first] not in _ASKING:
        return None
    if doc[first + 1].tag_ in ("VBN", "VBG", "JJ") and words[first] in ("when", "where"):
        return None  # "When asked, he did not say"
    top = next((i for i in range(first, comma) if not first <= doc[i].head.i < comma and not doc[i].is_punct), first)
    return Taken((Tokens(first, comma),), (top,))


def take_ignorance(verb: Token, _: Cue) -> Taken | None:
    """What says by itself, right behind a question, that it has no answer: "Who sent them? He has no idea."."""
    doc, (start, end) = verb.doc, sentence(verb)
    before = next((doc[i].text for i in range(start - 1, -1, -1) if not doc[i].is_space), "")
    voice = subject(verb)
    if before != "?" or voice is None or voice.lower_ in ("i", "we", "you") or voice.i > verb.i:
        return None
    words = [t for t in doc[start:end] if not t.is_punct and not t.is_space]
    told = child(verb, "ccomp", "xcomp", "advcl")
    if len(words) > _IGNORANT or verb.head != verb or told is not None or doc[start].is_quote:
        return None
    return Taken((Tokens(verb.i, words[-1].i + 1),), ())


def take_acceptance(verb: Token, _: Cue) -> Taken | None:
    """What is told and somebody will not accept: "refuses to accept | the figures |", "to believe | that Y |"."""
    taking = next((c for c in children(verb, "xcomp") if has_to(c) and c.i > verb.i), None)
    if taking is None or taking.lemma_ not in word_list("accepting", "crediting"):
        return None
    for said in children(taking, "obj", "ccomp"):
        told = said.dep_ == "ccomp" or said.lemma_.lower() in word_list("reportlike", "reckoned")
        if told and said.i > taking.i:
            return Taken((phrase(said),), (said.i,), cue_end=said.left_edge.i)
    return None


def withheld(found: Finding, doc: Doc) -> Finding:
    """The finding as a silence where all that somebody says is that they will say nothing: "would not discuss it"."""
    if found.cue.kind != "speech" or found.negated_by is not None:
        return found
    said = [t for start, end in found.content for t in doc[start:end] if not (t.is_punct or t.is_quote)]
    if [t.lower_ for t in said if t.pos_ != "ADV"] == ["no", "comment"]:
        return _as_silence(found)
    if len(found.clauses) != 1:
        return found
    verb = doc[found.clauses[0]]
    if _is_unable(verb):
        return _as_silence(found)
    if verb.lemma_ not in word_list("withholding") or negation(verb) is None:
        return found
    own = child(verb, "nsubj")
    if own is not None and own.lower_ in ("you", "one"):
        return found  # "You can't talk about change"
    speaks = found.source_head is not None and doc[found.source_head].lemma_.lower() in word_list("mouthpiece")
    if own is None or not any(c.lower_ in _MODALS or (speaks and c.lemma_ == "do") for c in children(verb, "aux")):
        return found
    if own.pos_ != "PRON" and not (speaks and entity_type_of(own) == "organization"):
        return found  # "the firm does not comment on it, a spokesman said"
    thing, about = child(verb, "obj", "ccomp"), [preposition(c) for c in children(verb, "obl")]
    if verb.lemma_ == "discuss" and any(t.lower_ == "with" for t in verb.subtree):
        return found  # "said that it would not discuss peace with the rebels": a deed
    if thing is None and verb.lemma_ in ("speak", "talk") and _ON_WHAT.isdisjoint(about):
        return found  # "said that she could not speak"
    return _as_silence(found)


def _as_silence(found: Finding) -> Finding:
    cue = replace(found.cue, kind="decline", stance=Stance.DECLINES, if_not=Stance.ASSERTS)
    return replace(found, cue=cue)


def _is_unable(clause: Token) -> bool:
    """Whether a clause says that its speaker may not speak: "she was in no | position | to comment"."""
    told = child(clause, "acl", "xcomp", "advcl")
    own = child(clause, "nsubj", "expl")
    if told is None or own is None or own.pos_ != "PRON" or told.lemma_ not in word_list("withholding"):
        return False
    unready = clause.lemma_ in word_list("unready") and (negation(clause) or child_is(clause, "det", "no"))
    return has_to(told) and (clause.lower_ in ("unable", "unwilling") or bool(unready))
