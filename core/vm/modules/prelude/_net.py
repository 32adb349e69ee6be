"""The simulated network: hosts that answer after a while, always the same way for the same seed.

Native seam, module _network: latency(host), the seconds of the next call; wait(seconds, host), which blocks the thread;
label(future, host), which tells the trace that who awaits the future waits for that host.

An answer's body tells what was asked, in the manner of httpbin.org, whose paths /status/N and /delay/N are understood.
"""

import _network
from urllib.parse import parse_qsl, quote, unquote, urlencode, urljoin, urlsplit, urlunsplit

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
    def is_local(self):
        """Nobody listens at this computer's own ports but servers of the script, and those speak for themselves:
        converse() or converse_blocking() asks them."""
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


def redirected(exchange, only_post=False):
    """The exchange that an answer asks for by its Location, or None. A form that was sent is not sent again, unless the answer
    insists (307, 308); `only_post`: after 302, too, that holds of POST alone."""
    where = exchange.headers.get("Location")
    if exchange.status not in (301, 302, 303, 307, 308) or where is None:
        return None
    method, json, data = exchange.method, exchange.json, exchange.data
    plain = {301: method == "POST", 302: method == "POST" if only_post else True, 303: True}.get(exchange.status, False)
    headers = exchange.request_headers.copy()
    if plain and method != "HEAD":
        method, json, data = "GET", None, None
    url = urljoin(exchange.url, where)
    drop = ["Host", "Content-Length"]
    if data is None and json is None:
        drop += ["Content-Type", "Transfer-Encoding"]
    if urlsplit(url).netloc != urlsplit(exchange.url).netloc:
        drop.append("Authorization")
    for name in drop:
        if name in headers:
            del headers[name]
    return Exchange(method, url, None, headers, json, data)


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


class Disconnected(ConnectionError):
    """The server closed the connection and had not begun to answer."""


class Incomplete(ConnectionError):
    """The server closed the connection in the middle of its answer. expected: further bytes, None if unknown."""

    def __init__(self, received, expected=None):
        super().__init__("incomplete answer")
        self.received = received
        self.expected = expected


class BadAnswer(ConnectionError):
    """What the server says is not HTTP."""


class _Answer:
    """Takes an answer of HTTP/1.x apart as it comes."""

    def __init__(self, exchange):
        self._exchange = exchange
        self._data = b""
        self._length = None  # of the body; None: as long as the connection lasts
        self._step = self._head
        self.whole = False

    def feed(self, data):
        """What has arrived; b"" is the connection's end. True once the answer is whole."""
        if not data:
            self._ended()
        self._data += data
        while not self.whole and self._step():
            pass
        return self.whole

    def _ended(self):
        if self._step == self._head:
            raise BadAnswer(self._data) if self._data else Disconnected("no answer")
        if self._step == self._rest:
            if self._length is not None:
                raise Incomplete(self._data, self._length - len(self._data))
            self._exchange.body = self._data
            self.whole = True
        else:
            raise Incomplete(self._exchange.body)

    def _head(self):
        head, end, rest = self._data.partition(b"\r\n\r\n")
        if not head.startswith(b"HTTP/"[:len(head)]):
            raise BadAnswer(head.partition(b"\r\n")[0])
        if not end:
            return False
        exchange = self._exchange
        try:
            exchange.status, exchange.reason, exchange.headers = parse_head(head)
        except (ValueError, IndexError):
            raise BadAnswer(head.partition(b"\r\n")[0]) from None
        self._data = rest
        if 100 <= exchange.status < 200:
            return True  # the answer itself comes after it
        if exchange.method == "HEAD" or exchange.status in (204, 304):
            self.whole = True
        elif "chunked" in exchange.headers.get("Transfer-Encoding", "").lower():
            self._step = self._chunk_size
        else:
            length = exchange.headers.get("Content-Length")
            self._length = int(length) if length is not None and length.isdigit() else None
            self._step = self._rest
        return True

    def _rest(self):
        if self._length is None or len(self._data) < self._length:
            return False
        self._exchange.body = self._data[:self._length]
        self.whole = True
        return True

    def _chunk_size(self):
        line, end, rest = self._data.partition(b"\r\n")
        if not end:
            return False
        try:
            self._length = int(line.partition(b";")[0], 16)
        except ValueError:
            raise BadAnswer(line) from None
        self._data = rest
        self._step = self._chunk if self._length else self._trailer
        return True

    def _chunk(self):
        if len(self._data) < self._length + 2:
            return False
        self._exchange.body += self._data[:self._length]
        self._data = self._data[self._length + 2:]
        self._step = self._chunk_size
        return True

    def _trailer(self):
        line, end, self._data = self._data.partition(b"\r\n")
        self.whole = bool(end) and not line
        return bool(end)


