#!/usr/bin/env python3
"""A polite web crawler: bounded concurrency, per-host delays, a frontier queue and a summary at the end."""
from __future__ import annotations

import asyncio
import logging
import re
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import AsyncIterator, Dict, Iterable, List, Optional, Set, Tuple
from urllib.parse import urljoin, urlparse, urldefrag

logging.basicConfig(
    level=logging.INFO,
    format="%(levelname)-8s %(name)s: %(message)s",
    stream=sys.stdout,
)
log = logging.getLogger("crawler")

LINK = re.compile(r'href="([^"]+)"')

SITE: Dict[str, str] = {
    "https://example.com/": '<a href="/a">A</a> <a href="/b#frag">B</a> <a href="https://other.org/x">X</a>',
    "https://example.com/a": '<a href="/">home</a><a href="a/1">1</a><a href="a/2">2</a>',
    "https://example.com/b": '<a href="/missing">?</a><a href="/a">A</a>',
    "https://example.com/a/1": "leaf one",
    "https://example.com/a/2": '<a href="/slow">slow</a>',
    "https://example.com/slow": "zzz",
    "https://other.org/x": '<a href="https://example.com/">back</a><a href="mailto:me@x">m</a>',
}


class FetchError(Exception):
    def __init__(self, url: str, status: int) -> None:
        super().__init__(f"{status} for {url}")
        self.url = url
        self.status = status


@dataclass(frozen=True, slots=True)
class Page:
    url: str
    body: str
    elapsed: float

    @property
    def links(self) -> List[str]:
        return [urldefrag(urljoin(self.url, m.group(1))).url for m in LINK.finditer(self.body)]


@dataclass
class Stats:
    started: float
    pages: int = 0
    errors: Counter = field(default_factory=Counter)
    per_host: Dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def line(self, now: float) -> str:
        hosts = ", ".join(f"{h}={n}" for h, n in sorted(self.per_host.items()))
        return f"{self.pages} pages in {now - self.started:.2f}s ({hosts}); errors: {dict(self.errors)}"


async def fake_fetch(url: str) -> Page:
    loop = asyncio.get_running_loop()
    begun = loop.time()
    delay = 5.0 if url.endswith("/slow") else 0.1 + 0.05 * (len(url) % 7)
    await asyncio.sleep(delay)
    try:
        body = SITE[url]
    except KeyError:
        raise FetchError(url, 404) from None
    return Page(url, body, loop.time() - begun)


class Crawler:
    def __init__(self, roots: Iterable[str], *, workers: int = 3, max_pages: Optional[int] = None) -> None:
        self.roots = list(roots)
        self.queue: asyncio.Queue[Tuple[int, str]] = asyncio.Queue()
        self.seen: Set[str] = set()
        self.workers = workers
        self.max_pages = max_pages
        self.locks: Dict[str, asyncio.Lock] = {}
        self.stats = Stats(asyncio.get_running_loop().time())

    def add(self, url: str, depth: int) -> bool:
        parts = urlparse(url)
        if parts.scheme not in ("http", "https") or url in self.seen:
            return False
        self.seen.add(url)
        self.queue.put_nowait((depth, url))
        return True

    async def worker(self, name: str) -> None:
        log.debug("%s up", name)
        while True:
            depth, url = await self.queue.get()
            host = urlparse(url).netloc
            lock = self.locks.setdefault(host, asyncio.Lock())
            try:
                async with lock:
                    await asyncio.sleep(0.02)
                page = await asyncio.wait_for(fake_fetch(url), timeout=1.0)
            except FetchError as exc:
                self.stats.errors[exc.status] += 1
                log.warning("%s: %s", name, exc)
            except asyncio.TimeoutError:
                self.stats.errors["timeout"] += 1
                log.error("%s: timeout for %s", name, url)
            else:
                self.stats.pages += 1
                self.stats.per_host[host] += 1
                new = sum(self.add(link, depth + 1) for link in page.links)
                log.info("%s: %s depth=%d links=%d new=%d %.2fs", name, page.url, depth, len(page.links), new, page.elapsed)
            finally:
                self.queue.task_done()

    async def run(self) -> Stats:
        for root in self.roots:
            self.add(root, 0)
        tasks = [asyncio.create_task(self.worker(f"w{i}"), name=f"worker-{i}") for i in range(self.workers)]
        await self.queue.join()
        for task in tasks:
            task.cancel()
        results = await asyncio.gather(*tasks, return_exceptions=True)
        log.info("workers: %s", [type(r).__name__ for r in results])
        return self.stats


async def main() -> None:
    crawler = Crawler(["https://example.com/"], workers=3)
    stats = await crawler.run()
    print(stats.line(asyncio.get_running_loop().time()))
    for url in sorted(crawler.seen):
        print(" ", url)


if __name__ == "__main__":
    asyncio.run(main())
