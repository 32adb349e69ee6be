"""Extract, format and print information about Python stack traces.

Native seam, module _traceback:
  format(exc, limit=None, chain=True) -> list of str   what traceback.format_exception gives, carets and all
  entries(tb) -> list of (filename, lineno, name, end_lineno, colno, end_colno, line, carets, place), outermost first; columns
                 and carets may be None, and the line of what is no part of the library is; place: the entry's number in
                 the chain, of whose entries in the library some stand for several of CPython's and some for none
  shown(filename, lineno, name) -> list of (filename, lineno, name, line): the same of a frame's place
  format_entry(filename, lineno, name, line, end_lineno, colno, end_colno) -> str   with the line of carets
  source_line(filename, lineno) -> str, "" where there is none
"""

import sys
import _traceback

__all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack",
           "format_tb", "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb",
           "clear_frames", "FrameSummary", "StackSummary", "TracebackException", "walk_stack", "walk_tb", "print_list"]

_RECURSIVE_CUTOFF = 3
_sentinel = object()


class FrameSummary:
    """Information about a single frame from a traceback."""

    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_line", "locals", "_carets")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None,
                 colno=None, end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        self.locals = {k: repr(v) for k, v in locals.items()} if locals else None
        self.end_lineno = end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self._carets = None

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename, self.lineno, self.name, self.locals) == \
                (other.filename, other.lineno, other.name, other.locals)
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __getitem__(self, pos):
        return (self.filename, self.lineno, self.name, self.line)[pos]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    def __len__(self):
        return 4

    @property
    def line(self):
        if self._line is None:
            if self.lineno is None:
                return None
            self._line = _traceback.source_line(self.filename, self.lineno)
        return self._line.strip()


def walk_stack(f):
    """Walk a stack yielding the frame and line number for each frame, innermost first."""
    if f is None:
        f = sys._getframe(2)
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """Walk a traceback yielding the frame and line number for each frame."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _limited(items, limit):
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        if limit is not None and limit < 0:
            limit = 0
    if limit is None:
        return items
    return items[:limit] if limit >= 0 else items[limit:]


class StackSummary(list):
    """A list of FrameSummary objects, representing a stack of frames."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        result = klass()
        for frame, lineno in _limited(list(frame_gen), limit):
            for filename, lineno, name, line in _traceback.shown(frame.f_code.co_filename, lineno, frame.f_code.co_name):
                result.append(FrameSummary(filename, lineno, name, line=line,
                                           locals=frame.f_locals if capture_locals else None))
        return result

    @classmethod
    def from_list(klass, a_list):
        result = StackSummary()
        for frame in a_list:
            if not isinstance(frame, FrameSummary):
                filename, lineno, name, line = frame
                frame = FrameSummary(filename, lineno, name, line=line)
            result.append(frame)
        return result

    def format_frame_summary(self, frame):
        if frame._carets is None:
            text = _traceback.format_entry(frame.filename, frame.lineno, frame.name, frame.line or "",
                                           frame.end_lineno, frame.colno, frame.end_colno)
        else:
            text = f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}\n    {frame.line}\n    ' \
                   f'{frame._carets}\n'
        if frame.locals:
            text += "".join([f"    {name} = {value}\n" for name, value in sorted(frame.locals.items())])
        return text

    def format(self):
        result = []
        last = None
        count = 0
        for frame in self:
            where = (frame.filename, frame.lineno, frame.name)
            if where != last:
                result += self._repeated(count)
                last = where
                count = 0
            count += 1
            if count > _RECURSIVE_CUTOFF:
                continue
            text = self.format_frame_summary(frame)
            if text is not None:
                result.append(text)
        return result + self._repeated(count)

    def _repeated(self, count):
        count -= _RECURSIVE_CUTOFF
        if count <= 0:
            return []
        return [f"  [Previous line repeated {count} more time{'s' if count > 1 else ''}]\n"]


def extract_tb(tb, limit=None):
    """Return a StackSummary of a traceback, outermost frame first."""
    return _extract_tb(tb, limit, False)


