"""What somebody will not say, believe or accept, in whatever words; and those who are said to do the same."""

import pytest

from graph.model import Extraction
from tests.extract.allegations import read_texts

KEPT_BACK = {
    "The Star received no answer from the palace.": ["palace declines"],
    "We never heard back from the ministry.": ["ministry declines"],
    "The bank left three messages without a reply.": ["bank declines"],
    "The bank left the gate without a guard.": ["— asserts"],
    "The mayor did not elaborate.": ["mayor declines"],
    "The mayor took no questions.": ["mayor declines"],
    "The ministry gave no reason for the arrests.": ["ministry declines"],
    "The police did not give any details.": ["police declines"],
    "A spokesman for the palace said he would not discuss the wedding.": ["spokesman declines"],
    "The bank said that it could not speak about its clients.": ["bank declines"],
    "The firm said it would not say who paid.": ["firm declines"],
    "The firm said it could not confirm the figures.": ["firm declines"],
    "“We will not comment on the case,” the firm said.": ["firm declines"],
    "The widow said she could not speak.": ["widow asserts not"],
    "The junta said it would not discuss a truce with the rebels.": ["junta asserts not"],
    "How much, the captain did not say.": ["captain declines"],
    "Whether the ship was insured, nobody at the bank would say.": ["bank declines"],
    "From whom, the captain would not disclose.": ["captain declines"],
    "The captain would not say why.": ["captain declines"],
    "When asked, the captain did not say.": ["— asserts not"],
    "Was it the same boat? The widow does not know.": ["widow declines"],
    "The widow says two men came. Who sent them? She has no idea.": ["widow asserts", "widow declines"],
    "The bank has no idea for a logo.": ["— asserts not"],
    "From the Danish embassy there was no reply.": ["Embassy of Denmark declines"],
    "No comment came from the ministry.": ["ministry declines"],
    "From the ministry came no answer.": ["ministry declines"],
    "No answer was received from the two ministries.": ["two ministries declines"],
    "There was no reaction in the village.": ["— asserts not"],
    "The office, which last week praised the guards, has yet to react to the report.": [
        "office asserts",
        "office declines",
    ],
    "The office is yet to comment on the verdict.": ["office declines"],
    "The coach refused to be interviewed.": ["coach declines"],
    "The coach declined to be quoted by name.": ["— asserts"],
    "The coach refused to be beaten.": ["— asserts", "— asserts not"],
    "The union refuses to accept the figures.": ["union disputes"],
    "The minister declined to believe that the boat was lost.": ["minister disputes"],
    "The union refuses to accept the gift.": ["— asserts"],
    "The court did not buy his story.": ["court disputes"],
    "The jury did not believe the pilot.": ["jury disputes"],
    "The court did not accept the parcel.": ["— asserts not"],
    "The governor has made no secret of having sold his shares.": ["governor admits"],
    "The king makes no bones about having paid the rebels.": ["king admits"],
    "The king never hid the fact that he had paid the rebels.": ["king admits"],
    "The king hid the fact that he had paid the rebels.": ["— asserts"],
    "We could not verify the video.": ["— declines"],
    "The museum did not reveal who had carved the statue; it withdrew the statue.": ["museum declines", "— asserts"],
    "The museum did not reveal who had carved the statue; nor would it say when.": [
        "museum declines",
        "museum declines",
    ],
    "She had been given no reason to doubt the widow.": ["— asserts not"],
    "The judges took a different view.": ["judges disputes"],
    "The widow says the contrary.": ["widow disputes"],
    "The boys took a different road.": ["— asserts"],
    "The nurse sneers at the report.": ["nurse disputes"],
    "The nurse sneers at the thief.": ["nurse asserts"],
    "The minister has not explained why nurses who have never met should tell one tale.": ["minister declines"],
    "The minister would not say whether the boys, who were ill, had been freed.": ["minister declines", "— asserts"],
    "The bishop rejected the charges: the monks are free, and nobody is held.": [
        "bishop asserts",
        "bishop asserts not",
        "bishop disputes",
    ],
    "On the eve of the vote Brandt, too, dismissed the charges: rebels had beaten the nuns.": [
        "Brandt alleges",
        "Brandt disputes",
    ],
    "The mayor praised the firemen: they had saved nine children.": ["mayor asserts", "mayor asserts"],
    "The police closed the road: a tree had fallen.": ["— asserts", "— asserts"],
    "In May the mine, too, was closed.": ["— asserts"],
    "Requests for comment sent to both clubs went unanswered.": ["both clubs declines"],
    # what somebody will not tell others; the question is nobody's word
    "The cook would not tell the novices a word about the fire.": ["cook declines"],
    "The cook would not tell the novices who had paid her.": ["cook declines"],
    "The cook refused to tell the novices where the keys were.": ["cook declines"],
    "The cook told the novices who had paid her.": ["cook asserts"],
    "The abbot said nothing when asked whether the cook wanted to sack the porter.": ["abbot declines"],
    "On the fire the monks have nothing to say.": ["monks declines"],
    "The monks have nothing to eat.": ["— asserts not"],
    "The abbot is not in a position to comment on the fire.": ["abbot declines"],
    "The cook said she was unable to discuss the fire.": ["cook declines"],
    "The town still has to explain where the money went.": ["town declines"],
    "He brings up neither the fire nor the theft.": ["unidentified (he) declines"],
    "The abbot remained tight-lipped about whether the cook had fled.": ["abbot declines"],
    "The abbot kept quiet about the theft.": ["abbot declines"],
    "Neither twin would answer.": ["Neither twin declines"],
    "Not one of the monks replied to the judge.": ["monks declines"],
    "Neither the abbot nor the cook has answered the judge's letters.": ["abbot declines", "cook declines"],
    "The firm does not comment on verdicts, a spokesman said.": ["spokesman declines"],
    "The navy does not shell ports, a spokesman said.": ["spokesman asserts not"],
    "The abbot refrained from criticising the cook.": ["abbot declines"],
    "The army refrained from shelling the port.": ["— asserts not"],
    "The abbot would not be drawn on the price.": ["abbot declines"],
    "The map could not be drawn.": ["— asserts not"],
    "The bank referred questions to the police.": ["bank declines"],
    "The bank referred the matter to the police.": ["bank asserts"],
    "The monks say wages are late. The abbot has not commented on that.": ["abbot declines", "monks asserts"],
    # an offer or a right to speak, a question left, a subject changed
    "The abbot did not take up an offer to comment.": ["abbot declines"],
    "The abbot did not take up an offer to teach.": ["— asserts not"],
    "The cook invoked her right not to testify.": ["cook declines"],
    "The cook used her right not to vote.": ["— asserts"],
    "Asked about the fire, the abbot moved on to the next question.": ["abbot declines"],
    "The abbot moved on to the next village.": ["— asserts"],
    "The convent did not provide a comment.": ["convent declines"],
    "The convent did not provide a bed.": ["— asserts not"],
    "The abbot turned down an interview.": ["abbot declines"],
    "Asked about the fire, the abbot ended the call.": ["abbot declines"],
    "The abbot ended the fast.": ["— asserts"],
    # what it is that nobody speaks of may stand first
    "On the fire the abbot was silent.": ["abbot declines"],
    "On the third floor the abbot was ill.": ["— asserts"],
    "On the price the abbot would not be drawn.": ["abbot declines"],
    "Letters left for the abbot went unanswered.": ["abbot declines"],
    '"No comment," the abbot said.': ["abbot declines"],
    '"No comment came," the abbot said.': ["abbot asserts not"],
    # what somebody only leaves out is told of him, and idioms and others' duties are no silence
    "The abbot did not mention the fire.": ["— asserts not"],
    "The abbot cannot afford to be silent about the fire.": ["— asserts not"],
    "“You can't talk about fires,” the abbot said.": ["abbot asserts not"],
    # who rejects and doubts
    "The abbot does not share that view.": ["abbot disputes"],
    "The abbot does not share his cell.": ["— asserts not"],
    "The abbot would have none of it.": ["abbot disputes"],
    "The abbot snorted at the idea.": ["abbot disputes"],
    "The judge was not convinced.": ["judge doubts"],
    "The judge was convinced.": ["— asserts"],
    "The abbot took issue with that part of the story.": ["abbot disputes"],
    "The abbot cited a false rumour.": ["abbot asserts"],
    "The abbot called the fire outrageous.": ["abbot asserts"],
    "The abbot called the rumour outrageous.": ["abbot disputes"],
    # who was sought in vain
    "The abbot could not be reached at his office on Monday.": ["abbot declines"],
    "The raft could not be reached at high tide.": ["— asserts not"],
    "The abbot was unreachable on Friday.": ["abbot declines"],
    "Nurses were unavailable on Friday.": ["— asserts"],
    "A voicemail for the abbot was not returned.": ["abbot declines"],
    "Notes pushed under the abbot's door remained unanswered.": ["abbot declines"],
    "A call to the abbey in Linz rang out.": ["abbey declines"],
    "The bell rang out.": ["— asserts"],
    "The abbot could not be found for comment.": ["abbot declines"],
    "The abbot could not be found for days.": ["— asserts not"],
    "The abbey said it could neither confirm nor deny that the cook fled, and that it would not comment.": [
        "abbey declines",
        "abbey declines",
    ],
    "The abbey said it was not at liberty to discuss the fire.": ["abbey declines"],
    "Attempts to reach the abbot failed.": ["abbot declines"],
    "Attempts to reach the summit failed.": ["— asserts"],
    "The Star sent nine questions to the abbot. Nothing came back.": ["abbot declines", "— asserts"],
    "The Star sent a parcel to the abbot. Nothing was stolen.": ["— asserts", "— asserts not"],
    # who tells it otherwise, and who regrets nothing
    "Monks say the cook fled. She remembers it differently.": ["cook disputes", "Monks asserts"],
    "The cook does not regret that she fled.": ["cook asserts"],
}
"""Each text with who says or keeps back something, "not" where it is negated."""

