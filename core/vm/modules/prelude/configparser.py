"""Settings in sections, as text: `[section]` and `key = value` lines."""

import collections.abc as _abc
import re as _re

__all__ = ["NoSectionError", "DuplicateOptionError", "DuplicateSectionError", "NoOptionError", "InterpolationError",
           "InterpolationDepthError", "InterpolationMissingOptionError", "InterpolationSyntaxError", "ParsingError",
           "MissingSectionHeaderError", "ConfigParser", "RawConfigParser", "Interpolation", "BasicInterpolation",
           "ExtendedInterpolation", "SectionProxy", "DEFAULTSECT", "MAX_INTERPOLATION_DEPTH"]

DEFAULTSECT = "DEFAULT"
MAX_INTERPOLATION_DEPTH = 10
_UNSET = object()


class Error(Exception):
    def __init__(self, msg=""):
        self.message = msg
        super().__init__(msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    def __init__(self, section):
        super().__init__("No section: %r" % (section,))
        self.section = section
        self.args = (section,)


class DuplicateSectionError(Error):
    def __init__(self, section, source=None, lineno=None):
        text = "Section %r already exists" % section
        if source is not None:
            text = "While reading from %r%s: section %r already exists" % (
                source, "" if lineno is None else " [line %2d]" % lineno, section)
        super().__init__(text)
        self.section, self.source, self.lineno = section, source, lineno


class DuplicateOptionError(Error):
    def __init__(self, section, option, source=None, lineno=None):
        text = "Option %r in section %r already exists" % (option, section)
        if source is not None:
            text = "While reading from %r%s: option %r in section %r already exists" % (
                source, "" if lineno is None else " [line %2d]" % lineno, option, section)
        super().__init__(text)
        self.section, self.option, self.source, self.lineno = section, option, source, lineno


class NoOptionError(Error):
    def __init__(self, option, section):
        super().__init__("No option %r in section: %r" % (option, section))
        self.option, self.section = option, section
        self.args = (option, section)


class InterpolationError(Error):
    def __init__(self, option, section, msg):
        super().__init__(msg)
        self.option, self.section = option, section
        self.args = (option, section, msg)


class InterpolationMissingOptionError(InterpolationError):
    def __init__(self, option, section, rawval, reference):
        super().__init__(option, section, "Bad value substitution: option {!r} in section {!r} contains an interpolation key "
                         "{!r} which is not a valid option name. Raw value: {!r}".format(option, section, reference, rawval))
        self.reference = reference


class InterpolationSyntaxError(InterpolationError):
    pass


class InterpolationDepthError(InterpolationError):
    def __init__(self, option, section, rawval):
        super().__init__(option, section, "Recursion limit exceeded in value substitution: option {!r} in section {!r} contains "
                         "an interpolation key which cannot be substituted in {} steps. Raw value: {!r}"
                         "".format(option, section, MAX_INTERPOLATION_DEPTH, rawval))


class ParsingError(Error):
    def __init__(self, source):
        super().__init__("Source contains parsing errors: %r" % source)
        self.source = source
        self.errors = []

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += "\n\t[line %2d]: %s" % (lineno, line)


class MissingSectionHeaderError(ParsingError):
    def __init__(self, filename, lineno, line):
        super().__init__(filename)
        self.message = "File contains no section headers.\nfile: %r, line: %d\n%r" % (filename, lineno, line)
        self.source, self.lineno, self.line = filename, lineno, line


class Interpolation:
    """No substitution at all."""

    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value


class _Substitution(Interpolation):
    """What both kinds share: _SIGN begins a substitution and stands for itself when doubled."""

    def before_get(self, parser, section, option, value, defaults):
        return self._filled(parser, option, section, value, defaults, 1, value)

    def before_set(self, parser, section, option, value):
        sign = self._SIGN
        rest = self._KEY.sub("", value.replace(sign + sign, ""))
        if sign in rest:
            raise ValueError("invalid interpolation syntax in %r at position %d" % (value, rest.find(sign)))
        return value

    def _filled(self, parser, option, section, rest, known, depth, raw):
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        done, mark = "", self._SIGN
        while True:
            head, sign, rest = rest.partition(mark)
            done += head
            if not sign:
                return done
            if rest.startswith(mark):
                done += mark
                rest = rest[1:]
                continue
            rest = mark + rest
            found = self._KEY.match(rest)
            if found is None:
                opened = rest.startswith(self._OPENS)
                raise InterpolationSyntaxError(option, section, ("bad interpolation variable reference %r" if opened else
                                                                 self._NOT_OPENED) % rest)
            place, value, names = self._value(parser, option, section, found[1], known, raw, rest[found.end():])
            done += self._filled(parser, option, place, value, names, depth + 1, raw) if mark in value else value
            rest = rest[found.end():]


class BasicInterpolation(_Substitution):
    """%(name)s stands for another option of the section, or of DEFAULT."""

    _SIGN, _OPENS, _KEY = "%", "%(", _re.compile(r"%\(([^)]+)\)s")
    _NOT_OPENED = "'%%' must be followed by '%%' or '(', found: %r"

    def _value(self, parser, option, section, key, known, raw, rest):
        name = parser.optionxform(key)
        if name not in known:
            raise InterpolationMissingOptionError(option, section, raw, name)
        return section, known[name], known


class ExtendedInterpolation(_Substitution):
    """${name} and ${section:name}."""

    _SIGN, _OPENS, _KEY = "$", "${", _re.compile(r"\$\{([^}]+)\}")
    _NOT_OPENED = "'$' must be followed by '$' or '{', found: %r"

    def _value(self, parser, option, section, key, known, raw, rest):
        path = key.split(":")
        try:
            if len(path) == 1:
                return section, known[parser.optionxform(key)], known
            if len(path) > 2:
                raise InterpolationSyntaxError(option, section, "More than one ':' found: %r" % rest)
            place, name = path
            value = parser.get(place, parser.optionxform(name), raw=True)
            return place, value, dict(parser.items(place, raw=True)) if place != section else known
        except (KeyError, NoSectionError, NoOptionError):
            raise InterpolationMissingOptionError(option, section, raw, ":".join(path)) from None


class RawConfigParser(_abc.MutableMapping):
    BOOLEAN_STATES = {"1": True, "yes": True, "true": True, "on": True, "0": False, "no": False, "false": False, "off": False}
    _DEFAULT_INTERPOLATION = Interpolation()

    def __init__(self, defaults=None, dict_type=dict, allow_no_value=False, *, delimiters=("=", ":"),
                 comment_prefixes=("#", ";"), inline_comment_prefixes=None, strict=True, empty_lines_in_values=True,
                 default_section=DEFAULTSECT, interpolation=_UNSET, converters=None):
        self._sections, self._defaults = {}, {}
        self._allow_no_value, self._delimiters, self._strict = allow_no_value, tuple(delimiters), strict
        self._comments, self._inline = tuple(comment_prefixes or ()), tuple(inline_comment_prefixes or ())
        self._empty_lines = empty_lines_in_values
        self.default_section = default_section
        self._interpolation = self._DEFAULT_INTERPOLATION if interpolation is _UNSET else interpolation or Interpolation()
        self.converters = dict(converters or {})
        for name, convert in self.converters.items():
            setattr(self, "get" + name, self._getter(convert))
        self._proxies = {default_section: SectionProxy(self, default_section)}
        if defaults:
            self._take({default_section: defaults})

    def _getter(self, convert):
        def get(section, option, *, raw=False, vars=None, fallback=_UNSET):
            return self._converted(section, option, convert, raw, vars, fallback)
        return get

    def optionxform(self, optionstr):
        return optionstr.lower()

    def defaults(self):
        return self._defaults

    def sections(self):
        return list(self._sections)

    def add_section(self, section):
        if section == self.default_section:
            raise ValueError("Invalid section name: %r" % section)  #@ 671 | raise ValueError('Invalid section name: %r' % section)
        if section in self._sections:
            raise DuplicateSectionError(section)  #@ 674
        self._sections[section] = {}
        self._proxies[section] = SectionProxy(self, section)

    def has_section(self, section):
        return section in self._sections

    def options(self, section):
        if section not in self._sections:
            raise NoSectionError(section)  #@ 690 | raise NoSectionError(section) from None
        return list({**self._sections[section], **self._defaults})

    def read(self, filenames, encoding=None):
        if isinstance(filenames, (str, bytes)) or hasattr(filenames, "__fspath__"):
            filenames = [filenames]
        done = []
        for name in filenames:
            try:
                with open(name, encoding=encoding) as file:
                    self._read(file, name)
            except OSError:
                continue
            done.append(name)
        return done

    def read_file(self, f, source=None):
        self._read(f, source if source is not None else getattr(f, "name", "<???>"))

    def read_string(self, string, source="<string>"):
        self._read(string.splitlines(True), source)

    def read_dict(self, dictionary, source="<dict>"):
        self._take(dictionary, source)

    def _take(self, dictionary, source="<dict>"):
        seen = set()
        for section, keys in dictionary.items():
            section = str(section)
            if section != self.default_section and section not in self._sections:
                self.add_section(section)
            elif self._strict and section in seen:
                raise DuplicateSectionError(section, source)
            seen.add(section)
            for key, value in keys.items():
                key = self.optionxform(str(key))
                self.set(section, key, None if value is None else str(value))

    def _read(self, lines, source):
        options, name, indent = None, None, 0
        seen_sections, seen, problem = set(), set(), None
        values = {}  # (section, option): lines
        for number, line in enumerate(lines, 1):
            text = line
            stripped = text.strip()
            if stripped and any(stripped.startswith(each) for each in self._comments):
                text = stripped = ""
                comment = True
            else:
                comment = False
                for each in self._inline:
                    at = 0
                    while (at := text.find(each, at)) >= 0:
                        if at == 0 or text[at - 1].isspace():
                            text = text[:at]
                            break
                        at += 1
                stripped = text.strip()
            if not stripped:
                if self._empty_lines and not comment and options is not None and name and values.get((id(options), name)):
                    values[id(options), name].append("")
                elif not self._empty_lines:
                    indent = float("inf")
                continue
            here = len(line) - len(line.lstrip())
            if options is not None and name and here > indent:
                if values.get((id(options), name)) is None:
                    problem = problem or ParsingError(source)
                    problem.append(number, repr(line))
                else:
                    values[id(options), name].append(stripped)
                continue
            indent = here
            header = _re.match(r"\[(.+)\]", stripped)
            if header:
                section = header[1]
                if section in self._sections:
                    if self._strict and section in seen_sections:
                        raise DuplicateSectionError(section, source, number)  #@ 1086 | raise DuplicateSectionError(sectname, fpname,
                    options = self._sections[section]
                elif section == self.default_section:
                    options = self._defaults
                else:
                    options = self._sections[section] = {}
                    self._proxies[section] = SectionProxy(self, section)
                seen_sections.add(section)
                current, name = section, None
                continue
            if options is None:
                raise MissingSectionHeaderError(source, number, line)  #@ 1101 | raise MissingSectionHeaderError(fpname, lineno, line)
            places = [at for at in (stripped.find(each) for each in self._delimiters) if at >= 0]
            if places:
                key, value = stripped[:min(places)].rstrip(), stripped[min(places) + 1:].strip()
            elif self._allow_no_value:
                key, value = stripped, None
            else:
                key = ""
            if not key:
                problem = problem or ParsingError(source)
                problem.append(number, repr(line))
                continue
            name = self.optionxform(key)
            if self._strict and (current, name) in seen:
                raise DuplicateOptionError(current, name, source, number)  #@ 1112 | raise DuplicateOptionError(sectname, optname,
            seen.add((current, name))
            options[name] = value
            values[id(options), name] = None if value is None else [value]
        for options in (self._defaults, *self._sections.values()):
            for name in options:
                lines = values.get((id(options), name))
                if lines:
                    options[name] = "\n".join(lines).rstrip()
        if problem is not None:
            raise problem

    def _known(self, section, vars=None):
        if section not in self._sections and section != self.default_section:
            raise NoSectionError(section)
        more = {self.optionxform(key): None if value is None else str(value) for key, value in (vars or {}).items()}
        return {**self._defaults, **self._sections.get(section, {}), **more}

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        try:
            known = self._known(section, vars)
        except NoSectionError:
            if fallback is _UNSET:
                raise
            return fallback
        option = self.optionxform(option)
        if option not in known:
            if fallback is _UNSET:
                raise NoOptionError(option, section)  #@ 808
            return fallback
        value = known[option]
        if raw or value is None:
            return value
        return self._interpolation.before_get(self, section, option, value, known)

    def _converted(self, section, option, convert, raw, vars, fallback):
        try:
            value = self.get(section, option, raw=raw, vars=vars)
        except (NoSectionError, NoOptionError):
            if fallback is _UNSET:
                raise
            return fallback
        return convert(value)

    def getint(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        return self._converted(section, option, int, raw, vars, fallback)

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        return self._converted(section, option, float, raw, vars, fallback)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        return self._converted(section, option, self._convert_to_boolean, raw, vars, fallback)

    def _convert_to_boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError("Not a boolean: %s" % value)  #@ 1182 | raise ValueError('Not a boolean: %s' % value)
        return self.BOOLEAN_STATES[value.lower()]

    def items(self, section=_UNSET, raw=False, vars=None):
        if section is _UNSET:
            return [(name, self[name]) for name in self]
        known = self._known(section, vars)
        return [(name, value if raw or value is None else
                 self._interpolation.before_get(self, section, name, value, known)) for name, value in known.items()]

    def has_option(self, section, option):
        if not section or section == self.default_section:
            return self.optionxform(option) in self._defaults
        return section in self._sections and self.optionxform(option) in {**self._defaults, **self._sections[section]}

    def set(self, section, option, value=None):
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        if not section or section == self.default_section:
            options = self._defaults
        elif section in self._sections:
            options = self._sections[section]
        else:
            raise NoSectionError(section)  #@ 918 | raise NoSectionError(section) from None
        options[self.optionxform(option)] = value

    def write(self, fp, space_around_delimiters=True):
        sign = " %s " % self._delimiters[0] if space_around_delimiters else self._delimiters[0]
        for name, options in ((self.default_section, self._defaults), *self._sections.items()):
            if name == self.default_section and not options:
                continue
            fp.write("[%s]\n" % name)
            for key, value in options.items():
                fp.write(key + ("" if value is None else sign + str(value).replace("\n", "\n\t")) + "\n")
            fp.write("\n")

    def remove_option(self, section, option):
        options = self._defaults if not section or section == self.default_section else self._sections.get(section)
        if options is None:
            raise NoSectionError(section)  #@ 962 | raise NoSectionError(section) from None
        return options.pop(self.optionxform(option), self) is not self

    def remove_section(self, section):
        if section not in self._sections:
            return False
        del self._sections[section], self._proxies[section]
        return True

    def __getitem__(self, key):
        if key != self.default_section and not self.has_section(key):
            raise KeyError(key)  #@ 979
        return self._proxies[key]

    def __setitem__(self, key, value):
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self._take({key: dict(value)})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError("Cannot remove the default section.")  #@ 997
        if not self.remove_section(key):
            raise KeyError(key)  #@ 999

    def __contains__(self, key):
        return key == self.default_section or self.has_section(key)

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        return iter((self.default_section, *self._sections))


class ConfigParser(RawConfigParser):
    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def set(self, section, option, value=None):
        if not isinstance(option, str):
            raise TypeError("option keys must be strings")
        if not isinstance(value, str) and not (value is None and self._allow_no_value):
            raise TypeError("option values must be strings")
        super().set(section, option, value)

    def add_section(self, section):
        if not isinstance(section, str):
            raise TypeError("section names must be strings")
        super().add_section(section)


class SectionProxy(_abc.MutableMapping):
    """One section of a parser, as a mapping."""

    def __init__(self, parser, name):
        self._parser, self._name = parser, name
        for each in parser.converters if hasattr(parser, "converters") else ():
            setattr(self, "get" + each, self._getter("get" + each))

    def _getter(self, name):
        def get(option, fallback=None, *, raw=False, vars=None):
            return getattr(self._parser, name)(self._name, option, raw=raw, vars=vars, fallback=fallback)
        return get

    def __repr__(self):
        return "<Section: {}>".format(self._name)

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)  #@ 1273
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key) and self._parser.remove_option(self._name, key)):
            raise KeyError(key)  #@ 1283

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def _options(self):
        return list(self._parser.defaults()) if self._name == self._parser.default_section else self._parser.options(self._name)

    def __len__(self):
        return len(self._options())

    def __iter__(self):
        return iter(self._options())

    parser = property(lambda self: self._parser)
    name = property(lambda self: self._name)

    def get(self, option, fallback=None, *, raw=False, vars=None):
        return self._parser.get(self._name, option, raw=raw, vars=vars, fallback=fallback)

    def getint(self, option, fallback=None, *, raw=False, vars=None):
        return self._parser.getint(self._name, option, raw=raw, vars=vars, fallback=fallback)

    def getfloat(self, option, fallback=None, *, raw=False, vars=None):
        return self._parser.getfloat(self._name, option, raw=raw, vars=vars, fallback=fallback)

    def getboolean(self, option, fallback=None, *, raw=False, vars=None):
        return self._parser.getboolean(self._name, option, raw=raw, vars=vars, fallback=fallback)
