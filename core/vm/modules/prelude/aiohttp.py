"""The client of aiohttp over the simulated network."""

import _net
from _net import Headers
from asyncio import TimeoutError as _TimeoutError

__version__ = "3.9.5"


class ClientError(Exception):
    """Base class of what the client raises."""


class ClientResponseError(ClientError):
    def __init__(self, request_info, history, *, status=None, message="", headers=None):
        self.request_info = request_info
        self.history = history
        self.status = status or 0
        self.message = message
        self.headers = headers
        super().__init__(request_info, history)

    def __str__(self):
        return f"{self.status}, message={self.message!r}, url={str(self.request_info)!r}"


class ContentTypeError(ClientResponseError):
    pass


class TooManyRedirects(ClientResponseError):
    pass


class WSServerHandshakeError(ClientResponseError):
    pass


class ClientHttpProxyError(ClientResponseError):
    pass


class ClientConnectionError(ClientError):
    pass


class ClientOSError(ClientConnectionError, OSError):
    pass


class ClientConnectorError(ClientOSError):
    def __init__(self, host, port, ssl, os_error):
        self.host = host
        self.port = port
        self.ssl = ssl
        self.os_error = os_error
        super().__init__(os_error.errno, os_error.strerror)

    def __str__(self):
        return f"Cannot connect to host {self.host}:{self.port} ssl:{'default' if self.ssl else 'None'} [{self.strerror}]"


class ClientProxyConnectionError(ClientConnectorError):
    pass


class UnixClientConnectorError(ClientConnectorError):
    pass


class ClientSSLError(ClientConnectorError):
    pass


class ClientConnectorSSLError(ClientSSLError):
    pass


class ClientConnectorCertificateError(ClientSSLError, ValueError):
    pass


class ServerConnectionError(ClientConnectionError):
    pass


class ServerTimeoutError(ServerConnectionError, _TimeoutError):
    pass


class ServerFingerprintMismatch(ServerConnectionError):
    pass


class ServerDisconnectedError(ServerConnectionError):
    pass


class ClientPayloadError(ClientError):
    pass


class InvalidURL(ClientError, ValueError):
    pass


class ClientTimeout:
    def __init__(self, total=300, connect=None, sock_read=None, sock_connect=None):
        self.total = total
        self.connect = connect
        self.sock_read = sock_read
        self.sock_connect = sock_connect


class TCPConnector:
    def __init__(self, *, limit=100, limit_per_host=0, ssl=True, **kwargs):
        self.limit = limit
        self.limit_per_host = limit_per_host
        self.closed = False

    async def close(self):
        self.closed = True


class BasicAuth(tuple):
    def __new__(cls, login, password="", encoding="latin1"):
        return tuple.__new__(cls, (login, password, encoding))


class _Content:
    def __init__(self, body):
        self._body = body
        self._at = 0

    async def read(self, n=-1):
        end = len(self._body) if n < 0 else self._at + n
        piece = self._body[self._at:end]
        self._at += len(piece)
        return piece

    async def readline(self):
        at = self._body.find(b"\n", self._at)
        return await self.read(-1 if at < 0 else at + 1 - self._at)

    async def iter_chunked(self, n):
        while piece := await self.read(n):
            yield piece

    async def iter_any(self):
        if self._at < len(self._body):
            yield await self.read()

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if not line:
            raise StopAsyncIteration
        return line


class ClientResponse:
    def __init__(self, exchange):
        self.method = exchange.method
        self.status = exchange.status
        self.reason = exchange.reason
        self.headers = exchange.headers
        self.url = exchange.url
        self.request_info = exchange.url
        self.content = _Content(exchange.body)
        self.history = ()
        self.cookies = {}
        self.closed = False
        self._body = exchange.body

    def __repr__(self):
        return f"<ClientResponse({self.url}) [{self.status} {self.reason}]>"

    @property
    def ok(self):
        return self.status < 400

    @property
    def content_type(self):
        return self.headers.get("Content-Type", "application/octet-stream").partition(";")[0]

    @property
    def content_length(self):
        length = self.headers.get("Content-Length")
        return None if length is None else int(length)

    async def read(self):
        return self._body

    async def text(self, encoding="utf-8", errors="strict"):
        return self._body.decode(encoding or "utf-8", errors)

    async def json(self, *, encoding="utf-8", loads=None, content_type="application/json"):
        if content_type and self.content_type != content_type:
            raise ContentTypeError(self.url, (), status=self.status, headers=self.headers,
                                   message=f"Attempt to decode JSON with unexpected mimetype: {self.content_type}")
        if loads is None:
            from json import loads
        return loads(self._body.decode(encoding or "utf-8"))

    def raise_for_status(self):
        if not self.ok:
            raise ClientResponseError(self.url, (), status=self.status, message=self.reason, headers=self.headers)

    def release(self):
        self.closed = True

    close = release

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.release()


