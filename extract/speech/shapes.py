"""The constructions in which a verb takes its content, one function per value of the column `takes` in `cues.tsv`."""

from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Token

from extract.annotations import Tokens
from extract.speech.cues import Cue, cue_table, near_misses, word_list
from extract.speech.forms import verb_lemma
from extract.speech.trees import (
    agent,
    antecedent,
    child,
    children,
    is_passive,
    phrase,
    prepositional,
    subject,
    verb_group,
)

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_WH = frozenset({"WP", "WDT", "WRB", "WP$"})
_REPORTING = frozenset(
    {"speech", "announcement", "accusation", "admission", "warning", "confirmation", "denial", "relay"}
)
_COMPLEMENTS = frozenset({"as", "for", "over", "about", "against", "to", "with", "into", "of"})
_CLOSING_MARKS = frozenset({"”", "''", '"', "’", "'"})
_OPENING_MARKS = frozenset({"“", "``", '"', "''", "‘", "'"})
_LONGEST_VOICE = 4  # words between a closing mark and its cue, where the voice stands before the cue


@dataclass(frozen=True, slots=True)
class Taken:
    """What a construction gives: rough ranges of content, its head words, and what else it names."""

    content: tuple[Tokens, ...]
    clauses: tuple[int, ...]
    accused: tuple[int, ...] = ()
    addressees: tuple[int, ...] = ()
    cue_end: int | None = None  # where the cue's words end, when a preposition or target belongs to them


def is_finite(clause: Token) -> bool:
    """True of a clause with a finite verb, its own or an auxiliary's, or with a subject ("him gone" has none finite)."""
    if clause.tag_ in _FINITE and clause.tag_ != "MD":
        return True
    for c in clause.children:
        if c.dep_ in ("aux", "aux:pass", "cop") and (c.tag_ in _FINITE or c.lower_ in ("'ll", "’ll", "'d", "’d")):
            return True
    return False


def _is_wh(clause: Token) -> bool:
    return any(t.tag_ in _WH or t.lower_ in ("whether", "if") for t in clause.subtree if t.i < clause.i)


def take_that(verb: Token, cue: Cue) -> Taken | None:
    """A finite clause: "said (that) it was so", "asked whether it was"; or the sentence around: "it was so, he said"."""
    for clause in children(verb, "ccomp", *(("csubj",) if is_passive(verb) else ())):
        if (
            is_finite(clause)
            or _is_wh(clause)
            or child(clause, "nsubj", "mark", "csubj")
            or clause.pos_ not in ("VERB", "AUX")
        ):
            if clause.tag_ == "VBG" and not is_finite(clause) and not child(clause, "nsubj"):
                continue
            said = _interrupted(verb, clause) if clause.i < verb.i else (_stretched(verb, clause),)
            return Taken(said, _with_conjuncts(clause), addressees=_addressees(verb))
    for clause in children(verb, "xcomp", "obj", "advcl"):
        if clause.i > verb.i and _is_wh(clause) and clause.dep_ == "xcomp":
            return Taken((phrase(clause),), (clause.i,), addressees=_addressees(verb))
    if verb.dep_ in ("parataxis", "parataxis:insert") and child(verb, "nsubj") and verb.head.pos_ != "PUNCT":
        return _around(verb)
    return None


def _interrupted(verb: Token, clause: Token) -> tuple[Tokens, ...]:
    """The ranges of a clause before its cue, and after it where the cue only interrupts: "it failed, he said, because"."""
    doc = verb.doc
    start, end = phrase(clause)
    if end <= verb.i:
        return (Tokens(start, end),)
    before = Tokens(start, verb.i)
    comma = next((i for i in range(verb.i + 1, end) if doc[i].text in (",", "--", "—", "–", ".")), None)
    if comma is None or comma + 1 >= end:
        return (before,)
    resumed = comma + 1
    direct = doc[verb_group(verb).start - 1].text in _CLOSING_MARKS or any(
        doc[i].text in _CLOSING_MARKS for i in range(max(start, verb.i - _LONGEST_VOICE), verb.i)
    )
    if direct and not any(doc[i].text in _OPENING_MARKS for i in range(resumed, min(resumed + 2, end))):
        return (before,)
    first = doc[resumed + 1] if doc[resumed].pos_ == "ADV" and resumed + 1 < end else doc[resumed]
    if first.tag_ == "VBG" and is_reporting(first):
        return (before,)
    return (before, Tokens(resumed, end))


