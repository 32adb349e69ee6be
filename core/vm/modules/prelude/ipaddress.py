"""Addresses and networks of IPv4 and IPv6."""

import functools as _functools
import re as _re

__all__ = ["ip_address", "ip_network", "ip_interface", "IPv4Address", "IPv4Network", "IPv4Interface", "IPv6Address", "IPv6Network",
           "IPv6Interface", "AddressValueError", "NetmaskValueError", "summarize_address_range", "collapse_addresses"]

IPV4LENGTH, IPV6LENGTH = 32, 128


class AddressValueError(ValueError):
    pass


class NetmaskValueError(ValueError):
    pass


def _any(kinds, errors, what, address, *args):
    for kind in kinds:
        try:
            return kind(address, *args)
        except errors:
            pass
    raise ValueError(f"{address!r} does not appear to be an IPv4 or IPv6 {what}")


def ip_address(address):
    return _any((IPv4Address, IPv6Address), (AddressValueError, NetmaskValueError), "address", address)


def ip_network(address, strict=True):
    return _any((IPv4Network, IPv6Network), (AddressValueError, NetmaskValueError), "network", address, strict)


def ip_interface(address):
    return _any((IPv4Interface, IPv6Interface), (AddressValueError, NetmaskValueError), "interface", address)


def _number4(text):
    if not text:
        raise AddressValueError("Address cannot be empty")
    parts = text.split(".")
    if len(parts) != 4:
        raise AddressValueError("Expected 4 octets in %r" % text)
    number = 0
    for part in parts:
        if not part:
            raise AddressValueError("Empty octet not permitted in %r" % text)
        if not (part.isascii() and part.isdigit()):
            raise AddressValueError("Only decimal digits permitted in %r in %r" % (part, text))
        if len(part) > 3:
            raise AddressValueError("At most 3 characters permitted in %r in %r" % (part, text))
        if part != "0" and part[0] == "0":
            raise AddressValueError("Leading zeros are not permitted in %r in %r" % (part, text))
        if int(part) > 255:
            raise AddressValueError("Octet %d (> 255) not permitted in %r" % (int(part), text))
        number = number << 8 | int(part)
    return number


def _text4(number):
    return ".".join(str(number >> shift & 255) for shift in (24, 16, 8, 0))


def _number6(text):
    if not text:
        raise AddressValueError("Address cannot be empty")
    parts = text.split(":")
    if len(parts) < 3:
        raise AddressValueError("At least 3 parts expected in %r" % text)
    if "." in parts[-1]:
        try:
            last = _number4(parts.pop())
        except AddressValueError as error:
            raise AddressValueError("%s in %r" % (error, text)) from None
        parts += ["%x" % (last >> 16), "%x" % (last & 0xffff)]
    if len(parts) > 9:
        raise AddressValueError("At most 8 colons permitted in %r" % text)
    gaps = [i for i in range(1, len(parts) - 1) if not parts[i]]
    if len(gaps) > 1:
        raise AddressValueError("At most one '::' permitted in %r" % text)
    if gaps:
        head, tail = parts[:gaps[0]], parts[gaps[0] + 1:]
        if not head[0]:
            head = head[1:]
            if head:
                raise AddressValueError("Leading ':' only permitted as part of '::' in %r" % text)
        if not tail[-1]:
            tail = tail[:-1]
            if tail:
                raise AddressValueError("Trailing ':' only permitted as part of '::' in %r" % text)
        if len(head) + len(tail) > 7:
            raise AddressValueError("Expected at most 7 other parts with '::' in %r" % text)
        parts = head + ["0"] * (8 - len(head) - len(tail)) + tail
    else:
        if len(parts) != 8:
            raise AddressValueError("Exactly 8 parts expected without '::' in %r" % text)
        if not parts[0]:
            raise AddressValueError("Leading ':' only permitted as part of '::' in %r" % text)
        if not parts[-1]:
            raise AddressValueError("Trailing ':' only permitted as part of '::' in %r" % text)
    number = 0
    for part in parts:
        if not all(each in "0123456789abcdefABCDEF" for each in part):
            raise AddressValueError("Only hex digits permitted in %r in %r" % (part, text))
        if len(part) > 4:
            raise AddressValueError("At most 4 characters permitted in %r in %r" % (part, text))
        number = number << 16 | int(part, 16)
    return number


def _text6(number):
    groups = ["%x" % (number >> shift & 0xffff) for shift in range(112, -1, -16)]
    best, start = (0, 0), None
    for i in range(9):
        if i < 8 and groups[i] == "0":
            start = i if start is None else start
        elif start is not None:
            if i - start > best[0]:
                best = (i - start, start)
            start = None
    if best[0] > 1:
        size, at = best
        return ":".join(groups[:at]) + "::" + ":".join(groups[at + size:])
    return ":".join(groups)