def _request_text(exchange):
    path = exchange.path + ("?" + exchange.query if exchange.query else "")
    if exchange.sent or exchange.method in ("POST", "PUT", "PATCH"):
        exchange.request_headers["Content-Length"] = len(exchange.sent)
    lines = [f"{exchange.method} {path} HTTP/1.1"]
    lines += [f"{name}: {value}" for name, value in exchange.request_headers.items()]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + exchange.sent


class Silent(TimeoutError):
    """No piece of the answer for too long."""


async def converse(exchange, timeout=None, each=False, silence=None):
    """Ask a server that the script itself runs on this computer. ConnectionRefusedError if there is none; TimeoutError
    if the whole answer, or with `each` a piece of it, takes longer than the timeout (s); Silent if a piece takes longer
    than `silence` (s)."""
    from asyncio import get_running_loop, open_connection, timeout as limit
    loop = get_running_loop()
    begin = loop.time()
    answer = _Answer(exchange)
    async with limit(timeout) as scope:
        reader, writer = await open_connection(exchange.host, exchange.port)
        try:
            writer.write(_request_text(exchange))
            while True:
                try:
                    async with limit(silence):
                        piece = await reader.read(2 ** 16)
                except TimeoutError:
                    raise Silent() from None
                if answer.feed(piece):
                    break
                if each and timeout is not None:
                    scope.reschedule(loop.time() + timeout)
        finally:
            writer.close()
    exchange.delay = loop.time() - begin


class _BlockingEnd:
    """This end of a connection in a thread that has no loop, or whose loop it blocks."""

    def __init__(self, name):
        import _thread
        self._lock = _thread._lock_of_kind("socket", name)
        self._lock.acquire()
        self._pieces = []
        self._error = None
        self._peer = None

    def _after(self, delay, callback, *args):
        callback(*args)

    def _receive(self, data):
        self._pieces.append(data)
        if self._lock.locked():
            self._lock.release()

    def _receive_eof(self):
        self._receive(b"")

    def _reset(self):
        self._error = ConnectionResetError(104, "Connection reset by peer")
        self._receive_eof()

    def read(self, timeout):
        """The next piece, b"" at the end. Blocks the thread; TimeoutError after so many seconds."""
        while not self._pieces:
            if not self._lock.acquire(timeout=-1 if timeout is None else timeout):
                raise TimeoutError("timed out")
        if self._error is not None:
            raise self._error
        return self._pieces.pop(0)


def converse_blocking(exchange, timeout=None):
    """The same for a thread, which is blocked meanwhile; the timeout holds for each piece. A server whose loop runs in
    this very thread can never answer."""
    import time
    from asyncio import streams
    begin = time.monotonic()
    name = f"{exchange.host}:{exchange.port}"
    _network.wait(0, name)
    server = streams._servers.get(exchange.port)
    if server is None or not server._serving:
        raise ConnectionRefusedError(111, "Connection refused")
    mine, theirs = ("127.0.0.1", streams._this_port()), ("127.0.0.1", exchange.port)
    near, far = _BlockingEnd(name), server._end(f"{mine[0]}:{mine[1]}", theirs, mine)
    near._peer, far._peer = far, near
    far._after(0, server._accept, far)
    answer = _Answer(exchange)
    try:
        far._after(0, far._receive, _request_text(exchange))
        while not answer.feed(near.read(timeout)):
            pass
    finally:
        far._after(0, far._receive_eof)
    exchange.delay = time.monotonic() - begin


def quoted(text):
    return quote(unquote(text))
