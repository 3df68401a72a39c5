"""Who speaks: the entity of each attribution's source, with the pronouns that reporting leaves to its reader.

"The report named three men. It added that two had fled."      "it" adds to what the report said
"The militia denied that it had burned the village."            "it" is the militia
"""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from extract.annotations import Attribution, Tokens
from extract.cast import Cast
from extract.mentions.binding import cannot_be
from extract.mentions.discourse import sentence_numbers
from extract.mentions.pronouns import fits_name
from extract.mentions.suspects import suffered_by_others
from extract.mentions.undergoing import undergone
from extract.mentions.wrongs import deadly_verbs
from extract.pronoun_forms import FIRST, FIRST_PLURAL, NEUTER, PLURAL, may_mean
from extract.propositions.parse import parse_of
from extract.questioned import answerer, askers, whom_it_asks
from extract.self_reference import another, is_another, is_named_here, speaking_on
from extract.speech.cues import word_list
from extract.speech.quotes import Quote, find_quotes, overlapping, paragraph_starts
from extract.speech.trees import child, children
from graph.model import EntityType, Link, LinkKind, Stance

_MINDS = frozenset({"intention", "feeling"})  # classes of cues that are no speech
_REACH = 2  # sentences back to which "it added" may refer
_SUBJECTS = ("nsubj", "nsubj:pass", "nmod:poss")
_FIRST_PERSON = FIRST | FIRST_PLURAL


def speakers(doc: Doc, attributions: Sequence[Attribution], cast: Cast) -> tuple[str | None, ...]:
    """The entity that speaks in each attribution, None where the text names none."""
    found: dict[int, str | None] = {}
    last: tuple[int, str] | None = None  # sentence and entity of the voice before
    earlier: tuple[int, str] | None = None  # the same of the voice in a sentence before that one's
    before: Attribution | None = None  # what that voice said
    plural = False  # whether that voice is said in the plural
    several = False  # and a group ("officials"), which no "it" takes up
    accused: tuple[int, ...] = ()  # heads of those whom the voice before accuses
    asked: int | None = None  # the head of whom the voice before asks something
    sentence_of = sentence_numbers(parse_of(doc))
    for n in sorted(range(len(attributions)), key=lambda n: _place(attributions[n])):
        head = attributions[n].source_head
        if head is None:
            found[n] = None
            continue
        token, sentence = doc[head], sentence_of[head]
        accuser = last[1] if last is not None else None
        for owner in children(doc[head], "nmod:poss"):  # "its spokesman", behind what the ministry said
            opens = accuser is not None and owner.lower_ in NEUTER and cast.known(owner.i) is None
            if opens and accuser is not None and may_mean(owner, cast.entities[accuser]):
                cast.take(owner.i, accuser)
        speaker = _accused_before(token, attributions[n], accused, accuser, cast)
        if speaker is None and plural and last is not None and last[0] == sentence:
            speaker = last[1] if _blames_beside(token, attributions[n], doc) else None
        reachable = None if several and token.lower_ in NEUTER else last
        if last is not None and last[0] == sentence and attributions[n].content[0].start < head:
            reachable = earlier  # "Rebels urged men to fight, | it | said": who spoke before the rebels
        if speaker is None and token.pos_ == "PRON":
            since = min(sentence, sentence_of[attributions[n].content[0].start])  # where a quotation begins
            close = last is not None and sentence > last[0] and since - last[0] <= _REACH
            near = reachable[1] if reachable is not None and close else None
            speaker = answerer(token, asked, cast) if close and since > (last or (0,))[0] else None
            told = {cast.known(i) for i in (*attributions[n].addressees, *askers(doc[head]))}
            near = None if near in told else near  # nobody is told something by himself
            speaker = speaker or another(token, attributions[n], near, cast)
            if speaker is None and near is not None and before is not None:
                speaker = speaking_on(token, attributions[n], before, near, cast)
            if speaker is None and cast.known(head) in told - {None}:
                speaker = near or cast.somebody(head)
        for relay in attributions[n].via:  # '"Chad shoots at nomads," | it | quoted a lawyer as saying'
            if doc[relay].pos_ == "PRON" and last is not None and 0 < sentence - last[0] <= _REACH:
                another(doc[relay], attributions[n], last[1], cast)
        speaker = speaker or _who_tells_it(token, attributions, found, cast)
        speaks = attributions[n].cue_class not in _MINDS
        speaker = speaker or _speaker(token, sentence, reachable, cast, speaks=speaks)
        found[n] = speaker
        earlier = earlier if last is not None and last[0] == sentence else last
        accused = attributions[n].accused or _doing_so(doc, attributions[n]) or accused
        last, before, asked = (sentence, speaker), attributions[n], whom_it_asks(doc, attributions[n])
        plural = token.tag_ in ("NNS", "NNPS")
        several = plural and cast.entities[speaker].type is EntityType.GROUP
    return tuple(found[n] for n in range(len(attributions)))


