"""The `review` command: asks about what is uncertain, one question at a time, and writes each answer at once."""

import shutil
import sys
from collections import deque
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

import click

from claimgraph.errors import one_line_errors
from claimgraph.who import deciding

SKIPPED = "review-skipped"  # a file of the knowledge graph: the keys of questions that are not asked again
BELOW = 0.6
WIDEST = 160
NARROWEST = 60
_REASON = "reviewed side by side"


@click.command(epilog="Example:  claimgraph review kg --pairs")
@click.argument("kg", type=click.Path(path_type=Path, file_okay=False), metavar="DIR")
@click.option("--pairs", "only", flag_value="pairs", help="Only ask who is who.")
@click.option("--claims", "only", flag_value="claims", help="Only ask whether claims are read rightly.")
@click.option(
    "--below", type=click.FloatRange(0, 1), default=BELOW, show_default=True, help="Confidence of claims to ask about."
)
@deciding(why=False)
@one_line_errors
def review(kg: Path, only: str | None, below: float, why: str | None, by: str, at: str) -> None:
    """Decide what the program is unsure of, the most consequential first, with the evidence side by side.

    Answer with a word or its letter: same, different (or accept, reject), skip (k: ask again only when the evidence has
    changed), later (ask again at the end), quit. Words after the answer are its reason. Each answer is written at once;
    a review that was broken off goes on with what is left. What was decided is applied at the end.
    """
    from claimgraph.candidates import claims, pairs
    from claimgraph.deciding import Author, apply, undecided
    from graph.decision_log import append_decisions, read_log
    from graph.in_force import in_force
    from graph.store import open_store

    width = max(NARROWEST, min(WIDEST, shutil.get_terminal_size().columns))
    made, skipped = [], _skipped(kg)
    with open_store(kg, read_only=True) as store, store.resolved() as index:
        asked = chain(
            () if only == "claims" else pairs(store, index, width), () if only == "pairs" else claims(store, below)
        )
        waiting = deque(one for one in asked if one.key not in skipped)
        if not waiting:
            click.echo("nothing is left to review")
        while waiting:
            question = waiting.popleft()
            click.echo("\n".join(("", f"{len(waiting) + 1} left", *question.lines, "")))
            answer, reason = _answer([*question.answers, "skip", "later", "quit"])
            if answer == "quit":
                break
            if answer == "later":
                waiting.append(question)
            elif answer == "skip":
                _skip(kg, question.key)
            else:
                author = Author(by, at, reason or why or _REASON)
                standing = in_force(read_log(kg))
                new = list(undecided(standing, [(question.answers[answer], question.shown)], author))
                append_decisions(kg, new)
                made += new
                for decision in new:
                    click.echo(f"{decision.id}  {answer}")
    if made:
        click.echo(f"\n{len(made)} decided; applying")
        with open_store(kg) as store:
            apply(store, made)


def _answer(words: Iterable[str]) -> tuple[str, str]:
    """The next line's answer, one of these words, and its reason; "quit" at the end of the input."""
    words = list(words)
    letters = {("k" if word == "skip" else word[0]): word for word in words}
    hint = ", ".join(f"{word} (k)" if word == "skip" else f"{word} ({word[0]})" for word in words)
    while True:
        click.echo(f"{hint}> ", nl=False)
        line = sys.stdin.readline()
        if not line:
            click.echo()
            return "quit", ""
        first, _, reason = line.strip().partition(" ")
        answer = letters.get(first.lower(), first.lower())
        if answer in words:
            return answer, reason.strip()
        click.echo(f"{first!r} is none of these")


def _skipped(kg: Path) -> frozenset[str]:
    path = kg / SKIPPED
    return frozenset(path.read_text("utf8", "replace").split()) if path.is_file() else frozenset()


def _skip(kg: Path, key: str) -> None:
    with (kg / SKIPPED).open("a", encoding="ascii") as file:
        file.write(f"{key}\n")
