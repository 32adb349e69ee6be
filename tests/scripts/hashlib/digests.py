import hashlib
print(hashlib.md5(b'abc').hexdigest(), hashlib.sha1(b'abc').hexdigest(), hashlib.sha256(b'abc').hexdigest(), sep='\n')
h = hashlib.sha256(); h.update(b'a'); h.update(b'bc'); print(h.hexdigest() == hashlib.sha256(b'abc').hexdigest(), h.digest()[:4], h.name, h.digest_size, hashlib.new('sha1', b'').hexdigest())
