"""Train the model: `python -m training.train --data DIR --encoder DIR --out DIR --epochs N`.

Every epoch cuts the corpora into new windows. A running average of the weights is what is saved and measured.
"""

import argparse
import copy
import logging
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import torch

from extract.pipeline.wordpieces import WordPieces
from training.corpora import read_all, read_ewt
from training.labels import Labels, count_labels
from training.losses import losses
from training.measure import measure, single_sentences
from training.network import Network
from training.stream import Share, Stream, in_background, to_device
from training.windows import Batch, Collator

AVERAGE_DECAY = 0.98
AVERAGE_EVERY = 10
SHOWN_EVERY = 50
CLIP = 2.0
WARM_UP = 200


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--encoder", type=Path, required=True, help="folder of model.safetensors and tokenizer.json")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=float, default=6)
    parser.add_argument("--pieces", type=int, default=1100, help="word pieces in each process's batch")
    parser.add_argument("--processes", type=int, default=2, help="of one thread each, on a processor")
    parser.add_argument("--device", type=torch.device, default=torch.device("cpu"), help="cuda: an accelerator")
    parser.add_argument("--workers", type=int, default=6, help="processes that put an accelerator's batches together")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--encoder-rate", type=float, default=1.5e-4)
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--steps", type=int, help="stop after so many steps, to try things out")
    parser.add_argument("--no-bfloat16", action="store_true")
    parser.add_argument("--minutes", type=float, help="time limit, if it comes sooner than the epochs")
    parser.add_argument("--start", type=Path, help="checkpoint of an earlier run on the same corpora, to go on from")
    return parser.parse_args()


class Exchange:
    """Sums gradients over the processes of a run through shared memory.

    A process of one thread computes a batch of its own faster than two threads compute one batch together: they would
    wait for each other after every operation, and long so where other work runs on the machine.
    """

    def __init__(self, network: Network, processes: int) -> None:
        size = sum(p.numel() for p in network.parameters()) if processes > 1 else 0
        self.processes = processes
        self.buffers = torch.zeros(2, processes, size).share_memory_()
        self.progress = torch.zeros(1, dtype=torch.float64).share_memory_()
        self.barrier = torch.multiprocessing.get_context("fork").Barrier(processes)

    def wait(self) -> None:
        """Return once all processes are here."""
        if self.processes > 1:
            self.barrier.wait()

    def sum_gradients(self, network: Network, rank: int, step: int) -> None:
        """Replace each gradient by its sum over the processes, in the same order everywhere."""
        if self.processes == 1:
            return
        half = self.buffers[step % 2]
        at = 0
        for parameter in network.parameters():
            part = half[rank, at : at + parameter.numel()]
            if parameter.grad is None:
                part.zero_()
            else:
                part.copy_(parameter.grad.view(-1))
            at += parameter.numel()
        self.wait()
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


def _read(options: argparse.Namespace, collate: Collator, share: Share) -> Iterator[tuple[float, Batch]]:
    stream = Stream(read_all(options.data), collate, options.pieces, options.seed, share)
    return iter(stream) if options.device.type == "cpu" else in_background(stream, options.workers)


def _work(rank: int, options: argparse.Namespace, network: Network, exchange: Exchange) -> None:
    """One process of the run. All hold the same weights; the first one also averages, saves and measures them."""
    torch.set_num_threads(1)
    torch.manual_seed(options.seed + rank)
    log = _logger(options.out if rank == 0 else None)
    device: torch.device = options.device
    labels = Labels.read(options.out / "labels.json")
    collate = Collator(labels, WordPieces(options.encoder / "tokenizer.json"))
    stream = _read(options, collate, Share(rank, exchange.processes))
    held_back = single_sentences(read_ewt(options.data, "dev")[::2], collate, device) if rank == 0 else []
    network = copy.deepcopy(network).to(device)
    average = copy.deepcopy(network)
    optimiser = _optimiser(network, options)
    base = [group["lr"] for group in optimiser.param_groups]
    started = shown = time.time()
    sums: dict[str, torch.Tensor] = {}
    progress, epoch = 0.0, 1
    network.train()
    for step, (epochs, batch) in enumerate(stream, 1):
        factor = min(1.0, step / WARM_UP) * max(0.02, 1 - progress)
        for parameters, rate in zip(optimiser.param_groups, base, strict=True):
            parameters["lr"] = rate * factor
        with torch.autocast(device.type, dtype=torch.bfloat16, enabled=not options.no_bfloat16):
            found = losses(network, to_device(batch, device))
        torch.stack(list(found.values())).sum().backward()
        if rank == 0:
            exchange.progress[0] = max(epochs / options.epochs, _time_share(started, options.minutes))
        exchange.sum_gradients(network, rank, step)
        progress = float(exchange.progress[0])
        torch.nn.utils.clip_grad_norm_(network.parameters(), CLIP)
        optimiser.step()
        optimiser.zero_grad(set_to_none=True)
        for name, loss in found.items():
            sums[name] = sums.get(name, 0.0) + loss.detach()
        if rank == 0 and step % AVERAGE_EVERY == 0:
            _average(average, network, step)
        if step % SHOWN_EVERY == 0:
            speed = (time.time() - shown) / SHOWN_EVERY
            shares = "  ".join(f"{k} {float(v) / SHOWN_EVERY:.3f}" for k, v in sums.items())
            log.info("step %d  %.2f s/step  %.3f  %s", step, speed, progress, shares)
            shown, sums = time.time(), {}
        last = progress >= 1 or step == options.steps
        if last or epochs >= epoch:
            epoch += 1
            if rank == 0:
                torch.save({"network": average.state_dict()}, options.out / f"step{step}.pt")
                torch.save({"network": average.state_dict()}, options.out / "last.pt")
                log.info("step %d after %.0f s: %s", step, time.time() - started, measure(average, held_back, labels))
                shown = time.time()
            exchange.wait()
        if last:
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
    if options.start:
        network.load_state_dict(torch.load(options.start, map_location="cpu", weights_only=True)["network"])
    else:
        network.encoder.load_pretrained(options.encoder / "model.safetensors")
    processes = options.processes if options.device.type == "cpu" else 1
    exchange = Exchange(network, processes)
    if processes == 1:
        _work(0, options, network, exchange)
    else:
        torch.multiprocessing.start_processes(_work, (options, network, exchange), processes, start_method="fork")


if __name__ == "__main__":
    main()
