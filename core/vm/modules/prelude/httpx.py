"""HTTPX over the simulated network: Client, AsyncClient, get() and its like, Response, the exceptions."""

import _net
from _net import Headers

__version__ = "0.27.0"


class HTTPError(Exception):
    def __init__(self, message):
        super().__init__(message)
        self._request = None

    @property
    def request(self):
        if self._request is None:
            raise RuntimeError("The .request property has not been set.")
        return self._request


class RequestError(HTTPError):
    def __init__(self, message, *, request=None):
        super().__init__(message)
        self._request = request


class TransportError(RequestError):
    pass


class TimeoutException(TransportError):
    pass


class ConnectTimeout(TimeoutException):
    pass


class ReadTimeout(TimeoutException):
    pass


class WriteTimeout(TimeoutException):
    pass


class PoolTimeout(TimeoutException):
    pass


class NetworkError(TransportError):
    pass


class ConnectError(NetworkError):
    pass


class ReadError(NetworkError):
    pass


class WriteError(NetworkError):
    pass


class CloseError(NetworkError):
    pass


class ProxyError(TransportError):
    pass


class ProtocolError(TransportError):
    pass


class RemoteProtocolError(ProtocolError):
    pass


class LocalProtocolError(ProtocolError):
    pass


class UnsupportedProtocol(TransportError):
    pass


class DecodingError(RequestError):
    pass


class TooManyRedirects(RequestError):
    pass


class CookieConflict(Exception):
    pass


class StreamError(RuntimeError):
    pass


class StreamConsumed(StreamError):
    pass


class StreamClosed(StreamError):
    pass


class ResponseNotRead(StreamError):
    pass


class RequestNotRead(StreamError):
    pass


class InvalidURL(Exception):
    pass


class HTTPStatusError(HTTPError):
    def __init__(self, message, *, request, response):
        super().__init__(message)
        self._request = request
        self.response = response


class Timeout:
    def __init__(self, timeout=5.0, *, connect=None, read=None, write=None, pool=None):
        self.connect = timeout if connect is None else connect
        self.read = timeout if read is None else read
        self.write = timeout if write is None else write
        self.pool = timeout if pool is None else pool

    def __repr__(self):
        return f"Timeout(connect={self.connect}, read={self.read}, write={self.write}, pool={self.pool})"


class Limits:
    def __init__(self, *, max_connections=None, max_keepalive_connections=None, keepalive_expiry=5.0):
        self.max_connections = max_connections
        self.max_keepalive_connections = max_keepalive_connections
        self.keepalive_expiry = keepalive_expiry


class _Unset:
    pass


USE_CLIENT_DEFAULT = _Unset()


def _seconds(timeout):
    return timeout.read if isinstance(timeout, Timeout) else timeout


class URL:
    def __init__(self, url):
        self._url = str(url)

    def __str__(self):
        return self._url

    def __repr__(self):
        return f"URL({self._url!r})"

    def __eq__(self, other):
        return str(self) == str(other)

    def __hash__(self):
        return hash(self._url)

    host = property(lambda self: _net.urlsplit(self._url).hostname or "")
    path = property(lambda self: _net.urlsplit(self._url).path or "/")
    scheme = property(lambda self: _net.urlsplit(self._url).scheme)
    port = property(lambda self: _net.urlsplit(self._url).port)
    query = property(lambda self: _net.urlsplit(self._url).query.encode())


class Request:
    def __init__(self, method, url, headers=None, content=b""):
        self.method = method.upper()
        self.url = URL(url)
        self.headers = Headers(headers)
        self.content = content

    def __repr__(self):
        return f"<Request({self.method!r}, {str(self.url)!r})>"


