"""Which claims an answer means that says of something that it is not there or did not happen.

"A million are held in camps, the UN said. Beijing denied that the camps existed."  what is not there holds nobody
"Fishermen say that the coast guard rammed them. No such incident took place."      what accuses the coast guard
"Amnesty says that guards beat prisoners. The warden insists it never happened."    the same
"The union says that 900 cooks were dismissed. Mass dismissals? There are none."    the dismissals
"Ann Lee says that she asked for a doctor. No such request was made, the jail said." what Ann Lee says
"""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from extract.answers.rejection import Rejection, accusing, nearest, nouns_for
from extract.answers.sharing import is_telling, nouns_told
from extract.answers.topics import VAGUE_OFFENCE, is_of, offences_under
from extract.propositions.parse import parse_of
from extract.speech.clause_tables import words_said
from extract.speech.cues import word_list
from extract.speech.negations import negation
from extract.speech.trees import child, child_is, children, sentence, subject
from graph.model import AFFIRMING, Claim, PropositionKind

_NONE = frozenset({"none", "no", "nothing", "never", "not", "n't", "n’t", "without"})
_LIKE = frozenset({"none", "such", "kind", "sort"})
_PARTIES = ("nsubj", "nsubj:pass", "obj", "obl")
_STEM = 3  # letters that a verb has more of than that to be known in its noun
_BESIDE = 600  # characters between what was told and "no such thing": some five sentences


def is_of_nothing(clause: Token) -> bool:
    """Whether a clause says of something that it exists, or that there is none, or that it did not happen."""
    return clause.lemma_ == "exist" or _nothing_there(clause) is not None or _did_not_happen(clause)


def told_of_what_is_not(clause: Token, found: Rejection) -> list[Claim]:
    """What others tell of the thing that is said not to be, or to have happened."""
    if _did_not_happen(clause):
        return _told_to_have_happened(found)
    if _is_mere_proof(_nothing_there(clause)):
        wrongs = (o for o in found.before(found.answerable) if o.proposition.kind is PropositionKind.ALLEGATION)
        near = [o for o in wrongs if not o.negated and found.claim.start - o.end < _BESIDE]
        return nearest(found, found.before(accusing(found)) or near)
    told = list(_about_what_is_not_there(clause, found))
    against = {o.id for o in accusing(found)}
    return [o for o in told if o.id in against] or told


def _about_what_is_not_there(clause: Token, found: Rejection) -> Iterator[Claim]:
    """What others tell of a thing that the claim says does not exist: those whose places, people or things it names."""
    none = _nothing_there(clause)
    thing = none or subject(clause)
    if thing is None or (none is None and found.claim.stance in AFFIRMING and negation(clause) is None):
        return
    wanted, wrongs = {thing.lemma_.lower()}, frozenset[str]()
    if _happening(clause):  # "no | bombing | had taken place"
        wrongs = offences_under(thing, itself=True) - {VAGUE_OFFENCE}
    if thing.lemma_.lower() in word_list("instancing"):  # "there is no policy of | torture |"
        of = [c for c in thing.children if c.dep_ == "nmod"]
        wanted = {c.lemma_.lower() for c in of}
        wrongs = frozenset(o for c in of for o in offences_under(c, itself=True)) - {VAGUE_OFFENCE}
    for o in found.before(found.answerable):
        said = o.proposition
        about = (*said.places, *said.objects, *said.victims, *said.agents, *said.accused)
        named = wanted & {word for word, _ in nouns_for(about, found.reading)}
        if not named and _is_beside(o, found):
            named = wanted & nouns_told(found, o)
        told = wrongs and (is_of(o, wrongs) or not wanted.isdisjoint(o.proposition.label.lower().split()))
        if not o.negated and (named or told or _is_doing(said.predicate or "", wanted)):
            yield o


def _is_mere_proof(thing: Token | None) -> bool:
    """True of "there is no | proof |", which says no more of what there is none."""
    proof = thing is not None and thing.lemma_.lower() in word_list("proof") - word_list("ought")
    return proof and thing is not None and not any(c.dep_ in ("nmod", "acl", "ccomp") for c in thing.children)