def _extract_tb(tb, limit, capture_locals):
    result = StackSummary()
    frames = [frame for frame, _ in walk_tb(tb)] if capture_locals else None
    for filename, lineno, name, end_lineno, colno, end_colno, line, carets, place in \
            _limited(_traceback.entries(tb), limit):
        summary = FrameSummary(filename, lineno, name, line=line, end_lineno=end_lineno, colno=colno, end_colno=end_colno,
                               locals=frames[place].f_locals if capture_locals else None)
        summary._carets = carets
        result.append(summary)
    return result


def extract_stack(f=None, limit=None):
    """Return a StackSummary of the current stack (or that of a frame), outermost frame first."""
    if f is None:
        f = sys._getframe(1)
    frames = list(walk_stack(f))
    if limit is not None:
        frames = frames[:limit] if limit >= 0 else frames[limit:]
    frames.reverse()
    return StackSummary.extract(frames)


_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"


class _Boxes:
    """How far in a text stands among the groups that it is shown in."""

    def __init__(self):
        self.depth = 0
        self.open = False  # the innermost box waits for its lower edge

    def margin(self):
        return "  " * self.depth

    def inside(self, text, edge="|"):
        left = self.margin() + (edge + " " if self.depth else "")
        return "".join([left + line for line in text.splitlines(True)])


