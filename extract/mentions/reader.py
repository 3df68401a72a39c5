"""What has been read so far of one article: what each head word means, what may be taken up, how it was called."""

from collections.abc import Iterator

from spacy.tokens import Doc

from extract.annotations import UNIDENTIFIED, WRITING, Reference, Resolution, Tokens
from extract.mentions.announced import subject_ahead, told_in_front
from extract.mentions.beside import body_in_front, is_predicate_of, named_beside
from extract.mentions.binding import says_what
from extract.mentions.candidates import only_armed_group
from extract.mentions.corefer import of_state, only_body_with, posts_told, taken_up
from extract.mentions.discourse import Discourse, quotation_numbers, sentence_numbers
from extract.mentions.epithets import meant_by_epithet
from extract.mentions.fitting import fits, sort_of
from extract.mentions.genders import likely_genders, told_genders
from extract.mentions.kin import Kin
from extract.mentions.latter import one_of_two
from extract.mentions.leads import named_now
from extract.mentions.named import Named, names_several, outermost
from extract.mentions.nominals import Nominal
from extract.mentions.pronouns import antecedent, gender_told, pronoun_type
from extract.mentions.ranking import Decide
from extract.mentions.ranks import rank_before
from extract.mentions.register import Register
from extract.mentions.several import is_told_apart
from extract.mentions.sightings import PHRASE, Sighting, sighting_of
from extract.mentions.state_bodies import body_meant, is_home_of_free_body, owning_state, sort_of_body
from extract.mentions.together import Together
from extract.phrases import noun_phrase
from extract.pronoun_forms import FIRST, FIRST_PLURAL, INDEFINITE, RELATIVE
from extract.propositions.parse import Parse
from graph.model import EntityType, MentionKind

_ALIKE = ({EntityType.COUNTRY, EntityType.PLACE}, {EntityType.ORGANISATION, EntityType.GROUP})


