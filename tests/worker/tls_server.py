"""A TLS server in front of practice that forwards to its port."""

from __future__ import annotations

import asyncio
import ssl
import threading
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager, suppress

CERTIFICATE_AND_KEY = tuple[str, str]


@contextmanager
def tls_server(files: CERTIFICATE_AND_KEY, port: int) -> Iterator[int]:
    """Yields the port on 127.0.0.1 that speaks TLS."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*files)
    opened: Future[tuple[asyncio.AbstractEventLoop, asyncio.Event, int]] = Future()
    thread = threading.Thread(target=lambda: asyncio.run(_serve(context, port, opened)))
    thread.start()
    loop, closing, tls_port = opened.result(30)
    try:
        yield tls_port
    finally:
        loop.call_soon_threadsafe(closing.set)
        thread.join()


async def _serve(
    context: ssl.SSLContext,
    port: int,
    opened: Future[tuple[asyncio.AbstractEventLoop, asyncio.Event, int]],
) -> None:
    connections: dict[asyncio.Task[None] | None, asyncio.StreamWriter] = {}

    async def forward(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connections[asyncio.current_task()] = writer
        inner_reader, inner_writer = await asyncio.open_connection("127.0.0.1", port)
        await asyncio.gather(pump(reader, inner_writer), pump(inner_reader, writer))

    closing = asyncio.Event()
    server = await asyncio.start_server(forward, "127.0.0.1", 0, ssl=context)
    opened.set_result((asyncio.get_running_loop(), closing, server.sockets[0].getsockname()[1]))
    await closing.wait()
    server.close()
    for writer in connections.values():
        # On Python 3.11.2 a closed transport cannot be aborted.
        if not writer.transport.is_closing():
            writer.transport.abort()
    await asyncio.gather(*(task for task in connections if task is not None))


async def pump(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
    """Closing one side closes the other."""
    with suppress(OSError):
        while data := await source.read(65536):
            target.write(data)
            await target.drain()
    target.close()
    with suppress(OSError):
        await target.wait_closed()
