"""Contents that are a noun phrase: what is rejected, what somebody is called or accused of, what is called for."""

from spacy.tokens import Token

from extract.annotations import Tokens
from extract.predicates import entity_type_of
from extract.propositions.classed import classed
from extract.propositions.parse import parse_of
from extract.speech.clauses import is_finite, is_relative
from extract.speech.cues import Cue, cue_table, near_misses, word_list
from extract.speech.falsity import is_baseless, is_belittled
from extract.speech.findings import Taken
from extract.speech.forms import verb_lemma
from extract.speech.named_first import after_its_predicate, behind_its_name
from extract.speech.next_acts import before_adding, is_meanwhile
from extract.speech.trees import (
    agent,
    antecedent,
    child,
    children,
    dependents,
    has_to,
    is_passive,
    phrase,
    preposition,
    prepositional,
    subject,
    verb_group,
    with_conjuncts,
)

POINTING = frozenset({"it", "this", "that", "what", "which", "they", "these", "those"})
_COMPLEMENTS = frozenset({"as", "for", "over", "about", "against", "to", "with", "into", "of"})


def take_np(verb: Token, cue: Cue) -> Taken | None:
    """A direct object with what is said of it: "rejected the report as biased"; a passive's subject, given an agent."""
    if verb.dep_ == "acl" and is_passive(verb) and cue.words[0] in word_list("passing"):
        return None  # "the minister, quoted by Tass, said": Tass relays what he says
    heavy = after_its_predicate(verb, cue)
    if heavy is not None:
        return heavy
    blocked = near_misses().get(cue.name, frozenset())
    thing = _object(verb)
    if thing is None or child(verb, "iobj"):
        return None
    if blocked and not blocked.isdisjoint(verb.doc[i].lemma_.lower() for i in with_conjuncts(thing)):
        return None
    if thing.ent_type_ in ("DATE", "TIME", "MONEY", "PERCENT") or thing.lower_ == "itself":
        return None
    if cue.name in word_list("claimwise") and thing.lemma_.lower() not in word_list("reportlike", "lie") | POINTING:
        return None
    beside = verb.dep_ == "advcl" or cue.words[0] not in word_list("personal")
    if beside and cue.kind in ("rejection", "topic", "doubt") and _is_named(thing):
        return None  # one disputes and discusses what was said or done, and beats or meets people
    named = next((n for c in children(thing, "acl:relcl") if (n := _named_freely(c, thing)) is not None), None)
    if named is not None:  # "rejected what it called baseless accusations"
        return Taken((phrase(thing),), with_conjuncts(named))
    heads = with_conjuncts(antecedent(thing))
    if thing.i < verb.i and thing.i != verb.head.i and any(c.dep_ == "ccomp" for c in dependents(verb)):
        return None
    named = antecedent(thing)
    if named is not thing and named.lemma_.lower() in word_list("reportlike"):  # "a charge that he denies"
        return Taken((Tokens(named.left_edge.i, named.i + 1),), heads)
    if thing.i < verb.i:
        return Taken((phrase(thing) if thing.head == verb else Tokens(thing.i, thing.i + 1),), heads)
    told = (c for c in children(thing, "acl", "ccomp") if c.dep_ != "acl:relcl" and not is_relative(c))
    claims = tuple(c.i for c in told if preposition(c) in ("that", "of") or is_finite(c))
    if claims and thing.lemma_.lower() in word_list("reportlike", "charging"):
        return Taken((with_predicate(verb, _restricted(thing)),), claims, rejected=heads)
    return Taken((with_predicate(verb, _restricted(thing)),), heads)


def _is_named(thing: Token) -> bool:
    if entity_type_of(thing) == "person":
        return True
    return thing.pos_ == "PROPN" or thing.ent_type_ in ("PERSON", "ORG", "LOC", "GPE") or thing.tag_ == "$"


