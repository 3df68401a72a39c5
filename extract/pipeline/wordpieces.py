"""Words to the encoder's word pieces."""

from pathlib import Path

from tokenizers import Tokenizer

MAX_PIECES = 12
"""A word's further pieces are dropped: addresses and long numbers gain nothing from them."""


class WordPieces:
    """The encoder's vocabulary, with the pieces of every word seen so far kept at hand."""

    def __init__(self, path: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(path))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._known: dict[str, tuple[int, ...]] = {}
        self.start = self._id("[CLS]")
        self.end = self._id("[SEP]")
        self.unknown = self._id("[UNK]")

    def _id(self, piece: str) -> int:
        found = self._tokenizer.token_to_id(piece)
        if found is None:
            raise ValueError(f"the tokenizer has no piece {piece!r}")
        return int(found)

    def __call__(self, word: str) -> tuple[int, ...]:
        """The ids of a word's pieces, 1 to `MAX_PIECES` of them, whatever the word is made of."""
        known = self._known.get(word)
        if known is None:
            ids = self._tokenizer.encode(word, add_special_tokens=False).ids[:MAX_PIECES]
            known = tuple(ids) or (self.unknown,)
            self._known[word] = known
        return known
