"""What a robots.txt allows."""

import collections as _collections
import time as _time
import urllib.parse as _parse

__all__ = ["RobotFileParser"]

RequestRate = _collections.namedtuple("RequestRate", "requests seconds")


class RobotFileParser:
    def __init__(self, url=""):
        self.entries = []
        self.default_entry = None
        self.sitemaps = []
        self.disallow_all = self.allow_all = False
        self.last_checked = 0
        self.set_url(url)

    def mtime(self):
        return self.last_checked

    def modified(self):
        self.last_checked = _time.time()

    def set_url(self, url):
        self.url = url
        self.host, self.path = _parse.urlparse(url)[1:3]

    def read(self):
        import urllib.error
        import urllib.request
        try:
            answer = urllib.request.urlopen(self.url)
        except urllib.error.HTTPError as error:
            self.disallow_all = error.code in (401, 403)
            self.allow_all = not self.disallow_all and 400 <= error.code < 500
        else:
            self.parse(answer.read().decode("utf-8").splitlines())

    def parse(self, lines):
        agents, rules, more, began = [], [], {}, False

        def finish():
            if agents:
                entry = _Entry(list(agents), list(rules), dict(more))
                if "*" in agents:
                    self.default_entry = self.default_entry or entry
                else:
                    self.entries.append(entry)
            agents.clear()
            rules.clear()
            more.clear()
        self.modified()
        for line in lines:
            line = line.partition("#")[0].strip()
            key, colon, value = line.partition(":")
            if not line:
                if began:
                    finish()
                    began = False
                elif agents:
                    agents.clear()
                continue
            if not colon:
                continue
            key, value = key.strip().lower(), _parse.unquote(value.strip())
            if key == "user-agent":
                if began:
                    finish()
                    began = False
                agents.append(value)
            elif key in ("disallow", "allow") and agents:
                rules.append((_parse.quote(_parse.urlunparse(_parse.urlparse(value))), key == "allow" or not value))
                began = True
            elif key == "crawl-delay" and agents:
                if value.isdigit():
                    more["delay"] = int(value)
                began = True
            elif key == "request-rate" and agents:
                numbers = value.split("/")
                if len(numbers) == 2 and all(each.strip().isdigit() for each in numbers):
                    more["rate"] = RequestRate(int(numbers[0]), int(numbers[1]))
                began = True
            elif key == "sitemap":
                self.sitemaps.append(value)
        finish()

    def _entry(self, useragent):
        for entry in self.entries:
            if entry.applies_to(useragent):
                return entry
        return self.default_entry

    def can_fetch(self, useragent, url):
        if self.disallow_all:
            return False
        if self.allow_all:
            return True
        if not self.last_checked:
            return False
        parts = _parse.urlparse(_parse.unquote(url))
        url = _parse.quote(_parse.urlunparse(("", "", *parts[2:]))) or "/"
        entry = self._entry(useragent)
        return entry is None or entry.allows(url)

    def crawl_delay(self, useragent):
        entry = self._entry(useragent) if self.last_checked else None
        return entry and entry.more.get("delay")

    def request_rate(self, useragent):
        entry = self._entry(useragent) if self.last_checked else None
        return entry and entry.more.get("rate")

    def site_maps(self):
        return self.sitemaps or None


class _Entry:
    def __init__(self, agents, rules, more):
        self.agents, self.rules, self.more = agents, rules, more

    def applies_to(self, useragent):
        useragent = useragent.split("/")[0].lower()
        return any(agent == "*" or agent.lower() in useragent for agent in self.agents)

    def allows(self, url):
        for path, allowed in self.rules:
            if path == "*" or url.startswith(path):
                return allowed
        return True
