"""The network: a BERT encoder that sees the case of words, and one head per layer of annotation."""

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from extract.pipeline.word_features import FEATURES
from training.labels import NAME_CORPORA, Labels

WIDTH = 384
LAYERS = 6
ATTENTION_HEADS = 12
INNER = 1536
VOCABULARY = 30522
POSITIONS = 512
ARC_WIDTH = 256
RELATION_WIDTH = 96
ROLE_WIDTH = 192
FEATURE_WIDTH = 16
DROPOUT = 0.1
HEAD_DROPOUT = 0.25


class Dropout(nn.Module):
    """Dropout that reads its mask from a ready-made pool at a random offset: drawing one each time costs a quarter
    of a training step on a processor. On an accelerator it costs nothing, and masks are drawn.
    """

    POOL = 1 << 23

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share
        kept = (torch.rand(self.POOL) >= share).float() / (1 - share)
        self.pools = {torch.float32: kept, torch.bfloat16: kept.bfloat16()}

    def __deepcopy__(self, memo: dict[int, object]) -> "Dropout":
        return self

    def forward(self, x: Tensor) -> Tensor:
        """`x` with a share of its values zeroed while training."""
        if not self.training:
            return x
        if x.device.type != "cpu":
            return functional.dropout(x, self.share)
        size = x.numel()
        start = int(torch.randint(0, self.POOL - size, ()))
        return x * self.pools[x.dtype][start : start + size].view(x.shape)


