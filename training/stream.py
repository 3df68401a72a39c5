"""The corpora as an endless stream of batches, epoch after epoch, shared out over processes."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

import torch
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

from training.corpora import Document
from training.windows import Batch, Collator, Window, batches, cut_windows

EPOCH_SHARES = {"redocred": 0.5, "wnut": 0.3, "crossner": 3.0}
"""How often an epoch reads a document, where not once: corpora that only annotate names and are large or far from the
news weigh less, the small political one more.
"""


@dataclass(frozen=True, slots=True)
class Share:
    """Every `of`-th batch, from number `rank` on."""

    rank: int = 0
    of: int = 1


class Stream(IterableDataset[tuple[float, Batch]]):
    """Pairs of the epochs read once this batch is done, and the batch: windows cut anew every epoch, without end.

    Whoever reads with the same seed draws the same epochs, so that shares need no exchange. All shares are of one
    length. The workers of a `DataLoader` divide the stream among them, and it puts their batches together in order.
    """

    def __init__(self, documents: list[Document], collate: Collator, pieces: int, seed: int, share: Share) -> None:
        self.documents = documents
        self.collate = collate
        self.pieces = pieces
        self.seed = seed
        self.share = share

    def __iter__(self) -> Iterator[tuple[float, Batch]]:
        worker = get_worker_info()
        share = Share(worker.id, worker.num_workers) if worker else self.share
        rng = random.Random(self.seed)
        epoch = 0
        while True:
            made = list(batches(self._windows(rng), self.pieces, rng))
            mine = made[: len(made) // share.of * share.of][share.rank :: share.of]
            for number, group in enumerate(mine, 1):
                yield epoch + number / len(mine), self.collate(group)
            epoch += 1

    def _windows(self, rng: random.Random) -> list[Window]:
        """The windows of one epoch; of the corpora in `EPOCH_SHARES` only some documents."""
        return [
            window
            for document in self.documents
            for _ in range(int(EPOCH_SHARES.get(document[0].names_corpus, 1.0) + rng.random()))
            for window in cut_windows(document, self.collate.wordpieces, rng)
        ]


def in_background(stream: Stream, workers: int) -> Iterator[tuple[float, Batch]]:
    """The whole stream, put together by so many other processes, in memory that an accelerator reads directly.

    They are forked here: before this process touches the accelerator.
    """
    return iter(DataLoader(stream, batch_size=None, num_workers=workers, pin_memory=True))


def to_device(batch: Batch, device: torch.device) -> Batch:
    """The batch in the memory of `device`; itself, where it is there."""
    return {name: values.to(device, non_blocking=True) for name, values in batch.items()}
