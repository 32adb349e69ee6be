"""The simulated network: hosts that answer after a while, always the same way for the same seed.

Native seam, module _network: latency(host), the seconds of the next call; wait(seconds, host), which blocks the thread;
label(future, host), which tells the trace that who awaits the future waits for that host.

An answer's body tells what was asked, in the manner of httpbin.org, whose paths /status/N and /delay/N are understood.
"""

import _network
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit, urlunsplit

REASONS = {200: "OK", 201: "Created", 202: "Accepted", 204: "No Content", 301: "Moved Permanently", 302: "Found",
           304: "Not Modified", 400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found",
           405: "Method Not Allowed", 408: "Request Timeout", 409: "Conflict", 418: "I'm a teapot",
           422: "Unprocessable Entity", 429: "Too Many Requests", 500: "Internal Server Error", 502: "Bad Gateway",
           503: "Service Unavailable", 504: "Gateway Timeout"}
LOCAL = ("localhost", "127.0.0.1", "::1", "0.0.0.0")


class Headers:
    """Names and values; names compare without regard to case."""

    def __init__(self, items=None):
        self._items = {}
        if items is not None:
            pairs = items.items() if hasattr(items, "items") else items
            for name, value in pairs:
                self[name] = value

    def __setitem__(self, name, value):
        self._items[name.lower()] = (name, str(value))

    def __getitem__(self, name):
        return self._items[name.lower()][1]

    def __delitem__(self, name):
        del self._items[name.lower()]

    def __contains__(self, name):
        return isinstance(name, str) and name.lower() in self._items

    def __iter__(self):
        return iter([name for name, value in self._items.values()])

    def __len__(self):
        return len(self._items)

    def __eq__(self, other):
        return dict(self.lowered()) == dict(Headers(other).lowered())

    def lowered(self):
        return [(key, value) for key, (name, value) in self._items.items()]

    def get(self, name, default=None):
        return self[name] if name in self else default

    def keys(self):
        return list(self)

    def values(self):
        return [value for name, value in self._items.values()]

    def items(self):
        return list(self._items.values())

    def setdefault(self, name, value):
        if name not in self:
            self[name] = value
        return self[name]

    def update(self, other):
        for name, value in Headers(other).items():
            self[name] = value

    def copy(self):
        return type(self)(self.items())

    def __repr__(self):
        return repr(dict(self.items()))


def join_params(url, params):
    """The URL with further parameters in its query."""
    if not params:
        return url
    if isinstance(params, (str, bytes)):
        query = params if isinstance(params, str) else params.decode()
    else:
        pairs = params.items() if hasattr(params, "items") else params
        flat = []
        for name, value in pairs:
            for each in value if isinstance(value, (list, tuple)) else (value,):
                if each is not None:
                    text = ("true" if each else "false") if isinstance(each, bool) else str(each)
                    flat.append((name, text))
        query = urlencode(flat)
    scheme, netloc, path, old, fragment = urlsplit(url)
    return urlunsplit((scheme, netloc, path or "/", old + "&" + query if old and query else old or query, fragment))