def _blames_beside(token: Token, attribution: Attribution, doc: Doc) -> bool:
    """Whether "they" who accuse in a relative clause are who told it all: "police said, raids they blame on X"."""
    if token.lower_ != "they" or attribution.cue is None or attribution.cue_class != "accusation":
        return False
    return doc[attribution.cue.start : attribution.cue.end].root.dep_ == "acl:relcl"


def _place(attribution: Attribution) -> int:
    span = attribution.source or attribution.cue or attribution.content[0]
    return span.start


def _accused_before(
    token: Token, attribution: Attribution, accused: tuple[int, ...], accuser: str | None, cast: Cast
) -> str | None:
    """Who rejects what the same sentence accuses them of: "was accused of theft, a charge that it denied".

    Nobody denies a charge of his own, however near his name is: "the army accused X of theft, a charge that it denied".
    In the next sentence, what is denied tells it: "Witnesses blamed the front. It denied responsibility".
    """
    rejecting = attribution.stance in (Stance.DENIES, Stance.DISPUTES)
    if not rejecting or token.pos_ != "PRON":
        return None
    known = cast.known(token.i)
    if known not in (None, accuser) and is_named_here(token, known, cast):
        return None
    parse = parse_of(token.doc)
    here = parse.sentences[token.i]
    alone = len({cast.known(head) for head in accused}) == 1 and _answers_for_it(token.doc, attribution)
    for head in accused:
        entity = cast.known(head)
        opens = parse.deps[head] == "nsubj" and parse.heads[head] == parse.heads[parse.heads[head]]
        beside = alone or opens  # "Togo, which Chad accuses of theft, left. It denies taking anything"
        near = parse.sentences[head] == here or (beside and parse.sentence_end(head) == here)
        place = entity is not None and cast.entities[entity].type is EntityType.PLACE and token.lower_ in NEUTER
        if near and entity is not None and (place or may_mean(token, cast.entities[entity])):
            cast.take(token.i, entity)
            return entity
    return None


def _doing_so(doc: Doc, attribution: Attribution) -> tuple[int, ...]:
    """Who does what somebody tells in a clause: it is they who deny it, and not who says so."""
    if attribution.stance not in (Stance.ASSERTS, Stance.ALLEGES):
        return ()
    told = (child(doc[i], "nsubj") for i in attribution.clauses)
    return tuple(who.i for who in told if who is not None and who.pos_ != "PRON")


def _answers_for_it(doc: Doc, attribution: Attribution) -> bool:
    """Whether what is denied is a charge or one's part in it: "responsibility for the raid", "the accusation"."""
    words = (doc[i].lemma_.lower() for i in attribution.clauses)
    return any(word in word_list("guilt", "charging") for word in words)


def _who_tells_it(
    token: Token, attributions: Sequence[Attribution], found: dict[int, str | None], cast: Cast
) -> str | None:
    """Whom an open "it" or "they" means that acts within somebody's words: "the service said that it rejects this"."""
    if token.lower_ not in NEUTER | PLURAL or cast.known(token.i) is not None:
        return None
    for n, speaker in found.items():
        within = any(piece.start <= token.i < piece.end for piece in attributions[n].content)
        if within and speaker is not None and may_mean(token, cast.entities[speaker]):
            cast.take(token.i, speaker)
            return speaker
    return None


def _speaker(token: Token, sentence: int, last: tuple[int, str] | None, cast: Cast, *, speaks: bool) -> str:
    """Who speaks or, where nobody `speaks`, who wants something: "the army took it. | It | hopes to go on"."""
    if token.pos_ != "PRON":
        return cast.voice(token.i)
    known = cast.known(token.i)
    near = last is not None and 0 < sentence - last[0] <= (_REACH if speaks else 1)
    if (
        last is not None
        and near
        and may_mean(token, cast.entities[last[1]])
        and (known is None or (speaks and token.lower_ in NEUTER and not is_named_here(token, known, cast)))
    ):
        cast.take(token.i, last[1])
        return last[1]
    return cast.voice(token.i)


def take_own_pronouns(doc: Doc, attributions: Sequence[Attribution], voices: Sequence[str | None], cast: Cast) -> None:
    """Let open pronouns that are subjects or owners in indirect speech stand for the speaker where they fit.

    Not who acts in a clause before its cue: "They shot ten men, survivors said" is as a rule of somebody else. Of
    voices within one another the innermost counts: "X accused Y of denying that | it | had fired".
    """
    parse, quotes = parse_of(doc), find_quotes(doc, paragraph_starts(doc))
    accused = {i for attribution in attributions for i in attribution.accused}
    inner_first = sorted(zip(attributions, voices, strict=True), key=lambda pair: _length(pair[0]))
    rejecting = {i: who for a, who in inner_first if a.stance in (Stance.DENIES, Stance.DISPUTES) for i in a.rejects}
    for attribution, speaker in inner_first:
        if attribution.cue is not None:  # "rejected | claims | by X that it stole": who rejects them
            speaker = rejecting.get(attribution.cue.start, speaker)
        for content in attribution.content if speaker is not None else ():
            for i in range(*content):
                if parse.pos[i] != "PRON":
                    continue
                rejects = attribution.stance in (Stance.DENIES, Stance.DISPUTES) and i in accused
                tells = _tells_own_fate(doc, attribution, i)
                if parse.deps[i] not in _SUBJECTS and not rejects and not tells:
                    continue  # "rejected a report that accuses it of theft": the accused is who rejects it
                source, voiced = attribution.source, attribution.source_head
                if parse.deps[i] == "nsubj" and source is not None and content.end <= source.start:
                    continue
                if voiced is not None and parse.deps[i] == "nmod:poss" and cannot_be(parse, i, voiced, reflexive=False):
                    continue  # "fined the brothers, citing their role"
                if suffered_by_others(parse, i):
                    continue
                token = doc[i]
                voice = cast.entities[str(speaker)]
                fits = (
                    may_mean(token, voice)
                    and not is_another(token, attribution)
                    and fits_name(token.lower_, voice.name)
                )
                if fits and cast.known(token.i) is None and not _is_quoted(quotes, token.i) and _refers(token):
                    cast.take(token.i, str(speaker))