def _is_beside(other: Claim, found: Rejection) -> bool:
    return other.claimant is not None and 0 <= found.claim.start - other.end < _BESIDE


def _is_doing(predicate: str, nouns: Iterable[str]) -> bool:
    """Whether one of the nouns names what the predicate tells: "dismissal" of "dismiss"."""
    return any(noun == predicate or (len(predicate) > _STEM and noun.startswith(predicate)) for noun in nouns)


def _nothing_there(clause: Token) -> Token | None:
    """What there is none of by a clause: "there were no | militants | inside", "the school had no | funds |"."""
    if words_said(clause).isdisjoint(("no", "none")) or child_is(clause, "mark", "if"):
        return None
    owned = clause.lemma_ in word_list("possessing") and clause.pos_ == "VERB"
    if child(clause, "expl") is None and not owned and not _happening(clause):
        return None
    thing = child(clause, "obj" if owned else "nsubj")
    if owned and (thing is None or not is_telling(thing)):
        return None
    if thing is not None and thing.lower_ == "none":
        return _asked_about(clause)
    none = thing is not None and thing.pos_ == "NOUN" and any(c.lower_ == "no" for c in thing.lefts)
    return thing if none else None


def _happening(clause: Token) -> bool:
    """Whether a clause says that something came about: "took place", "occurred"."""
    return clause.lemma_.lower() in word_list("happening") or child_is(clause, "obj", "place")


def _asked_about(clause: Token) -> Token | None:
    """The thing of the question right before: "Mass | dismissals |? There are none"."""
    parse, start = parse_of(clause.doc), sentence(clause).start
    if start < 1 or parse.words[start - 1] != "?":
        return None
    asked = clause.doc[parse.sentences[start - 1] : start]
    return next((t for t in reversed(asked) if t.pos_ == "NOUN"), None)


def _did_not_happen(clause: Token) -> bool:
    """Whether a clause says that what was told is not so: "no such thing happened", "nothing of the kind is true"."""
    words = words_said(clause)
    if words.isdisjoint(_NONE):
        return False
    if not words.isdisjoint(_LIKE) and any(_is_of_the_kind(c, clause) for c in children(clause, *_PARTIES)):
        return True
    what = subject(clause) if clause.lemma_.lower() in word_list("happening") else _nothing_there(clause)
    if what is None:
        return False
    if what.pos_ == "PRON" and what.lower_ in ("it", "this", "that", "they"):
        return negation(clause) is not None
    such = any(c.lower_ == "such" for c in what.children)
    return such and (negation(clause) is not None or any(c.lower_ == "no" for c in what.children))


def _is_of_the_kind(party: Token, clause: Token) -> bool:
    """Whether nothing like what was told is done: "| no such call | came", "never ate | anything of the kind |"."""
    own = [c.lower_ for c in party.children]
    if party.lower_ == "none":  # "knows of | none |"
        return party.dep_ in ("obj", "obl") and "nmod" not in [c.dep_ for c in party.children]
    kind = any(c.dep_ == "nmod" and c.lemma_.lower() in ("kind", "sort") for c in party.children)
    if "such" not in own and not kind:
        return False
    if party.lower_ == "nothing" or "no" in own:
        return True
    return (party.lower_ == "anything" or "any" in own) and negation(clause) is not None


def _told_to_have_happened(found: Rejection) -> list[Claim]:
    """What "no such thing happened" means: what accuses the speaker, else what was told last.

    With a mere "Elders blamed the army" it is the wrong, told before, for which they did.
    """
    against = found.before(accusing(found))
    before = [o for o in found.before(found.answerable) if not o.negated and found.claim.start - o.end < _BESIDE]
    meant = nearest(found, against or [o for o in before if o.claimant is not None] or before)
    blamed = {o.proposition.offence for o in meant} - {None, VAGUE_OFFENCE}
    nobodys = (o for o in before if not found.families.targets.get(o.id) and o.proposition.offence in blamed)
    return [*(o for o in nobodys if against), *meant]