def _restricted(thing: Token) -> Tokens:
    """A noun phrase without a relative clause that a comma sets off: it tells more of the thing, not what was said."""
    start, end = phrase(thing)
    told = child(thing, "acl", "ccomp")
    begins = (
        next((c.left_edge.i for c in children(told, "advcl") if is_meanwhile(c)), None) if told is not None else None
    )
    end = end if begins is None else begins  # "denied reports that it fell, | as families fled |"
    for c in thing.rights:
        if c.dep_ == "acl:relcl" and c.left_edge.i > start and thing.doc[c.left_edge.i - 1].text == ",":
            return Tokens(start, c.left_edge.i - 1)
        if c.dep_ == "acl:relcl" and c.left_edge.text == ",":
            return Tokens(start, c.left_edge.i)
    return Tokens(start, end)


def with_predicate(verb: Token, thing: Tokens) -> Tokens:
    """The range of an object with what the clause goes on to say of it: "as biased", "for lying", "to resign"."""
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
    does = child(verb, "nsubj") if verb.dep_ == "acl:relcl" and not child(verb, "ccomp", "xcomp", "obl") else None
    return (
        None if does is None or does.tag_ == "WP" or subject(verb) == verb.head else verb.head
    )  # "those who resisted"


def _named_freely(naming: Token, pronoun: Token) -> Token | None:
    """What the nameless thing of a free relative clause is called: "what they called (described as) a smear"."""
    if naming.dep_ != "acl:relcl" or pronoun.lower_ not in ("what", "whatever"):
        return None
    cues = cue_table().get((verb_lemma(naming), "verb"), ())
    shapes = {shape for cue in cues if cue.kind == "naming" for shape in cue.takes}
    for said in children(naming, "xcomp", "obj", "obl", "advcl"):
        if said.i > naming.i and not has_to(said) and preposition(said) == ("as" if "x+as" in shapes else ""):
            return said
        if said.i > naming.i and "comp" in shapes and not has_to(said) and preposition(said) == "":
            return said
    return None


def _says_something(named: Token) -> bool:
    """False of a mere name for a thing: "in what they call | a training camp |"."""
    return not (named.pos_ in ("NOUN", "PROPN") and entity_type_of(named) in ("place", "object", "substance"))


def take_comp(verb: Token, cue: Cue) -> Taken | None:
    """An object and what it is called: "called the claims baseless", "was called a quack by doctors"."""
    free = _named_freely(verb, verb.head)
    if free is not None:
        return Taken((phrase(free),), (free.i,)) if _says_something(free) else None
    thing = child(verb, "iobj") or child(verb, "obj")
    first = child(verb, "xcomp") if thing is not None and thing.pos_ == "PRON" and thing.i > verb.i else None
    if thing is not None and first is not None and first.i < verb.i:  # "Pure invention, he called it"
        return Taken((phrase(first), phrase(thing)), (first.i,), accused=(thing.i,))
    said = next(
        (c for c in children(verb, "xcomp", "obj", "ccomp") if c != thing and c.i > verb.i and not has_to(c)), None
    )
    if thing is not None and said is None:  # "calls that an insult" where a parser makes a clause of the two
        inner = child(thing, "nsubj")
        if inner is not None and inner.pos_ == "PRON" and child(thing, "cop") is None and inner.i > verb.i:
            thing, said = inner, thing
    if thing is None and is_passive(verb):
        passive = child(verb, "nsubj:pass")  # "a device called X" only names it
        if passive is None or said is None:
            return None
        return Taken((phrase(said),), (said.i,), accused=(antecedent(passive).i,))
    summed = verb.head if verb.dep_ == "acl:relcl" and verb.head.lemma_.lower() in word_list("reportlike") else None
    predicate = said or thing
    if _names_the_noun_above(verb, thing, said) and predicate is not None:
        return Taken((phrase(predicate),), (predicate.i,), accused=(verb.head.i,))
    if summed is not None and predicate is not None and is_belittled(predicate):  # "a claim that he called a lie"
        return Taken((phrase(predicate),), (predicate.i,), accused=(summed.i,))
    if thing is not None and said is None:  # "called the claims fabricated" where a parser makes it describe them
        said = next((c for c in children(thing, "acl", "amod", "appos") if c.i > thing.i and is_baseless(c)), None)
        if said is not None:
            return Taken((phrase(thing),), (said.i,), accused=(thing.i,))
    if thing is None or said is None or (cue.words[0] in ("declare", "pronounce") and said.pos_ == "VERB"):
        return None
    if thing.i < verb.i:
        return Taken((phrase(said),), (said.i,), accused=(antecedent(thing).i,))
    shifted = is_belittled(said) and thing.lemma_.lower() in word_list("reportlike")  # 'called "baseless" a report'
    if said.i < thing.i and not shifted:
        thing, said = said, thing
    whole = Tokens(min(said.left_edge.i, thing.left_edge.i), max(phrase(said).end, phrase(thing).end))
    return Taken((Tokens(whole.start, before_adding(verb, whole)),), (said.i,), accused=(thing.i,))


