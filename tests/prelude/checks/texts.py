# --- urllib
from urllib.parse import *
for u in ("http://user:pw@Host.com:80/p/a;x?q=1&r=2#frag", "//h/p", "mailto:a@b", "/rel?x", "https://[::1]:8080/", "a:b/c", "http://h?q#f"):
    s = urlsplit(u); p = urlparse(u); print(s, p, s.hostname, s.port, s.username, s.geturl(), p.geturl())
for r in ("g", "./g", "/g", "//h2", "?y", "../g", "../../g", "#s", "", "g/", "http://z/"): print(urljoin("http://a/b/c/d;p?q", r))
print(quote("a b/ü?&"), quote("a/b", safe=""), quote_plus("a b+c"), unquote("a%20b%C3%BC%zz"), unquote_plus("a+b"), urlencode({"a": 1, "b": "x y", "c": [1, 2]}, doseq=True), urlencode([("k", "v&")]), parse_qs("a=1&a=2&b=&c"), parse_qsl("a=1&b=", keep_blank_values=True), urldefrag("http://a#b"))
try: urlsplit("http://h:x/").port
except ValueError as e: print(e)
# --- io
import io
s = io.StringIO("ab\ncd\n"); print(s.read(1), s.readline(), list(s), s.tell(), s.seek(0), s.readlines()); s.write("x"); s.seek(1); s.write("ZZ"); print(repr(s.getvalue()))
with io.StringIO() as t: print("hello", file=t); print(t.getvalue(), end="")
for bad in (lambda: t.read(), lambda: io.StringIO().write(3), lambda: io.StringIO(3), lambda: io.BytesIO().write("x"), lambda: s.seek(-1)):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
b = io.BytesIO(b"abc"); print(b.read(2), b.seek(0, 2), b.write(b"d"), b.getvalue(), b.seek(-1, 2), b.read()); print(s.truncate(2), s.getvalue(), s.closed)
# --- string textwrap
import string, textwrap
T = string.Template; print(T("$a ${b}x $$ $c").substitute(a=1, b=2, c=3), T("$a $z").safe_substitute(a=1), T("$a ${b}").get_identifiers(), T("$").is_valid())
for bad in (lambda: T("$a").substitute(), lambda: T("x $ y").substitute(), lambda: T("l\n $ y").substitute()):
    try: bad()
    except Exception as e: print(type(e).__name__, e)
F = string.Formatter(); print(F.format("{0} {x!r:>5} {y[0]} {z.real} {{}} {1:{w}}", 1, 2, x="a", y=[3], z=4, w=5), F.format("{} {}", 1, 2), list(F.parse("a{b!r:c}d{{")), string.capwords("hello big world"), string.punctuation, string.hexdigits)
t = "The quick brown fox jumps over the lazy dog-house, and well-known runs--away from it all very supercalifragilisticexpialidocious."
for w in (10, 20, 33): print(textwrap.wrap(t, w))
print(textwrap.fill(t, 30, initial_indent="* ", subsequent_indent="  ")); print(textwrap.shorten(t, 30), textwrap.shorten(t, 20, placeholder="..."), textwrap.wrap(t, 20, max_lines=2), textwrap.wrap(t, 12, break_long_words=False), textwrap.wrap("", 3), textwrap.wrap(t, 20, break_on_hyphens=False))
print(repr(textwrap.dedent("\n   a\n     b\n\n   c\n  ")), repr(textwrap.indent("a\n\nb", "> ")), repr(textwrap.dedent("  a\n\tb")))
# --- timeit
import timeit
print(timeit.timeit(lambda: None, number=3) >= 0, len(timeit.repeat("x=1", number=2, repeat=3)), timeit.timeit("y", "y=1", number=1) >= 0)