class TracebackException:
    """An exception ready for rendering; it keeps no reference to the frames."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, _seen=None):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.exc_type = exc_type
        self._value = exc_value
        self._limit = limit
        self.stack = _extract_tb(exc_traceback, limit, capture_locals)
        self._capture_locals = capture_locals
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self._str = _safe_str(exc_value)
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False

        def of(e):
            if e is None or id(e) in seen:
                return None
            return TracebackException(type(e), e, e.__traceback__, limit=limit, capture_locals=capture_locals,
                                      max_group_width=max_group_width, max_group_depth=max_group_depth, _seen=seen)
        self.__cause__ = of(exc_value.__cause__) if exc_value is not None else None
        self.__context__ = of(exc_value.__context__) if exc_value is not None else None
        self.exceptions = [of(e) for e in exc_value.exceptions] if isinstance(exc_value, BaseExceptionGroup) else None

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.exc_type is other.exc_type and self._str == other._str and self.stack == other.stack
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self):
        """Format the exception part of the traceback: the last line, and its notes."""
        if self.exc_type is None:
            yield "NoneType: None\n"
            return
        if issubclass(self.exc_type, SyntaxError):
            yield from _traceback.format(self._value, 0, False)
        else:
            yield from self._last_lines()

    def _last_lines(self):
        name = self.exc_type.__qualname__
        module = self.exc_type.__module__
        if module not in ("__main__", "builtins"):
            name = f"{module}.{name}"
        yield f"{name}: {self._str}\n" if self._str else f"{name}\n"
        if isinstance(self.__notes__, (list, tuple)):
            for note in self.__notes__:
                for line in _safe_str(note).split("\n"):
                    yield line + "\n"
        elif self.__notes__ is not None:
            yield f"{self.__notes__!r}\n"

    def format(self, *, chain=True, _ctx=None):
        """Format the exception, line by line."""
        usual = (self.max_group_width, self.max_group_depth) == (15, 10)
        if self._value is not None and usual and not self._capture_locals:
            yield from _traceback.format(self._value, self._limit, chain)
        else:
            yield from self._lines(chain, _Boxes())

    def _lines(self, chain, boxes):
        links, each = [], self  # from the last exception back to the first
        while each is not None:
            before = sentence = None
            if chain and each.__cause__ is not None:
                before, sentence = each.__cause__, _CAUSE
            elif chain and each.__context__ is not None and not each.__suppress_context__:
                before, sentence = each.__context__, _CONTEXT
            links.append((each, sentence))
            each = before
        for each, sentence in reversed(links):
            if sentence is not None:
                yield boxes.inside(sentence)
            if each.exceptions is not None:
                yield from self._group_lines(each, chain, boxes)
                continue
            if each.stack:
                yield boxes.inside("Traceback (most recent call last):\n")
            for text in (*each.stack.format(), *each.format_exception_only()):
                yield boxes.inside(text)

    def _group_lines(self, group, chain, boxes):
        if boxes.depth > self.max_group_depth:
            yield boxes.inside(f"... (max_group_depth is {self.max_group_depth})\n")
            return
        outermost = boxes.depth == 0
        boxes.depth += outermost
        if group.stack:
            yield boxes.inside("Exception Group Traceback (most recent call last):\n", "+" if outermost else "|")
        for text in (*group.stack.format(), *group.format_exception_only()):
            yield boxes.inside(text)
        left_out = max(len(group.exceptions) - self.max_group_width, 0)
        shown = group.exceptions[:len(group.exceptions) - left_out]
        count = len(shown) + bool(left_out)
        boxes.open = False
        for place in range(count):
            boxes.open = boxes.open or place == count - 1
            title = place + 1 if place < len(shown) else "..."
            yield boxes.margin() + ("+-" if place == 0 else "  ") + f"+---------------- {title} ----------------\n"
            boxes.depth += 1
            if place < len(shown):
                yield from shown[place]._lines(chain, boxes)
            else:
                yield boxes.inside(f"and {left_out} more exception{'s' if left_out > 1 else ''}\n")
            if place == count - 1 and boxes.open:  # a group within that ends here has closed it already
                yield boxes.margin() + "+------------------------------------\n"
                boxes.open = False
            boxes.depth -= 1
        boxes.depth -= outermost

    def print(self, *, file=None, chain=True):
        print("".join(self.format(chain=chain)), file=sys.stderr if file is None else file, end="")


def _safe_str(value):
    try:
        return str(value) if value is not None else ""
    except Exception:
        return "<exception str() failed>"


def _exception_of(exc, value):
    if value is _sentinel:
        if isinstance(exc, BaseException) or exc is None:
            return exc
        raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
    return value


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True):
    """Format a stack trace and the exception information, as a list of strings with line ends."""
    exc = _exception_of(exc, value)
    if exc is None:
        return ["NoneType: None\n"]
    own = exc.__traceback__
    if tb is _sentinel or tb is own:
        return _traceback.format(exc, limit, chain)
    try:  # another traceback than the exception's own, such as one without its first entries
        exc.__traceback__ = tb
        return _traceback.format(exc, limit, chain)
    finally:
        exc.__traceback__ = own


def format_exception_only(exc, /, value=_sentinel):
    """Format the exception part of a traceback, as a list of strings with line ends."""
    exc = _exception_of(exc, value)
    return list(TracebackException(type(exc) if exc is not None else None, exc, None).format_exception_only())


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True):
    """Print exception up to 'limit' stack trace entries from 'tb' to 'file' (standard error)."""
    text = "".join(format_exception(exc, value, tb, limit, chain))
    print(text, file=sys.stderr if file is None else file, end="")


def print_exc(limit=None, file=None, chain=True):
    """Shorthand for 'print_exception(sys.exception(), limit, file)'."""
    print_exception(sys.exc_info()[1], limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """Like print_exc() but return a string."""
    return "".join(format_exception(sys.exc_info()[1], limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    print_exception(sys.last_value, limit=limit, file=file, chain=chain)


def format_tb(tb, limit=None):
    """A shorthand for 'format_list(extract_tb(tb, limit))'."""
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    """Print up to 'limit' stack trace entries from the traceback 'tb'."""
    print_list(extract_tb(tb, limit), file)


def format_list(extracted_list):
    """Format a list of tuples or FrameSummary objects for printing."""
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    print("".join(format_list(extracted_list)), file=sys.stderr if file is None else file, end="")


def format_stack(f=None, limit=None):
    """Shorthand for 'format_list(extract_stack(f, limit))'."""
    return extract_stack(sys._getframe(1) if f is None else f, limit).format()


def print_stack(f=None, limit=None, file=None):
    """Print a stack trace from its invocation point."""
    print_list(extract_stack(sys._getframe(1) if f is None else f, limit), file)


def clear_frames(tb):
    """Clear all references to local variables in the frames of a traceback."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except (RuntimeError, AttributeError):
            pass
        tb = tb.tb_next
