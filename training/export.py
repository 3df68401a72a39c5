"""Export a checkpoint as the package data of `extract`: `python -m training.export --run DIR --encoder DIR --data DIR`.

Three graphs: `words.onnx` reads one window and gives every score and vector of its words; `relations.onnx` and
`roles.onnx` score pairs of those vectors, which only the decoded tree and predicates choose. Weights of matrix
products and of the vocabulary are 8-bit, in half the range: sums of the full range overflow on processors without VNNI.
"""

import argparse
import json
import shutil
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from training.frames import write_frames
from training.labels import NAME_CORPORA, Labels
from training.meta import write_meta
from training.network import TAGS, Network

ROOT = Path(__file__).resolve().parent.parent / "extract" / "model"
OUTPUTS = (
    "upos", "xpos", "feats", "lemma", "start", "predicate", "entity_type", "date", "name", "arcs",
    "relation_dependent", "relation_head", "role_predicate", "role_argument",
)  # fmt: skip


class Words(nn.Module):
    """One window in, all that is read off single words out."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, pieces: Tensor, features: Tensor, first: Tensor, last: Tensor) -> tuple[Tensor, ...]:
        """Every argument has a batch of one; the outputs have none. Order: `OUTPUTS`."""
        network = self.network
        vectors = network.encode(pieces, features, None, first, last)
        tags = {name: network.tags[name](vectors["tag"])[0] for name in TAGS}
        chosen = [tags[name].argmax(-1) for name in ("upos", "xpos", "feats", "lemma")]
        start, predicate = (tags[name][:, 1] - tags[name][:, 0] for name in ("start", "predicate"))
        names = network.names(network.name_hidden(vectors["name"]))[0]
        names = names.view(names.shape[0], len(NAME_CORPORA), -1).log_softmax(-1)
        dependent, head = network.relation_vectors(vectors["tree"])
        return (
            *chosen,
            start,
            predicate,
            tags["entity_type"].argmax(-1),
            tags["date"],
            names,
            network.arcs(vectors["tree"])[0],
            dependent[0],
            head[0],
            network.role_predicate(vectors["role"])[0],
            network.role_argument(vectors["role"])[0],
        )


class Relations(nn.Module):
    """The best relation of each pair of a dependent's and its head's vector."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, dependent: Tensor, head: Tensor) -> Tensor:
        """[n] label numbers for two [n, width] arguments."""
        return self.network.relations(dependent, head).argmax(-1)


class Roles(nn.Module):
    """The role scores of every word for every predicate."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, predicate: Tensor, argument: Tensor) -> Tensor:
        """[predicates, words, roles] log-probabilities."""
        return self.network.roles(predicate, argument.unsqueeze(0)).log_softmax(-1)


def _write(
    module: nn.Module,
    example: tuple[Tensor, ...],
    inputs: dict[str, dict[int, str]],
    outputs: tuple[str, ...],
    path: Path,
) -> None:
    module.eval()
    torch.onnx.export(
        module, example, str(path), input_names=list(inputs), output_names=list(outputs),
        dynamic_axes=inputs, opset_version=17, dynamo=False,
    )  # fmt: skip
    onnx.checker.check_model(str(path))


def export(network: Network, work: Path, out: Path, eight_bit: bool = True) -> None:
    """Write the three graphs of `network` to `out`, by way of 32-bit ones in `work`."""
    words = torch.zeros(1, 7, dtype=torch.long)
    at = torch.tensor([[1, 2, 4]])
    features = torch.zeros(1, 7, 3, dtype=torch.long)
    _write(
        Words(network), (words, features, at, at),
        {"pieces": {1: "pieces"}, "features": {1: "pieces"}, "first": {1: "words"}, "last": {1: "words"}},
        OUTPUTS, work / "words.onnx",
    )  # fmt: skip
    width = network.relation_root.shape[0]
    _write(
        Relations(network), (torch.zeros(3, width), torch.zeros(3, width)),
        {"dependent": {0: "words"}, "head": {0: "words"}}, ("relation",), work / "relations.onnx",
    )  # fmt: skip
    width = network.role_scorer.weight.shape[0]
    _write(
        Roles(network), (torch.zeros(2, width), torch.zeros(3, width)),
        {"predicate": {0: "predicates"}, "argument": {0: "words"}}, ("role",), work / "roles.onnx",
    )  # fmt: skip
    for name in ("words", "relations", "roles"):
        source, target = work / f"{name}.onnx", out / f"{name}.onnx"
        if eight_bit:
            ready = work / f"{name}.ready.onnx"
            quant_pre_process(str(source), str(ready), skip_symbolic_shape=True)
            quantize_dynamic(
                str(ready), str(target), op_types_to_quantize=["MatMul", "Gemm", "Gather"],
                weight_type=QuantType.QInt8, per_channel=True,
                reduce_range=True, extra_options={"MatMulConstBOnly": True},
            )  # fmt: skip
        else:
            shutil.copyfile(source, target)


def main() -> None:
    """Export the run's last checkpoint into the package."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--checkpoint", default="last.pt")
    parser.add_argument("--out", type=Path, default=ROOT)
    parser.add_argument("--scores", type=Path, help="JSON file of measured scores for meta.json")
    parser.add_argument("--float", action="store_true", help="leave the weights in 32 bits, to compare")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    labels = Labels.read(options.run / "labels.json")
    network = Network(labels)
    checkpoint = torch.load(options.run / options.checkpoint, map_location="cpu", weights_only=True)
    network.load_state_dict(checkpoint["network"])
    export(network, options.run, options.out, eight_bit=not options.float)
    labels.write(options.out / "labels.json")
    tokenizer = json.loads((options.encoder / "tokenizer.json").read_text(encoding="utf8"))
    tokenizer |= {"truncation": None, "padding": None}
    (options.out / "tokenizer.json").write_text(json.dumps(tokenizer, ensure_ascii=False), encoding="utf8")
    write_frames(options.data, options.out / "frames.tsv")
    write_meta(options.out / "meta.json", options.scores)


if __name__ == "__main__":
    main()
