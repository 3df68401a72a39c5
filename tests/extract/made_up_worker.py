"""A process that answers as `extract.worker` does, but reads no article: it refuses each, the reason being its own id.

The text DEADLY kills it.
"""

import os
import pickle
import signal
import sys

from extract.read import Refusal
from extract.worker import READY

DEADLY = "deadly"


def main() -> None:
    answers = sys.stdout.buffer
    pickle.dump(READY, answers)
    answers.flush()
    while True:
        try:
            articles, _ = pickle.load(sys.stdin.buffer)
        except EOFError:
            return
        if any(article.text == DEADLY for article in articles):
            os.kill(os.getpid(), signal.SIGKILL)
        pickle.dump([Refusal(article.source, str(os.getpid())) for article in articles], answers)
        answers.flush()


if __name__ == "__main__":
    main()