def _names_the_noun_above(verb: Token, thing: Token | None, said: Token | None) -> bool:
    """Whether a clause calls the noun that it hangs on something: "conditions | (that) the union called slavery |"."""
    named = said or thing
    if named is None or (thing and said) or not verb.dep_.startswith("acl"):
        return False
    own = child(verb, "nsubj") is not None and named.i > verb.i and verb.head.pos_ == "NOUN"
    return own and named.pos_ != "PROPN" and _says_something(named) and not is_passive(verb)


def take_object_and(verb: Token, cue: Cue, word: str) -> Taken | None:
    """An object and a phrase: "accused X of Y" (X belongs to the cue), "described X as Y" (X to the content)."""
    free = _named_freely(verb, verb.head) if word == "as" else None
    if free is not None:
        inner = _complement(free)
        return Taken((inner,), with_conjuncts(free), cue_end=inner.start)
    thing = child(verb, "obj", "iobj")
    if len(cue.words) > 1 and ((thing is None and word == "as") or cue.kind == "criticism"):
        thing = prepositional(verb, cue.words[-1]) or thing  # "referred to | the charges | as", "hit out at | us | for"
    called = child(thing, "amod") if thing is not None and child(verb, "xcomp") is None else None
    found = called is not None and called.lower_ in cue.words  # "found guilty of Y", "holds X responsible for Y"
    phrases = (*children(verb, "obl"), *(children(thing, "nmod") if thing is not None else ()))
    beside = (c for c in phrases if c.lower_ in cue.words[1:])  # "found the army at fault for Y"
    result = called if found else child(verb, "xcomp") or next(beside, None)
    said = prepositional(verb, word) or (prepositional(result, word) if result is not None else None)
    if said is None and thing is not None:
        said = prepositional(thing, word)
    if said is None:  # "convicted him on Monday of Y" where a parser hangs Y on the day
        days = (c for c in children(verb, "obl") if c.ent_type_ in ("DATE", "TIME") and c.i > verb.i)
        said = next(filter(None, (prepositional(day, word) for day in days)), None)
    passive = is_passive(verb)
    by = agent(verb) if passive and said is None else None
    if by is not None:  # "accused by the court of Y" where a parser hangs Y on the court
        said = prepositional(by, word)
    before = child(verb, "nsubj:pass") if passive else None
    if before is None and passive and verb.dep_.startswith("acl"):
        before = verb.head if word == "as" else _described(verb)  # "lived in | conditions | described as slavery"
    target = thing or before
    if target is None and verb.dep_ == "acl:relcl":
        target = verb.head
    if said is None or target is None or said == target or said.ent_type_ in ("DATE", "TIME"):
        return None
    if word == "as" and child(said, "nsubj", "nsubj:pass", "expl") is not None and child(said, "cop") is None:
        return None  # "attacked the village as residents slept"
    place = entity_type_of(target) == "place" and target.pos_ == "NOUN"
    if cue.kind == "criticism" and word == "for" and place and said.tag_ != "VBG":  # "attacked camps for the displaced"
        return None
    if target.lower_ in word_list("anybody"):
        return None  # "hold those responsible for it to account", "condemned those who did it": nobody is named
    inner = _complement(said)
    heads = with_conjuncts(said)
    over = filter(None, (verb, result))  # "of corruption and of jailing critics"
    for more in [c for head in over for c in children(head, "obl", "advcl", "conj")]:
        if more.i > said.i and preposition(more).split(" ")[0] == word:
            inner, heads = Tokens(inner.start, phrase(more).end), (*heads, *with_conjuncts(more))
    accused = with_conjuncts(antecedent(target)) if target != said else ()
    if target.i > said.i:  # 'denounced as "a scandal" the arrest of two nurses'
        return behind_its_name(cue, Tokens(inner.start, phrase(target).end), said, target, accused)
    if word == "as" and is_belittled(said):
        named = tuple(i for i in accused if verb.doc[i].lemma_.lower() in word_list("reportlike"))
        return Taken((Tokens(min(target.left_edge.i, inner.start), inner.end),), heads, rejected=named)
    if word in ("of", "with", "on", "about", "in") or target.i < verb.i:
        return Taken((inner,), heads, accused=accused, cue_end=inner.start)
    start = target.left_edge.i + (len(cue.words) > 1 and target.left_edge.lower_ == cue.words[-1])
    return Taken((Tokens(start, inner.end),), heads, accused=accused)