LIKEWISE = {
    "Diaz denies the charge. So does Beck.": ["Beck denies", "Diaz denies"],
    "Diaz refused to testify, and so did Beck.": ["Beck declines", "Diaz declines"],
    "Diaz has not commented. Nor has Beck.": ["Beck declines", "Diaz declines"],
    "Diaz denies the charge. So do Beck and the banker Ivo Lang.": ["Beck denies", "Diaz denies", "Ivo Lang denies"],
    "The minister said that the army had fled, as did two generals.": ["minister asserts", "two generals asserts"],
    "Diaz denies the charge. So does Beck sleep well.": ["Diaz denies", "— asserts"],
}
"""Texts in which somebody does the same as the voice before."""


@pytest.fixture(scope="module")
def read() -> dict[str, Extraction]:
    return read_texts([*KEPT_BACK, *LIKEWISE])


@pytest.mark.parametrize(("text", "expected"), [*KEPT_BACK.items(), *LIKEWISE.items()])
def test_who_keeps_back_what(text: str, expected: list[str], read: dict[str, Extraction]) -> None:
    names = {entity.id: entity.name for entity in read[text].entities}
    held = (
        f"{names.get(c.claimant or '', '—')} {c.stance.value}{' not' if c.negated else ''}" for c in read[text].claims
    )
    assert sorted(held) == sorted(expected)
