"""A parser of HTML that tells what it meets: start tags, end tags, text, comments, declarations."""

import re as _re

from html import unescape as _unescape

__all__ = ["HTMLParser"]

_RAW = {"script", "style"}
_NAME = _re.compile(r"[a-zA-Z][^\t\n\r\f />\x00]*")
_ATTRIBUTE = _re.compile(
    r"""((?<=['"\s/])[^\s/>][^\s/=>]*)(\s*=+\s*('[^']*'|"[^"]*"|(?!['"])[^>\s]*))?(?:\s|/(?!>))*""")
_REFERENCE = _re.compile(r"&(#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][-.a-zA-Z0-9]*)(?:;|(?=[^a-zA-Z0-9;]))")
_TAG_END = _re.compile(r"""(?:[^'">]|'[^']*'|"[^"]*")*>""")


class HTMLParser:
    """Subclasses define the handle_... methods; feed() may be given the text in pieces."""

    CDATA_CONTENT_ELEMENTS = ("script", "style")

    def __init__(self, *, convert_charrefs=True):
        self.convert_charrefs = convert_charrefs
        self.reset()

    def reset(self):
        self.rawdata = ""
        self.lasttag = "???"
        self.cdata_elem = None
        self._line, self._column = 1, 0
        self._starttag_text = None

    def feed(self, data):
        self.rawdata += data
        self._go(False)

    def close(self):
        self._go(True)

    def getpos(self):
        return self._line, self._column

    def get_starttag_text(self):
        return self._starttag_text

    def set_cdata_mode(self, elem):
        self.cdata_elem = elem.lower()

    def clear_cdata_mode(self):
        self.cdata_elem = None

    def _advance(self, count):
        done = self.rawdata[:count]
        lines = done.count("\n")
        if lines:
            self._line += lines
            self._column = len(done) - done.rindex("\n") - 1
        else:
            self._column += len(done)
        self.rawdata = self.rawdata[count:]

    def _go(self, end):
        while self.rawdata:
            if self.cdata_elem is not None:
                found = _re.search(r"</" + self.cdata_elem + r"(?=[\t\n\r\f />])", self.rawdata, _re.I)
                at = found.start() if found else -1
            else:
                at = self.rawdata.find("<")
            if at < 0:
                if not end and (self.cdata_elem or "&" in self.rawdata[-34:]):
                    return  # a reference may go on in the next piece
                at = len(self.rawdata)
            if at:
                self._text(self.rawdata[:at])
                self._advance(at)
                continue
            count = self._markup(end)
            if count < 0:
                if not end:
                    return
                if _NAME.match(self.rawdata, 1):  # a tag that never ends says nothing
                    count = len(self.rawdata)
                else:
                    self._text(self.rawdata[:1])
                    count = 1
            self._advance(count)

    def _text(self, text):
        if self.cdata_elem is not None:
            self.handle_data(text)
        elif self.convert_charrefs:
            self.handle_data(_unescape(text))
        else:
            done = 0
            for found in _REFERENCE.finditer(text):
                if found.start() > done:
                    self.handle_data(text[done:found.start()])
                name = found[1]
                self.handle_charref(name[1:]) if name.startswith("#") else self.handle_entityref(name)
                done = found.end()
            if done < len(text):
                self.handle_data(text[done:])

    def _markup(self, end):
        """Handles what begins with < at the start; its length, or -1 when the rest is missing."""
        raw = self.rawdata
        if raw.startswith("<!--"):
            stop = raw.find("-->", 4)
            if stop < 0:
                return -1
            self.handle_comment(raw[4:stop])
            return stop + 3
        if raw.startswith("<?"):
            stop = raw.find(">", 2)
            if stop < 0:
                return -1
            self.handle_pi(raw[2:stop])
            return stop + 1
        if raw.startswith("<!"):
            stop = raw.find(">", 2)
            if stop < 0:
                return -1
            if raw[2:9].lower() == "doctype":
                self.handle_decl(raw[2:stop])
            elif raw.startswith("<!["):
                self.unknown_decl(raw[3:raw.rfind("]]", 0, stop)] if "]]" in raw[:stop] else raw[3:stop])
            else:
                self.handle_comment(raw[2:stop])
            return stop + 1
        if raw.startswith("</"):
            found = _NAME.match(raw, 2)
            stop = raw.find(">", 2)
            if stop < 0:
                return -1
            if found is None:
                if stop > 2:
                    self.handle_comment(raw[2:stop])
                return stop + 1
            tag = found[0].lower()
            self.handle_endtag(tag)
            self.clear_cdata_mode()
            return stop + 1
        found = _NAME.match(raw, 1)
        if found is None:
            if len(raw) == 1 and not end:
                return -1
            self._text(raw[:1])
            return 1
        stop = _TAG_END.match(raw, found.end())
        if stop is None:
            return -1
        self._start(raw[:stop.end()], found[0].lower(), found.end())
        return stop.end()

    def _start(self, text, tag, at):
        self._starttag_text = text
        self.lasttag = tag
        while text[at:at + 1].isspace() or text[at:at + 1] == "/" and text[at:at + 2] != "/>":
            at += 1
        attributes = []
        while at < len(text):
            found = _ATTRIBUTE.match(text, at)
            if found is None or found.end() == at:
                break
            name, rest, value = found.group(1, 2, 3)
            if not rest:
                value = None
            elif value[:1] == value[-1:] and value[:1] in ("'", '"') and len(value) > 1:
                value = value[1:-1]
            attributes.append((name.lower(), _unescape(value) if value else value))
            at = found.end()
        if text[at:].strip() not in (">", "/>"):
            self.handle_data(text)
        elif text[at:].strip() == "/>":
            self.handle_startendtag(tag, attributes)
        else:
            self.handle_starttag(tag, attributes)
            if tag in self.CDATA_CONTENT_ELEMENTS:
                self.set_cdata_mode(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_starttag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        pass

    def handle_charref(self, name):
        pass

    def handle_entityref(self, name):
        pass

    def handle_data(self, data):
        pass

    def handle_comment(self, data):
        pass

    def handle_decl(self, decl):
        pass

    def handle_pi(self, data):
        pass

    def unknown_decl(self, data):
        pass
