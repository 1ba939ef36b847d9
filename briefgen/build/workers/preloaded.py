"""Load what workers need by being imported, as a server of multiprocessing's does; never fail."""

from __future__ import annotations

from briefgen.build.workers import worker

worker.load()
