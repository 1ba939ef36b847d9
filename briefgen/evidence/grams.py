"""Hash words by fives, so that a quote can be proved by who does not have its source."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

GRAM = 5
"""How many words are hashed together; fewer could be found by trying."""
HASH_BYTES = 5
"""40 bits: a changed word fits by chance once in 10^12 times."""

_PERSON = b"briefgen"
_BETWEEN = "\x1f"


class Hasher:
    """Hash runs of words under a salt, and under a secret where there is one."""

    def __init__(self, salt: bytes, secret: bytes = b"") -> None:
        key = blake2b(secret, digest_size=32).digest() if secret else b""
        self._fresh = blake2b(digest_size=HASH_BYTES, key=key, salt=salt, person=_PERSON)

    def hash(self, words: Sequence[str]) -> bytes:
        """Return the hash of some words."""
        state = self._fresh.copy()
        state.update(_BETWEEN.join(words).encode())
        return state.digest()

    def grams(self, words: Sequence[str]) -> list[bytes]:
        """Return the hashes of each five words, overlapping, in order."""
        return [self.hash(words[i : i + GRAM]) for i in range(len(words) - GRAM + 1)]

    def check(self) -> str:
        """Return what tells this secret from another, in hexadecimal."""
        return self.hash(("", "secret")).hex()
