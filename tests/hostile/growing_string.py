# expect: exit 4
text = 'x'
while True:
    text += text
