def parse(text):
    try:
        return int(text)
    except ValueError:
        return defaults[text]
parse('abc')
