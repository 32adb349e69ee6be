"""urlopen over the simulated network: blocks the thread until the host has answered."""

import _net
from http.client import HTTPException, _exchanged
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
    headers = {"Accept-Encoding": "identity"}
    if request.data is not None:
        if not request.has_header("Content-type"):
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        headers["Content-Length"] = len(request.data)
    headers.update({"Host": request.host, "User-Agent": "Python-urllib/3.11"})
    headers.update((name.title(), value) for name, value in request.headers.items())
    headers["Connection"] = "close"
    exchange = _net.Exchange(request.get_method(), request.full_url, headers=headers, data=request.data)
    try:
        response = _exchanged(exchange, timeout)
    except (ConnectionRefusedError, ConnectionResetError) as e:
        if isinstance(e, HTTPException):
            raise
        raise URLError(e)
    if not 200 <= exchange.status < 300:
        raise HTTPError(exchange.url, exchange.status, exchange.reason, response.headers, response)
    return response


def urlretrieve(url, filename=None, reporthook=None, data=None):
    raise URLError("scripts have no files to retrieve to")


from urllib.parse import quote, unquote, urljoin, urlparse, urlsplit  # noqa: E402,F401
