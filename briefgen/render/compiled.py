"""Keep packaged templates compiled, as Python keeps modules.

To compile those of a page takes longer than to fill them. A project's own are compiled each time:
nothing that comes with a project is kept among our code.
"""

from __future__ import annotations

import hashlib
import marshal
from collections.abc import Mapping
from importlib.util import MAGIC_NUMBER

import jinja2
from jinja2 import Environment
from jinja2.bccache import Bucket, BytecodeCache

from briefgen.source import pycache

_DIGEST = hashlib.sha256().digest_size
_OPTIONS = (
    "autoescape", "is_async", "keep_trailing_newline", "line_comment_prefix",
    "line_statement_prefix", "lstrip_blocks", "newline_sequence", "optimized", "sandboxed",
    "trim_blocks",
)  # fmt: skip
"""What of an environment shapes the code of its templates, but for `_passed`. Delimiters are
Jinja's own, and there are no extensions."""


class CompiledTemplates(BytecodeCache):
    """The code of those templates that are `packaged`: by their names, the paths that they have.

    An entry begins with the digest of its code and of all that this was made from; where that is
    not so, since it was made from something else, or torn, it is as if it were not there.
    """

    def __init__(self, packaged: Mapping[str, str]) -> None:
        self._packaged = packaged

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002
        """Return the name of a template's entry; an empty one where it is not packaged."""
        return self._packaged.get(name, "").replace("/", ".")

    def get_source_checksum(self, source: str) -> str:
        """Return the digest of a template's text."""
        return hashlib.sha256(source.encode()).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take the code of a template from its entry, where that is good."""
        entry = pycache.fetch(bucket.key) if bucket.key else None
        if entry and entry[:_DIGEST] == _digest(bucket, entry[_DIGEST:]):
            bucket.code = marshal.loads(entry[_DIGEST:])  # noqa: S302 - it is what we wrote

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        if bucket.key:
            code = marshal.dumps(bucket.code)
            pycache.keep(bucket.key, _digest(bucket, code) + code)


def _digest(bucket: Bucket, code: bytes) -> bytes:
    """Return the digest of a template's code, and of all that shapes it."""
    environment = bucket.environment
    made_from = (
        jinja2.__version__,
        MAGIC_NUMBER,
        bucket.key,
        bucket.checksum,
        [getattr(environment, name) for name in _OPTIONS],
        _passed(environment),
    )
    return hashlib.sha256(repr(made_from).encode() + code).digest()


def _passed(environment: Environment) -> list[tuple[str, str]]:
    """Return which functions are passed a template's context, and such: its code hands it over."""
    functions = {**environment.filters, **environment.tests, "": environment.finalize}
    passed = ((name, getattr(one, "jinja_pass_arg", None)) for name, one in functions.items())
    return [(name, str(what)) for name, what in passed if what is not None]
