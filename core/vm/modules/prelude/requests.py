"""Requests over the simulated network: every call blocks its thread until the host has answered."""

import _net
from _net import Headers
from http.client import BadStatusLine, IncompleteRead, RemoteDisconnected
from requests import exceptions
from requests.exceptions import (ConnectionError, ConnectTimeout, HTTPError, InvalidSchema, JSONDecodeError,  # noqa: F401
                                 MissingSchema, ReadTimeout, RequestException, Timeout, TooManyRedirects, URLRequired)

__version__ = "2.31.0"


class PreparedRequest:
    def __init__(self, method, url, headers, body):
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body

    def __repr__(self):
        return f"<PreparedRequest [{self.method}]>"


class Response:
    def __init__(self):
        self.status_code = None
        self.reason = None
        self.url = None
        self.headers = Headers()
        self.request = None
        self.encoding = "utf-8"
        self.history = []
        self.cookies = {}
        self._content = b""
        self._elapsed = 0.0

    def __repr__(self):
        return f"<Response [{self.status_code}]>"

    def __bool__(self):
        return self.ok

    @property
    def ok(self):
        return self.status_code < 400

    @property
    def elapsed(self):
        from datetime import timedelta
        return timedelta(seconds=self._elapsed)

    content = property(lambda self: self._content)
    text = property(lambda self: self._content.decode(self.encoding or "utf-8", "replace"))
    is_redirect = property(lambda self: "location" in self.headers and 300 <= self.status_code < 400)

    def json(self, **kwargs):
        from json import JSONDecodeError as Broken, loads
        try:
            return loads(self.text, **kwargs)
        except Broken as e:
            raise JSONDecodeError(str(e)) from e

    def raise_for_status(self):
        kind = "Client" if 400 <= self.status_code < 500 else "Server" if 500 <= self.status_code < 600 else None
        if kind:
            raise HTTPError(f"{self.status_code} {kind} Error: {self.reason} for url: {self.url}", response=self)

    def iter_content(self, chunk_size=1, decode_unicode=False):
        size = chunk_size or max(len(self._content), 1)
        for at in range(0, len(self._content), size):
            piece = self._content[at:at + size]
            yield piece.decode(self.encoding) if decode_unicode else piece

    def iter_lines(self, chunk_size=512, decode_unicode=False, delimiter=None):
        for line in self._content.splitlines():
            yield line.decode(self.encoding) if decode_unicode else line

    __iter__ = iter_lines

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


