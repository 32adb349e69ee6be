b = b'hello world'
print(b[0], b[1:3], b.split(), b.upper(), b.find(b'o'), b.replace(b'l', b'L'), b'-'.join([b'a', b'b']), b.hex(), b.hex(' '), bytes.fromhex('00ff 10'))
print(bytes(3), bytes([65, 66]), bytes('é', 'utf-8'), b'a' + b'b', b'ab' * 2, 104 in b, b'lo' in b, b.startswith(b'he'), list(b'ab'), b'%d %s' % (3, b'x'))
print(repr(b'\x00\n\t\\\'"\xff'), b'a' == 'a', b'a' < b'b', int.from_bytes(b'\x01\x02', 'big'), (258).to_bytes(2, 'little'))
