"""Quick measures of a network on EWT dev while it trains: greedy, without trees. The real ones are the scorers'."""

import random

import torch

from training.corpora import Document
from training.labels import NAME_CORPORA, Labels
from training.network import TAGS, Network
from training.stream import to_device
from training.windows import MASKED, Batch, Collator, batches, make_window


def _spans(tags: list[str]) -> set[tuple[int, int, str]]:
    spans, start, label = set(), -1, ""
    for i, tag in enumerate([*tags, "O"]):
        if start >= 0 and (tag == "O" or tag.startswith("B-") or tag[2:] != label):
            spans.add((start, i, label))
            start = -1
        if tag != "O" and start < 0:
            start, label = i, tag[2:]
    return spans


def _f1(hit: int, gold: int, found: int) -> float:
    return 2 * hit / max(1, gold + found)


def single_sentences(documents: list[Document], collate: Collator, device: torch.device) -> list[Batch]:
    """Each sentence as a window of its own, in batches, to measure on."""
    windows = [make_window([s], collate.wordpieces, None) for d in documents for s in d]
    return [to_device(collate(group), device) for group in batches(windows, 4000, random.Random(0))]


@torch.no_grad()
def measure(network: Network, held_back: list[Batch], labels: Labels) -> dict[str, float]:
    """Accuracy of tags, arcs and relations; F1 of names, predicates and roles by head word."""
    network.eval()
    right: dict[str, int] = {}
    seen: dict[str, int] = {}
    names = [0, 0, 0]
    predicates = [0, 0, 0]
    roles = [0, 0, 0]
    for batch in held_back:
        with torch.autocast(batch["pieces"].device.type, dtype=torch.bfloat16):
            vectors = network.encode(batch["pieces"], batch["features"], batch["mask"], batch["first"], batch["last"])
            for name in TAGS:
                best = network.tags[name](vectors["tag"]).argmax(-1)
                known = batch[name] != MASKED
                right[name] = right.get(name, 0) + int((best == batch[name])[known].sum())
                seen[name] = seen.get(name, 0) + int(known.sum())
                if name == "predicate":
                    predicates[0] += int(((best == 1) & (batch[name] == 1)).sum())
                    predicates[1] += int((batch[name] == 1).sum())
                    predicates[2] += int(((best == 1) & known).sum())
            inside = batch["sentence"] != MASKED
            arcs = network.arcs(vectors["tree"]).float()
            arcs[:, :, 1:].masked_fill_(~inside[:, None], -1e4)
            heads = arcs.argmax(-1)
            dependent, head = network.relation_vectors(vectors["tree"])
            rows, words = inside.nonzero(as_tuple=True)
            relation = network.relations(dependent[rows, words], head[rows, heads[rows, words]]).argmax(-1)
            attached = heads[rows, words] == batch["head"][rows, words]
            right["head"] = right.get("head", 0) + int(attached.sum())
            right["labelled"] = right.get("labelled", 0) + int(
                (attached & (relation == batch["relation"][rows, words])).sum()
            )
            seen["head"] = seen["labelled"] = seen.get("head", 0) + len(rows)
            if len(batch["role"]):
                predicate = network.role_predicate(vectors["role"])[batch["predicate_row"], batch["predicate_word"]]
                argument = network.role_argument(vectors["role"])[batch["predicate_row"]]
                best = network.roles(predicate, argument).argmax(-1)
                gold, known = batch["role"], batch["role"] != MASKED
                roles[0] += int(((best == gold) & (gold > 0)).sum())
                roles[1] += int((gold > 0).sum())
                roles[2] += int(((best > 0) & known).sum())
            emissions = network.names(network.name_hidden(vectors["name"]))
            emissions = emissions.view(*emissions.shape[:2], len(NAME_CORPORA), -1)
            best = emissions[:, :, NAME_CORPORA.index("uner")].argmax(-1)
        for gold_ids, found_ids in zip(batch["name"].tolist(), best.tolist(), strict=True):
            if gold_ids[0] == MASKED:
                continue
            size = sum(i != MASKED for i in gold_ids)
            found = {s for s in _spans([labels.name[i] for i in found_ids[:size]]) if s[2] in ("PER", "ORG", "LOC")}
            gold_spans = _spans([labels.name[i] for i in gold_ids[:size]])
            names[0] += len(found & gold_spans)
            names[1] += len(gold_spans)
            names[2] += len(found)
    scores = {name: round(right[name] / max(1, seen[name]), 4) for name in right if seen[name]}
    return scores | {
        "names": round(_f1(*names), 4),
        "predicates": round(_f1(*predicates), 4),
        "roles": round(_f1(*roles), 4),
    }
