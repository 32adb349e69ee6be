"""The client of http over the simulated network: getresponse() blocks the thread until the host has answered."""

import _net
import http as _http

HTTP_PORT, HTTPS_PORT = 80, 443
responses = {v: v.phrase for v in _http.HTTPStatus.__members__.values()}
globals().update(_http.HTTPStatus.__members__)


class HTTPException(Exception):
    pass


class NotConnected(HTTPException):
    pass


class InvalidURL(HTTPException):
    pass


class UnknownProtocol(HTTPException):
    def __init__(self, version):
        self.args = version,
        self.version = version


class IncompleteRead(HTTPException):
    def __init__(self, partial, expected=None):
        self.args = partial,
        self.partial = partial
        self.expected = expected

    def __repr__(self):
        more = ", %i more expected" % self.expected if self.expected is not None else ""
        return "%s(%i bytes read%s)" % (self.__class__.__name__, len(self.partial), more)

    __str__ = object.__str__


class ImproperConnectionState(HTTPException):
    pass


class CannotSendRequest(ImproperConnectionState):
    pass


class CannotSendHeader(ImproperConnectionState):
    pass


class ResponseNotReady(ImproperConnectionState):
    pass


class BadStatusLine(HTTPException):
    def __init__(self, line):
        if not line:
            line = repr(line)
        self.args = line,
        self.line = line


class RemoteDisconnected(ConnectionResetError, BadStatusLine):
    def __init__(self, *pos, **kw):
        BadStatusLine.__init__(self, "")
        ConnectionResetError.__init__(self, *pos, **kw)


error = HTTPException


class HTTPMessage(_net.Headers):
    """The headers of an answer: email.message.Message, as far as it is used for them."""

    def __getitem__(self, name):
        return super().__getitem__(name) if name in self else None

    def get_all(self, name, failobj=None):
        return [self.get(name)] if name in self else failobj

    def get_content_type(self):
        return self.get("Content-Type", "text/plain").partition(";")[0].strip().lower()

    def get_content_maintype(self):
        return self.get_content_type().partition("/")[0]

    def get_content_subtype(self):
        return self.get_content_type().partition("/")[2]

    def get_param(self, param, failobj=None, header="content-type"):
        """The value of `name=value` behind a header's own."""
        for each in self.get(header, "").split(";")[1:]:
            name, _, value = each.partition("=")
            if name.strip().lower() == param.lower():
                return value.strip().strip('"')
        return failobj

    def get_content_charset(self, failobj=None):
        charset = self.get_param("charset")
        return failobj if charset is None else charset.lower()

    def as_string(self):
        return "".join(f"{name}: {value}\n" for name, value in self.items()) + "\n"

    __str__ = as_string
    __repr__ = object.__repr__


class HTTPResponse:
    """An answer, which has arrived whole."""

    def __init__(self, exchange):
        self.status = self.code = exchange.status
        self.reason = self.msg = exchange.reason
        self.headers = HTTPMessage(exchange.headers)
        self.url = exchange.url
        self.version = 11
        self._body = exchange.body
        self._at = 0
        self.closed = False

    @property
    def length(self):
        return len(self._body) - self._at

    def read(self, n=-1):
        end = len(self._body) if n is None or n < 0 else self._at + n
        piece = self._body[self._at:end]
        self._at += len(piece)
        return piece

    read1 = read

    def readinto(self, b):
        piece = self.read(len(b))
        b[:len(piece)] = piece
        return len(piece)

    def readline(self, limit=-1):
        at = self._body.find(b"\n", self._at)
        size = len(self._body) if at < 0 else at + 1 - self._at
        return self.read(size if limit is None or limit < 0 else min(size, limit))

    def readlines(self):
        return list(self)

    def __iter__(self):
        return iter(self.readline, b"")

    def readable(self):
        return True

    def isclosed(self):
        return self.closed or self._at >= len(self._body)

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


def _exchanged(exchange, timeout):
    """Have the host, or the script's own server, answer."""
    if exchange.is_local:
        try:
            _net.converse_blocking(exchange, timeout)
        except _net.Disconnected:
            raise RemoteDisconnected("Remote end closed connection without response") from None
        except _net.Incomplete as e:
            raise IncompleteRead(e.received, e.expected) from None
        except _net.BadAnswer as e:
            raise BadStatusLine(e.args[0].decode("latin-1") + "\r\n") from None
    else:
        exchange.answer()
        if not exchange.wait(timeout):
            raise TimeoutError("The read operation timed out" if exchange.scheme == "https" else "timed out")
    return HTTPResponse(exchange)


class HTTPConnection:
    default_port = HTTP_PORT
    _scheme = "http"

    def __init__(self, host, port=None, timeout=None, source_address=None, blocksize=8192):
        name, colon, number = host.rpartition(":")
        if port is None and colon and not number.endswith("]"):
            try:
                host, port = name, int(number) if number else self.default_port
            except ValueError:
                raise InvalidURL("nonnumeric port: '%s'" % number)
        self.host = host.strip("[]")
        self.port = self.default_port if port is None else port
        self.timeout = timeout
        self._asked = None
        self._begun = None

    def set_debuglevel(self, level):
        pass

    def connect(self):
        pass

    def request(self, method, url, body=None, headers={}, *, encode_chunked=False):
        if self._asked is not None:
            raise CannotSendRequest("Request-sent")
        if body is not None and not isinstance(body, (bytes, str)):
            body = body.read() if hasattr(body, "read") else b"".join(body)
        if isinstance(body, str):
            body = body.encode("latin-1")
        place = self.host if self.port == self.default_port else f"{self.host}:{self.port}"
        all_headers = _net.Headers({"Host": place, "Accept-Encoding": "identity"})
        all_headers.update(headers)
        self._asked = _net.Exchange(method, f"{self._scheme}://{place}{url}", headers=all_headers, data=body)

    def putrequest(self, method, url, skip_host=False, skip_accept_encoding=False):
        if self._asked is not None:
            raise CannotSendRequest("Request-sent")
        self._begun = (method, url, {})

    def putheader(self, header, *values):
        if self._begun is None:
            raise CannotSendHeader()
        self._begun[2][header] = "\r\n\t".join(map(str, values))

    def endheaders(self, message_body=None, *, encode_chunked=False):
        if self._begun is None:
            raise CannotSendHeader()
        (method, url, headers), self._begun = self._begun, None
        self.request(method, url, message_body, headers)

    def getresponse(self):
        if self._asked is None:
            raise ResponseNotReady("Idle")
        asked, self._asked = self._asked, None
        return _exchanged(asked, self.timeout)

    def close(self):
        self._asked = None


class HTTPSConnection(HTTPConnection):
    default_port = HTTPS_PORT
    _scheme = "https"

    def __init__(self, host, port=None, *, timeout=None, source_address=None, context=None, blocksize=8192, **kwargs):
        super().__init__(host, port, timeout, source_address, blocksize)