def _stretched(verb: Token, clause: Token) -> Tokens:
    """The clause with what follows it in the sentence, up to where the cue's own story goes on.

    What comes after a reported clause nearly always belongs to it, wherever a parser hangs it: "said he left on Monday".
    """
    start, end = phrase(clause)
    if clause.i < verb.i:
        return Tokens(start, end)
    if start < verb.i:  # "In March, X said that Y": what stands before the cue sets its scene
        start = min((c.left_edge.i for c in clause.lefts if c.left_edge.i > verb.i), default=clause.i)
    main = verb
    while main.head.i < main.i and main.dep_ in ("conj", "xcomp"):
        main = main.head
    limit = verb.sent.end if main.dep_ in ("ROOT", "root", "parataxis") else main.right_edge.i + 1
    above = {verb.i, main.i, *(t.i for t in verb.ancestors if t.i >= main.i)}
    for token in verb.doc[end:limit]:
        if token.head.i in above and _goes_on(token):
            end = max(end, token.left_edge.i)
            break
    else:
        end = max(end, limit)
    return Tokens(start, _before_adding(verb, Tokens(start, end)))


def _before_adding(verb: Token, said: Tokens) -> int:
    """Where the range ends before the speaker's next act: ", adding that", ", arguing that", unless within quotation marks."""
    doc = verb.doc
    inside = False
    for i in range(said.start, said.end):
        token = doc[i]
        if token.text in ("“", "``"):
            inside = True
        elif token.text in ("”", "''"):
            inside = False
        if inside or token.tag_ != "VBG" or i <= said.start or i + 1 >= said.end:
            continue
        first = i - 1 if doc[i - 1].pos_ in ("ADV", "SCONJ") else i
        if doc[first - 1].text not in (",", "”", "''", '"') or not is_reporting(token):
            continue
        follows = doc[i + 1]
        if follows.text != ".":
            return first
    return said.end


def is_reporting(verb: Token) -> bool:
    """True of a verb that can report a clause or direct speech."""
    cues = cue_table().get((verb_lemma(verb), "verb"), ())
    return any(cue.kind in _REPORTING and "that" in cue.takes and len(cue.words) == 1 for cue in cues)


def _goes_on(token: Token) -> bool:
    """True of a dependent of the cue with which the narrator speaks again: "and left", ", adding that", ", according to"."""
    if token.dep_ in ("conj", "cc", "nsubj"):
        return True
    if token.dep_ == "parataxis":
        return verb_lemma(token) in {lemma for lemma, pos in cue_table() if pos == "verb"}
    if token.dep_ == "advcl":
        return token.tag_ in ("VBG", "VBN") and token.doc[token.left_edge.i - 1].text == ","
    return token.dep_.startswith("obl") and any(c.lower_ == "according" for c in token.children)


def take_quote(verb: Token, cue: Cue) -> Taken | None:
    """Direct speech in the verb's own tree: after a colon or comma, or around an inserted "he said"."""
    spoken = take_that(verb, cue) if "that" not in cue.takes else None
    if spoken is not None:
        return spoken
    for clause in children(verb, "parataxis"):
        if (
            clause.i > verb.i
            and verb.doc[clause.left_edge.i - 1].text in (":", "“", '"', "‘", "``", "''", "'")
            or clause.left_edge.text in ("“", '"', "``", "''")
        ):
            return Taken((phrase(clause),), _with_conjuncts(clause), addressees=_addressees(verb))
    return None


def _around(verb: Token) -> Taken | None:
    """The sentence in which a reporting clause is inserted or to which it is added."""
    governor = verb.head
    if verb_lemma(governor) in ("say", "according") or child(verb, "obj", "ccomp"):
        return None
    return Taken((phrase(governor),), (governor.i,), addressees=_addressees(verb))


def take_inf(verb: Token, cue: Cue) -> Taken | None:
    """A to-infinitive, with the object that is to do it: "wants to go", "urged them to go", "is said to go"."""
    clause = next((c for c in children(verb, "xcomp", "ccomp", "advcl") if _has_to(c) and c.i > verb.i), None)
    if clause is None or (clause.dep_ == "advcl" and cue.kind not in ("demand", "intention")):
        return None
    whole = _stretched(verb, clause)
    if is_passive(verb):
        passive = child(verb, "nsubj:pass", "nsubj")
        if passive is None:
            return Taken((whole,), _with_conjuncts(clause))
        if cue.kind == "demand":  # "was told to go": the one told is addressed, not part of what is told
            return Taken((whole,), _with_conjuncts(clause), addressees=(antecedent(passive).i,))
        return Taken((phrase(passive), whole), _with_conjuncts(clause))
    theirs = next((c for c in children(verb, "obj", "iobj") if verb.i < c.i < clause.i), None)
    if theirs is None:
        return Taken((whole,), _with_conjuncts(clause))
    addressees = (theirs.i,) if cue.kind in ("demand", "promise", "speech", "warning") else ()
    if addressees and (cue.words[0] in ("tell", "ask", "persuade", "convince") or theirs.pos_ == "PRON"):
        return Taken((whole,), _with_conjuncts(clause), addressees=addressees)
    return Taken((Tokens(theirs.left_edge.i, whole.end),), _with_conjuncts(clause), addressees=addressees)


