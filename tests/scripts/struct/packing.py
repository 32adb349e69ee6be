lines = [
    "import struct; print(struct.pack('>IHb',1,2,-3), struct.unpack('<hq',b'\\x01\\x00'+b'\\xff'*8), struct.calcsize('iq'), struct.calcsize('<iq'), struct.calcsize('bhil3s'), struct.pack('<fd',1.5,-2.25), struct.unpack('>d',struct.pack('>d',0.1)), struct.pack('5s?c',b'ab',True,b'z'), struct.pack('<e',1.0), struct.unpack('<f',struct.pack('<f',3.14159)), struct.pack('3p',b'abcd'), struct.Struct('!HH').unpack_from(b'\\0\\1\\0\\2\\0\\3',2), list(struct.iter_unpack('>H',b'\\0\\1\\0\\2')), struct.pack('!d',float('inf')), struct.pack('<d',5e-324))",
    "import struct; struct.pack('B',300)",
    "import struct; struct.pack('>I',-1)",
    "import struct; struct.pack('h',1,2)",
    "import struct; struct.unpack('I',b'abc')",
    "import struct; struct.pack('y',1)",
    "import struct; struct.pack('i','a')",
]
for line in lines:
    try:
        exec(line, {})
    except Exception as error:
        print(type(error).__name__, error)
