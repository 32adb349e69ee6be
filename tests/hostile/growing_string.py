# expect: exit 1
text = 'x'
while True:
    text += text
