"""What `re` says to a list of patterns and texts, a line each; put behind `QUESTIONS = [...]` by fuzz_regex.py and run on both sides."""
import re
import warnings

warnings.simplefilter('ignore')


def match(found):
    return found and (found.span(), found.groups(), found.regs, found.lastindex, found.lastgroup)


def upper(found):
    return '<' + found.group().upper() + '>'


def asked(what, ask):
    try:
        answer = ask()
    except (re.error, IndexError, OverflowError, ValueError) as error:
        answer = type(error).__name__, str(error)
    print(' ', what, ascii(answer))


for pattern, flags, texts, templates, (begin, end), as_bytes in QUESTIONS:  # noqa: F821
    if as_bytes:
        pattern = pattern.encode('latin-1', 'replace')
        texts = [text.encode('latin-1', 'replace') for text in texts]
        templates = [text.encode() for text in templates]
    print(ascii(pattern), flags)
    try:
        compiled = re.compile(pattern, flags)
    except (re.error, OverflowError, ValueError) as error:
        print(' ', type(error).__name__, ascii(str(error)), getattr(error, 'pos', None))
        continue
    print(' ', ascii(compiled), compiled.groups, dict(compiled.groupindex), compiled.flags)
    for text in texts:
        print(' ', ascii(text))
        asked('search', lambda: match(compiled.search(text)))
        asked('match', lambda: match(compiled.match(text, begin, end)))
        asked('fullmatch', lambda: match(compiled.fullmatch(text)))
        asked('within', lambda: [match(found) for found in compiled.finditer(text, begin, end)])
        asked('findall', lambda: compiled.findall(text))
        asked('split', lambda: compiled.split(text))
        asked('split', lambda: compiled.split(text, 1))
        for template in templates:
            asked('sub', lambda: compiled.subn(template, text, begin))
            found = compiled.search(text)
            if found:
                asked('expand', lambda: found.expand(template))
        if not as_bytes:
            asked('call', lambda: compiled.sub(upper, text))
