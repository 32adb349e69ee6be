#!/usr/bin/env python3
"""A polite crawler over a fake site, with priority queue, robots rules and per-host limits."""
from __future__ import annotations

import argparse
import asyncio
import dataclasses
import logging
import re
import sys
import time
import typing as t
from collections import Counter, defaultdict, deque
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit, urlunsplit, parse_qs
from urllib.robotparser import RobotFileParser

log = logging.getLogger("crawler")

SITE: dict[str, str] = {
    "http://a.test/": '<html><head><title>Home &amp; away</title></head><body><a href="/one">one</a> <a href=\'two.html?x=1&y=2\'>two</a><A HREF="http://b.test/">b</A></body></html>',
    "http://a.test/one": "<a href='../secret/x'>no</a><a href='#frag'>f</a><p>text<br/>more</p>",
    "http://a.test/two.html?x=1&y=2": "<title>Two</title><a href='/'>home</a><!-- comment <a href='/never'> -->",
    "http://b.test/": "<title>B</title><script>var x = '<a href=\"/js\">';</script><a href='mailto:x@y'>m</a><a href='//a.test/one'>x</a>",
}
ROBOTS = """
User-agent: *
Disallow: /secret/
Crawl-delay: 1
"""


class LinkParser(HTMLParser):
    def __init__(self, base: str) -> None:
        super().__init__(convert_charrefs=True)
        self.base = base
        self.links: list[str] = []
        self.title: str | None = None
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            href = dict(attrs).get("href")
            if href:
                self.links.append(urljoin(self.base, href))
        elif tag == "title":
            self._in_title = True

    def handle_endtag(self, tag):
        if tag == "title":
            self._in_title = False

    def handle_data(self, data):
        if self._in_title:
            self.title = (self.title or "") + data


@dataclasses.dataclass(order=True)
class Job:
    depth: int
    url: str = dataclasses.field(compare=False)
    parent: t.Optional[str] = dataclasses.field(default=None, compare=False, repr=False)


class Crawler:
    def __init__(self, start: str, *, workers: int = 2, max_depth: int = 3) -> None:
        self.queue: asyncio.PriorityQueue[Job] = asyncio.PriorityQueue()
        self.seen: set[str] = set()
        self.workers = workers
        self.max_depth = max_depth
        self.titles: dict[str, str | None] = {}
        self.stats: Counter[str] = Counter()
        self.by_host: defaultdict[str, asyncio.Semaphore] = defaultdict(lambda: asyncio.Semaphore(1))
        self.robots = RobotFileParser()
        self.robots.parse(ROBOTS.splitlines())
        self.add(Job(0, start))

    def add(self, job: Job) -> None:
        parts = urlsplit(job.url)
        clean = urlunsplit(parts._replace(fragment=""))
        if parts.scheme not in {"http", "https"}:
            self.stats["skipped scheme"] += 1
            return
        if clean in self.seen or job.depth > self.max_depth:
            return
        if not self.robots.can_fetch("*", clean):
            log.warning("robots forbid %s", clean)
            self.stats["forbidden"] += 1
            return
        self.seen.add(clean)
        self.queue.put_nowait(dataclasses.replace(job, url=clean))

    async def fetch(self, url: str) -> str:
        async with self.by_host[urlsplit(url).netloc]:
            await asyncio.sleep(0.01)
            try:
                return SITE[url]
            except KeyError:
                raise FileNotFoundError(404, "Not Found", url) from None

    async def worker(self, name: str) -> None:
        while True:
            job = await self.queue.get()
            try:
                parser = LinkParser(job.url)
                parser.feed(await self.fetch(job.url))
                parser.close()
                self.titles[job.url] = parser.title
                for link in parser.links:
                    self.add(Job(job.depth + 1, link, job.url))
                self.stats["ok"] += 1
            except OSError as exc:
                log.error("%s: %s", name, exc)
                self.stats["error"] += 1
            finally:
                self.queue.task_done()

    async def run(self) -> None:
        tasks = [asyncio.create_task(self.worker(f"w{i}"), name=f"worker-{i}") for i in range(self.workers)]
        await self.queue.join()
        for task in tasks:
            task.cancel()
        print(await asyncio.gather(*tasks, return_exceptions=True))


def main(argv: list[str] | None = None) -> int:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("start", nargs="?", default="http://a.test/")
    ap.add_argument("-w", "--workers", type=int, default=2, metavar="N")
    ap.add_argument("-v", "--verbose", action="count", default=0)
    ns = ap.parse_args(argv)
    logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)-8s %(name)s: %(message)s")
    crawler = Crawler(ns.start, workers=ns.workers)
    asyncio.run(crawler.run())
    for url, title in sorted(crawler.titles.items()):
        print(f"{url:<40} {title!r}")
    print(crawler.stats.most_common())
    print(parse_qs("x=1&y=2&x=3"))
    return 0


if __name__ == "__main__":
    sys.exit(main([]))