class Exchange:
    """A request, and what the host will answer to it."""

    def __init__(self, method, url, params=None, headers=None, json=None, data=None):
        self.method = method.upper()
        self.url = join_params(url, params)
        parts = urlsplit(self.url)
        self.scheme = parts.scheme
        self.host = parts.hostname or ""
        self.port = parts.port or (443 if parts.scheme == "https" else 80)
        self.path = parts.path or "/"
        self.query = parts.query
        self.request_headers = Headers(headers)
        self.request_headers.setdefault("Host", parts.netloc)
        self.json = json
        self.data = data
        self.sent = self._encode()
        self.status = 200
        self.reason = "OK"
        self.headers = Headers()
        self.body = b""
        self.delay = 0.0

    def _encode(self):
        if self.json is not None:
            from json import dumps
            self.request_headers.setdefault("Content-Type", "application/json")
            return dumps(self.json).encode()
        if self.data is None:
            return b""
        if isinstance(self.data, bytes):
            return self.data
        if isinstance(self.data, str):
            return self.data.encode()
        self.request_headers.setdefault("Content-Type", "application/x-www-form-urlencoded")
        return urlencode(self.data).encode()

    @property
    def refused(self):
        """Nobody listens at this computer's own ports but servers of the script, and those speak for themselves."""
        return self.host in LOCAL

    def answer(self):
        """Have the host answer: sets status, headers, body and delay (s)."""
        self.delay = _network.latency(self.host)
        self.status, extra = _by_path(self.path)
        self.reason = REASONS.get(self.status, "")
        self.delay += extra
        if self.method != "HEAD" and self.status not in (204, 304):
            self.body = self._body()
        self.headers = Headers({"Date": http_date(), "Content-Type": "application/json",
                                "Content-Length": len(self.body), "Server": "simulated"})

    def told(self):
        """What the body says, as an object."""
        told = {"url": self.url, "method": self.method, "args": dict(parse_qsl(self.query))}
        if self.json is not None:
            told["json"] = self.json
        elif isinstance(self.data, dict):
            told["form"] = {str(key): str(value) for key, value in self.data.items()}
        elif self.sent:
            told["data"] = self.sent.decode("utf-8", "replace")
        if self.status >= 400:
            told["error"] = self.reason
        return told

    def _body(self):
        from json import dumps
        return dumps(self.told()).encode()

    def wait(self, timeout=None):
        """Block the thread until the answer is here; False if the timeout (s) came first."""
        late = timeout is not None and self.delay > timeout
        _network.wait(timeout if late else self.delay, self.host)
        return not late

    async def arrive(self, timeout=None):
        """The same for a task."""
        late = timeout is not None and self.delay > timeout
        await pause(timeout if late else self.delay, self.host)
        return not late


def _by_path(path):
    pieces = path.strip("/").split("/")
    if len(pieces) >= 2 and pieces[-2] == "status" and pieces[-1].isdigit():
        return int(pieces[-1]), 0.0
    if len(pieces) >= 2 and pieces[-2] == "delay":
        try:
            return 200, min(float(pieces[-1]), 10.0)
        except ValueError:
            pass
    return 200, 0.0


def http_date():
    from time import gmtime, strftime
    return strftime("%a, %d %b %Y %H:%M:%S GMT", gmtime())


def _arrived(future):
    if not future.done():
        future.set_result(None)


async def pause(seconds, host):
    """Suspend the task until a host has answered."""
    from asyncio import get_running_loop
    loop = get_running_loop()
    future = _network.label(loop.create_future(), host)
    timer = loop.call_later(seconds, _arrived, future)
    try:
        await future
    finally:
        timer.cancel()


def fault(url):
    """What is wrong with a URL: a text, or None."""
    parts = urlsplit(url)
    if not parts.scheme:
        return "no scheme"
    if parts.scheme not in ("http", "https"):
        return "unsupported protocol"
    if not parts.hostname:
        return "no host"
    return None


def parse_head(head):
    """Status, reason and headers of an answer's first lines (bytes)."""
    lines = head.decode("latin-1").split("\r\n")
    pieces = lines[0].split(" ", 2)
    headers = Headers()
    for line in lines[1:]:
        name, colon, value = line.partition(":")
        if colon:
            headers[name.strip()] = value.strip()
    return int(pieces[1]), pieces[2] if len(pieces) > 2 else "", headers


async def converse(exchange):
    """Ask a server that the script itself runs on this computer. ConnectionRefusedError if there is none."""
    from asyncio import open_connection
    reader, writer = await open_connection(exchange.host, exchange.port)
    try:
        path = exchange.path + ("?" + exchange.query if exchange.query else "")
        exchange.request_headers["Content-Length"] = len(exchange.sent)
        lines = [f"{exchange.method} {path} HTTP/1.1"]
        lines += [f"{name}: {value}" for name, value in exchange.request_headers.items()]
        writer.write("\r\n".join(lines).encode() + b"\r\n\r\n" + exchange.sent)
        head = await reader.readuntil(b"\r\n\r\n")
        exchange.status, exchange.reason, exchange.headers = parse_head(head[:-4])
        length = exchange.headers.get("Content-Length")
        if exchange.method != "HEAD":
            exchange.body = await (reader.read() if length is None else reader.readexactly(int(length)))
    finally:
        writer.close()


def quoted(text):
    return quote(unquote(text))