class Reader:
    """What has been read so far of one article: what each head word means, what may be taken up, how it was called."""

    def __init__(self, doc: Doc, parse: Parse, article_id: str, named: Named, choose: Decide) -> None:
        self._doc, self._parse, self._named = doc, parse, named
        self.register = Register(article_id, parse, named.entities)
        self._entities = self.register.entities
        self._choose = choose
        self._sentences = sentence_numbers(parse)
        self.talk = Discourse(
            parse, self._sentences, quotation_numbers(parse), genders=told_genders(named), likely=likely_genders(named)
        )
        outer = set(outermost(named.names))
        sighted = [(i in outer, sighting_of(named, i, self._sentences)) for i in range(len(named.names))]
        self._outer = {s.head: s for is_outer, s in sighted if is_outer}
        self.names = {s.head: s for _, s in sighted} | self._outer
        self._covering = {i: s.span for s in self._outer.values() for i in range(*s.span)}
        self._starts = {s.span.start: s for s in self._outer.values()}
        self._ends = {s.span.end: s for s in self._outer.values()}
        self._at: dict[int, str] = {}
        self._seen: list[Sighting] = []
        self.called: dict[str, frozenset[str]] = {}
        self.together = Together(parse, self.register)
        self._kin = Kin()
        self.further: dict[
            int, Reference
        ] = {}  # read after others: pronouns whose subject stands behind, "| jury | member"
        self._awaited: dict[int, list[int]] = {}  # open pronouns by the head of the subject that they may announce
        for name, entity in zip(named.names, named.ids, strict=True):
            if name.body is not None and name.state is not None:
                self.register.of_state(name.body.name, entity)
        for head, sighting in self._outer.items():
            self.talk.ahead[head] = sighting.entity, sighting.type
            self.talk.note_kinds(sighting.entity, frozenset({sighting.kind}))
            self.talk.times_named[sighting.entity] = self.talk.times_named.get(sighting.entity, 0) + 1
        self._written = {w.casefold(): e.id for e in named.entities.values() for w in (e.name, *e.aliases) if " " in w}

    def see(self, head: int) -> None:
        """Note a name. One inside another is not what "it" means; but if it is a state, "the country" may mean it."""
        seen = self.names[head]
        self._at[head] = seen.entity
        if head in self._outer and seen.stands:
            self._seen.append(seen)
            self._spoken(head, seen.entity, "name")
            self.together.see_in_row(head, seen, self._at, self.talk)
            rank = rank_before(self._parse, seen.span.start) if seen.type is EntityType.PERSON else None
            if rank is not None:
                self.called[seen.entity] = self.called.get(seen.entity, frozenset()) | {rank}
        elif seen.type is EntityType.COUNTRY:
            self._seen.append(seen._replace(stands=False))
        if seen.type is EntityType.WORK:
            self._issued(head, seen.last_word, seen.entity)

    def _issued(self, head: int, noun: str, entity: str) -> None:
        """Note whose work it is: "its annual report", "the State Department report"."""
        parse = self._parse
        start = self.names[head].span.start if head in self.names else head
        near = {*parse.children[head], *range(max(0, start - 4), start)}
        said = (c for c in sorted(near) if parse.deps[c] in ("nmod:poss", "compound", "nmod:desc"))
        issuer = next((self._at[c] for c in said if c in self._at), None)
        if issuer is not None:
            self.register.issue(issuer, noun, entity)

    def _spoken(self, head: int, entity: str, form: str, *, many: bool | None = None) -> None:
        known = self._entities[entity]
        if many is None:
            many = known.type is EntityType.GROUP or (names_several(known.name) and known.type is not EntityType.PERSON)
        self.talk.add(head, entity, known.type, form, many=many)

    def phrase(self, phrase: Nominal) -> Reference:
        """The mention of a noun phrase, with what it takes up, else with an entity of its own."""
        parse, sentence = self._parse, self._sentences[phrase.head]
        beside = named_beside(parse, phrase, self.names, self._starts, self._ends)
        type_ = beside.type if beside is not None and phrase.lemma == "one" else phrase.type  # "one of them, Vexoil"
        phrase = phrase._replace(span=self._whole_names(phrase.span), type=type_)
        named_after = beside is not None and beside.type in (EntityType.PERSON, EntityType.ORGANISATION)
        if beside is not None and named_after and phrase.head < beside.span.start < phrase.span.end:
            end = beside.span.start
            while end - 1 > phrase.head and parse.pos[end - 1] in ("PUNCT", "SPACE"):
                end -= 1
            phrase = phrase._replace(span=Tokens(phrase.span.start, end))
        before = taken_up(parse, phrase, sentence, self._seen, self.called)
        nickname = self._named.nickname(parse, phrase.head)
        if nickname is not None and before is not None and before not in self._named.entities:
            self.register.rename(before, nickname)
        found = self._readings(phrase, nickname, beside, before)
        rule, entity = next(((rule, entity) for rule, entity in found if entity), ("", None))
        if entity is not None and self._compatible(entity, phrase.type):
            named_by = beside.head if rule == "beside a name" and beside is not None else None
            resolution: Resolution | None = Resolution(rule, named_by)
            if named_by is not None:
                self._name_described(phrase, entity, before)
        else:
            possessor = parse.child(phrase.head, "nmod:poss") if phrase.possessed else None
            owner = self._at.get(possessor) if possessor is not None else None
            entity, resolution = self.register.another(phrase, owner, opening=not sentence), None
        self._note(phrase, entity, "name" if rule == "beside a name" and phrase.form == "bare" else phrase.form)
        for c, seen in body_in_front(parse, phrase, self._seen) if entity in self._named.entities else ():
            self._later(c, MentionKind.NOMINAL, seen.entity, Resolution("the only one it may take up", seen.head))
        self._kin.tell(self._parse, phrase, entity, self._at, self.register)
        self._note_body(phrase, entity)
        if phrase.type is EntityType.WORK and not phrase.plural and phrase.determiner not in ("a", "an"):
            self._issued(phrase.head, phrase.lemma, entity)
        return Reference(
            phrase.span, phrase.head, MentionKind.NOMINAL, phrase.type.value, entity, resolution=resolution
        )

    def _name_described(self, phrase: Nominal, entity: str, before: str | None) -> None:
        """Let who was only described so far have the name that stands beside the phrase, and the sex that it tells."""
        if phrase.determiner in ("a", "an"):
            self.register.name_since(phrase, entity)
        if phrase.row.gender != "-" and not phrase.plural:
            self.talk.genders[entity] = phrase.row.gender  # which tells it more surely than a given name
        described = named_now(self.talk, phrase, entity, before)
        if described is not None and entity in self._named.entities:
            self.register.rename(described, entity)
            self.talk.rename(described, entity)
            self._seen[:] = [s._replace(entity=entity) if s.entity == described else s for s in self._seen]

    def _readings(
        self, phrase: Nominal, nickname: str | None, beside: Sighting | None, before: str | None
    ) -> Iterator[tuple[str, str | None]]:
        """What a phrase may stand for, the surest first, by rule."""
        yield "called so", nickname
        yield "beside a name", beside.entity if beside is not None else None
        subject = is_predicate_of(self._parse, phrase)
        yield "said of its subject", self._at.get(subject) if subject is not None else None
        yield "the only one related so", self._kin.meant_by(self._parse, phrase, self._at, self.talk)
        yield "short for a name", self._short_for(phrase)
        yield "written alike", self._written.get(self.register.words(phrase).casefold())
        owner = owning_state(self._parse, phrase, self._at, self._entities)
        body = body_meant(self._parse, phrase, owner, self._seen, self._sentences, self._entities)
        yield "body of a state", self.register.new(*body) if body is not None else None
        yield "the state's only one", of_state(phrase, owner[1].iso if owner is not None else None, self._seen)
        yield "the only one it may take up", before
        yield from self.together.meant(phrase, self._sentences[phrase.head])
        yield "epithet", meant_by_epithet(self.talk, phrase)
        yield "the only armed group", self._armed_group(phrase)

    def _armed_group(self, phrase: Nominal) -> str | None:
        """The only armed group so far, for "the rebels" whom nothing else tells apart."""
        told_apart = phrase.row.stands_for and is_told_apart(self._parse, phrase.head)
        return only_armed_group(phrase, self._seen, self.called) if not told_apart else None

    def _note_body(self, phrase: Nominal, entity: str) -> None:
        """Note "the government" of whatever state; until a state is named it may be that of the first one named."""
        if (sort := sort_of_body(self._parse, phrase)) is not None:
            states = (s for s in self._seen if s.type is EntityType.COUNTRY)
            early = phrase.definite and all(is_home_of_free_body(self._parse, s) for s in states)
            (self.register.stateless if early else self.register.of_state)(sort, entity)

    def _short_for(self, phrase: Nominal) -> str | None:
        """The only body with this noun, capitalised, in its name: "the Guards" of the Revolutionary Guard Corps."""
        word = self._parse.words[phrase.head]
        named = phrase.determiner == "the" and word[:1].isupper() and phrase.head != phrase.span.start
        return only_body_with(word, self._named.entities) if named else None

    def number(self, i: int) -> Iterator[Reference]:
        """The mention of a number that stands for those counted or named before, where that is clear."""
        found = self.together.so_many(i, self._sentences[i])
        if found is None:
            return
        entity = self._at[i] = found[0]
        self.together.again(entity, self._sentences[i])
        self._spoken(i, entity, "the", many=True)
        type_, resolution = self._entities[entity].type.value, Resolution("as many as before", found[1])
        yield Reference(noun_phrase(self._parse, i), i, MentionKind.NOMINAL, type_, entity, resolution=resolution)

    def _whole_names(self, span: Tokens) -> Tokens:
        """The span with the names at its edges whole, and with the name in an of-phrase right behind."""
        first, last = self._covering.get(span.start, span), self._covering.get(span.end - 1, span)
        start, end = min(first.start, span.start), max(last.end, span.end)
        if self._parse.words[end : end + 1] == ("of",):
            after = self._starts.get(end + 1 + (self._parse.words[end + 1 : end + 2] == ("the",)))
            end = after.span.end if after is not None else end
        return Tokens(start, end)

    def _note(self, phrase: Nominal, entity: str, form: str) -> None:
        self._at[phrase.head] = entity
        self.talk.note_kinds(entity, phrase.row.stands_for)
        if self._parse.lowers[phrase.head] in INDEFINITE:
            return
        if self.talk.is_quoted_word(phrase.head, phrase.span) and not (phrase.plural and phrase.form == "bare"):
            return  # a "puppet panel" is what somebody mocks, and no panel that the text tells of
        if phrase.determiner == "this" and phrase.row.stands_for >= {"media"}:
            return  # "a letter to this newspaper"
        self.called[entity] = self.called.get(entity, frozenset()) | posts_told(self._parse, phrase)
        if phrase.row.gender != "-" and not phrase.plural:
            self.talk.genders.setdefault(entity, phrase.row.gender)
        self.together.again(entity, self._sentences[phrase.head])
        if phrase.plural:
            self.together.see_several(phrase, self._sentences[phrase.head], entity)
        else:
            self._seen.append(self._sighting(phrase, entity))
        if entity in self._named.entities or not says_what(self._parse, phrase.head):
            self._spoken(phrase.head, entity, form, many=phrase.plural or self._parse.tags[phrase.head] == "NNS")
            self.together.see_in_row(phrase.head, self._sighting(phrase, entity), self._at, self.talk)

    def _sighting(self, phrase: Nominal, entity: str) -> Sighting:
        at, type_ = self._sentences[phrase.head], self._entities[entity].type
        return Sighting(phrase.span, phrase.head, at, entity, type_, PHRASE, phrase.lemma.split()[-1])

    def _compatible(self, entity: str, type_: EntityType) -> bool:
        return any({self._entities[entity].type, type_} <= alike for alike in ({type_}, *_ALIKE))

    def pronoun(self, i: int) -> Iterator[Reference]:
        """The mention of a pronoun, if it is one of the kind that can speak or act; its entity where that is clear."""
        word = self._parse.lowers[i]
        resolution = None
        if word in RELATIVE:
            above = antecedent(self._parse, i)
            entity = self._at.get(above) if above is not None else None
            type_ = None
            resolution = Resolution("relative clause", above) if entity is not None else None
        else:
            entity, resolution = self._taken_up(i)
            type_ = pronoun_type(word)
            ahead = subject_ahead(self._parse, i) if entity is None and sort_of(word) is not None else None
            if ahead is not None:
                self._awaited.setdefault(ahead, []).append(i)
            alone = self.together.alone(i, self._sentences[i]) or one_of_two(self.talk, i, self.together.rows)
            if alone is not None:
                entity, resolution = alone[0], Resolution(alone[1])
            if word in FIRST | FIRST_PLURAL and type_ is not None and not self.talk.quotations[i]:
                entity = self.register.new(type_, f"{UNIDENTIFIED}{'i' if word in FIRST else 'we'})")
                resolution = Resolution(WRITING)
            if entity is not None:
                self._at[i] = entity
                self.together.again(entity, self._sentences[i])
                told = gender_told(word)
                if told is not None:
                    self.talk.spoken_of_as.setdefault(entity, told)
                if word not in FIRST:
                    self._spoken(i, entity, "pronoun")
                    for c in told_in_front(self._parse, i):
                        if self._at.get(c, entity) not in (entity, *self._named.entities):
                            self.register.rename(self._at[c], entity)
        if entity is not None:
            type_ = self._entities[entity].type
        if type_ is not None:
            yield Reference(Tokens(i, i + 1), i, MentionKind.PRONOUN, type_.value, entity, resolution=resolution)

    def announce(self, phrase: Nominal) -> None:
        """Let the pronouns that announced a described subject mean it: "Though | he | left, | the mayor | spoke"."""
        for i in self._awaited.pop(phrase.head, ()):
            entity = self._at[phrase.head]
            here = self.talk.spoken_at(phrase.head, entity, phrase.type, phrase.form, many=phrase.plural)
            if fits(self.talk, self._parse.lowers[i], anybody=False)(here):
                self._at[i] = entity
                self._later(i, MentionKind.PRONOUN, entity, Resolution("announced", phrase.head))

    def _later(self, i: int, kind: MentionKind, entity: str, resolution: Resolution) -> None:
        type_ = self._entities[entity].type.value
        self.further[i] = Reference(Tokens(i, i + 1), i, kind, type_, entity, resolution=resolution)

    def _taken_up(self, i: int) -> tuple[str | None, Resolution | None]:
        answer = self._choose(self.talk, i)
        if answer is None or (option := answer.option) is None:
            other = answer is not None and answer.because and sort_of(self._parse.lowers[i]) == "he/she"
            return self.register.nobody(i) if other else None, None
        self.together.take_up(option.entity)
        score = round(answer.probability, 3)
        return option.entity, Resolution("likeliest antecedent", option.spoken.head, score, answer.because)