class Layer(nn.Module):
    """One transformer layer, normalised after each part as BERT's are."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.attention_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.output_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = Dropout(DROPOUT)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """`x` is [batch, pieces, width]; `mask` is added to the attention scores."""
        batch, length, _ = x.shape
        q, k, v = (
            self.qkv(x)
            .view(batch, length, 3, ATTENTION_HEADS, WIDTH // ATTENTION_HEADS)
            .permute(2, 0, 3, 1, 4)
            .unbind(0)
        )
        scores = (q * (WIDTH // ATTENTION_HEADS) ** -0.5) @ k.transpose(-1, -2)
        if mask is not None:
            scores = scores + mask.to(scores.dtype)
        mixed = torch.softmax(scores, -1, dtype=scores.dtype) @ v
        mixed = mixed.transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.attention_norm(x + self.dropout(self.out(mixed)))
        return self.output_norm(x + self.dropout(self.down(functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """MiniLM with the features of words added to its input; returns every layer's output."""

    def __init__(self) -> None:
        super().__init__()
        self.word = nn.Embedding(VOCABULARY, WIDTH)
        self.position = nn.Embedding(POSITIONS, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.features = nn.ModuleList(nn.Embedding(len(values), WIDTH) for values in FEATURES)
        for table in self.features:
            nn.init.zeros_(table.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = Dropout(DROPOUT)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, pieces: Tensor, features: Tensor, mask: Tensor | None) -> list[Tensor]:
        """`pieces` is [batch, length], `features` [batch, length, 3]."""
        positions = self.position.weight[: pieces.shape[1]]
        x = self.word(pieces) + positions + self.kind
        for i, table in enumerate(self.features):
            x = x + table(features[..., i])
        x = self.dropout(self.norm(x))
        outputs = [x]
        for layer in self.layers:
            x = layer(x, mask)
            outputs.append(x)
        return outputs

    def load_pretrained(self, path: Path) -> None:
        """Take the weights of a BERT checkpoint in safetensors format."""
        weights = load_file(str(path))
        weights = {k.removeprefix("bert."): v.float() for k, v in weights.items()}
        own = self.state_dict()
        own["word.weight"] = weights["embeddings.word_embeddings.weight"]
        own["position.weight"] = weights["embeddings.position_embeddings.weight"]
        own["kind"] = weights["embeddings.token_type_embeddings.weight"][0]
        for part in ("weight", "bias"):
            own[f"norm.{part}"] = weights[f"embeddings.LayerNorm.{part}"]
            for i in range(LAYERS):
                theirs, ours = f"encoder.layer.{i}", f"layers.{i}"
                own[f"{ours}.qkv.{part}"] = torch.cat(
                    [weights[f"{theirs}.attention.self.{n}.{part}"] for n in ("query", "key", "value")]
                )
                own[f"{ours}.out.{part}"] = weights[f"{theirs}.attention.output.dense.{part}"]
                own[f"{ours}.attention_norm.{part}"] = weights[f"{theirs}.attention.output.LayerNorm.{part}"]
                own[f"{ours}.up.{part}"] = weights[f"{theirs}.intermediate.dense.{part}"]
                own[f"{ours}.down.{part}"] = weights[f"{theirs}.output.dense.{part}"]
                own[f"{ours}.output_norm.{part}"] = weights[f"{theirs}.output.LayerNorm.{part}"]
        self.load_state_dict(own)


class Mix(nn.Module):
    """A learned weighting of the encoder's layers, the last one favoured at the start."""

    def __init__(self) -> None:
        super().__init__()
        self.weights = nn.Parameter(torch.tensor([0.0] * LAYERS + [2.0]))

    def forward(self, outputs: list[Tensor]) -> Tensor:
        """The weighted sum of the layers."""
        weights = torch.softmax(self.weights, 0)
        total = outputs[0] * weights[0]
        for i in range(1, len(outputs)):
            total = total + outputs[i] * weights[i]
        return total


def _projection(width: int, out: int) -> nn.Sequential:
    return nn.Sequential(nn.Linear(width, out), nn.GELU(), Dropout(HEAD_DROPOUT))


class Bilinear(nn.Module):
    """Scores of every label for pairs of vectors: bilinear, with a linear term for each side."""

    def __init__(self, width: int, labels: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.randn(width, labels * width) * 0.02)
        self.left = nn.Linear(width, labels)
        self.right = nn.Linear(width, labels)

    def forward(self, left: Tensor, right: Tensor) -> Tensor:
        """[n, m, label] for `left` [n, width] and, to each, `right` [n, m, width]."""
        mapped = (left @ self.weight.to(left.dtype)).view(left.shape[0], -1, left.shape[1])
        scores = right @ mapped.transpose(1, 2)
        return scores + self.right(right) + self.left(left).unsqueeze(1)


TAGS = ("upos", "xpos", "feats", "lemma", "start", "predicate", "entity_type", "date")


class Network(nn.Module):
    """The encoder with all heads. `encode` gives the vectors, `emissions` the scores that need no tree."""

    def __init__(self, labels: Labels) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.mixes = nn.ModuleDict({name: Mix() for name in ("tag", "name", "tree", "role")})
        self.word_features = nn.ModuleList(nn.Embedding(len(values), FEATURE_WIDTH) for values in FEATURES)
        width = WIDTH + FEATURE_WIDTH * len(FEATURES)
        sizes = {name: len(getattr(labels, name)) for name in ("upos", "xpos", "feats", "lemma", "entity_type", "date")}
        sizes |= {"start": 2, "predicate": 2}
        self.dropout = Dropout(HEAD_DROPOUT)
        self.tags = nn.ModuleDict({name: nn.Linear(width, sizes[name]) for name in TAGS})
        self.name_hidden = _projection(width, WIDTH)
        self.names = nn.Linear(WIDTH, len(NAME_CORPORA) * len(labels.name))
        self.arc_dependent = _projection(width, ARC_WIDTH)
        self.arc_head = _projection(width, ARC_WIDTH)
        self.arc_root = nn.Parameter(torch.zeros(ARC_WIDTH))
        self.arc_weight = nn.Parameter(torch.randn(ARC_WIDTH, ARC_WIDTH) * 0.02)
        self.arc_prior = nn.Linear(ARC_WIDTH, 1)
        self.relation_dependent = _projection(width, RELATION_WIDTH)
        self.relation_head = _projection(width, RELATION_WIDTH)
        self.relation_root = nn.Parameter(torch.zeros(RELATION_WIDTH))
        self.relation_scorer = Bilinear(RELATION_WIDTH, len(labels.relation))
        self.role_predicate = _projection(width, ROLE_WIDTH)
        self.role_argument = _projection(width, ROLE_WIDTH)
        self.role_scorer = Bilinear(ROLE_WIDTH, len(labels.role))

    def encode(
        self, pieces: Tensor, features: Tensor, mask: Tensor | None, first: Tensor, last: Tensor
    ) -> dict[str, Tensor]:
        """Word vectors per mixture: the mean of a word's first and last piece, and its features."""
        scores = None
        if mask is not None:
            scores = torch.zeros_like(mask, dtype=torch.float32).masked_fill(~mask, -1e4)[:, None, None]
        outputs = self.encoder(pieces, features, scores)
        width = outputs[0].shape[-1]
        at_first, at_last = first.unsqueeze(-1).expand(-1, -1, width), last.unsqueeze(-1).expand(-1, -1, width)
        own = features.gather(1, first.unsqueeze(-1).expand(-1, -1, features.shape[-1]))
        shape = torch.cat([table(own[..., i]) for i, table in enumerate(self.word_features)], -1)
        vectors = {}
        for name, mix in self.mixes.items():
            mixed = mix(outputs)
            word = (mixed.gather(1, at_first) + mixed.gather(1, at_last)) * 0.5
            vectors[name] = self.dropout(torch.cat([word, shape.to(word.dtype)], -1))
        return vectors

    def arcs(self, tree: Tensor) -> Tensor:
        """[batch, dependent, head] with the root as head 0."""
        head = self.arc_head(tree)
        root = self.arc_root.to(head.dtype).expand(head.shape[0], 1, -1)
        heads = torch.cat([root, head], 1)
        scores = (self.arc_dependent(tree) @ self.arc_weight.to(head.dtype)) @ heads.transpose(1, 2)
        return scores + self.arc_prior(heads).transpose(1, 2)

    def relation_vectors(self, tree: Tensor) -> tuple[Tensor, Tensor]:
        """Per word its vector as a dependent, and as a head (the root being head 0)."""
        head = self.relation_head(tree)
        root = self.relation_root.to(head.dtype).expand(head.shape[0], 1, -1)
        return self.relation_dependent(tree), torch.cat([root, head], 1)

    def relations(self, dependent: Tensor, head: Tensor) -> Tensor:
        """[n, relation] for n pairs of vectors."""
        return self.relation_scorer(dependent, head.unsqueeze(1)).squeeze(1)

    def roles(self, predicate: Tensor, argument: Tensor) -> Tensor:
        """[n, word, role] for n predicates' vectors and, for each, the words' vectors [n, word, width]."""
        return self.role_scorer(predicate, argument)
