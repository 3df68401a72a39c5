"""A `Doc` with the slips of its tree around reporting clauses put right, before anything is read from it.

The slips stand in `voice` (who speaks), `subject` (subjects), `content` (what is said), `charges` and `targets`
(charges), `insertion` and `middle` (cues inside), `inversion` (voices behind), `wording` (cues), `answers` (who
answers), `words`, `nouns` and `gerunds` (kinds of words), `acts` and `participles` (next acts), `predicates` (whose
predicates), `rows`, `gapped` and `conjuncts` (rows), `frames` (who is told), `deeds` (who did what), `relatives` and
`gaps` ("who"), `setoff` and `parted` (what commas part), `phrases` (phrases), `finite` (finite verbs).
"""

from spacy.tokens import Doc

from extract.slips.acts import joined_act, joined_behind_comma, own_act
from extract.slips.answers import (
    base_form,
    claimed,
    claimed_by,
    denied_besides,
    denied_in_a_statement,
    denied_in_passing,
    denied_thing,
    goes_on_after_answer,
    heavy_object,
    name_behind_claim,
    object_before_its_verb,
    pronoun_before_its_verb,
    said_in_the_report,
    said_of_claims,
    said_of_what_sums_up,
)
from extract.slips.beyond import answer_goes_on, beyond_its_verb, goes_on_before, verb_behind_relative
from extract.slips.charges import came_of_deed, charge, further_charge, gap, in_a_row, judged
from extract.slips.conjuncts import case_of_first
from extract.slips.content import (
    blame,
    hearsay,
    object_as_subject,
    outcome,
    own_count,
    own_sentence,
    said_besides,
    summed_up,
    title,
    yielded_before,
)
from extract.slips.deeds import mend_deed
from extract.slips.finite import finite_or_not, what_is_said
from extract.slips.frames import (
    clause_as_predicate,
    clause_of_its_noun,
    owner,
    plotted,
    said_to_be,
    sufferer,
    time_clause,
    told_to,
    voice_behind_with,
)
from extract.slips.hearers import addressee, asked, occasion
from extract.slips.insertion import (
    interrupting,
    listed,
    noun_like,
    opened,
    resumed,
    state_of_mind,
    voice_in_apposition,
)
from extract.slips.inversion import fragment, inverted, named_before
from extract.slips.mended_tree import NOUNS, read_tree, write_tree
from extract.slips.middle import in_the_middle
from extract.slips.naming import one_subject
from extract.slips.nouns import cue_taken_for_a_noun, gerund_for_a_noun, mend_noun
from extract.slips.parted import parted_auxiliary
from extract.slips.participles import next_act
from extract.slips.phrases import PHRASE_SLIPS, compared, included_deed
from extract.slips.predicates import (
    mend_predicate,
    predicate_of_its_noun,
    predicate_of_number,
    state_of_those,
)
from extract.slips.relatives import mend_relative, said_of_the_charge
from extract.slips.rows import apposition_of_source, mend_row, mend_said, question_told
from extract.slips.setoff import behind_semicolon, set_off, voice_with_relative, voices_in_row
from extract.slips.subject import (
    crossed_subjects,
    lacking_subject,
    listed_subject,
    relative_act,
    set_off_participle,
    short_relative,
    subject_beyond,
    voice_at_end,
    voice_before_adverb,
    voice_behind,
    voice_with_clause,
)
from extract.slips.targets import charge_behind_apposition, day_behind_target
from extract.slips.voice import (
    as_past,
    day_as_voice,
    inserted,
    inserted_inverted,
    relative,
    voice_after_quotation,
    voice_behind_fragment,
)
from extract.slips.wording import document_says, if_at_all, so_far
from extract.slips.words import (
    TAKEN_ALONE,
    TAKEN_FOR_CUES,
    noun_taken_for_a_verb,
    verb_taken_for_a_noun,
    verb_taken_for_an_adjective,
)
from extract.speech.cues import (
    acting_verbs,
    blaming_verbs,
    charging_verbs,
    quoting_verbs,
    reporting_verbs,
    saying_nouns,
    states_of_mind,
    word_list,
)
from extract.speech.forms import cue_verb


