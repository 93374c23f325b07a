"""A proxy that looks into TLS, as companies use them: it answers each CONNECT with a certificate of
its own authority, and forwards what it reads to practice."""

from __future__ import annotations

import asyncio
import ssl
import subprocess
import threading
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from pathlib import Path

from tests.worker.tls_server import pump


class Authority:
    """A certificate authority with one certificate, for 127.0.0.1."""

    def __init__(self, folder: Path) -> None:
        self.certificate = folder / "authority.pem"
        self._key = folder / "authority.key"
        self._site = folder / "site.pem"
        self._site_key = folder / "site.key"
        new = "openssl req -x509 -newkey rsa:2048 -nodes -days 2"
        self._run(
            f"{new} -subj /CN=Test-Authority -addext basicConstraints=critical,CA:TRUE"
            f" -addext keyUsage=critical,keyCertSign -keyout {self._key} -out {self.certificate}"
        )
        self._run(
            f"{new} -subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1"
            f" -addext basicConstraints=critical,CA:FALSE -CA {self.certificate}"
            f" -CAkey {self._key} -keyout {self._site_key} -out {self._site}"
        )

    def context(self) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self._site, self._site_key)
        return context

    def _run(self, command: str) -> None:
        subprocess.run(command.split(), check=True, capture_output=True)


@contextmanager
def intercepting_proxy(authority: Authority, port: int) -> Iterator[int]:
    """Yields the port of the proxy; ``port`` is practice's."""
    opened: Future[tuple[asyncio.AbstractEventLoop, asyncio.Event, int]] = Future()
    thread = threading.Thread(target=lambda: asyncio.run(_serve(authority, port, opened)))
    thread.start()
    loop, closing, proxy_port = opened.result(30)
    try:
        yield proxy_port
    finally:
        loop.call_soon_threadsafe(closing.set)
        thread.join()


async def _serve(
    authority: Authority,
    port: int,
    opened: Future[tuple[asyncio.AbstractEventLoop, asyncio.Event, int]],
) -> None:
    context = authority.context()

    async def connect(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        assert head.startswith(b"CONNECT ")
        writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
        try:
            await writer.start_tls(context)
        except OSError:  # also ssl.SSLError: the certificate was refused
            writer.close()
            return
        inner_reader, inner_writer = await asyncio.open_connection("127.0.0.1", port)
        await asyncio.gather(pump(reader, inner_writer), pump(inner_reader, writer))

    closing = asyncio.Event()
    server = await asyncio.start_server(connect, "127.0.0.1", 0)
    opened.set_result((asyncio.get_running_loop(), closing, server.sockets[0].getsockname()[1]))
    await closing.wait()
    server.close()
