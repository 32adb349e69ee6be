total = 1 + \
    2 + (3 +
         4)  # comment inside
text = ('implicit '
        "concatenation"   ' works')
table = {
    'a': 1,   # trailing comma
    'b': [
        2,
        3,
    ],
}
if total == 10: print(total); print(text)
print(table, end='!\n'); print()
