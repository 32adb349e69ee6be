import ssl

context = ssl.create_default_context()
print(context.protocol, context.check_hostname, context.verify_mode)
try:
    context.verify_mode = ssl.CERT_NONE
except ValueError as e:
    print(e)
context.check_hostname = False
context.verify_mode = ssl.CERT_NONE
print(repr(context.verify_mode))
context.check_hostname = True
print(context.verify_mode)
server = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
print(server.protocol, server.check_hostname, server.verify_mode)
server.minimum_version = ssl.TLSVersion.TLSv1_3
print(server.minimum_version)
try:
    server.load_cert_chain("/no/such/cert.pem")
except FileNotFoundError as e:
    print(type(e).__name__)
try:
    ssl.create_default_context(5)
except TypeError as e:
    print("TypeError", e)
print(issubclass(ssl.SSLCertVerificationError, (ssl.SSLError, ValueError)), issubclass(ssl.SSLError, OSError))