def _tells_own_fate(doc: Doc, attribution: Attribution, i: int) -> bool:
    """Whether who has a name tells, behind it, what others did to him: "Guards beat | him |, Bo Kim said"."""
    source, parse = attribution.source, parse_of(doc)
    if source is None or parse.deps[i] != "obj" or not i < source.start or attribution.cue_class != "speech":
        return False
    named = all(t.pos_ == "PROPN" and t.ent_type_ == "PERSON" for t in doc[source.start : source.end])
    return named and parse.lemmas[parse.heads[i]] not in deadly_verbs() and next(undergone(parse, i), None) is not None


def _length(attribution: Attribution) -> int:
    """The number of words of what is said."""
    return sum(content.end - content.start for content in attribution.content)


def take_first_persons(
    doc: Doc, attributions: Sequence[Attribution], voices: Sequence[str | None], links: Sequence[Link], cast: Cast
) -> None:
    """Let "I" and "we" in quotation marks, or behind a label, stand for who speaks; a spokesperson's "we" for the body.

    Of quotations in one another the innermost counts.
    """
    quotes, lowers = find_quotes(doc, paragraph_starts(doc)), parse_of(doc).lowers
    bodies: dict[str, set[str]] = {}
    for link in links:
        if link.kind is LinkKind.SPEAKS_FOR:
            bodies.setdefault(link.source, set()).add(link.target)
    for attribution, speaker in zip(attributions, voices, strict=True):
        owner = _body_of(doc, attribution.source_head, cast)
        if speaker is not None and owner is not None:
            bodies.setdefault(speaker, set()).add(owner)
    contents = [
        (content, speaker, _is_mark(doc, attribution.cue))
        for attribution, speaker in zip(attributions, voices, strict=True)
        for content in attribution.content
        if speaker is not None and attribution.cue_class == "speech" and not _is_told_within(quotes, attribution)
    ]
    for content, speaker, labelled in sorted(contents, key=lambda c: (c[0].end - c[0].start, c[0])):
        body = bodies.get(speaker, set())
        for i in range(*content):
            word = lowers[i]
            if (
                word in _FIRST_PERSON
                and doc[i].pos_ == "PRON"
                and (labelled or _is_quoted(quotes, i))
                and (cast.is_open(i) if labelled else cast.known(i) is None)
            ):
                cast.take(i, next(iter(body)) if word in FIRST_PLURAL and len(body) == 1 else speaker)


def _body_of(doc: Doc, head: int | None, cast: Cast) -> str | None:
    """The body that a spokesperson's phrase names: the ministry of "its spokesman", "a spokesman for the ministry"."""
    if head is None or doc[head].lemma_.lower() not in word_list("mouthpiece"):
        return None
    owners = children(doc[head], "nmod:poss", "compound", "nmod")
    known = (cast.known(owner.i) for owner in owners)
    kinds = (EntityType.ORGANISATION, EntityType.COUNTRY)
    return next((one for one in known if one is not None and cast.entities[one].type in kinds), None)


def _is_mark(doc: Doc, cue: Tokens | None) -> bool:
    """Whether what attributes is no word: the colon or stop of a label, the question that an answer follows."""
    return cue is not None and doc[cue.end - 1].text[-1] in ":?."


def _is_told_within(quotes: Sequence[Quote], attribution: Attribution) -> bool:
    """Whether another's quotation tells of a voice: "He said that we stole it", in whose "we" it has no part."""
    cue, first = attribution.cue, attribution.content[0].start
    around = overlapping(quotes, cue.start, cue.end) if cue is not None else ()
    return bool(around) and all(quote.start != first for quote in quotes)


def _refers(token: Token) -> bool:
    """Whether a pronoun is more than the "it" of weather and of clauses ("it is clear that")."""
    head = token.head
    return token.lower_ != "it" or not any(c.dep_ in ("csubj", "ccomp", "expl") for c in head.children if c.i > head.i)


def _is_quoted(quotes: Sequence[Quote], i: int) -> bool:
    """Whether the token stands within quotation marks."""
    return bool(overlapping(quotes, i, i + 1))
