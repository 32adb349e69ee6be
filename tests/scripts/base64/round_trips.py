import base64
b = base64.b64encode(b'hello \xff\xfe world')
print(b, base64.b64decode(b), base64.urlsafe_b64encode(b'\xfb\xff'), base64.b32encode(b'hi'), base64.b16encode(b'hi'), base64.b64decode('aGk='), base64.urlsafe_b64decode('-_8='))
try:
    base64.b64decode('abc')
except Exception as e: print(type(e).__name__, e)