@_functools.total_ordering
class _Address:
    def __init__(self, address):
        self._scope = None
        if isinstance(address, int):
            if address < 0:
                raise AddressValueError("%d (< 0) is not permitted as an IPv%d address" % (address, self.version))
            if address >> self.max_prefixlen:
                raise AddressValueError("%d (>= 2**%d) is not permitted as an IPv%d address"
                                        % (address, self.max_prefixlen, self.version))
            self._ip = address
        elif isinstance(address, bytes):
            if len(address) * 8 != self.max_prefixlen:
                raise AddressValueError("%r (len %d != %d) is not permitted as an IPv%d address"
                                        % (address, len(address), self.max_prefixlen // 8, self.version))
            self._ip = int.from_bytes(address, "big")
        else:
            text = str(address)
            if "/" in text:
                raise AddressValueError(f"Unexpected '/' in {address!r}")
            if self.version == 6 and "%" in text:
                text, _, self._scope = text.partition("%")
            self._ip = self._number(text)

    def __int__(self):
        return self._ip

    def __str__(self):
        return self._text(self._ip) + ("%" + self._scope if self._scope else "")

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def __format__(self, spec):
        if not spec or spec[-1] == "s":
            return format(str(self), spec)
        found = _re.fullmatch("(#?)(_?)([xbnX])", spec)
        if found is None:
            raise TypeError("unsupported format string passed to %s.__format__" % type(self).__name__)
        kind = found[3] if found[3] != "n" else "b" if self.version == 4 else "x"
        size = self.max_prefixlen if kind == "b" else self.max_prefixlen // 4
        size += size // 4 - 1 if found[2] else 0
        return format(self._ip, found[1] + "0" + str(size + 2 * bool(found[1])) + found[2] + kind)

    def __hash__(self):
        return hash(hex(self._ip))

    def __eq__(self, other):
        if not isinstance(other, _Address):
            return NotImplemented
        return self.version == other.version and self._ip == other._ip and self._scope == other._scope

    def __lt__(self, other):
        if not isinstance(other, _Address):
            return NotImplemented
        if self.version != other.version:
            raise TypeError("%s and %s are not of the same version" % (self, other))
        return self._ip < other._ip

    def __add__(self, other):
        return type(self)(self._ip + other) if isinstance(other, int) else NotImplemented

    def __sub__(self, other):
        return type(self)(self._ip - other) if isinstance(other, int) else NotImplemented

    @property
    def packed(self):
        return self._ip.to_bytes(self.max_prefixlen // 8, "big")

    @property
    def compressed(self):
        return str(self)

    @property
    def exploded(self):
        if self.version == 4:
            return str(self)
        return ":".join("%04x" % (self._ip >> shift & 0xffff) for shift in range(112, -1, -16))

    @property
    def reverse_pointer(self):
        if self.version == 4:
            return ".".join(reversed(str(self).split("."))) + ".in-addr.arpa"
        return ".".join(self.exploded[::-1].replace(":", "")) + ".ip6.arpa"

    def _inside(self, networks):
        return any(self in _network(each) for each in networks)

    is_multicast = property(lambda self: self._inside(self._MULTICAST))
    is_loopback = property(lambda self: self._inside(self._LOOPBACK))
    is_link_local = property(lambda self: self._inside(self._LINK_LOCAL))
    is_reserved = property(lambda self: self._inside(self._RESERVED))
    is_private = property(lambda self: self._inside(self._PRIVATE))
    is_unspecified = property(lambda self: self._ip == 0)

    @property
    def is_global(self):
        if self.version == 4:
            return not self._inside(("100.64.0.0/10",)) and not self.is_private
        return not self.is_private


@_functools.lru_cache(None)
def _network(text):
    return ip_network(text)


class IPv4Address(_Address):
    version, max_prefixlen = 4, 32
    _number, _text = staticmethod(_number4), staticmethod(_text4)
    _MULTICAST, _LOOPBACK, _LINK_LOCAL, _RESERVED = ("224.0.0.0/4",), ("127.0.0.0/8",), ("169.254.0.0/16",), ("240.0.0.0/4",)
    _PRIVATE = ("0.0.0.0/8", "10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/29", "192.0.0.170/31",
                "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4",
                "255.255.255.255/32")


class IPv6Address(_Address):
    version, max_prefixlen = 6, 128
    _number, _text = staticmethod(_number6), staticmethod(_text6)
    _MULTICAST, _LOOPBACK, _LINK_LOCAL = ("ff00::/8",), ("::1/128",), ("fe80::/10",)
    _RESERVED = ("::/8", "100::/8", "200::/7", "400::/6", "800::/5", "1000::/4", "4000::/3", "6000::/3", "8000::/3", "A000::/3",
                 "C000::/3", "E000::/4", "F000::/5", "F800::/6", "FE00::/9")
    _PRIVATE = ("::1/128", "::/128", "::ffff:0:0/96", "100::/64", "2001::/23", "2001:2::/48", "2001:db8::/32", "2001:10::/28",
                "fc00::/7", "fe80::/10")

    scope_id = property(lambda self: self._scope)
    is_site_local = property(lambda self: self._inside(("fec0::/10",)))

    @property
    def ipv4_mapped(self):
        return IPv4Address(self._ip & 0xffffffff) if self._ip >> 32 == 0xffff else None


def _prefix(text, kind):
    """The length of a prefix, from it or from a mask."""
    if text.isascii() and text.isdigit():
        if int(text) > kind.max_prefixlen:
            raise NetmaskValueError("%r is not a valid netmask" % text)
        return int(text)
    if kind.version == 4:
        try:
            number = _number4(text)
        except AddressValueError:
            raise NetmaskValueError("%r is not a valid netmask" % text) from None
        for mask in (number, number ^ 0xffffffff):
            bits = bin(mask)[2:].rjust(32, "0")
            if "01" not in bits:
                return bits.count("1")
    raise NetmaskValueError("%r is not a valid netmask" % text)


def _split(address, kind):
    """(the number of an address, the length of its prefix)"""
    if isinstance(address, tuple):
        first, rest = address[0], address[1] if len(address) > 1 else kind.max_prefixlen
        return kind(first)._ip, rest if isinstance(rest, int) else _prefix(str(rest), kind)
    if isinstance(address, (int, bytes)):
        return kind(address)._ip, kind.max_prefixlen
    parts = str(address).split("/")
    if len(parts) > 2:
        raise AddressValueError(f"Only one '/' permitted in {address!r}")
    return kind(parts[0])._ip, _prefix(parts[1], kind) if len(parts) == 2 else kind.max_prefixlen


@_functools.total_ordering
class _Network:
    def __init__(self, address, strict=True):
        number, self._prefixlen = _split(address, self._kind)
        size = self.max_prefixlen - self._prefixlen
        first = number >> size << size
        if strict and first != number:
            raise ValueError("%s has host bits set" % (address if isinstance(address, tuple) else self._kind(number)
                                                       if isinstance(address, (int, bytes)) else address))
        self.network_address = self._kind(first)

    version = property(lambda self: self._kind.version)
    max_prefixlen = property(lambda self: self._kind.max_prefixlen)
    prefixlen = property(lambda self: self._prefixlen)
    num_addresses = property(lambda self: 1 << self.max_prefixlen - self._prefixlen)
    broadcast_address = property(lambda self: self._kind(self.network_address._ip + self.num_addresses - 1))
    hostmask = property(lambda self: self._kind(self.num_addresses - 1))
    netmask = property(lambda self: self._kind((1 << self.max_prefixlen) - self.num_addresses))
    with_prefixlen = property(lambda self: str(self))
    with_netmask = property(lambda self: "%s/%s" % (self.network_address, self.netmask))
    with_hostmask = property(lambda self: "%s/%s" % (self.network_address, self.hostmask))
    compressed = with_prefixlen
    exploded = property(lambda self: "%s/%d" % (self.network_address.exploded, self._prefixlen))

    def __str__(self):
        return "%s/%d" % (self.network_address, self._prefixlen)

    def __repr__(self):
        return "%s(%r)" % (type(self).__name__, str(self))

    def _key(self):
        return self.network_address._ip, self._prefixlen

    def __hash__(self):
        return hash((self.version, self._key()))

    def __eq__(self, other):
        return self.version == other.version and self._key() == other._key() if isinstance(other, _Network) else NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        if self.version != other.version:
            raise TypeError("%s and %s are not of the same version" % (self, other))
        return self._key() < other._key()

    def __iter__(self):
        for number in range(self.network_address._ip, self.network_address._ip + self.num_addresses):
            yield self._kind(number)

    def __getitem__(self, n):
        if not -self.num_addresses <= n < self.num_addresses:
            raise IndexError("address out of range")
        return self._kind(self.network_address._ip + n % self.num_addresses)

    def __contains__(self, other):
        if isinstance(other, _Network) or self.version != other.version:
            return False
        return 0 <= other._ip - self.network_address._ip < self.num_addresses

    def hosts(self):
        """The addresses without those of the network and of the broadcast, where there are more than two."""
        first, count = self.network_address._ip, self.num_addresses
        if count <= 2:
            return [self._kind(first + i) for i in range(count)] if self.version == 4 or count == 2 else [self._kind(first)]
        last = first + count - (1 if self.version == 4 else 0)
        return (self._kind(number) for number in range(first + 1, last))

    def overlaps(self, other):
        return other.network_address in self or self.network_address in other

    def subnet_of(self, other):
        return self.network_address in other and self.broadcast_address in other

    def supernet_of(self, other):
        return other.subnet_of(self)

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == self.max_prefixlen:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError("new prefix must be longer")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError("prefix length diff must be > 0")
        new = self._prefixlen + prefixlen_diff
        if new > self.max_prefixlen:
            raise ValueError("prefix length diff %d is invalid for netblock %s" % (new, self))
        step = 1 << self.max_prefixlen - new
        for number in range(self.network_address._ip, self.network_address._ip + self.num_addresses, step):
            yield type(self)((number, new))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            prefixlen_diff = self._prefixlen - new_prefix
        new = self._prefixlen - prefixlen_diff
        if new < 0:
            raise ValueError("current prefixlen is %d, cannot have a prefixlen_diff of %d" % (self._prefixlen, prefixlen_diff))
        return type(self)((self.network_address._ip, new), strict=False)

    def address_exclude(self, other):
        if not other.subnet_of(self):
            raise ValueError("%s not contained in %s" % (other, self))
        rest = self
        while rest != other:
            low, high = rest.subnets()
            if other.subnet_of(low):
                yield high
                rest = low
            else:
                yield low
                rest = high

    def _both(name):  # noqa: N805
        return property(lambda self: getattr(self.network_address, name) and getattr(self.broadcast_address, name))

    is_multicast, is_loopback, is_link_local, is_reserved, is_private = map(
        _both, ("is_multicast", "is_loopback", "is_link_local", "is_reserved", "is_private"))
    is_global, is_unspecified = _both("is_global"), _both("is_unspecified")
    del _both


class IPv4Network(_Network):
    _kind = IPv4Address


class IPv6Network(_Network):
    _kind = IPv6Address


class _Interface:
    def __init__(self, address):
        number, prefix = _split(address, self._address)
        self._address.__init__(self, number)
        self.network = self._net((number, prefix), strict=False)
        self._prefixlen = prefix

    netmask = property(lambda self: self.network.netmask)
    hostmask = property(lambda self: self.network.hostmask)
    ip = property(lambda self: self._address(self._ip))
    with_prefixlen = property(lambda self: str(self))
    with_netmask = property(lambda self: "%s/%s" % (self.ip, self.netmask))
    with_hostmask = property(lambda self: "%s/%s" % (self.ip, self.hostmask))

    def __str__(self):
        return "%s/%d" % (self._text(self._ip), self._prefixlen)

    def __eq__(self, other):
        if not isinstance(other, _Interface):
            return False if isinstance(other, _Address) else NotImplemented
        return self._ip == other._ip and self.network == other.network

    def __lt__(self, other):
        if not isinstance(other, _Interface):
            return NotImplemented
        return (self.network, self._ip) < (other.network, other._ip)

    def __hash__(self):
        return hash((self._ip, self._prefixlen))


class IPv4Interface(_Interface, IPv4Address):
    _address, _net = IPv4Address, IPv4Network


class IPv6Interface(_Interface, IPv6Address):
    _address, _net = IPv6Address, IPv6Network


def summarize_address_range(first, last):
    if first.version != last.version:
        raise TypeError("%s and %s are not of the same version" % (first, last))  #@ 230 | raise TypeError("%s and %s are not of the same version" % (
    if first > last:
        raise ValueError("last IP address must be greater than first")  #@ 233 | raise ValueError('last IP address must be greater than first')
    kind = IPv4Network if first.version == 4 else IPv6Network
    number, end = int(first), int(last)
    while number <= end:
        bits = min((number & -number).bit_length() - 1 if number else first.max_prefixlen, (end - number + 1).bit_length() - 1)
        yield kind((number, first.max_prefixlen - bits))
        number += 1 << bits


def collapse_addresses(addresses):
    kind = None
    spans = []
    for each in addresses:
        network = each if isinstance(each, _Network) else (IPv4Network if each.version == 4 else IPv6Network)(each)
        kind = kind or type(network)
        if type(network) is not kind:
            raise TypeError("%s and %s are not of the same version" % (each, spans[0][2]))  #@ 330 | raise TypeError("%s and %s are not of the same version" % (
        spans.append((int(network.network_address), int(network.broadcast_address), each))
    spans.sort(key=lambda span: span[:2])
    at = 0
    while at < len(spans):
        low, high, _ = spans[at]
        at += 1
        while at < len(spans) and spans[at][0] <= high + 1:
            high = max(high, spans[at][1])
            at += 1
        yield from summarize_address_range(kind._kind(low), kind._kind(high))