def _has_to(clause: Token) -> bool:
    return any(c.lower_ == "to" and c.dep_ == "mark" for c in clause.lefts)


def take_ing(verb: Token, cue: Cue) -> Taken | None:
    """A gerund: "denied meeting him"."""
    for clause in children(verb, "xcomp", "ccomp"):
        gerund = clause.tag_ == "VBG" or any(
            c.tag_ == "VBG" and c.dep_ in ("cop", "aux", "aux:pass") for c in clause.children
        )
        if gerund and clause.i > verb.i and not _has_to(clause):
            return Taken((phrase(clause),), _with_conjuncts(clause))
    return None


def take_np(verb: Token, cue: Cue) -> Taken | None:
    """A direct object with what is said of it: "rejected the report as biased"; the subject of a passive with an agent."""
    blocked = near_misses().get(cue.name, frozenset())
    thing = _object(verb)
    if thing is None or thing.lemma_.lower() in blocked or child(verb, "iobj"):
        return None
    if (
        thing.ent_type_ in ("DATE", "TIME", "MONEY", "PERCENT")
        or thing.tag_ in ("PRP", "EX")
        and thing.lower_ == "itself"
    ):
        return None
    if cue.kind in ("rejection", "topic") and cue.words[0] not in ("compare", "liken") and _is_named(thing):
        return None  # one disputes and discusses what was said or done, and beats or meets people
    heads = _with_conjuncts(antecedent(thing))
    if thing.i < verb.i and thing.i != verb.head.i and any(c.dep_ == "ccomp" for c in verb.children):
        return None
    if thing.i < verb.i:
        return Taken((phrase(thing) if thing.head == verb else Tokens(thing.i, thing.i + 1),), heads)
    return Taken((with_predicate(verb, _restricted(thing)),), heads)


def _is_named(thing: Token) -> bool:
    return thing.pos_ == "PROPN" or thing.ent_type_ in ("PERSON", "ORG", "LOC", "GPE") or thing.tag_ == "$"


def _restricted(thing: Token) -> Tokens:
    """A noun phrase without a relative clause that a comma sets off: it tells more of the thing, not what was said."""
    start, end = phrase(thing)
    for c in thing.rights:
        if c.dep_ == "acl:relcl" and c.left_edge.i > start and thing.doc[c.left_edge.i - 1].text == ",":
            return Tokens(start, c.left_edge.i - 1)
        if c.dep_ == "acl:relcl" and c.left_edge.text == ",":
            return Tokens(start, c.left_edge.i)
    return Tokens(start, end)


def with_predicate(verb: Token, thing: Tokens) -> Tokens:
    """The range of an object with what the verb's clause goes on to say of it: "as biased", "for lying", "to resign"."""
    start, end = thing
    for c in sorted(verb.rights, key=lambda t: t.i):
        if c.left_edge.i < end:
            continue
        if c.dep_ == "advcl" and c.tag_ == "VBG" and c.left_edge.i == end and c.i == end:
            end = c.right_edge.i + 1
            continue
        introduced = next((d.lower_ for d in c.lefts if d.dep_ in ("case", "mark")), "")
        finite = c.dep_ == "advcl" and is_finite(c)
        fits = (c.dep_ == "xcomp" or introduced in _COMPLEMENTS) and not finite and c.ent_type_ not in ("DATE", "TIME")
        if not fits or c.dep_.split(":", 1)[0] not in ("obl", "advcl", "xcomp", "nmod"):
            break
        end = c.right_edge.i + 1
    return Tokens(start, end)


def _object(verb: Token) -> Token | None:
    """The direct object, also where it stands before: in a passive, in a relative clause."""
    own = child(verb, "obj")
    if own is not None:
        return own
    if is_passive(verb):
        if verb.dep_ == "acl" and verb.tag_ == "VBN":
            return verb.head
        return child(verb, "nsubj:pass") if agent(verb) is not None else None
    if verb.dep_ == "acl:relcl" and child(verb, "nsubj") and not child(verb, "ccomp", "xcomp", "obl"):
        return verb.head if subject(verb) != verb.head else None
    return None


