"""A `Doc` with the slips of its tree around reporting clauses put right, before anything is read from it.

The slips and what each becomes are in `slips_of_voice` (who speaks), `slips_of_subject` (whose verb it is),
`slips_of_content` (what is said), `slips_of_insertion` (reporting clauses inside the sentence that they report),
`slips_of_inversion` (the voice behind its cue), `slips_of_wording` (longer cues), `slips_of_answers` (who answers),
`slips_of_acts` (what the speaker does next), `slips_of_frames` (who tells whom), `slips_of_deeds` (who did what to
whom) and `slips_of_phrases` (what a phrase belongs to).
"""

from spacy.tokens import Doc

from extract.propositions.layers import is_forest
from extract.speech.cues import (
    acting_verbs,
    blaming_verbs,
    charging_verbs,
    quoting_verbs,
    reporting_verbs,
    saying_nouns,
    word_list,
)
from extract.speech.forms import cue_verb
from extract.speech.mended_tree import NOUNS, read_tree, write_tree
from extract.speech.slips_of_acts import joined_act, joined_behind_comma, own_act
from extract.speech.slips_of_answers import (
    base_form,
    claimed,
    denied_in_passing,
    goes_on_after_answer,
    object_before_its_verb,
    said_in_the_report,
    said_of_claims,
    said_of_what_sums_up,
    verb_taken_for_a_noun,
    verb_taken_for_an_adjective,
    verb_taken_for_its_voice,
)
from extract.speech.slips_of_content import (
    addressee,
    asked,
    blame,
    charge,
    gap,
    hearsay,
    object_as_subject,
    outcome,
    own_count,
    predicate_of_its_noun,
    said_in_a_statement,
    summed_up,
    title,
)
from extract.speech.slips_of_deeds import mend_deed
from extract.speech.slips_of_frames import (
    clause_as_predicate,
    clause_of_its_noun,
    owner,
    said_to_be,
    told_to,
    voice_behind_with,
)
from extract.speech.slips_of_insertion import (
    behind_semicolon,
    interrupting,
    listed,
    noun_like,
    resumed,
    voice_in_apposition,
)
from extract.speech.slips_of_inversion import inverted
from extract.speech.slips_of_phrases import mend_phrase
from extract.speech.slips_of_subject import (
    crossed_subjects,
    goes_on_before,
    lacking_subject,
    next_act,
    relative_act,
    subject_beyond,
    sufferer,
    voice_at_end,
    voice_behind,
    voice_with_clause,
)
from extract.speech.slips_of_voice import (
    as_past,
    day_as_voice,
    inserted,
    inserted_inverted,
    one_subject,
    relative,
    voice_after_quotation,
)
from extract.speech.slips_of_wording import document_says, so_far


def mend(doc: Doc) -> None:
    """Put right in place what contradicts the order of words around verbs that report."""
    tree, counting, quoting = read_tree(doc), word_list("recounting"), quoting_verbs()
    reporting = reporting_verbs()
    telling, claims = word_list("telling"), word_list("voiceless", "voicing")
    lowers, deps, heads = list(map(str.lower, tree.words)), tree.deps, tree.heads
    for i, pos in enumerate(tree.pos):
        if deps[i] == "case":
            owner(tree, i)
            if deps[heads[i]] == "nummod" and heads[heads[i]] > i:
                tree.hang(i, heads[heads[i]], "case")  # "of 61 counts": the counts', no number's
            joined = heads[i]
            if deps[joined] == "conj" and i < heads[joined] < joined:
                tree.hang(i, heads[joined], "case")  # "of theft and fraud offences": of the first, too
        if deps[i] in ("acl", "ccomp") and (pos in NOUNS or pos == "ADJ" or pos == "VERB"):
            predicate_of_its_noun(tree, i)
        if pos == "NOUN" and lowers[i] in counting:
            own_count(tree, i)
        if pos == "NOUN" and lowers[i].removesuffix("s") in claims:
            told_to(tree, i, "acl")
        if pos == "NOUN" and lowers[i].removesuffix("s") in saying_nouns():
            clause_of_its_noun(tree, i)
        if deps[i] == "nsubj:outer":
            clause_as_predicate(tree, i)
        elif lowers[i] == "with":
            voice_behind_with(tree, i)
        if i and lowers[i - 1] == "," and (lemma := cue_verb(lowers[i])) in reporting and lemma not in telling:
            inverted(tree, i, quoting=lemma in quoting, informants=word_list("informant"))
        if lowers[i] in quoting and (pos != "VERB" or deps[i] == "amod"):
            noun_like(tree, i, word_list("several"))
    for i in range(len(tree.pos)):
        if tree.pos[i] != "VERB":
            mend_phrase(tree, i)
            continue
        mend_deed(tree, i)
        goes_on_before(tree, i)
        sufferer(tree, i)
        lemma = cue_verb(lowers[i])
        if lemma is None:
            continue
        if lowers[i - 1] == "to" and lowers[i - 2] == "as":
            so_far(tree, i)
        if deps[i] == "acl:relcl" and lemma in reporting:
            document_says(tree, i, word_list("informant"))
        verb_taken_for_its_voice(tree, i)
        as_past(tree, i)
        day_as_voice(tree, i)
        lacking_subject(tree, i)
        joined_behind_comma(tree, i)
        own_act(tree, i)
        one_subject(tree, i)
        if lemma in telling:
            told_to(tree, i)
        if lemma in charging_verbs():
            charge(tree, i)
            gap(tree, i)
        if lemma in reporting:
            said_to_be(tree, i)
            next_act(tree, i)
            relative_act(tree, i)
            subject_beyond(tree, i)
            object_as_subject(tree, i)
            said_in_a_statement(tree, i)
            addressee(tree, i)
            asked(tree, i, lemma)
            voice_after_quotation(tree, i)
            inserted(tree, i)
            inserted_inverted(tree, i)
            relative(tree, i)
            title(tree, i)
            summed_up(tree, i)
            said_of_claims(tree, i)
            said_of_what_sums_up(tree, i)
        if lemma in quoting or lemma in reporting:
            if lemma not in reporting:
                inserted(tree, i)
            voice_in_apposition(tree, i)
            crossed_subjects(tree, i)
            voice_at_end(tree, i)
            voice_behind(tree, i)
            voice_with_clause(tree, i)
            interrupting(tree, i)
            resumed(tree, i)
            behind_semicolon(tree, i)
            listed(tree, i)
        if lemma in acting_verbs():
            object_before_its_verb(tree, i)
            joined_act(tree, i)
            denied_in_passing(tree, i)
            claimed(tree, i)
            goes_on_after_answer(tree, i)
            verb_taken_for_a_noun(tree, i)
            verb_taken_for_an_adjective(tree, i)
            said_in_the_report(tree, i)
            base_form(tree, i)
        if tree.tags[i] == "VBN":
            hearsay(tree, i)
        outcome(tree, i, lemma)
        if lemma in blaming_verbs():
            blame(tree, i)
    if tree.changed and is_forest(tree.heads):
        write_tree(doc, tree)
