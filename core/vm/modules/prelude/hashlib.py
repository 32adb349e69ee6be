"""Secure hashes and message digests. Native, module _hashlib: new(name, data, size, key)."""

from _hashlib import new as _new

algorithms_guaranteed = {"md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384",
                         "sha3_512", "blake2b", "blake2s"}
algorithms_available = set(algorithms_guaranteed)
__all__ = sorted(algorithms_guaranteed) + ["new", "algorithms_guaranteed", "algorithms_available", "pbkdf2_hmac"]


def new(name, data=b"", **kwargs):
    """Return a new hashing object using the named algorithm."""
    return _new(name.lower().replace("-", ""), data)


def md5(string=b"", *, usedforsecurity=True):
    return _new("md5", string)


def sha1(string=b"", *, usedforsecurity=True):
    return _new("sha1", string)


def sha224(string=b"", *, usedforsecurity=True):
    return _new("sha224", string)


def sha256(string=b"", *, usedforsecurity=True):
    return _new("sha256", string)


def sha384(string=b"", *, usedforsecurity=True):
    return _new("sha384", string)


def sha512(string=b"", *, usedforsecurity=True):
    return _new("sha512", string)


def sha3_224(data=b"", *, usedforsecurity=True):
    return _new("sha3_224", data)


def sha3_256(data=b"", *, usedforsecurity=True):
    return _new("sha3_256", data)


def sha3_384(data=b"", *, usedforsecurity=True):
    return _new("sha3_384", data)


def sha3_512(data=b"", *, usedforsecurity=True):
    return _new("sha3_512", data)


def blake2b(data=b"", /, *, digest_size=64, key=b"", usedforsecurity=True):
    if not 1 <= digest_size <= 64:
        raise ValueError("digest_size for blake2b must be between 1 and 64 bytes, here it is %d" % digest_size)
    if len(key) > 64:
        raise ValueError("maximum key length is 64 bytes")
    return _new("blake2b", data, digest_size, key)


def blake2s(data=b"", /, *, digest_size=32, key=b"", usedforsecurity=True):
    if not 1 <= digest_size <= 32:
        raise ValueError("digest_size for blake2s must be between 1 and 32 bytes, here it is %d" % digest_size)
    if len(key) > 32:
        raise ValueError("maximum key length is 32 bytes")
    return _new("blake2s", data, digest_size, key)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """Password based key derivation function 2 (PKCS #5 v2.0)."""
    import hmac
    size = _new(hash_name).digest_size
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    dklen = size if dklen is None else dklen
    result = b""
    block = 1
    while len(result) < dklen:
        last = hmac.digest(password, salt + block.to_bytes(4, "big"), hash_name)
        total = int.from_bytes(last, "big")
        for _ in range(iterations - 1):
            last = hmac.digest(password, last, hash_name)
            total ^= int.from_bytes(last, "big")
        result += total.to_bytes(size, "big")
        block += 1
    return result[:dklen]
