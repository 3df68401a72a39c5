"""Which claims of one article answer which: denials, rejections, counter-accounts, counter-accusations.

    "The report says Iran shelters smugglers. Tehran called the report baseless."
    -> Tehran's claim disputes the report's

`linking` asks for every kind of answer in this order; a kind marked "else" only where none before it was found,
"own" of what the article says itself:

| asked | module           | the answer                                 | what it answers                             |
|-------|------------------|--------------------------------------------|---------------------------------------------|
| 1     | `same_matter`    | "denied that soldiers burned the mill"     | the same wrong or deed, as others tell it   |
| else  | `other_words`    | "denied that workers are held"             | the same deed told in other words           |
|       | `opposites`      | "is cracked", "are still there"            | "is safe", "had left" (`opposites.tsv`)     |
| 2     | `pleas`          | "done nothing wrong", "insisted that"      | what accuses the speaker                    |
|       | - `by_name`      | "denied the charges", "the report lies"    | what the noun names: voice, topic, accused  |
|       | - `meant`        | the same, where nobody accuses the speaker | near claims on the matter; demands          |
|       | - `taken_up`     | "the document", "the same", "as much"      | what the voice, or another, rejected before |
| 3     | `contradictions` | "no one was tortured", "the union lies"    | that some were; what the union says         |
|       | - `absent`       | "there are no camps", "no such incident"   | what is told of the camps, of the incident  |
| 4     | `rival_accounts` | "put the toll at 36", "a heart attack"     | another number, cause or kind of dead       |
|       | `rival_doers`    | "blamed rebels for his death"              | the same wrong by others, or on another day |
| 5     | `counters`       | "free to leave" (`countering.tsv`)         | the wrong that the clause tells otherwise   |
| else  | `contrasts`      | "maintain that", "merely", "we did ask"    | the matter told otherwise shortly before    |
|       | `ahead`          | "denied arming rebels"                     | what is told of it right below              |
| else  | `replies`        | "has paid every family", "the guns were    | what is said against the voice, or by its   |
|       |                  | toys", "the rebels burned the mill"        | opponents, by points (`matter`)             |
| last  | `own_part`       | "denied any part in it"                    | who accused the denier right before         |
| own   | `own_voice`      | "None of them had consented."              | what was said right before, by the article  |
| title | `headlines`      | "Rebels deny using boys"                   | what the text's first such answer answers   |

`works` knows what reports and their issuers say.
`rejection` holds what all share: the claim, what it may answer, who is accused; `sharing` whether two claims are of the
same people or things; `topics` which wrong a noun names.
`marked` knows the words that set a voice against others ("insisted", "merely", "however").
Whose denial counts for whom is told by `extract.families`.
"""

from extract.answers.linking import link_disputes

__all__ = ["link_disputes"]
