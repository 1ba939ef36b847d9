"""Speak to a Dask cluster, in an event loop: from the first connection to the last outcome."""

from __future__ import annotations

import asyncio
import itertools
import uuid
from collections.abc import Awaitable, Iterable, Mapping
from concurrent.futures import CancelledError
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

from briefgen.build.cluster import hands
from briefgen.build.cluster.address import silence
from briefgen.build.cluster.likeness import refuse_others
from briefgen.build.cluster.parcels import Unlike, pack_task, unpack_answer
from briefgen.build.digests import digest
from briefgen.build.task import Failure, Outcome, Task
from briefgen.source.errors import UsageError

if TYPE_CHECKING:
    from distributed import Client
    from distributed import Future as Promise

CONNECT = 10.0
"""How many seconds a scheduler has to answer."""
WORKERS = 60.0
"""How many seconds a cluster may be without workers: one that grows as it is used needs some."""
LOOK = 1.0
"""Every so many seconds it is looked whether the cluster is there still."""
LEAVE = 3.0
"""How many seconds a farewell may take."""
AT_ONCE = 512
"""How many tasks the scheduler has at a time; it keeps all of them in memory."""

T = TypeVar("T")


class Session:
    """What goes on with a cluster. All but its making happens in one event loop."""

    def __init__(self, address: str) -> None:
        """Take the scheduler's address, as Dask takes it."""
        self._address = address
        self._name = f"briefgen-{uuid.uuid4().hex}"
        self._numbers = itertools.count(1)
        self._client: Client | None = None
        self._underway: set[asyncio.Task[Any] | None] = set()
        self._shared: dict[str, Promise[bytes]] = {}

    def begin(self) -> None:
        """Begin to connect; `outcome` waits for it."""
        self._window = asyncio.Semaphore(AT_ONCE)
        self._end: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._connecting = asyncio.ensure_future(self._connect())

    async def outcome(self, task: Task) -> Outcome:
        """Have a task carried out.

        Raises UsageError where none can be: without a cluster, or without workers like us.
        """
        this = asyncio.current_task()
        self._underway.add(this)
        try:
            client = await asyncio.shield(self._connecting)
            async with self._window:
                answer = await self._answer(client, task)
        finally:
            self._underway.discard(this)
        if isinstance(answer, Unlike):
            refuse_others(self._address, {"a worker that came later": answer.versions})
            raise TypeError(answer)
        return answer

    async def _answer(self, client: Client, task: Task) -> Outcome | Unlike:
        own, files = pack_task(task)
        key = f"{self._name}-{next(self._numbers)}"
        given = (own, self._kept(client, files), self._name)
        promise = client.submit(hands.carry_out, *given, key=key, pure=False)
        try:
            return unpack_answer(await self._until_end(promise.result()))
        except UsageError:
            raise
        except CancelledError as error:  # Dask's own: the connection was lost, or it restarted
            raise self._gone() from error
        except Exception as error:  # noqa: BLE001 - one brief must not stop the others
            return _failure(error)
        finally:
            promise.release()

    async def leave(self) -> None:
        """Drop what is not done, stop what is being done, and say goodbye."""
        await _cancelled({self._connecting, *self._underway})
        if client := self._client:
            if client.status == "running" and not self._end.done():
                with suppress(Exception):
                    parting = client.run(hands.dismiss, self._name, on_error="ignore")
                    await asyncio.wait_for(parting, LEAVE)
            with suppress(Exception):
                await client.close(LEAVE)
        await _cancelled(asyncio.all_tasks() - {asyncio.current_task()})

    async def _connect(self) -> Client:
        """Return a client of the cluster, when all workers that it has are like us."""
        silence()
        from distributed import Client

        try:
            self._client = client = Client(
                self._address,
                asynchronous=True,
                set_as_default=False,
                timeout=CONNECT,
                name="briefgen",
            )
            # Dask itself waits for ever for a word of whoever listens there.
            await asyncio.wait_for(client, CONNECT + LOOK)
        except Exception as error:
            self._end.set_exception(UsageError("it never began"))
            raise UsageError(
                f"there is no Dask scheduler to be reached at {self._address}: {_line(error)}",
                "`dask scheduler` starts one, and says its address",
            ) from error
        self._watching = asyncio.ensure_future(self._watch(client))  # or nobody would hold it
        answers = await self._versions(client)
        if not answers:
            # A cluster that grows as it is used begins to when it has something to do.
            first = client.submit(hands.tell_versions, key=f"{self._name}-0", pure=False)
            with suppress(ImportError, AttributeError):  # what it says is asked for once more
                await self._until_end(first.result())
            answers = await self._versions(client)
        refuse_others(self._address, answers)
        return client

    async def _versions(self, client: Client) -> Mapping[str, Any]:
        """Return each worker's versions, or the exception that there was instead."""
        asked = asyncio.wait_for(client.run(hands.tell_versions, on_error="return"), CONNECT)
        try:
            return await self._until_end(asked)
        except TimeoutError as error:
            raise UsageError(
                f"workers of the Dask cluster at {self._address} do not answer",
                "see whether they are stuck with other work, or start them anew",
            ) from error

    async def _watch(self, client: Client) -> None:
        """Look whether the cluster is there, and has workers; end everything if not."""
        clock = asyncio.get_running_loop().time
        seen = clock()
        while not self._end.done():
            await asyncio.sleep(LOOK)
            try:
                workers = await asyncio.wait_for(client.nthreads(), CONNECT)
            except Exception:  # noqa: BLE001 - whatever it is, it is no answer
                workers = None
            if workers is None or client.status != "running":
                self._end.set_exception(self._gone())
            elif workers:
                seen = clock()
            elif clock() - seen > WORKERS:
                self._end.set_exception(
                    UsageError(
                        f"the Dask cluster at {self._address} has no workers",
                        f"`dask worker {self._address}` starts one",
                    )
                )

    async def _until_end(self, waited: Awaitable[T]) -> T:
        """Wait for something, but no longer than there is a cluster."""
        task: asyncio.Future[T] = asyncio.ensure_future(waited)
        anything: set[asyncio.Future[Any]] = {task, self._end}
        try:
            await asyncio.wait(anything, return_when=asyncio.FIRST_COMPLETED)
            if not task.done():
                self._end.result()
            return await task
        finally:
            task.cancel()

    def _kept(self, client: Client, files: bytes) -> Promise[bytes] | bytes:
        """Return a theme's files, kept on the cluster once for all tasks, or none.

        They are a task's result, so that they are made again where the worker that has them dies.
        """
        if not files:
            return files
        name = digest(files)
        if name not in self._shared:
            key = f"{self._name}-files-{name}"
            self._shared[name] = client.submit(hands.keep, files, key=key, pure=False)
        return self._shared[name]

    def _gone(self) -> UsageError:
        return UsageError(
            f"the Dask cluster at {self._address} is gone, or has dropped what it was to do",
            "what was built until then is kept: build again, when it is back or without it",
        )


async def _cancelled(tasks: Iterable[asyncio.Task[Any] | None]) -> None:
    """Cancel tasks, and wait until they have ended."""
    some = [task for task in tasks if task]
    for task in some:
        task.cancel()
    await asyncio.gather(*some, return_exceptions=True)


def _failure(error: Exception) -> Failure:
    """Say why a task came to nothing on the cluster."""
    from distributed import KilledWorker

    if isinstance(error, KilledWorker):
        died = error.allowed_failures + 1
        return Failure(
            f"{died} workers of the cluster died with it, and it was not tried again",
            "see their logs: they may be short of memory",
        )
    return Failure(
        f"a worker of the cluster could not take it: {_line(error)}", details=repr(error)
    )


def _line(error: Exception) -> str:
    text = " ".join(str(error).split())
    return text or type(error).__name__