def mend(doc: Doc) -> None:
    """Put right in place what contradicts the order of words around verbs that report."""
    tree, counting, quoting, states = read_tree(doc), word_list("recounting"), quoting_verbs(), states_of_mind()
    reporting, acting, charging, blaming = reporting_verbs(), acting_verbs(), charging_verbs(), blaming_verbs()
    telling, claims, saying = word_list("telling"), word_list("voiceless", "voicing"), saying_nouns()
    lowers, deps, summing = list(map(str.lower, tree.words)), tree.deps, word_list("summing")
    for i, pos in enumerate(tree.pos):
        if deps[i] == "case":
            owner(tree, i)
            apposition_of_source(tree, i)
            case_of_first(tree, i)
            time_clause(tree, i)
        if lowers[i + 1 : i + 2] == [","] and (pos == "AUX" or lowers[i] in ("had", "has")):
            parted_auxiliary(tree, i)
        mend_relative(tree, i)
        if deps[i] in ("acl", "acl:relcl", "ccomp") and (pos in NOUNS or pos == "ADJ" or pos == "VERB"):
            predicate_of_its_noun(tree, i)
            state_of_those(tree, i)
        word = lowers[i].removesuffix("s")
        if pos == "PRON" and tree.tags[i] == "NN" and i and lowers[i - 1] in ("the", "a"):
            tree.pos[i], tree.changed = "NOUN", True  # "the mine"
        if pos == "NOUN":
            mend_noun(tree, i)
            if lowers[i] in counting:
                own_count(tree, i)
            if word in claims:
                told_to(tree, i, "acl")
            if word in saying:
                clause_of_its_noun(tree, i)
        if word in summing:
            summed_up(tree, i)
        if lowers[i] in states and lowers[i + 1 : i + 2] == [","]:
            state_of_mind(tree, i)
        if deps[i] == "nsubj:outer":
            clause_as_predicate(tree, i)
        elif lowers[i] == "with":
            voice_behind_with(tree, i)
        elif lowers[i] in TAKEN_ALONE:
            TAKEN_ALONE[lowers[i]](tree, i)
        elif lowers[i] == "if":
            if_at_all(tree, i)
        if i and lowers[i - 1] == "," and (lemma := cue_verb(lowers[i])) in reporting and lemma not in telling:
            inverted(tree, i, quoting=lemma in quoting, informants=word_list("informant"))
        if pos == "NOUN" or deps[i] == "acl":
            cue_taken_for_a_noun(tree, i)
        named = tree.tags[i] == "NNS" and tree.tags[i - 1] == "NNP"  # "Of ten, Roe | reckons |, six fled"
        if (cue_verb(lowers[i]) if named else lowers[i]) in quoting and (pos != "VERB" or deps[i] == "amod"):
            noun_like(tree, i, word_list("several"))
    for i in range(len(tree.pos)):
        if tree.pos[i] != "VERB":
            for mend_phrase in PHRASE_SLIPS.get(deps[i], ()):
                mend_phrase(tree, i)
            continue
        finite_or_not(tree, i)
        gerund_for_a_noun(tree, i)
        noun_taken_for_a_verb(tree, i)
        included_deed(tree, i)
        mend_predicate(tree, i)
        mend_row(tree, i)
        compared(tree, i)
        mend_deed(tree, i)
        further_charge(tree, i)
        goes_on_before(tree, i)
        lemma = cue_verb(lowers[i])
        if lemma not in reporting:
            listed_subject(tree, i)
        own_act(tree, i)
        for put_right in (plotted, sufferer, short_relative, set_off_participle, verb_behind_relative, beyond_its_verb):
            put_right(tree, i)
        if lemma is None:
            continue
        answer_goes_on(tree, i)
        what_is_said(tree, i)
        if lemma in quoting or lemma in reporting:
            in_the_middle(tree, i)
        so_far(tree, i)
        if deps[i] == "acl:relcl" and lemma in reporting:
            document_says(tree, i, word_list("informant"))
        for put_right in TAKEN_FOR_CUES:
            put_right(tree, i)
        heavy_object(tree, i)
        name_behind_claim(tree, i)
        as_past(tree, i)
        day_as_voice(tree, i)
        own_sentence(tree, i)
        voice_before_adverb(tree, i)
        lacking_subject(tree, i)
        joined_behind_comma(tree, i)
        one_subject(tree, i)
        if lemma in telling:
            told_to(tree, i)
            question_told(tree, i)
        if lemma in charging:
            day_behind_target(tree, i)
            charge_behind_apposition(tree, i)
            charge(tree, i)
            gap(tree, i)
            in_a_row(tree, i)
            came_of_deed(tree, i)
        if lemma in reporting:
            said_to_be(tree, i)
            mend_said(tree, i)
            next_act(tree, i)
            relative_act(tree, i)
            subject_beyond(tree, i)
            predicate_of_number(tree, i)
            said_besides(tree, i)
            object_as_subject(tree, i)
            occasion(tree, i)
            addressee(tree, i, telling=lemma in telling)
            asked(tree, i, lemma)
            voice_after_quotation(tree, i)
            inserted(tree, i)
            inserted_inverted(tree, i)
            relative(tree, i)
            title(tree, i)
            said_of_claims(tree, i)
            said_of_what_sums_up(tree, i)
        elif lemma in word_list("passing"):
            voice_after_quotation(tree, i)
        if lemma in quoting and lemma in reporting and tree.child(i, "mark") is None:
            fragment(tree, i, word_list("replies"))
        named_before(tree, i, word_list("calling"))
        said_of_the_charge(tree, i)
        if lemma in quoting or lemma in reporting:
            if lemma in quoting:
                voice_behind_fragment(tree, i)
            if lemma not in reporting:
                inserted(tree, i)
            voices_in_row(tree, i)
            set_off(tree, i, addressing=lemma in telling)
            voice_in_apposition(tree, i)
            crossed_subjects(tree, i)
            yielded_before(tree, i)
            voice_with_relative(tree, i)
            voice_at_end(tree, i)
            voice_behind(tree, i)
            voice_with_clause(tree, i)
            interrupting(tree, i)
            opened(tree, i)
            resumed(tree, i)
            behind_semicolon(tree, i)
            listed(tree, i)
        if lemma in acting:
            object_before_its_verb(tree, i)
            denied_thing(tree, i)
            joined_act(tree, i)
            denied_in_passing(tree, i)
            claimed(tree, i)
            claimed_by(tree, i)
            goes_on_after_answer(tree, i)
            verb_taken_for_a_noun(tree, i)
            verb_taken_for_an_adjective(tree, i)
            said_in_the_report(tree, i)
            base_form(tree, i)
            denied_in_a_statement(tree, i)
            denied_besides(tree, i)
            pronoun_before_its_verb(tree, i)
        hearsay(tree, i)
        outcome(tree, i, lemma)
        if lemma in blaming:
            judged(tree, i)
            in_a_row(tree, i)
            blame(tree, i)
    if tree.changed:
        write_tree(doc, tree)
