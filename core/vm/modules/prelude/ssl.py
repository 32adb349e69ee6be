"""Contexts of ssl, which clients take as an argument. The simulated network trusts everybody and hides nothing."""

from enum import IntEnum, IntFlag

TLSVersion = IntEnum("TLSVersion", {"MINIMUM_SUPPORTED": -2, "SSLv3": 768, "TLSv1": 769, "TLSv1_1": 770, "TLSv1_2": 771,
                                    "TLSv1_3": 772, "MAXIMUM_SUPPORTED": -1}, module=__name__)
VerifyMode = IntEnum("VerifyMode", {"CERT_NONE": 0, "CERT_OPTIONAL": 1, "CERT_REQUIRED": 2}, module=__name__)
_SSLMethod = IntEnum("_SSLMethod", {"PROTOCOL_TLS": 2, "PROTOCOL_SSLv23": 2, "PROTOCOL_TLSv1": 3, "PROTOCOL_TLSv1_1": 4,
                                    "PROTOCOL_TLSv1_2": 5, "PROTOCOL_TLS_CLIENT": 16, "PROTOCOL_TLS_SERVER": 17},
                     module=__name__)
Options = IntFlag("Options", {"OP_NO_SSLv2": 0, "OP_NO_SSLv3": 0x2000000, "OP_NO_TLSv1": 0x4000000,
                              "OP_NO_TLSv1_1": 0x10000000, "OP_NO_TLSv1_2": 0x8000000, "OP_NO_TLSv1_3": 0x20000000,
                              "OP_NO_COMPRESSION": 0x20000, "OP_SINGLE_DH_USE": 0, "OP_SINGLE_ECDH_USE": 0},
                  module=__name__)
for _each in (VerifyMode, _SSLMethod, Options):
    globals().update(_each.__members__)
del _each
HAS_SNI = HAS_ALPN = HAS_TLSv1_2 = HAS_TLSv1_3 = True
OPENSSL_VERSION = "OpenSSL 3.0.15 3 Sep 2024"
OPENSSL_VERSION_INFO = (3, 0, 0, 15, 0)


class SSLError(OSError):
    """An error occurred in the SSL implementation."""


class SSLZeroReturnError(SSLError):
    pass


class SSLWantReadError(SSLError):
    pass


class SSLWantWriteError(SSLError):
    pass


class SSLSyscallError(SSLError):
    pass


class SSLEOFError(SSLError):
    pass


class SSLCertVerificationError(SSLError, ValueError):
    pass


CertificateError = SSLCertVerificationError


class Purpose:
    """What a context is for."""

    def __init__(self, name, nid):
        self.shortname = self._name = name
        self.nid = nid

    def __repr__(self):
        return f"<Purpose.{self._name}>"


Purpose.SERVER_AUTH, Purpose.CLIENT_AUTH = Purpose("SERVER_AUTH", 129), Purpose("CLIENT_AUTH", 130)


class SSLContext:
    """Settings of connections. They are kept, and have no effect."""

    def __init__(self, protocol=None):
        if protocol is None:
            import warnings
            warnings.warn("ssl.SSLContext() without protocol argument is deprecated.", DeprecationWarning, 2)
            protocol = PROTOCOL_TLS  # noqa: F821
        self.protocol = _SSLMethod(protocol)
        self._client = self.protocol == PROTOCOL_TLS_CLIENT  # noqa: F821
        self._check_hostname = self._client
        self._verify_mode = VerifyMode.CERT_REQUIRED if self._client else VerifyMode.CERT_NONE
        self.minimum_version = TLSVersion.TLSv1_2
        self.maximum_version = TLSVersion.MAXIMUM_SUPPORTED
        self.options = Options.OP_NO_COMPRESSION

    @property
    def check_hostname(self):
        return self._check_hostname

    @check_hostname.setter
    def check_hostname(self, value):
        if value and self._verify_mode == VerifyMode.CERT_NONE:
            self._verify_mode = VerifyMode.CERT_REQUIRED
        self._check_hostname = bool(value)

    @property
    def verify_mode(self):
        return self._verify_mode

    @verify_mode.setter
    def verify_mode(self, value):
        if value == VerifyMode.CERT_NONE and self._check_hostname:
            raise ValueError("Cannot set verify_mode to CERT_NONE when check_hostname is enabled.")
        self._verify_mode = VerifyMode(value)

    def load_default_certs(self, purpose=None):
        pass

    def load_verify_locations(self, cafile=None, capath=None, cadata=None):
        if cafile is None and capath is None and cadata is None:
            raise TypeError("cafile, capath and cadata cannot be all omitted")
        self._exists(cafile)

    def load_cert_chain(self, certfile, keyfile=None, password=None):
        self._exists(certfile)
        self._exists(keyfile)

    @staticmethod
    def _exists(path):
        if path is not None:
            open(path).close()

    def set_ciphers(self, ciphers):
        pass

    def set_alpn_protocols(self, protocols):
        pass

    def wrap_socket(self, sock, **kwargs):
        raise NotImplementedError("plain sockets are not simulated: use asyncio streams or an HTTP client")


def create_default_context(purpose=Purpose.SERVER_AUTH, *, cafile=None, capath=None, cadata=None):
    if not isinstance(purpose, Purpose):
        raise TypeError(purpose)
    context = SSLContext(PROTOCOL_TLS_CLIENT if purpose is Purpose.SERVER_AUTH else PROTOCOL_TLS_SERVER)  # noqa: F821
    if cafile or capath or cadata:
        context.load_verify_locations(cafile, capath, cadata)
    return context


def _create_unverified_context(*args, **kwargs):
    context = create_default_context()
    context.check_hostname = False
    context.verify_mode = VerifyMode.CERT_NONE
    return context


_create_default_https_context = create_default_context
