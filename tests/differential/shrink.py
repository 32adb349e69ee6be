"""Make a failing program small: delta debugging on its statements.

Statements are removed in ever smaller runs; compound statements are replaced by their bodies. Whatever still
fails is kept. The program is a syntax tree all the time, so every candidate is well-formed.
"""
import ast
import time

BLOCKS = ('body', 'orelse', 'finalbody')


def _blocks(tree):
    """Every list of statements, outermost first."""
    for node in ast.walk(tree):
        for field in BLOCKS:
            block = getattr(node, field, None)
            if isinstance(block, list) and block and isinstance(block[0], ast.stmt):
                yield node, field


def _valid(tree):
    text = ast.unparse(ast.fix_missing_locations(tree))
    try:
        compile(text, 'candidate', 'exec')
    except (SyntaxError, ValueError):
        return None
    return text


class Shrinker:
    """`fails(text)` says whether a program still shows the difference; it is asked for at most `seconds`."""

    def __init__(self, fails, seconds=120):
        self.fails = fails
        self.end = time.monotonic() + seconds
        self.seen = set()

    def _try(self, text):
        if text is None or text in self.seen or time.monotonic() > self.end:
            return False
        self.seen.add(text)
        return self.fails(text)

    def _edit(self, text, index, change):
        """Apply `change(node, field, block)` to block number `index`; the text it gives, or None."""
        tree = ast.parse(text)
        blocks = list(_blocks(tree))
        if index >= len(blocks):
            return None
        node, field = blocks[index]
        block = change(getattr(node, field))
        if block is None:
            return None
        if not block and (field == 'body'):
            block = [ast.Pass()]
        if field == 'finalbody' and not block and isinstance(node, ast.Try) and not node.handlers:
            return None
        setattr(node, field, block)
        return _valid(tree)

    def _remove_runs(self, text):
        index = 0
        while True:
            blocks = list(_blocks(ast.parse(text)))
            if index >= len(blocks):
                return text
            length = len(getattr(*blocks[index]))
            size = length
            while size and time.monotonic() < self.end:
                start = 0
                while start < length:
                    candidate = self._edit(text, index, lambda block: block[:start] + block[start + size:])
                    if candidate is not None and candidate != text and self._try(candidate):
                        text = candidate
                        length = len(getattr(*list(_blocks(ast.parse(text)))[index])) \
                            if index < len(list(_blocks(ast.parse(text)))) else 0
                    else:
                        start += size
                size = min(size, length) // 2
            index += 1

    def _unwrap(self, text):
        """`try`, `with`, `for`, `if` give way to what they hold."""
        index = 0
        while time.monotonic() < self.end:
            blocks = list(_blocks(ast.parse(text)))
            if index >= len(blocks):
                break
            for position, statement in enumerate(getattr(*blocks[index])):
                if not isinstance(statement, (ast.Try, ast.TryStar, ast.With, ast.AsyncWith, ast.For, ast.AsyncFor,
                                              ast.If)):
                    continue

                def change(block):
                    return block[:position] + block[position].body + block[position + 1:]
                candidate = self._edit(text, index, change)
                if self._try(candidate):
                    text = candidate
                    break
            else:
                index += 1
        return text

    def shrink(self, text):
        text = ast.unparse(ast.parse(text))
        while time.monotonic() < self.end:
            before = text
            text = self._unwrap(self._remove_runs(text))
            if text == before:
                break
        return text
