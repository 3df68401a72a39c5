"""The `explain` command: why mentions are one entity, or how a claim was read."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from claimgraph.errors import one_line_errors
from exports.aligned import fitted

MOST_SHOWN = 20  # articles, comparisons, ties: `--format json` has them all
_WIDE = 400

Json = dict[str, Any]  # what `graph.explanation` gives


@click.command(epilog='Example:  claimgraph explain kg "State Department"')
@click.argument("kg", type=click.Path(path_type=Path, file_okay=False), metavar="DIR")
@click.argument("what", metavar="ENTITY|CLAIM")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@one_line_errors
def explain(kg: Path, what: str, form: str) -> None:
    """Say why these mentions are one entity, or how a claim was read, ground by ground.

    ENTITY is a name, an IRI or the id of an article's entity; CLAIM an IRI, an id, its beginning or end, or words that
    only its quote has.
    """
    from claimgraph.lookup import find_claim, find_entity
    from graph.explanation import explain_claim, explain_entity
    from graph.store import open_store

    with open_store(kg, read_only=True) as store, store.resolved() as index:
        try:
            entity = find_entity(index, what)
        except click.UsageError:
            claim = find_claim(store, index, what)
            if claim is None:
                raise
            found, lines = explain_claim(store, index, claim), _claim
            found["cue_rows"] = _cue_rows(found["cue"])
        else:
            found, lines = explain_entity(store, index, entity.iri), _entity
    if form == "json":
        click.echo(json.dumps(found, ensure_ascii=True, indent=1))
    else:
        for line in lines(found):
            click.echo(line)


def _cue_rows(cue: str | None) -> list[Json]:
    """The rows of the cue table whose words stand in the cue, in whatever form."""
    from lemminflect import getAllLemmas

    from extract.speech.cues import cue_table

    words = (cue or "").lower().split()
    lemmas = [{word, *(lemma for found in getAllLemmas(word).values() for lemma in found)} for word in words]
    rows = [
        row
        for rows in cue_table().values()
        for row in rows
        if len(row.words) <= len(lemmas) and all(any(word in forms for forms in lemmas) for word in row.words)
    ]
    longest = max((len(row.words) for row in rows), default=0)
    return [
        {"cue": row.name, "pos": row.pos, "class": row.kind, "stance": row.stance.value, "takes": list(row.takes)}
        for row in rows
        if len(row.words) == longest
    ]


def _entity(found: Json) -> Iterator[str]:
    yield _line(f"{found['name']} ({found['type']})  {found['entity']}")
    if found["aliases"]:
        yield _line(f"also called {'; '.join(found['aliases'])}")
    yield from _section("why these are one", [_line(reason) for reason in found["reasons"]])
    yield from _section("names that articles give", [_line(f"{n['entities']:>6}  {n['name']}") for n in found["names"]])
    yield from _section("names compared", [line for one in found["comparisons"] for line in _comparison(one)])
    apart = [
        line for one in found["kept_apart"] for line in (_line(f"{one['name']}  {one['entity']}"), *_comparison(one))
    ]
    yield from _section("kept apart from", apart)
    yield from _section("decided", [_decision(one) for one in found["decisions"]])
    for article in found["articles"][:MOST_SHOWN]:
        yield ""
        yield _line(f"{_where(article)}: {article['name']}  [{article['entity']}]")
        for mention in article["mentions"]:
            yield _line(f"  {mention['start']:>6}  {mention['text']}  ({_how(mention)})")
    if len(found["articles"]) > MOST_SHOWN:
        yield f"and in {len(found['articles']) - MOST_SHOWN} more articles; --format json has them all"


def _comparison(one: Json) -> Iterator[str]:
    yield _line(f"{one['one']} / {one['other']}: {one['verdict']}, probability {one['probability']:.2f}")
    for feature in one["features"]:
        yield _line(f"    {feature['weight']:+.2f} x {feature['value']:.2f}  {feature['sentence']}")


def _claim(found: Json) -> Iterator[str]:
    said, claimant = found["proposition"], found["claimant"]
    yield _line(f"claim {found['claim']}")
    yield _line(f"in {_where(found)}, characters {found['start']} to {found['end']}{_in_zone(found['zone'])}")
    yield _line(f"“{found['quote']}”")
    rows: list[tuple[str, str]] = [("claimant", _voice(claimant))]
    rows += [("via", one["name"]) for one in found["via"]]
    rows.append(("cue", f"“{found['cue']}”" if found["cue"] else "none: nobody else is named as saying it"))
    rows += [
        ("cue table", f"{r['cue']} ({r['pos']}): {r['class']}, {r['stance']}, with {' '.join(r['takes'])}")
        for r in found["cue_rows"]
    ]
    rows.append(("stance", found["stance"] + (", what is said is put in the negative" if found["negated"] else "")))
    rows += [("content", f"“{words}”") for words in found["content"]]
    rows.append(("proposition", f"{said['kind']}: {said['label']}"))
    rows += [(role, str(said[role])) for role in ("trigger", "offence", "time") if said[role]]
    rows += [
        (role, "; ".join(said[role])) for role in ("accused", "victims", "agents", "objects", "places") if said[role]
    ]
    rows += [("one with", f"{said['claims'] - 1} other claims: {ground}") for ground in said["grounds"]]
    rows.append(("certainty", found["certainty"]))
    parts = found["confidences"] or {}
    shown = "".join(f", {part} {value:.2f}" for part, value in parts.items())
    rows.append(("confidence", f"{found['confidence']:.2f} that it is read rightly{shown}"))
    for kind, word in (("disputes", "disputes"), ("disputed_by", "disputed by"), ("corroborates", "corroborates")):
        rows += [(word, f"“{fitted(t['quote'], 120)}” ({t['ground']})  {t['claim']}") for t in found[kind][:MOST_SHOWN]]
    rows += [("decided", _decision(one)) for one in found["decisions"]]
    for name, value in rows:
        yield _line(f"{name:<13}{value}")


def _voice(claimant: Json) -> str:
    if claimant["name"] is None:
        return "the article itself"
    words = f", from the words “{claimant['words']}”" if claimant["words"] else ""
    how = f" ({_how(claimant['mention'])})" if claimant["mention"] else ""
    return f"{claimant['name']}{words}{how}  {claimant['entity']}"


def _how(mention: Json) -> str:
    said = [mention["kind"], *([mention["reading"]] if mention["reading"] != "plain" else [])]
    ground = mention["ground"]
    if ground is None:
        return ", ".join(said)
    taken_up = f" “{ground['takes_up']}”" if ground["takes_up"] else ""
    because = f" because of {', '.join(ground['because'])}" if ground["because"] else ""
    return ", ".join([*said, f"by the rule {ground['rule']!r}{taken_up}, likelihood {ground['score']:.2f}{because}"])


def _where(article: Json) -> str:
    about = ", ".join(filter(None, (article["publisher"], article["published"])))
    return f"“{article['title']}”" + (f" ({about})" if about else "")


def _in_zone(zone: str | None) -> str:
    return f", in its {zone}" if zone else ""


def _decision(one: Json) -> str:
    return _line(f"{one['id']}  {one['decides']} by {one['by']}, {one['at']}: {one['why']}")


def _section(heading: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield ""
        yield heading
        yield from (f"  {line}" for line in lines[: 4 * MOST_SHOWN])


def _line(text: str) -> str:
    """The text on one line that cannot steer the terminal; blanks at its beginning stay."""
    return text[: len(text) - len(text.lstrip(" "))] + fitted(text, _WIDE)
