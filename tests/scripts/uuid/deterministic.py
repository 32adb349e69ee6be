import uuid
u = uuid.UUID('12345678-1234-5678-1234-567812345678')
print(u, u.hex, u.int, repr(u), u.version, u == uuid.UUID(int=u.int), uuid.uuid5(uuid.NAMESPACE_DNS, 'python.org'), uuid.uuid3(uuid.NAMESPACE_URL, 'x'), u.bytes[:2])
print(uuid.uuid4().version, len(str(uuid.uuid4())), uuid.uuid4() != uuid.uuid4())
try:
    uuid.UUID('bad')
except ValueError as e: print(e)