class Session:
    """Keeps headers and parameters from call to call."""

    def __init__(self):
        self.headers = Headers({"User-Agent": "python-requests/" + __version__, "Accept-Encoding": "gzip, deflate",
                                "Accept": "*/*", "Connection": "keep-alive"})
        self.params = {}
        self.auth = None
        self.cookies = {}
        self.verify = True
        self.max_redirects = 30

    def request(self, method, url, params=None, data=None, headers=None, cookies=None, files=None, auth=None, timeout=None,
                allow_redirects=True, proxies=None, hooks=None, stream=None, verify=None, cert=None, json=None):
        url = str(url)
        fault = _net.fault(url)
        if fault == "no scheme":
            raise MissingSchema(f"Invalid URL {url!r}: No scheme supplied. Perhaps you meant https://{url}?")
        if fault == "unsupported protocol":
            raise InvalidSchema(f"No connection adapters were found for {url!r}")
        if fault:
            raise exceptions.InvalidURL(f"Invalid URL {url!r}: No host supplied")
        all_headers = self.headers.copy()
        all_headers.update(headers or {})
        if self.params:
            url = _net.join_params(url, self.params)
        exchange = _net.Exchange(method, url, params, all_headers, json, data)
        response, history = self._once(exchange, timeout), []
        while allow_redirects and (further := _net.redirected(exchange)) is not None:
            if len(history) >= self.max_redirects:
                raise TooManyRedirects(f"Exceeded {self.max_redirects} redirects.", response=response)
            history.append(response)
            exchange = further
            response = self._once(exchange, timeout)
            response.history = history[:]
        return response

    def _once(self, exchange, timeout):
        request = PreparedRequest(exchange.method, exchange.url, exchange.request_headers, exchange.sent or None)
        place = f"(host={exchange.host!r}, port={exchange.port})"
        pool = "HTTPSConnectionPool" if exchange.scheme == "https" else "HTTPConnectionPool"
        limit = timeout[1] if isinstance(timeout, tuple) else timeout
        late = False
        if exchange.is_local:
            try:
                _net.converse_blocking(exchange, limit)
            except ConnectionRefusedError:
                raise ConnectionError(f"{pool}{place}: Max retries exceeded with url: {exchange.path} (Caused by "
                                      "NewConnectionError('Failed to establish a new connection: [Errno 111] Connection "
                                      "refused'))", request=request) from None
            except TimeoutError:
                late = True
            except _net.Disconnected:
                raise ConnectionError(("Connection aborted.", RemoteDisconnected("Remote end closed connection without "
                                                                                 "response")), request=request) from None
            except _net.Incomplete as e:
                cut = IncompleteRead(e.received, e.expected)
                raise exceptions.ChunkedEncodingError((f"Connection broken: {cut!r}", cut), request=request) from None
            except _net.BadAnswer as e:
                raise ConnectionError(("Connection aborted.", BadStatusLine(e.args[0].decode("latin-1") + "\r\n")),
                                      request=request) from None
            except ConnectionResetError as e:
                raise ConnectionError(("Connection aborted.", e), request=request) from None
        else:
            exchange.answer()
            late = not exchange.wait(limit)
        if late:
            raise ReadTimeout(f"{pool}{place}: Read timed out. (read timeout={limit})", request=request)
        response = Response()
        response.status_code = exchange.status
        response.reason = exchange.reason
        response.url = exchange.url
        response.headers = exchange.headers
        response.request = request
        response._content = exchange.body
        response._elapsed = exchange.delay
        return response

    def get(self, url, **kwargs):
        return self.request("GET", url, **kwargs)

    def options(self, url, **kwargs):
        return self.request("OPTIONS", url, **kwargs)

    def head(self, url, **kwargs):
        kwargs.setdefault("allow_redirects", False)
        return self.request("HEAD", url, **kwargs)

    def post(self, url, data=None, json=None, **kwargs):
        return self.request("POST", url, data=data, json=json, **kwargs)

    def put(self, url, data=None, **kwargs):
        return self.request("PUT", url, data=data, **kwargs)

    def patch(self, url, data=None, **kwargs):
        return self.request("PATCH", url, data=data, **kwargs)

    def delete(self, url, **kwargs):
        return self.request("DELETE", url, **kwargs)

    def mount(self, prefix, adapter):
        pass

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


def session():
    return Session()


def request(method, url, **kwargs):
    with Session() as one:
        return one.request(method, url, **kwargs)


def get(url, params=None, **kwargs):
    return request("GET", url, params=params, **kwargs)


def options(url, **kwargs):
    return request("OPTIONS", url, **kwargs)


def head(url, **kwargs):
    kwargs.setdefault("allow_redirects", False)
    return request("HEAD", url, **kwargs)


def post(url, data=None, json=None, **kwargs):
    return request("POST", url, data=data, json=json, **kwargs)


def put(url, data=None, **kwargs):
    return request("PUT", url, data=data, **kwargs)


def patch(url, data=None, **kwargs):
    return request("PATCH", url, data=data, **kwargs)


def delete(url, **kwargs):
    return request("DELETE", url, **kwargs)


class codes:
    ok = 200
    created = 201
    accepted = 202
    no_content = 204
    bad_request = 400
    unauthorized = 401
    forbidden = 403
    not_found = 404
    too_many_requests = 429
    internal_server_error = 500
    bad_gateway = 502
    service_unavailable = 503
