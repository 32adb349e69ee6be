from urllib.parse import urlparse, urlencode, quote, unquote, parse_qs, urljoin, urlsplit, quote_plus, urlunparse, parse_qsl
u = urlparse('https://user:pw@host.com:8080/a/b;p?q=1&r=x%20y#frag')
print(u.scheme, u.netloc, u.path, u.params, u.query, u.fragment, u.hostname, u.port, u.username, u.geturl())
print(urlencode({'a': 1, 'b': 'x y&z'}), quote('a b/é'), unquote('a%20b'), quote_plus('a b+c'), parse_qs('a=1&a=2&b=3'), parse_qsl('x=1&y='), urljoin('http://h/a/b', '../c'), urlsplit('//h/p').netloc, urlencode({'k': [1, 2]}, doseq=True))
print(u)
