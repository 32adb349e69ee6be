"""urlopen over the simulated network: blocks the thread until the host has answered."""

import _net
from urllib.error import HTTPError, URLError


class Request:
    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False, method=None):
        self.full_url = url
        self.data = data
        self.headers = {}
        for name, value in headers.items():
            self.add_header(name, value)
        self.method = method

    def get_method(self):
        return self.method or ("POST" if self.data is not None else "GET")

    def get_full_url(self):
        return self.full_url

    def add_header(self, key, val):
        self.headers[key.capitalize()] = val

    def has_header(self, header_name):
        return header_name in self.headers

    def get_header(self, header_name, default=None):
        return self.headers.get(header_name, default)

    @property
    def host(self):
        return _net.urlsplit(self.full_url).netloc


class HTTPResponse:
    """http.client.HTTPResponse, as far as urlopen's users see it."""

    def __init__(self, exchange):
        self.status = self.code = exchange.status
        self.reason = self.msg = exchange.reason
        self.headers = exchange.headers
        self.url = exchange.url
        self.version = 11
        self._body = exchange.body
        self._at = 0
        self.closed = False

    def read(self, n=-1):
        end = len(self._body) if n is None or n < 0 else self._at + n
        piece = self._body[self._at:end]
        self._at += len(piece)
        return piece

    def readline(self):
        at = self._body.find(b"\n", self._at)
        return self.read(-1 if at < 0 else at + 1 - self._at)

    def readlines(self):
        return list(self)

    def __iter__(self):
        return iter(self.readline, b"")

    def getcode(self):
        return self.status

    def geturl(self):
        return self.url

    def info(self):
        return self.headers

    def getheader(self, name, default=None):
        return self.headers.get(name, default)

    def getheaders(self):
        return list(self.headers.items())

    def close(self):
        self.closed = True

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


HTTPResponse.__module__ = "http.client"


def urlopen(url, data=None, timeout=None, *, context=None):
    """Open the URL (a text or a Request); returns what can be read like a file."""
    request = url if isinstance(url, Request) else Request(url, data)
    if data is not None:
        request.data = data
    fault = _net.fault(request.full_url)
    if fault == "no scheme":
        raise ValueError("unknown url type: %r" % request.full_url)
    if fault == "unsupported protocol":
        raise URLError(f"unknown url type: {_net.urlsplit(request.full_url).scheme}")
    if fault:
        raise URLError("no host given")
    if request.data is not None and isinstance(request.data, str):
        raise TypeError("POST data should be bytes, an iterable of bytes, or a file object. It cannot be of type str.")
    exchange = _net.Exchange(request.get_method(), request.full_url, headers=request.headers, data=request.data)
    if exchange.refused:
        raise URLError(ConnectionRefusedError(111, "Connection refused"))
    exchange.answer()
    if not exchange.wait(timeout):
        raise TimeoutError("The read operation timed out")
    response = HTTPResponse(exchange)
    if not 200 <= exchange.status < 300:
        raise HTTPError(exchange.url, exchange.status, exchange.reason, exchange.headers, response)
    return response


def urlretrieve(url, filename=None, reporthook=None, data=None):
    raise URLError("scripts have no files to retrieve to")


from urllib.parse import quote, unquote, urljoin, urlparse, urlsplit  # noqa: E402,F401
