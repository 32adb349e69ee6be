"""Names of the socket module; connections are made with asyncio's streams or an HTTP client."""

AF_UNSPEC, AF_UNIX, AF_INET, AF_INET6 = 0, 1, 2, 10
SOCK_STREAM, SOCK_DGRAM = 1, 2
SOL_SOCKET, SO_REUSEADDR, SO_KEEPALIVE, SO_REUSEPORT = 1, 2, 9, 15
IPPROTO_TCP, IPPROTO_UDP, TCP_NODELAY = 6, 17, 1
SHUT_RD, SHUT_WR, SHUT_RDWR = 0, 1, 2
SOMAXCONN = 4096
has_ipv6 = True

error = OSError
timeout = TimeoutError


class gaierror(OSError):
    """A host's name is not known."""


class herror(OSError):
    """A host's address is not known."""


_default_timeout = None


def getdefaulttimeout():
    return _default_timeout


def setdefaulttimeout(seconds):
    global _default_timeout
    _default_timeout = seconds


def gethostname():
    return "localhost"


def getfqdn(name=""):
    return name or "localhost"


def gethostbyname(hostname):
    from asyncio.streams import _address_of
    from _net import LOCAL
    return "127.0.0.1" if hostname in LOCAL else _address_of(hostname)


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    return [(AF_INET, SOCK_STREAM, IPPROTO_TCP, "", (gethostbyname(host), port))]


class socket:
    """There are no plain sockets in the simulated world."""

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        raise OSError(97, "plain sockets are not simulated: use asyncio streams or an HTTP client")


def create_connection(address, timeout=None, source_address=None):
    return socket()