def take_comp(verb: Token, cue: Cue) -> Taken | None:
    """An object and what it is called: "called the claims baseless", "was called a quack by doctors"."""
    thing = child(verb, "obj")
    said = next(
        (c for c in children(verb, "xcomp", "obj", "ccomp") if c != thing and c.i > verb.i and not _has_to(c)), None
    )
    if thing is None and is_passive(verb):
        passive = child(verb, "nsubj:pass")  # "a device called X" only names it
        if passive is None or said is None:
            return None
        return Taken((phrase(said),), (said.i,), accused=(antecedent(passive).i,))
    if thing is None or said is None or cue.words[0] in ("declare", "pronounce") and said.pos_ == "VERB":
        return None
    if thing.i < verb.i:
        return Taken((phrase(said),), (said.i,), accused=(antecedent(thing).i,))
    if said.i < thing.i:
        thing, said = said, thing
    whole = Tokens(thing.left_edge.i, phrase(said).end)
    return Taken((Tokens(whole.start, _before_adding(verb, whole)),), (said.i,), accused=(thing.i,))


def take_object_and(verb: Token, cue: Cue, word: str) -> Taken | None:
    """An object and a phrase: "accused X of Y" (X belongs to the cue), "described X as Y" (X belongs to the content)."""
    said = prepositional(verb, word)
    thing = child(verb, "obj", "iobj")
    if said is None and thing is not None:
        said = prepositional(thing, word)
    passive = is_passive(verb)
    by = agent(verb) if passive and said is None else None
    if by is not None:  # "accused by the court of Y" where a parser hangs Y on the court
        said = prepositional(by, word)
    before = child(verb, "nsubj:pass") or (verb.head if verb.dep_.startswith("acl") else None) if passive else None
    target = thing or before
    if target is None and verb.dep_ == "acl:relcl":
        target = verb.head
    if said is None or target is None or said == target:
        return None
    inner = _complement(said)
    heads = _with_conjuncts(said)
    accused = _with_conjuncts(antecedent(target)) if target != said else ()
    if word in ("of", "with", "on", "about", "in") or target.i < verb.i:
        return Taken((inner,), heads, accused=accused, cue_end=inner.start)
    return Taken((Tokens(target.left_edge.i, inner.end),), heads, accused=accused)


def _complement(head: Token) -> Tokens:
    """The range under a head word, without the preposition that introduces it."""
    start, end = phrase(head)
    for c in head.lefts:
        if c.dep_ in ("case", "mark") and c.left_edge.i == start and c.lower_ not in ("whether", "if", "that"):
            start = c.right_edge.i + 1
    return Tokens(start, end)


def take_preposition(verb: Token, cue: Cue, word: str) -> Taken | None:
    """A phrase with a preposition, which belongs to the cue: "called for calm", "alluded to the letter"."""
    said = prepositional(verb, word)
    if said is None or said.head not in (verb, child(verb, "obj")) or said.ent_type_ in ("DATE", "TIME"):
        return None
    inner = with_predicate(verb, _complement(said))
    if said.left_edge.i > verb_group(verb).end + 1:  # "came to talk to me about Y": the preposition stays with Y
        return Taken((Tokens(said.left_edge.i, inner.end),), _with_conjuncts(said))
    return Taken((inner,), _with_conjuncts(said), cue_end=inner.start)


def take_silence(verb: Token, cue: Cue, *, gerund: bool) -> Taken | None:
    """An infinitive of a verb of speech, in "declined to comment"; a gerund in "avoided saying"."""
    for clause in children(verb, "xcomp", "advcl", "obl"):
        if verb_lemma(clause) in word_list("speaking") and clause.i > verb.i and (gerund or _has_to(clause)):
            inside = child(clause, "ccomp", "obj", "obl")
            heads = (inside.i,) if inside is not None else ()
            return Taken((phrase(clause),), heads)
    return None


def _addressees(verb: Token) -> tuple[int, ...]:
    found = child(verb, "iobj")
    if found is None and verb_lemma(verb) in (
        "tell",
        "inform",
        "warn",
        "remind",
        "assure",
        "notify",
        "advise",
        "convince",
        "persuade",
        "ask",
    ):
        found = child(verb, "obj", "nsubj:pass")
    return (antecedent(found).i,) if found is not None else ()


def _with_conjuncts(head: Token) -> tuple[int, ...]:
    return (head.i, *(c.i for c in head.conjuncts if c.i > head.i and head.is_ancestor(c)))


_SHAPES: dict[str, Callable[[Token, Cue], Taken | None]] = {
    "that": take_that,
    "quote": take_quote,
    "inf": take_inf,
    "ing": take_ing,
    "np": take_np,
    "comp": take_comp,
    "speechinf": lambda verb, cue: take_silence(verb, cue, gerund=False),
    "speeching": lambda verb, cue: take_silence(verb, cue, gerund=True),
}


def take(verb: Token, cue: Cue, shape: str) -> Taken | None:
    """What the verb takes in this construction, None where it does not stand in it."""
    known = _SHAPES.get(shape)
    if known is not None:
        return known(verb, cue)
    if shape.startswith("x+"):
        return take_object_and(verb, cue, shape[2:])
    return take_preposition(verb, cue, shape)
