"""Random regular expressions with texts to look through, for fuzz_regex.py: whatever it is that `re` can be asked, in patterns small
enough that what they mean can be followed by hand."""
import random
import re
from re import _parser

LETTERS = 'aab b_1-\n'
WIDE = 'éßÉĀſKiİıσςΣ中٣'


def may_be_empty(item):
    """Groups that capture nothing where they must: whether they are tried once more there is not the same in PCRE2."""
    if '(' not in item:
        return False
    try:
        return _parser.parse(re.sub(r'\\\d|\(\?P=\w+\)|\?\(\w+\)', '(?:)', item)).getwidth()[0] == 0
    except re.error:
        return True


class Patterns:
    """Draws one pattern after another from one seed."""

    def __init__(self, dice, wide, broken):
        self.dice = dice
        self.wide = wide      # letters beyond Latin-1, and cases that meet
        self.broken = broken  # also what is no pattern
        self.groups = 0
        self.closed = []
        self.names = []

    def chance(self, p):
        return self.dice.random() < p

    def letter(self):
        if self.wide and self.chance(0.4):
            return self.dice.choice(WIDE)
        return self.dice.choice('aaabbbcAB1_ -')

    def pattern(self):
        self.groups, self.closed, self.names = 0, [], []
        text = self.alternatives(3)
        if self.chance(0.25):
            text = f"(?{''.join(self.dice.sample('imsxa', self.dice.randint(1, 2)))})" + text
        if self.broken:
            text = self.spoil(text)
        return text

    def spoil(self, text):
        for _ in range(self.dice.randint(1, 2)):
            at = self.dice.randint(0, len(text))
            if self.chance(0.5):
                text = text[:at] + text[at + self.dice.randint(1, 3):]
            else:
                text = text[:at] + self.dice.choice(['(', ')', '[', ']', '*', '+?', '{', '{2,1}', '{,3}', '\\', '|', '(?', '(?P<', '(?P=', '(?(', '(?i', '(?-i:', '(?a-s:',
                                                     '\\8', '\\x1', '\\u12', '\\400', '\\q', '[b-a]', '(?<=a*)', '(?P<1>', '(?P>', '(?#', '?+', '**', '^*', '\\Z', '\\07', '[\\w-z]', '[[', '(?(1)a|b|c)',
                                                     '\\N', '(?m)', '(?L)', '(?u)', '(?au:', '-', '^', '$']) + text[at:]
        return text

    def alternatives(self, depth):
        return '|'.join(self.sequence(depth) for _ in range(self.dice.choice([1, 1, 1, 2, 2, 3])))

    def sequence(self, depth):
        return ''.join(self.repeated(depth) for _ in range(self.dice.choice([0, 1, 1, 2, 2, 3])))

    def repeated(self, depth):
        item, plain = self.item(depth)
        if not item or not self.chance(0.45) or item in ('^', '$', '\\A', '\\Z', '\\b', '\\B'):
            return item
        sign = self.dice.choice(['*', '+', '?', '*', '+', '?', '{2}', '{1,2}', '{,2}', '{1,}', '{0,0}', '{3}'])
        if not plain and sign[0] in '+{' and may_be_empty(item):
            sign = self.dice.choice(['*', '?'])
        # Possessive ones of more than a letter are left out: 3.11.2 has faults there (python/cpython#106052).
        return item + sign + self.dice.choice(['', '', '', '?', '+' if plain else ''])

    def item(self, depth):
        """(a piece, whether it is one character)"""
        kind = self.dice.randint(0, 19)
        if depth <= 0 or kind < 8:
            return self.single()
        if kind < 11:
            return self.capture(depth), False
        if kind == 11:
            return f'(?:{self.alternatives(depth - 1)})', False
        if kind == 12:
            return self.dice.choice(['^', '$', '\\A', '\\Z', '\\b', '\\B']), False
        if kind == 13:
            return self.dice.choice(['(?=', '(?!']) + self.alternatives(depth - 1) + ')', False
        if kind == 14:
            return self.behind(), False
        if kind == 15 and self.closed:
            return self.reference(), False
        if kind == 16 and self.closed:
            return self.conditional(depth), False
        if kind == 17:
            return f"(?{self.dice.choice(['i', 'm', 's', 'a', '-i', 'a-i', 'i-s', 'u', 'x'])}:{self.alternatives(depth - 1)})", False
        if kind == 18 and self.chance(0.5):
            return f'(?>{self.letter_class()}{self.dice.choice(["", "*", "+"])})', False
        return self.single()

    def capture(self, depth):
        self.groups += 1
        number, name = self.groups, ''
        if self.chance(0.2):
            name = f'g{number}'
        text = f"({f'?P<{name}>' if name else ''}{self.alternatives(depth - 1)})"
        self.closed.append(number)
        if name:
            self.names.append(name)
        return text

    def reference(self):
        if self.names and self.chance(0.4):
            return f'(?P={self.dice.choice(self.names)})'
        return f'\\{self.dice.choice(self.closed)}'

    def conditional(self, depth):
        key = self.dice.choice(self.names) if self.names and self.chance(0.3) else self.dice.choice(self.closed)
        no = '|' + self.sequence(depth - 1) if self.chance(0.6) else ''
        return f'(?({key}){self.sequence(depth - 1)}{no})'

    def behind(self):
        width = self.dice.randint(0, 2)
        branches = '|'.join(''.join(self.single()[0] for _ in range(width)) for _ in range(self.dice.choice([1, 1, 2])))
        return self.dice.choice(['(?<=', '(?<!']) + branches + ')'

    def single(self):
        return self.dice.choice([self.quoted, self.quoted, self.quoted, self.letter_class])(), True

    def quoted(self):
        c = self.letter()
        if c in '-' or self.chance(0.05):
            return '\\' + c if not c.isalnum() and c != '_' else c
        if self.wide and ord(c) > 127 and self.chance(0.3):
            return f'\\u{ord(c):04x}'
        return c

    def letter_class(self):
        if self.chance(0.4):
            return self.dice.choice(['.', '\\w', '\\W', '\\d', '\\s', '\\S', '\\D', '.', '\\n'])
        members = ''
        for _ in range(self.dice.randint(1, 3)):
            kind = self.dice.randint(0, 5)
            if kind == 0:
                low, high = sorted([self.letter(), self.letter()])
                members += ('\\' if low == '-' else '') + low + '-' + ('\\' if high == '-' else '') + high
            elif kind == 1:
                members += self.dice.choice(['\\w', '\\d', '\\s', '\\W', '\\S', '\\n', '\\-', '\\b'])
            else:
                members += self.letter().replace('-', '\\-')
        return f"[{'^' if self.chance(0.3) else ''}{members}]"

    def text(self):
        letters = [self.letter() for _ in range(4)] + ['a', 'b', '\n' if self.chance(0.5) else 'b']
        return ''.join(self.dice.choice(letters) for _ in range(self.dice.choice([0, 1, 3, 6, 9, 14])))

    def template(self):
        return ''.join(self.dice.choice(['x', '-', '\\\\', '\\n', '\\g<0>', f'\\g<{self.dice.randint(0, max(self.groups, 1))}>', f'\\{self.dice.randint(1, max(self.groups, 1))}',
                                         f'\\g<{self.dice.choice(self.names)}>' if self.names else '']) for _ in range(self.dice.randint(0, 3)))


def questions(seed, count):
    """(pattern, flags, texts, templates, where to begin and end) for `count` patterns; both sides draw the same."""
    dice = random.Random(seed)
    for _ in range(count):
        maker = Patterns(dice, dice.random() < 0.3, dice.random() < 0.15)
        pattern = maker.pattern()
        texts = [maker.text() for _ in range(3)]
        begin = dice.randint(0, 4)
        bounds = [begin, begin + dice.choice([100, 100, 0, 3])]
        flags = dice.choice([0, 0, 0, 2, 8, 16, 256, 64, 10])
        yield pattern, flags, texts, [maker.template(), maker.template()], bounds, dice.random() < 0.1
