"""Train the model: `python -m training.train --data DIR --encoder DIR --out DIR --epochs N`.

Every epoch cuts the corpora into new windows. A running average of the weights is what is saved and measured.
"""

import argparse
import copy
import logging
import random
import sys
import time
from pathlib import Path

import torch

from extract.wordpieces import WordPieces
from training.corpora import Document, read_all, read_ewt
from training.labels import Labels, count_labels
from training.losses import losses
from training.measure import measure
from training.network import Network
from training.windows import Collator, Window, batches, cut_windows

AVERAGE_DECAY = 0.98
AVERAGE_EVERY = 10
SHOWN_EVERY = 50
CLIP = 2.0
WARM_UP = 200
EPOCH_SHARES = {"redocred": 0.5, "wnut": 0.3, "crossner": 3.0}
"""How often an epoch reads a document, where not once: corpora that only annotate names and are large or far from the
news weigh less, the small political one more.
"""


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--encoder", type=Path, required=True, help="folder of model.safetensors and tokenizer.json")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=float, default=6)
    parser.add_argument("--pieces", type=int, default=1100, help="word pieces in each process's batch")
    parser.add_argument("--processes", type=int, default=2, help="of one thread each")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--encoder-rate", type=float, default=1.5e-4)
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--steps", type=int, help="stop after so many steps, to try things out")
    parser.add_argument("--no-bfloat16", action="store_true")
    parser.add_argument("--minutes", type=float, help="time limit, if it comes sooner than the epochs")
    return parser.parse_args()


def _windows(documents: list[Document], wordpieces: WordPieces, rng: random.Random) -> list[Window]:
    """The windows of one epoch; of the corpora in `EPOCH_SHARES` only some documents."""
    return [
        window
        for document in documents
        for _ in range(int(EPOCH_SHARES.get(document[0].names_corpus, 1.0) + rng.random()))
        for window in cut_windows(document, wordpieces, rng)
    ]


class Exchange:
    """Sums gradients over the processes of a run through shared memory.

    A process of one thread computes a batch of its own faster than two threads compute one batch together: they would
    wait for each other after every operation, and long so where other work runs on the machine.
    """

    def __init__(self, network: Network, processes: int) -> None:
        size = sum(p.numel() for p in network.parameters())
        self.processes = processes
        self.buffers = torch.zeros(2, processes, size).share_memory_()
        self.progress = torch.zeros(1, dtype=torch.float64).share_memory_()
        self.barrier = torch.multiprocessing.get_context("fork").Barrier(processes)

    def sum_gradients(self, network: Network, rank: int, step: int) -> None:
        """Replace each gradient by its sum over the processes, in the same order everywhere."""
        half = self.buffers[step % 2]
        at = 0
        for parameter in network.parameters():
            part = half[rank, at : at + parameter.numel()]
            if parameter.grad is None:
                part.zero_()
            else:
                part.copy_(parameter.grad.view(-1))
            at += parameter.numel()
        self.barrier.wait()
        at = 0
        for parameter in network.parameters():
            total = half[:, at : at + parameter.numel()].sum(0)
            parameter.grad = total.view(parameter.shape)
            at += parameter.numel()


def _optimiser(network: Network, options: argparse.Namespace) -> torch.optim.Optimizer:
    fresh = [p for n, p in network.named_parameters() if not n.startswith("encoder.") or ".features." in n]
    old = [p for n, p in network.named_parameters() if n.startswith("encoder.") and ".features." not in n]
    return torch.optim.AdamW(
        [{"params": old, "lr": options.encoder_rate}, {"params": fresh, "lr": options.rate}],
        weight_decay=0.01,
        betas=(0.9, 0.98),
        fused=True,
    )