class _RequestContext:
    """What session.get(...) gives: awaitable, and an asynchronous context manager."""

    def __init__(self, coroutine):
        self._coroutine = coroutine
        self._response = None

    def __await__(self):
        return self._coroutine.__await__()

    async def __aenter__(self):
        self._response = await self._coroutine
        return self._response

    async def __aexit__(self, *exc):
        self._response.release()

    def close(self):
        self._coroutine.close()


class ClientSession:
    def __init__(self, base_url=None, *, connector=None, headers=None, timeout=None, raise_for_status=False, auth=None,
                 cookies=None, **kwargs):
        from asyncio import get_running_loop
        get_running_loop()  # RuntimeError outside of one
        self._base_url = base_url
        self.headers = Headers(headers)
        self._timeout = timeout if timeout is not None else ClientTimeout()
        self._raise_for_status = raise_for_status
        self.closed = False
        self.connector = connector

    async def _request(self, method, url, *, params=None, data=None, json=None, headers=None, timeout=None,
                       raise_for_status=None, allow_redirects=True, max_redirects=10, **kwargs):
        if self.closed:
            raise RuntimeError("Session is closed")
        url = str(url)
        if self._base_url is not None and "://" not in url:
            url = str(self._base_url).rstrip("/") + "/" + url.lstrip("/")
        if _net.fault(url):
            raise InvalidURL(url)
        all_headers = Headers({"Accept": "*/*", "User-Agent": "Python/3.11 aiohttp/" + __version__})
        all_headers.update(self.headers)
        all_headers.update(headers or {})
        exchange = _net.Exchange(method, url, params, all_headers, json, data)
        limit = self._timeout if timeout is None else timeout
        if not isinstance(limit, ClientTimeout):
            limit = ClientTimeout(total=limit)
        from asyncio import get_running_loop
        clock = get_running_loop().time
        left = limit.total or None
        end = clock() + left if left else None
        history = []
        while True:
            await self._once(exchange, left, limit.sock_read)
            response = ClientResponse(exchange)
            further = _net.redirected(exchange, only_post=True) if allow_redirects else None
            if further is None:
                break
            history.append(response)
            if max_redirects and len(history) >= max_redirects:
                raise TooManyRedirects(history[0].request_info, tuple(history))
            exchange = further
            left = None if end is None else max(end - clock(), 0)
        response.history = tuple(history)
        if self._raise_for_status if raise_for_status is None else raise_for_status:
            response.raise_for_status()
        return response

    async def _once(self, exchange, limit, silence):
        if not exchange.is_local:
            exchange.answer()
            silent = silence is not None and (limit is None or silence < limit)
            if not await exchange.arrive(silence if silent else limit):
                raise ServerTimeoutError("Timeout on reading data from socket") if silent else _TimeoutError()
            return
        try:
            await _net.converse(exchange, limit, silence=silence)
        except ConnectionRefusedError as e:
            raise ClientConnectorError(exchange.host, exchange.port, exchange.scheme == "https", e) from e
        except _net.Silent:
            raise ServerTimeoutError("Timeout on reading data from socket") from None
        except TimeoutError:
            raise _TimeoutError() from None
        except _net.Disconnected:
            raise ServerDisconnectedError("Server disconnected") from None
        except _net.Incomplete:
            raise ClientPayloadError("Response payload is not completed") from None
        except _net.BadAnswer as e:
            raise ClientResponseError(exchange.url, (), status=400, message=f"Bad status line {e.args[0]!r}") from None
        except ConnectionResetError as e:
            raise ClientOSError(*e.args) from e

    def request(self, method, url, **kwargs):
        return _RequestContext(self._request(method, url, **kwargs))

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

    async def close(self):
        self.closed = True

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        await self.close()

    def __enter__(self):
        raise TypeError("Use async with instead")

    def __exit__(self, *exc):
        pass


class _OneRequest(_RequestContext):
    """aiohttp.request(...): with a session of its own."""

    def __init__(self, method, url, kwargs):
        super().__init__(ClientSession()._request(method, url, **kwargs))


def request(method, url, **kwargs):
    return _OneRequest(method, url, kwargs)