def _described(verb: Token) -> Token:
    """Whom a participle is said of: of "went on trial accused of murder" who went, no trial; who is of such a kind."""
    noun = verb.head
    kind = classed(parse_of(verb.doc), noun.i)
    if kind is not None:  # "added Chad to a list of states accused of it"
        return verb.doc[kind]
    is_there = child(noun, "cop") is not None  # "is | on trial | accused of murder"
    where = (is_there or noun.dep_ == "obl") and preposition(noun) in ("on", "in", "at", "to", "before", "under")
    if where and entity_type_of(noun) not in ("person", "organization"):
        return child(noun if is_there else noun.head, "nsubj", "nsubj:pass") or noun
    return noun


def _complement(head: Token) -> Tokens:
    """The range under a head word, without the preposition that introduces it and without what is said of it all."""
    start, end = phrase(head)
    for noun in head.doc[head.i + 1 : end]:  # "of theft, a charge that he denies"
        if noun.lemma_.lower() not in word_list("reportlike"):
            continue
        first = noun.left_edge
        before = first if first.text == "," else head.doc[first.i - 1]
        if before.text == "," and child(noun, "acl") is not None:
            end = before.i
            break
    more = (c.left_edge for c in children(head, "acl:relcl", "advcl:relcl") if c.left_edge.i > head.i)
    commas = (
        first if first.text == "," else first.nbor(-1) for first in more
    )  # "the riots, | which led to a curfew |"
    end = min([end, *(c.i for c in commas if c.text == "," and c.nbor().lower_ == "which")])
    for c in head.lefts:
        if c.dep_ in ("case", "mark") and c.left_edge.i == start and c.lower_ not in ("whether", "if", "that"):
            start = c.right_edge.i + 1
    return Tokens(start, end)


def take_preposition(verb: Token, word: str) -> Taken | None:
    """A phrase with a preposition, which belongs to the cue: "called for calm", "alluded to the letter"."""
    told = child(verb, "iobj")  # "told | the court | about the theft" where a parser hangs it on the court
    said = prepositional(verb, word) or (prepositional(told, word) if told else None)
    if said is None or said.head not in (verb, told, child(verb, "obj")) or said.ent_type_ in ("DATE", "TIME"):
        return None
    inner = with_predicate(verb, _complement(said))
    if said.left_edge.i > verb_group(verb).end + 1:  # "came to talk to me about Y": the preposition stays with Y
        return Taken((Tokens(said.left_edge.i, inner.end),), with_conjuncts(said))
    return Taken((inner,), with_conjuncts(said), cue_end=inner.start)