def _work(rank: int, options: argparse.Namespace, network: Network, exchange: Exchange) -> None:
    """One process of the run. All hold the same weights; the first one also averages, saves and measures them."""
    torch.set_num_threads(1)
    torch.manual_seed(options.seed + rank)
    log = _logger(options.out if rank == 0 else None)
    rng = random.Random(options.seed)
    wordpieces = WordPieces(options.encoder / "tokenizer.json")
    documents = read_all(options.data)
    labels = Labels.read(options.out / "labels.json")
    collate = Collator(labels, wordpieces)
    development = read_ewt(options.data, "dev")[::2]
    network = copy.deepcopy(network)
    average = copy.deepcopy(network)
    optimiser = _optimiser(network, options)
    base = [group["lr"] for group in optimiser.param_groups]
    first = _windows(documents, wordpieces, rng)
    total = round(len(list(batches(first, options.pieces, rng))) * options.epochs / exchange.processes)
    log.info("%d windows, %d steps in all", len(first), total)
    step, started, shown = 0, time.time(), time.time()
    sums: dict[str, float] = {}
    progress = 0.0
    while progress < 1:
        network.train()
        mine = list(batches(_windows(documents, wordpieces, rng), options.pieces, rng))
        mine = mine[: len(mine) // exchange.processes * exchange.processes][rank :: exchange.processes]
        for group in mine:
            factor = min(1.0, (step + 1) / WARM_UP) * max(0.02, 1 - progress)
            for parameters, rate in zip(optimiser.param_groups, base, strict=True):
                parameters["lr"] = rate * factor
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=not options.no_bfloat16):
                found = losses(network, collate(group))
            torch.stack(list(found.values())).sum().backward()
            if rank == 0:
                exchange.progress[0] = max((step + 1) / total, _time_share(started, options.minutes))
            exchange.sum_gradients(network, rank, step)
            progress = float(exchange.progress[0])
            torch.nn.utils.clip_grad_norm_(network.parameters(), CLIP)
            optimiser.step()
            optimiser.zero_grad(set_to_none=True)
            for name, loss in found.items():
                sums[name] = sums.get(name, 0.0) + float(loss.detach())
            step += 1
            if rank == 0 and step % AVERAGE_EVERY == 0:
                _average(average, network, step)
            if step % SHOWN_EVERY == 0:
                speed = (time.time() - shown) / SHOWN_EVERY
                shares = "  ".join(f"{k} {v / SHOWN_EVERY:.3f}" for k, v in sums.items())
                log.info("step %d  %.2f s/step  %.3f  %s", step, speed, progress, shares)
                shown, sums = time.time(), {}
            if progress >= 1 or step == options.steps:
                break
        if rank == 0:
            torch.save({"network": average.state_dict()}, options.out / f"step{step}.pt")
            torch.save({"network": average.state_dict()}, options.out / "last.pt")
            scores = measure(average, development, collate)
            log.info("step %d after %.0f s: %s", step, time.time() - started, scores)
            shown = time.time()
        exchange.barrier.wait()
        if step == options.steps:
            break


def _time_share(started: float, minutes: float | None) -> float:
    return (time.time() - started) / 60 / minutes if minutes else 0.0


@torch.no_grad()
def _average(average: Network, network: Network, step: int) -> None:
    decay = min(AVERAGE_DECAY, step / (step + 100))
    for kept, new in zip(average.parameters(), network.parameters(), strict=True):
        kept.lerp_(new, 1 - decay)


def _logger(folder: Path | None) -> logging.Logger:
    log = logging.getLogger("training")
    if folder:
        log.setLevel(logging.INFO)
        for handler in (logging.StreamHandler(sys.stderr), logging.FileHandler(folder / "train.log")):
            handler.setFormatter(logging.Formatter("%(asctime)s %(message)s", "%H:%M:%S"))
            log.addHandler(handler)
    return log


def main() -> None:
    """Train, and save and measure the averaged weights after every epoch."""
    options = _options()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    labels = count_labels(read_all(options.data))
    labels.write(options.out / "labels.json")
    network = Network(labels)
    network.encoder.load_pretrained(options.encoder / "model.safetensors")
    exchange = Exchange(network, options.processes)
    torch.multiprocessing.start_processes(_work, (options, network, exchange), options.processes, start_method="fork")


if __name__ == "__main__":
    main()
