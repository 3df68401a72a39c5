"""The joint loss: one cross-entropy a layer, summed over the words that have it."""

import torch
from torch import Tensor
from torch.nn import functional

from training.labels import NAME_CORPORA
from training.network import TAGS, Network
from training.windows import MASKED, Batch

WEIGHTS = {
    "upos": 1.0, "xpos": 0.6, "feats": 0.5, "lemma": 0.6, "start": 1.5, "predicate": 1.0, "entity_type": 0.6,
    "date": 0.7, "name": 1.5, "head": 1.0, "relation": 1.0, "role": 1.0,
}  # fmt: skip
WORDS = 1000.0
"""Losses are sums over words, divided by this: a batch counts by what it holds."""


def _entropy(scores: Tensor, gold: Tensor) -> Tensor:
    return functional.cross_entropy(
        scores.float().reshape(-1, scores.shape[-1]), gold.reshape(-1), ignore_index=MASKED, reduction="sum"
    )


def losses(network: Network, batch: Batch) -> dict[str, Tensor]:
    """Per layer its weighted loss."""
    vectors = network.encode(batch["pieces"], batch["features"], batch["mask"], batch["first"], batch["last"])
    found = {name: _entropy(network.tags[name](vectors["tag"]), batch[name]) for name in TAGS}
    emissions = network.names(network.name_hidden(vectors["name"]))
    emissions = emissions.view(*emissions.shape[:2], len(NAME_CORPORA), -1)
    own = emissions[torch.arange(len(emissions), device=emissions.device), :, batch["corpus"]]
    found["name"] = _entropy(own, batch["name"])
    tree = vectors["tree"]
    arcs = network.arcs(tree).float()
    sentence = batch["sentence"]
    same = sentence[:, :, None] == sentence[:, None, :]
    same = functional.pad(same, (1, 0), value=True)
    found["head"] = _entropy(arcs.masked_fill(~same, -1e4), batch["head"])
    dependent, heads = network.relation_vectors(tree)
    rows, words = (batch["head"] != MASKED).nonzero(as_tuple=True)
    if len(rows):
        scores = network.relations(dependent[rows, words], heads[rows, batch["head"][rows, words]])
        found["relation"] = _entropy(scores, batch["relation"][rows, words])
    if len(batch["role"]):
        role = vectors["role"]
        predicates = network.role_predicate(role)[batch["predicate_row"], batch["predicate_word"]]
        arguments = network.role_argument(role)[batch["predicate_row"]]
        found["role"] = _entropy(network.roles(predicates, arguments), batch["role"])
    return {name: loss * (WEIGHTS[name] / WORDS) for name, loss in found.items()}