class Response:
    def __init__(self, status_code, *, headers=None, content=b"", text=None, json=None, request=None):
        self.status_code = status_code
        self.headers = Headers(headers)
        if json is not None:
            from json import dumps
            content = dumps(json).encode()
        self._content = text.encode() if text is not None else content
        self._request = request
        self.reason_phrase = _net.REASONS.get(status_code, "")
        self.http_version = "HTTP/1.1"
        self.encoding = "utf-8"
        self.history = []
        self.cookies = {}
        self.is_closed = False
        self._elapsed = 0.0

    def __repr__(self):
        return f"<Response [{self.status_code} {self.reason_phrase}]>"

    @property
    def request(self):
        if self._request is None:
            raise RuntimeError("The request instance has not been set on this response.")
        return self._request

    @property
    def elapsed(self):
        from datetime import timedelta
        return timedelta(seconds=self._elapsed)

    url = property(lambda self: self.request.url)
    content = property(lambda self: self._content)
    text = property(lambda self: self._content.decode(self.encoding, "replace"))
    is_informational = property(lambda self: 100 <= self.status_code < 200)
    is_success = property(lambda self: 200 <= self.status_code < 300)
    is_redirect = property(lambda self: 300 <= self.status_code < 400)
    has_redirect_location = property(lambda self: self.status_code in (301, 302, 303, 307, 308) and "Location" in self.headers)
    is_client_error = property(lambda self: 400 <= self.status_code < 500)
    is_server_error = property(lambda self: 500 <= self.status_code < 600)
    is_error = property(lambda self: 400 <= self.status_code < 600)

    def json(self, **kwargs):
        from json import loads
        return loads(self._content, **kwargs)

    def raise_for_status(self):
        if self.is_success:
            return self
        kind = {1: "Informational response", 3: "Redirect response", 4: "Client error",
                5: "Server error"}[self.status_code // 100]
        message = (f"{kind} '{self.status_code} {self.reason_phrase}' for url '{self.url}'\n"
                   f"For more information check: https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/{self.status_code}")
        raise HTTPStatusError(message, request=self.request, response=self)

    def read(self):
        return self._content

    async def aread(self):
        return self._content

    def iter_bytes(self, chunk_size=None):
        size = chunk_size or max(len(self._content), 1)
        for at in range(0, len(self._content), size):
            yield self._content[at:at + size]

    def iter_text(self, chunk_size=None):
        for chunk in self.iter_bytes(chunk_size):
            yield chunk.decode(self.encoding, "replace")

    def iter_lines(self):
        yield from self.text.splitlines()

    async def aiter_bytes(self, chunk_size=None):
        for chunk in self.iter_bytes(chunk_size):
            yield chunk

    async def aiter_text(self, chunk_size=None):
        for chunk in self.iter_text(chunk_size):
            yield chunk

    async def aiter_lines(self):
        for line in self.text.splitlines():
            yield line

    def close(self):
        self.is_closed = True

    async def aclose(self):
        self.is_closed = True


def _fault_of(e, exchange):
    """The exception of httpx for a conversation that went wrong."""
    if isinstance(e, _net.Disconnected):
        return RemoteProtocolError("Server disconnected without sending a response.", request=exchange.request)
    if isinstance(e, _net.Incomplete):
        told = "incomplete chunked read" if e.expected is None else \
            f"received {len(e.received)} bytes, expected {len(e.received) + e.expected}"
        return RemoteProtocolError(f"peer closed connection without sending complete message body ({told})",
                                   request=exchange.request)
    if isinstance(e, _net.BadAnswer):
        return RemoteProtocolError("illegal status line: " + repr(bytearray(e.args[0])), request=exchange.request)
    return ReadError(str(e), request=exchange.request)


class _BaseClient:
    def __init__(self, *, base_url="", headers=None, params=None, timeout=5.0, cookies=None, auth=None, limits=None,
                 follow_redirects=False, verify=True, http2=False, transport=None, event_hooks=None, **kwargs):
        self.base_url = URL(base_url)
        self.headers = Headers(headers)
        self.params = params
        self.timeout = timeout
        self.follow_redirects = follow_redirects
        self.max_redirects = kwargs.get("max_redirects", 20)
        self.is_closed = False

    def _prepare(self, method, url, params=None, headers=None, json=None, data=None, content=None, timeout=USE_CLIENT_DEFAULT,
                 follow_redirects=USE_CLIENT_DEFAULT, **kwargs):
        if self.is_closed:
            raise RuntimeError("Cannot send a request, as the client has been closed.")
        url = str(url)
        base = str(self.base_url)
        if base and "://" not in url:
            url = base.rstrip("/") + "/" + url.lstrip("/")
        if self.params:
            url = _net.join_params(url, self.params)
        if _net.fault(url):
            raise UnsupportedProtocol("Request URL is missing an 'http://' or 'https://' protocol.")
        all_headers = Headers({"Accept": "*/*", "User-Agent": "python-httpx/" + __version__})
        all_headers.update(self.headers)
        all_headers.update(headers or {})
        exchange = _net.Exchange(method, url, params, all_headers, json, content if content is not None else data)
        exchange.timeout = _seconds(self.timeout if timeout is USE_CLIENT_DEFAULT else timeout)
        exchange.request = Request(method, exchange.url, exchange.request_headers, exchange.sent)
        exchange.follow = self.follow_redirects if follow_redirects is USE_CLIENT_DEFAULT else follow_redirects
        return exchange

    def _further(self, exchange, history):
        """The exchange that the answer sends to, if redirects are followed; else None."""
        further = _net.redirected(exchange) if exchange.follow else None
        if further is not None:
            if len(history) >= self.max_redirects:
                raise TooManyRedirects("Exceeded maximum allowed redirects.", request=exchange.request)
            further.timeout, further.follow = exchange.timeout, True
            further.request = Request(further.method, further.url, further.request_headers, further.sent)
        return further

    def _response(self, exchange):
        response = Response(exchange.status, headers=exchange.headers, content=exchange.body, request=exchange.request)
        response._elapsed = exchange.delay
        return response


class Client(_BaseClient):
    """Requests that block the thread."""

    def request(self, method, url, **kwargs):
        exchange, history = self._prepare(method, url, **kwargs), []
        while True:
            response = self._once(exchange)
            response.history = history[:]
            exchange = self._further(exchange, history)
            if exchange is None:
                return response
            history.append(response)

    def _once(self, exchange):
        if exchange.is_local:
            try:
                _net.converse_blocking(exchange, exchange.timeout)
            except ConnectionRefusedError as e:
                raise ConnectError(str(e), request=exchange.request) from e
            except TimeoutError:
                raise ReadTimeout("timed out", request=exchange.request) from None
            except ConnectionError as e:
                raise _fault_of(e, exchange) from None
            return self._response(exchange)
        exchange.answer()
        if not exchange.wait(exchange.timeout):
            raise ReadTimeout("The read operation timed out", request=exchange.request)
        return self._response(exchange)

    def send(self, request, **kwargs):
        return self.request(request.method, request.url, headers=request.headers, content=request.content or None, **kwargs)

    def build_request(self, method, url, **kwargs):
        return self._prepare(method, url, **kwargs).request

    def get(self, url, **kwargs):
        return self.request("GET", url, **kwargs)

    def options(self, url, **kwargs):
        return self.request("OPTIONS", url, **kwargs)

    def head(self, url, **kwargs):
        return self.request("HEAD", url, **kwargs)

    def post(self, url, **kwargs):
        return self.request("POST", url, **kwargs)

    def put(self, url, **kwargs):
        return self.request("PUT", url, **kwargs)

    def patch(self, url, **kwargs):
        return self.request("PATCH", url, **kwargs)

    def delete(self, url, **kwargs):
        return self.request("DELETE", url, **kwargs)

    def stream(self, method, url, **kwargs):
        return _Stream(self, method, url, kwargs)

    def close(self):
        self.is_closed = True

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        self.close()


class AsyncClient(_BaseClient):
    """Requests that suspend the task."""

    async def request(self, method, url, **kwargs):
        exchange, history = self._prepare(method, url, **kwargs), []
        while True:
            response = await self._once(exchange)
            response.history = history[:]
            exchange = self._further(exchange, history)
            if exchange is None:
                return response
            history.append(response)

    async def _once(self, exchange):
        if exchange.is_local:
            try:
                await _net.converse(exchange, exchange.timeout, each=True)
            except ConnectionRefusedError:
                raise ConnectError("All connection attempts failed", request=exchange.request) from None
            except TimeoutError:
                raise ReadTimeout("", request=exchange.request) from None
            except ConnectionError as e:
                raise _fault_of(e, exchange) from None
            return self._response(exchange)
        exchange.answer()
        if not await exchange.arrive(exchange.timeout):
            raise ReadTimeout("", request=exchange.request)
        return self._response(exchange)

    async def send(self, request, **kwargs):
        return await self.request(request.method, request.url, headers=request.headers,
                                  content=request.content or None, **kwargs)

    def build_request(self, method, url, **kwargs):
        return self._prepare(method, url, **kwargs).request

    async def get(self, url, **kwargs):
        return await self.request("GET", url, **kwargs)

    async def options(self, url, **kwargs):
        return await self.request("OPTIONS", url, **kwargs)

    async def head(self, url, **kwargs):
        return await self.request("HEAD", url, **kwargs)

    async def post(self, url, **kwargs):
        return await self.request("POST", url, **kwargs)

    async def put(self, url, **kwargs):
        return await self.request("PUT", url, **kwargs)

    async def patch(self, url, **kwargs):
        return await self.request("PATCH", url, **kwargs)

    async def delete(self, url, **kwargs):
        return await self.request("DELETE", url, **kwargs)

    def stream(self, method, url, **kwargs):
        return _Stream(self, method, url, kwargs)

    async def aclose(self):
        self.is_closed = True

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        await self.aclose()


class _Stream:
    """`with client.stream(...)`: the whole answer, given in pieces."""

    def __init__(self, client, method, url, kwargs):
        self._client = client
        self._asked = (method, url)
        self._kwargs = kwargs

    def __enter__(self):
        return self._client.request(*self._asked, **self._kwargs)

    def __exit__(self, *exc):
        pass

    async def __aenter__(self):
        return await self._client.request(*self._asked, **self._kwargs)

    async def __aexit__(self, *exc):
        pass


def request(method, url, **kwargs):
    with Client() as client:
        return client.request(method, url, **kwargs)


def get(url, **kwargs):
    return request("GET", url, **kwargs)


def options(url, **kwargs):
    return request("OPTIONS", url, **kwargs)


def head(url, **kwargs):
    return request("HEAD", url, **kwargs)


def post(url, **kwargs):
    return request("POST", url, **kwargs)


def put(url, **kwargs):
    return request("PUT", url, **kwargs)


def patch(url, **kwargs):
    return request("PATCH", url, **kwargs)


def delete(url, **kwargs):
    return request("DELETE", url, **kwargs)


def stream(method, url, **kwargs):
    return Client().stream(method, url, **kwargs)
