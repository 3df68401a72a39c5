"""The process that extracts articles for another one, batch by batch, with one thread for the model.

`extract.crew` starts it and speaks to it in pickles: out goes READY once, then for each (articles, calibrate) that
comes in the list of their outcomes. It is gone as soon as its standard input ends, as that of a killed parent does.
"""

import os
import pickle
import signal
import sys
from queue import SimpleQueue
from threading import Thread
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from graph.model import Article

READY = "ready"


def main() -> None:
    """Answer batches until nobody is there to send them."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that reads; it ends this one
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # so that whatever a library prints is no answer
    batches: SimpleQueue[tuple[list[Article], bool]] = SimpleQueue()
    Thread(target=_listen, args=(os.fdopen(os.dup(sys.stdin.fileno()), "rb"), batches), daemon=True).start()

    from extract.collecting import collect_between
    from extract.english import load_pipeline  # takes a second, in which the thread hears of the parent's end
    from extract.extraction import extract_articles

    nlp = load_pipeline(threads=1)
    _send(READY, answers)
    while True:
        collect_between()
        articles, calibrate = batches.get()
        _send(list(extract_articles(articles, nlp=nlp, calibrate=calibrate)), answers)


def _listen(requests: IO[bytes], batches: "SimpleQueue[tuple[list[Article], bool]]") -> None:
    """Queue what comes in; at its end leave at once, in the midst of an article too: nobody waits for it."""
    while True:
        try:
            batches.put(pickle.load(requests))
        except (EOFError, pickle.UnpicklingError, OSError):
            os._exit(0)


def _send(answer: object, answers: IO[bytes]) -> None:
    try:
        pickle.dump(answer, answers)
        answers.flush()
    except BrokenPipeError:
        os._exit(0)


if __name__ == "__main__":
    main()
