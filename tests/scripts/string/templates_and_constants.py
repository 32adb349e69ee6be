import string
print(string.ascii_lowercase, string.digits, string.punctuation, string.hexdigits, repr(string.whitespace))
t = string.Template('$who owes ${amount} $$')
print(t.substitute(who='I', amount=5), t.safe_substitute(who='You'), string.capwords('hello big world'))
try:
    t.substitute(who='x')
except KeyError as e: print(repr(e))
