"""Differences between sequences: SequenceMatcher (without junk), get_close_matches, ndiff and unified_diff."""

__all__ = ["SequenceMatcher", "get_close_matches", "ndiff", "unified_diff"]


class SequenceMatcher:
    """Compares pairs of sequences by their longest matching blocks."""

    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        self.a, self.b = a, b

    def set_seqs(self, a, b):
        self.a, self.b = a, b

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        ahi = len(self.a) if ahi is None else ahi
        bhi = len(self.b) if bhi is None else bhi
        places = {}
        for j in range(blo, bhi):
            places.setdefault(self.b[j], []).append(j)
        best, lengths = (alo, blo, 0), {}
        for i in range(alo, ahi):
            new = {}
            for j in places.get(self.a[i], ()):
                k = new[j] = lengths.get(j - 1, 0) + 1
                if k > best[2]:
                    best = (i - k + 1, j - k + 1, k)
            lengths = new
        return best

    def get_matching_blocks(self):
        todo, blocks = [(0, len(self.a), 0, len(self.b))], []
        while todo:
            alo, ahi, blo, bhi = todo.pop()
            i, j, k = self.find_longest_match(alo, ahi, blo, bhi)
            if k:
                blocks.append((i, j, k))
                todo += [(alo, i, blo, j), (i + k, ahi, j + k, bhi)]
        merged = []
        for i, j, k in sorted(blocks):
            if merged and merged[-1][0] + merged[-1][2] == i and merged[-1][1] + merged[-1][2] == j:
                merged[-1] = (merged[-1][0], merged[-1][1], merged[-1][2] + k)
            else:
                merged.append((i, j, k))
        return merged + [(len(self.a), len(self.b), 0)]

    def get_opcodes(self):
        i = j = 0
        codes = []
        for ai, bj, size in self.get_matching_blocks():
            tag = "replace" if i < ai and j < bj else "delete" if i < ai else "insert" if j < bj else ""
            if tag:
                codes.append((tag, i, ai, j, bj))
            i, j = ai + size, bj + size
            if size:
                codes.append(("equal", ai, i, bj, j))
        return codes

    def get_grouped_opcodes(self, n=3):
        """The opcodes in groups: what stands the same between two changes is cut to n items beside each."""
        codes = self.get_opcodes() or [("equal", 0, 1, 0, 1)]
        tag, i1, i2, j1, j2 = codes[0]
        if tag == "equal":
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        tag, i1, i2, j1, j2 = codes[-1]
        if tag == "equal":
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == "equal" and i2 - i1 > 2 * n:
                yield group + [(tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n))]
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == "equal"):
            yield group

    def ratio(self):
        total = len(self.a) + len(self.b)
        return 2.0 * sum([k for _, _, k in self.get_matching_blocks()]) / total if total else 1.0


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    """The best "good enough" matches, best first."""
    scored = [(SequenceMatcher(None, x, word).ratio(), x) for x in possibilities]
    return [x for score, x in sorted(scored, reverse=True) if score >= cutoff][:n]


def _similar(a, b):
    atags = btags = ""
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, a, b).get_opcodes():
        marks = {"replace": ("^", "^"), "delete": ("-", ""), "insert": ("", "+"), "equal": (" ", " ")}[tag]
        atags += marks[0] * (i2 - i1)
        btags += marks[1] * (j2 - j1)
    yield "- " + a
    if atags.rstrip():
        yield "? " + atags.rstrip() + "\n"
    yield "+ " + b
    if btags.rstrip():
        yield "? " + btags.rstrip() + "\n"


def _replaced(a, b):
    # The pair of lines most alike is shown together; what stands before and after it likewise.
    best, at = 0.74, None
    for j, y in enumerate(b):
        for i, x in enumerate(a):
            ratio = SequenceMatcher(None, x, y).ratio()
            if ratio > best and x != y:
                best, at = ratio, (i, j)
    if at is None:
        first, second = ("- ", a), ("+ ", b)
        if len(b) < len(a):
            first, second = second, first
        for prefix, lines in (first, second):
            for line in lines:
                yield prefix + line
        return
    i, j = at
    yield from _side(a[:i], b[:j])
    yield from _similar(a[i], b[j])
    yield from _side(a[i + 1:], b[j + 1:])


def _side(a, b):
    if a and b:
        yield from _replaced(a, b)
    else:
        for line in a:
            yield "- " + line
        for line in b:
            yield "+ " + line


def ndiff(a, b, linejunk=None, charjunk=None):
    """Compare lists of lines; returns a generator of lines marked '- ', '+ ', '? ' and '  '."""
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, a, b).get_opcodes():
        if tag == "equal":
            for line in a[i1:i2]:
                yield "  " + line
        else:
            yield from _side(a[i1:i2], b[j1:j2])


def _range(start, stop):
    # Lines are counted from 1; of a range without lines, the line before it is named.
    length = stop - start
    if length == 1:
        return str(start + 1)
    return f"{start + 1 if length else start},{length}"


def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    """Compare lists of lines; returns a generator of the lines of a unified diff, with n lines of context."""
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            for mark, name, date in (("---", fromfile, fromfiledate), ("+++", tofile, tofiledate)):
                yield f"{mark} {name}{chr(9) + date if date else ''}{lineterm}"
        _, i1, _, j1, _ = group[0]
        _, _, i2, _, j2 = group[-1]
        yield f"@@ -{_range(i1, i2)} +{_range(j1, j2)} @@{lineterm}"
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                for line in a[i1:i2]:
                    yield " " + line
                continue
            if tag != "insert":
                for line in a[i1:i2]:
                    yield "-" + line
            if tag != "delete":
                for line in b[j1:j2]:
                    yield "+" + line
