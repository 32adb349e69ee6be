"""argparse of CPython 3.11, written for this engine: parsers, sub-commands, groups and their help texts."""

import os as _os
import re as _re
import sys as _sys

SUPPRESS = "==SUPPRESS=="
OPTIONAL = "?"
ZERO_OR_MORE = "*"
ONE_OR_MORE = "+"
PARSER = "A..."
REMAINDER = "..."
_UNRECOGNIZED = "_unrecognized_args"

__all__ = ["ArgumentParser", "ArgumentError", "ArgumentTypeError", "BooleanOptionalAction", "FileType", "HelpFormatter",
           "ArgumentDefaultsHelpFormatter", "RawDescriptionHelpFormatter", "RawTextHelpFormatter",
           "MetavarTypeHelpFormatter", "Namespace", "Action", "ONE_OR_MORE", "OPTIONAL", "PARSER", "REMAINDER",
           "SUPPRESS", "ZERO_OR_MORE"]


class ArgumentError(Exception):
    def __init__(self, argument, message):
        self.argument_name = _name_of(argument)
        self.message = message

    def __str__(self):
        if self.argument_name is None:
            return str(self.message)
        return f"argument {self.argument_name}: {self.message}"


class ArgumentTypeError(Exception):
    """What a `type` callable raises to give its own message."""


def _name_of(action):
    if action is None:
        return None
    if action.option_strings:
        return "/".join(action.option_strings)
    if action.metavar not in (None, SUPPRESS):
        return action.metavar
    if action.dest not in (None, SUPPRESS):
        return action.dest
    if action.choices:
        return "{" + ",".join(action.choices) + "}"
    return None


class Namespace:
    def __init__(self, **kwargs):
        for name, value in kwargs.items():
            setattr(self, name, value)

    def __repr__(self):
        plain = [f"{name}={value!r}" for name, value in self.__dict__.items() if name.isidentifier()]
        others = {name: value for name, value in self.__dict__.items() if not name.isidentifier()}
        return f"{type(self).__name__}({', '.join(plain + ([f'**{others!r}'] if others else []))})"

    def __eq__(self, other):
        if not isinstance(other, Namespace):
            return NotImplemented
        return vars(self) == vars(other)

    def __contains__(self, key):
        return key in self.__dict__


# --- Actions

class Action:
    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None,
                 required=False, help=None, metavar=None):
        self.option_strings = option_strings
        self.dest = dest
        self.nargs = nargs
        self.const = const
        self.default = default
        self.type = type
        self.choices = choices
        self.required = required
        self.help = help
        self.metavar = metavar
        self.container = None

    def __repr__(self):
        names = ("option_strings", "dest", "nargs", "const", "default", "type", "choices", "required", "help", "metavar")
        return f"{type(self).__name__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    def format_usage(self):
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError(".__call__() not defined")


class _StoreAction(Action):
    def __init__(self, option_strings, dest, nargs=None, const=None, **options):
        if nargs == 0:
            raise ValueError("nargs for store actions must be != 0; if you have nothing to store, actions such as "
                             "store true or store const may be more appropriate")
        if const is not None and nargs != OPTIONAL:
            raise ValueError(f"nargs must be {OPTIONAL!r} to supply const")
        super().__init__(option_strings, dest, nargs=nargs, const=const, **options)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None):
        super().__init__(option_strings, dest, nargs=0, const=const, default=default, required=required, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrueAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=False, required=False, help=None):
        super().__init__(option_strings, dest, const=True, default=default, required=required, help=help)


class _StoreFalseAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=True, required=False, help=None):
        super().__init__(option_strings, dest, const=False, default=default, required=required, help=help)


class _AppendAction(_StoreAction):
    def __call__(self, parser, namespace, values, option_string=None):
        items = list(getattr(namespace, self.dest, None) or [])
        items.append(values)
        setattr(namespace, self.dest, items)


class _AppendConstAction(_StoreConstAction):
    def __call__(self, parser, namespace, values, option_string=None):
        items = list(getattr(namespace, self.dest, None) or [])
        items.append(self.const)
        setattr(namespace, self.dest, items)


class _ExtendAction(_AppendAction):
    def __call__(self, parser, namespace, values, option_string=None):
        items = list(getattr(namespace, self.dest, None) or [])
        items.extend(values)
        setattr(namespace, self.dest, items)


class _CountAction(Action):
    def __init__(self, option_strings, dest, default=None, required=False, help=None):
        super().__init__(option_strings, dest, nargs=0, default=default, required=required, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (getattr(namespace, self.dest, None) or 0) + 1)


class BooleanOptionalAction(Action):
    """--flag and --no-flag."""

    def __init__(self, option_strings, dest, default=None, type=None, choices=None, required=False, help=None,
                 metavar=None):
        both = []
        for option in option_strings:
            both.append(option)
            if option.startswith("--"):
                both.append("--no-" + option[2:])
        if help is not None and default is not None and default is not SUPPRESS:
            help += " (default: %(default)s)"
        super().__init__(both, dest, nargs=0, default=default, type=type, choices=choices, required=required, help=help,
                         metavar=metavar)

    def __call__(self, parser, namespace, values, option_string=None):
        if option_string in self.option_strings:
            setattr(namespace, self.dest, not option_string.startswith("--no-"))

    def format_usage(self):
        return " | ".join(self.option_strings)


class _HelpAction(Action):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None):
        super().__init__(option_strings, dest, nargs=0, default=default, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _VersionAction(Action):
    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS,
                 help="show program's version number and exit"):
        super().__init__(option_strings, dest, nargs=0, default=default, help=help)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        formatter = parser._get_formatter()
        formatter.add_text(self.version if self.version is not None else parser.version)
        parser._print_message(formatter.format_help(), _sys.stdout)
        parser.exit()


class _SubParsersAction(Action):
    class _Choice(Action):
        """A sub-command in the list that the help shows."""

        def __init__(self, name, aliases, help):
            label = name + (f" ({', '.join(aliases)})" if aliases else "")
            super().__init__([], label, help=help, metavar=label)

    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None, metavar=None):
        self._prog_prefix = prog
        self._parser_class = parser_class
        self._name_parser_map = {}
        self._choices_actions = []
        super().__init__(option_strings, dest, nargs=PARSER, choices=self._name_parser_map, required=required, help=help,
                         metavar=metavar)

    def add_parser(self, name, *, aliases=(), **options):
        if options.get("prog") is None:
            options["prog"] = f"{self._prog_prefix} {name}"
        if name in self._name_parser_map:
            raise ArgumentError(self, f"conflicting subparser: {name}")
        for alias in aliases:
            if alias in self._name_parser_map:
                raise ArgumentError(self, f"conflicting subparser alias: {alias}")
        if "help" in options:
            self._choices_actions.append(self._Choice(name, aliases, options.pop("help")))
        parser = self._parser_class(**options)
        for each in (name, *aliases):
            self._name_parser_map[each] = parser
        return parser

    def _get_subactions(self):
        yield from self._choices_actions

    def __call__(self, parser, namespace, values, option_string=None):
        name, *rest = values
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        try:
            chosen = self._name_parser_map[name]
        except KeyError:
            raise ArgumentError(self, f"unknown parser {name!r} (choices: {', '.join(self._name_parser_map)})") from None
        found, unknown = chosen.parse_known_args(rest, None)
        for key, value in vars(found).items():
            setattr(namespace, key, value)
        if unknown:
            vars(namespace).setdefault(_UNRECOGNIZED, [])
            getattr(namespace, _UNRECOGNIZED).extend(unknown)


class FileType:
    """There are no files here: calling it says so."""

    def __init__(self, mode="r", bufsize=-1, encoding=None, errors=None):
        self._mode = mode

    def __call__(self, string):
        if string == "-":
            return _sys.stdin if "r" in self._mode else _sys.stdout
        raise ArgumentTypeError(f"can't open '{string}': [Errno 2] No such file or directory: '{string}'")


_ACTIONS = {
    None: _StoreAction, "store": _StoreAction, "store_const": _StoreConstAction, "store_true": _StoreTrueAction,
    "store_false": _StoreFalseAction, "append": _AppendAction, "append_const": _AppendConstAction,
    "extend": _ExtendAction, "count": _CountAction, "help": _HelpAction, "version": _VersionAction,
    "parsers": _SubParsersAction,
}


# --- Help

class HelpFormatter:
    """Lays out usage and help as CPython does: two columns, wrapped at the width of the terminal less two."""

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            width = int(_os.environ.get("COLUMNS", 80)) - 2
        self._prog = prog
        self._width = width
        self._indent_increment = indent_increment
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._parts = []
        self._longest = 0

    # What is to be shown

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._parts.append(lambda: self._format_usage(usage, actions, groups, prefix))

    def add_text(self, text):
        if text is not SUPPRESS and text is not None:
            self._parts.append(lambda: self._format_text(text))

    def add_section(self, heading, description, actions):
        shown = [each for each in actions if each.help is not SUPPRESS]
        for action in shown:
            self._longest = max(self._longest, len(self._format_action_invocation(action)) + self._indent_increment)
            for sub in self._subactions(action):
                self._longest = max(self._longest, len(self._format_action_invocation(sub)) + 2 * self._indent_increment)
        self._parts.append(lambda: self._format_section(heading, description, shown))

    def format_help(self):
        text = _re.sub(r"\n\n\n+", "\n\n", "".join(part() for part in self._parts))
        return text.strip("\n") + "\n" if text else text

    # Its parts

    def _subactions(self, action):
        listed = getattr(action, "_get_subactions", None)
        return list(listed()) if listed else []

    def _format_text(self, text):
        if "%(prog)" in text:
            text = text % {"prog": self._prog}
        return self._fill_text(text, max(self._width, 11), "") + "\n\n"

    def _format_section(self, heading, description, actions):
        body = ""
        if description is not None and description is not SUPPRESS:
            if "%(prog)" in description:
                description = description % {"prog": self._prog}
            body += self._fill_text(description, max(self._width - self._indent_increment, 11),
                                    " " * self._indent_increment) + "\n\n"
        body += "".join(self._format_action(action, self._indent_increment) for action in actions)
        if not body:
            return ""
        return f"\n{heading}:\n{body}\n" if heading is not SUPPRESS and heading is not None else f"\n{body}\n"

    def _format_action(self, action, indent):
        position = min(self._longest + 2, self._max_help_position)
        width = max(self._width - position, 11)
        room = position - indent - 2
        header = self._format_action_invocation(action)
        begin = position
        if not action.help:
            lines = [f"{'':{indent}}{header}\n"]
        elif len(header) <= room:
            lines = [f"{'':{indent}}{header:<{room}}  "]
            begin = 0
        else:
            lines = [f"{'':{indent}}{header}\n"]
        if action.help and action.help.strip():
            for line in self._split_lines(self._expand_help(action), width) or [""]:
                lines.append(f"{'':{begin}}{line}\n")
                begin = position
        elif not lines[-1].endswith("\n"):
            lines.append("\n")
        lines += [self._format_action(sub, indent + self._indent_increment) for sub in self._subactions(action)]
        return "".join(lines)

    def _format_action_invocation(self, action):
        if not action.option_strings:
            return self._metavars(action, self._get_default_metavar_for_positional(action), 1)[0]
        if action.nargs == 0:
            return ", ".join(action.option_strings)
        values = self._format_args(action, self._get_default_metavar_for_optional(action))
        return ", ".join(f"{option} {values}" for option in action.option_strings)

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest

    def _metavars(self, action, default, count):
        if action.metavar is not None:
            name = action.metavar
        elif action.choices is not None:
            name = "{" + ",".join(str(choice) for choice in action.choices) + "}"
        else:
            name = default
        return name if isinstance(name, tuple) else (name,) * count

    def _format_args(self, action, default):
        nargs = action.nargs
        if nargs is None:
            return self._metavars(action, default, 1)[0]
        if nargs == OPTIONAL:
            return f"[{self._metavars(action, default, 1)[0]}]"
        if nargs == ZERO_OR_MORE:
            names = self._metavars(action, default, 1)
            return f"[{names[0]} [{names[1]} ...]]" if len(names) == 2 else f"[{names[0]} ...]"
        if nargs == ONE_OR_MORE:
            names = self._metavars(action, default, 2)
            return f"{names[0]} [{names[1]} ...]"
        if nargs == REMAINDER:
            return "..."
        if nargs == PARSER:
            return f"{self._metavars(action, default, 1)[0]} ..."
        if nargs == SUPPRESS:
            return ""
        return " ".join(self._metavars(action, default, nargs))

    def _get_help_string(self, action):
        return action.help

    def _expand_help(self, action):
        values = dict(vars(action), prog=self._prog)
        for name in list(values):
            if values[name] is SUPPRESS:
                del values[name]
            elif hasattr(values[name], "__name__"):
                values[name] = values[name].__name__
        if values.get("choices") is not None:
            values["choices"] = ", ".join(str(choice) for choice in values["choices"])
        return self._get_help_string(action) % values

    def _split_lines(self, text, width):
        import textwrap
        return textwrap.wrap(_re.sub(r"\s+", " ", text).strip(), width)

    def _fill_text(self, text, width, indent):
        import textwrap
        return textwrap.fill(_re.sub(r"\s+", " ", text).strip(), width, initial_indent=indent, subsequent_indent=indent)

    # Usage

    def _format_usage(self, usage, actions, groups, prefix):
        if prefix is None:
            prefix = "usage: "
        if usage is not None:
            return f"{prefix}{usage % {'prog': self._prog}}\n\n"
        optionals = [each for each in actions if each.option_strings]
        positionals = [each for each in actions if not each.option_strings]
        usage = " ".join(filter(None, [self._prog, *self._usage_parts(optionals, groups),
                                       *self._usage_parts(positionals, groups)]))
        if len(prefix) + len(usage) > self._width:
            usage = self._wrap_usage(prefix, self._usage_parts(optionals, groups), self._usage_parts(positionals, groups))
        return f"{prefix}{usage}\n\n"

    def _wrap_usage(self, prefix, optionals, positionals):
        def lines_of(parts, indent, first=None):
            lines, line, length = [], [], (len(first) if first is not None else len(indent)) - 1
            for part in parts:
                if length + 1 + len(part) > self._width and line:
                    lines.append(indent + " ".join(line))
                    line, length = [], len(indent) - 1
                line.append(part)
                length += len(part) + 1
            if line:
                lines.append(indent + " ".join(line))
            if first is not None:
                lines[0] = lines[0][len(indent):]
            return lines

        # CPython splits groups into their pieces here; so that a long group can be broken.
        optionals = [piece for part in optionals for piece in _re.findall(r"\(.*?\)+(?=\s|$)|\[.*?\]+(?=\s|$)|\S+", part)]
        positionals = [piece for part in positionals
                       for piece in _re.findall(r"\(.*?\)+(?=\s|$)|\[.*?\]+(?=\s|$)|\S+", part)]
        if len(prefix) + len(self._prog) <= 0.75 * self._width:
            indent = " " * (len(prefix) + len(self._prog) + 1)
            if optionals:
                lines = lines_of([self._prog, *optionals], indent, prefix)
                lines += lines_of(positionals, indent)
            elif positionals:
                lines = lines_of([self._prog, *positionals], indent, prefix)
            else:
                lines = [self._prog]
        else:
            indent = " " * len(prefix)
            lines = lines_of(optionals + positionals, indent)
            if len(lines) > 1:
                lines = lines_of(optionals, indent) + lines_of(positionals, indent)
            lines = [self._prog, *lines]
        return "\n".join(lines)

    def _usage_parts(self, actions, groups):
        grouped = {}
        for group in groups:
            members = [each for each in group._group_actions if each.help is not SUPPRESS]
            if len(members) > 1 and all(each in actions for each in group._group_actions):
                for each in members:
                    grouped[id(each)] = (group, members)
        parts = []
        for action in actions:
            if action.help is SUPPRESS:
                continue
            group, members = grouped.get(id(action), (None, None))
            inner = self._usage_of(action, group)
            if group is None:
                parts.append(inner)
            elif action is members[0]:
                opening = "(" if group.required else "["
                parts.append(opening + " | ".join(self._usage_of(each, group) for each in members) +
                             (")" if group.required else "]"))
        return parts

    def _usage_of(self, action, group):
        if not action.option_strings:
            text = self._format_args(action, self._get_default_metavar_for_positional(action))
            if group is not None and text.startswith("[") and text.endswith("]"):
                text = text[1:-1]
            return text
        if action.nargs == 0:
            text = action.format_usage()
        else:
            text = f"{action.option_strings[0]} {self._format_args(action, self._get_default_metavar_for_optional(action))}"
        return text if action.required or group is not None else f"[{text}]"


class RawDescriptionHelpFormatter(HelpFormatter):
    def _fill_text(self, text, width, indent):
        return "".join(indent + line for line in text.splitlines(keepends=True))


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    def _get_help_string(self, action):
        help = action.help or ""
        if "%(default)" not in help and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
                help += " (default: %(default)s)"
        return help


class MetavarTypeHelpFormatter(HelpFormatter):
    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__


# --- Containers of arguments

class _ActionsContainer:
    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        self.description = description
        self.prefix_chars = prefix_chars
        self.argument_default = argument_default
        self.conflict_handler = conflict_handler
        self._actions = []
        self._option_string_actions = {}
        self._action_groups = []
        self._mutually_exclusive_groups = []
        self._defaults = {}
        self._registered = {}

    def register(self, registry_name, value, object):
        self._registered[registry_name, value] = object

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest, None)

    def add_argument(self, *flags, **options):
        chars = self.prefix_chars
        if not flags or len(flags) == 1 and flags[0][0] not in chars:
            if flags and "dest" in options:
                raise ValueError("dest supplied twice for positional argument")
            options = self._positional_options(*flags, **options)
        else:
            options = self._optional_options(*flags, **options)
        if "default" not in options:
            dest = options["dest"]
            if dest in self._defaults:
                options["default"] = self._defaults[dest]
            elif self.argument_default is not None:
                options["default"] = self.argument_default
        kind = options.pop("action", None)
        action_class = self._registered.get(("action", kind)) or (kind if callable(kind) else _ACTIONS.get(kind))
        if action_class is None:
            raise ValueError(f'unknown action "{kind}"')
        action = action_class(**options)
        if not callable(self._type_function(action.type)):
            raise ValueError(f"{action.type!r} is not callable")
        if action.type is FileType:
            raise ValueError(f"{action.type!r} is a FileType class object, instance of it must be passed")
        return self._add_action(action)

    def _type_function(self, kind):
        return self._registered.get(("type", kind)) or (kind if kind is not None else str)

    def add_argument_group(self, *args, **kwargs):
        group = _ArgumentGroup(self, *args, **kwargs)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, *, required=False):
        group = _MutuallyExclusiveGroup(self, required=required)
        self._mutually_exclusive_groups.append(group)
        return group

    def _add_action(self, action):
        for option in list(action.option_strings):
            if option not in self._option_string_actions:
                continue
            if self.conflict_handler != "resolve":
                conflicts = [each for each in action.option_strings if each in self._option_string_actions]
                raise ArgumentError(action, f"conflicting option string{'s' if len(conflicts) > 1 else ''}: "
                                            f"{', '.join(conflicts)}")
            other = self._option_string_actions.pop(option)
            other.option_strings.remove(option)
            if not other.option_strings:
                other.container._remove_action(other)
        self._actions.append(action)
        action.container = self
        for option in action.option_strings:
            self._option_string_actions[option] = action
        return action

    def _remove_action(self, action):
        self._actions.remove(action)

    def _positional_options(self, dest=None, **options):
        if "required" in options:
            raise TypeError("'required' is an invalid argument for positionals")
        nargs = options.get("nargs")
        if nargs not in (OPTIONAL, ZERO_OR_MORE, REMAINDER, SUPPRESS, 0):
            options["required"] = True
        if nargs == ZERO_OR_MORE and "default" not in options:
            options["required"] = True
        return dict(options, dest=dest, option_strings=[])

    def _optional_options(self, *flags, **options):
        for flag in flags:
            if flag[0] not in self.prefix_chars:
                raise ValueError(f"invalid option string {flag!r}: must start with a character {self.prefix_chars!r}")
        dest = options.pop("dest", None)
        if dest is None:
            longs = [flag for flag in flags if len(flag) > 1 and flag[1] in self.prefix_chars]
            dest = (longs or flags)[0].lstrip(self.prefix_chars)
            if not dest:
                raise ValueError(f"dest= is required for options like {flags[0]!r}")
            dest = dest.replace("-", "_")
        return dict(options, dest=dest, option_strings=list(flags))


class _ArgumentGroup(_ActionsContainer):
    def __init__(self, container, title=None, description=None, **options):
        super().__init__(description, options.get("prefix_chars", container.prefix_chars),
                         options.get("argument_default", container.argument_default),
                         options.get("conflict_handler", container.conflict_handler))
        self.title = title
        self._group_actions = []
        self._container = container
        self._registered = container._registered
        self._actions = container._actions
        self._option_string_actions = container._option_string_actions
        self._defaults = container._defaults
        self._mutually_exclusive_groups = container._mutually_exclusive_groups

    def _add_action(self, action):
        action = super()._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        super()._remove_action(action)
        self._group_actions.remove(action)


class _MutuallyExclusiveGroup(_ArgumentGroup):
    def __init__(self, container, required=False):
        super().__init__(container)
        self.required = required

    def _add_action(self, action):
        if action.required:
            raise ValueError("mutually exclusive arguments must be optional")
        action = self._container._add_action(action)
        self._group_actions.append(action)
        return action


# --- The parser

class ArgumentParser(_ActionsContainer):
    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=(), formatter_class=HelpFormatter,
                 prefix_chars="-", fromfile_prefix_chars=None, argument_default=None, conflict_handler="error",
                 add_help=True, allow_abbrev=True, exit_on_error=True):
        super().__init__(description, prefix_chars, argument_default, conflict_handler)
        if prog is None:
            prog = _os.path.basename(_sys.argv[0])
        self.prog = prog
        self.usage = usage
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._positionals = self.add_argument_group("positional arguments")
        self._optionals = self.add_argument_group("options")
        self._subparsers = None
        if add_help:
            mark = "-" if "-" in prefix_chars else prefix_chars[0]
            self.add_argument(mark + "h", mark * 2 + "help", action="help", default=SUPPRESS,
                              help="show this help message and exit")
        for parent in parents:
            self._take_from(parent)

    def __repr__(self):
        names = ("prog", "usage", "description", "formatter_class", "conflict_handler", "add_help")
        return f"{type(self).__name__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    def _take_from(self, parent):
        groups = {group.title: group for group in self._action_groups}
        placed = {}
        for group in parent._action_groups:
            if group.title not in groups:
                groups[group.title] = self.add_argument_group(group.title, group.description)
            for action in group._group_actions:
                placed[action] = groups[group.title]
        for group in parent._mutually_exclusive_groups:
            mine = self.add_mutually_exclusive_group(required=group.required)
            for action in group._group_actions:
                placed[action] = mine
        for action in parent._actions:
            placed.get(action, self)._add_action(action)
        self._defaults.update(parent._defaults)

    def _add_action(self, action):
        (self._optionals if action.option_strings else self._positionals)._add_action(action)
        return action

    def add_subparsers(self, **options):
        if self._subparsers is not None:
            self.error("cannot have multiple subparser arguments")
        options.setdefault("parser_class", type(self))
        if "title" in options or "description" in options:
            self._subparsers = self.add_argument_group(options.pop("title", "subcommands"), options.pop("description", None))
        else:
            self._subparsers = self._positionals
        if options.get("prog") is None:
            formatter = self._get_formatter()
            formatter.add_usage(self.usage, self._positional_actions(), self._mutually_exclusive_groups, "")
            options["prog"] = formatter.format_help().strip()
        action = _SubParsersAction(option_strings=[], **options)
        self._subparsers._add_action(action)
        return action

    def _positional_actions(self):
        return [action for action in self._actions if not action.option_strings]

    # Parsing

    def parse_args(self, args=None, namespace=None):
        namespace, unknown = self.parse_known_args(args, namespace)
        if unknown:
            self.error(f"unrecognized arguments: {' '.join(unknown)}")
        return namespace

    def parse_known_args(self, args=None, namespace=None):
        args = list(_sys.argv[1:] if args is None else args)
        if namespace is None:
            namespace = Namespace()
        for action in self._actions:
            if action.dest is not SUPPRESS and not hasattr(namespace, action.dest) and action.default is not SUPPRESS:
                setattr(namespace, action.dest, action.default)
        for dest, value in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        if not self.exit_on_error:
            unknown = _Parse(self, namespace, args).run()
        else:
            try:
                unknown = _Parse(self, namespace, args).run()
            except ArgumentError as error:
                self.error(str(error))
        unknown.extend(vars(namespace).pop(_UNRECOGNIZED, []))
        return namespace, unknown

    def parse_intermixed_args(self, args=None, namespace=None):
        return self.parse_args(args, namespace)

    def _looks_negative(self, text):
        return _re.match(r"^-\d+$|^-\d*\.\d+$", text) is not None

    def _parse_optional(self, text):
        """None for a positional, else (action or None, option, explicit value or None)."""
        if not text or text[0] not in self.prefix_chars:
            return None
        known = self._option_string_actions
        if text in known:
            return known[text], text, None
        if len(text) == 1:
            return None
        if "=" in text:
            option, _, value = text.partition("=")
            if option in known:
                return known[option], option, value
        matches = self._abbreviations(text)
        if len(matches) > 1:
            options = ", ".join(option for _, option, _ in matches)
            self.error(f"ambiguous option: {text} could match {options}")
        if matches:
            return matches[0]
        if self._looks_negative(text) and not any(self._looks_negative(option) for option in known):
            return None
        if " " in text:
            return None
        return None, text, None

    def _abbreviations(self, text):
        found = []
        known = self._option_string_actions
        if text[0] in self.prefix_chars and text[1] in self.prefix_chars:
            if self.allow_abbrev:
                prefix, equals, value = text.partition("=")
                found = [(action, option, value if equals else None) for option, action in known.items()
                         if option.startswith(prefix)]
        elif text[1] not in self.prefix_chars:
            for option, action in known.items():
                if option == text[:2]:
                    found.append((action, option, text[2:]))
                elif self.allow_abbrev and option.startswith(text):
                    found.append((action, option, None))
        return found

    def _convert(self, action, text):
        function = self._type_function(action.type)
        try:
            return function(text)
        except ArgumentTypeError as error:
            raise ArgumentError(action, str(error)) from None
        except (TypeError, ValueError):
            name = getattr(action.type, "__name__", repr(action.type))
            raise ArgumentError(action, f"invalid {name} value: {text!r}") from None

    def _check_value(self, action, value):
        if action.choices is not None and value not in action.choices:
            raise ArgumentError(action, f"invalid choice: {value!r} (choose from {', '.join(map(repr, action.choices))})")

    def _values(self, action, texts):
        nargs = action.nargs
        if nargs not in (PARSER, REMAINDER) and "--" in texts:
            texts.remove("--")
        if not texts and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self._convert(action, value)
                self._check_value(action, value)
            return value
        if not texts and nargs == ZERO_OR_MORE and not action.option_strings:
            value = action.default if action.default is not None else []
            return value
        if len(texts) == 1 and nargs in (None, OPTIONAL):
            value = self._convert(action, texts[0])
            self._check_value(action, value)
            return value
        if nargs == SUPPRESS:
            return SUPPRESS
        values = [self._convert(action, text) for text in texts]
        if nargs == PARSER:
            self._check_value(action, values[0])
        elif nargs != REMAINDER:
            for value in values:
                self._check_value(action, value)
        return values

    # Texts

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def format_usage(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.add_section(group.title, group.description, group._group_actions)
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), file or _sys.stdout)

    def print_help(self, file=None):
        self._print_message(self.format_help(), file or _sys.stdout)

    def _print_message(self, message, file=None):
        if message:
            (file or _sys.stderr).write(message)

    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, _sys.stderr)
        _sys.exit(status)

    def error(self, message):
        self.print_usage(_sys.stderr)
        self.exit(2, f"{self.prog}: error: {message}\n")


class _Parse:
    """One run over the arguments (ArgumentParser._parse_known_args)."""

    def __init__(self, parser, namespace, args):
        self.parser, self.namespace, self.args = parser, namespace, args
        self.seen = set()
        self.given = set()  # those whose value is not the default
        self.unknown = []
        self.positionals = parser._positional_actions()
        self.conflicts = {}
        for group in parser._mutually_exclusive_groups:
            for action in group._group_actions:
                self.conflicts.setdefault(action, []).extend(
                    each for each in group._group_actions if each is not action)

    def run(self):
        # O for an option, A for an argument; after "--" everything is an argument.
        self.options = {}
        pattern = []
        rest = False
        for index, text in enumerate(self.args):
            if rest:
                pattern.append("A")
            elif text == "--":
                pattern.append("-")
                rest = True
            else:
                option = self.parser._parse_optional(text)
                if option is not None:
                    self.options[index] = option
                pattern.append("A" if option is None else "O")
        self.pattern = "".join(pattern)
        start = 0
        last = max(self.options, default=-1)
        while start <= last:
            following = min(index for index in self.options if index >= start)
            if start != following:
                after = self.take_positionals(start)
                if after > start:
                    start = after
                    continue
            if start not in self.options:
                self.unknown.extend(self.args[start:following])
                start = following
            start = self.take_option(start)
        stop = self.take_positionals(start)
        self.unknown.extend(self.args[stop:])
        self.check()
        return self.unknown

    def take_action(self, action, texts, option=None):
        self.seen.add(action)
        values = self.parser._values(action, texts)
        if values is not action.default:
            self.given.add(action)
            for other in self.conflicts.get(action, []):
                if other in self.given:
                    raise ArgumentError(action, f"not allowed with argument {_name_of(other)}")
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option)

    def take_option(self, index):
        action, option, value = self.options[index]
        while True:
            if action is None:
                self.unknown.append(self.args[index])
                return index + 1
            if value is None:
                stop = index + 1 + self.count(action, self.pattern[index + 1:])
                self.take_action(action, self.args[index + 1:stop], option)
                return stop
            wanted = self.count(action, "A")
            if wanted == 0 and option[1] not in self.parser.prefix_chars and value != "":
                # Several flags in one: -vx
                self.take_action(action, [], option)
                option, value = option[0] + value[0], value[1:] or None
                if option not in self.parser._option_string_actions:
                    raise ArgumentError(action, f"ignored explicit argument {(option[1] + (value or ''))!r}")
                action = self.parser._option_string_actions[option]
                continue
            if wanted == 1:
                self.take_action(action, [value], option)
                return index + 1
            raise ArgumentError(action, f"ignored explicit argument {value!r}")

    def take_positionals(self, start):
        # As many positionals as the arguments up to the next option allow, longest match first.
        for length in range(len(self.positionals), 0, -1):
            actions = self.positionals[:length]
            match = _re.match("".join(self.regex(action) for action in actions), self.pattern[start:])
            if match is None:
                continue
            counts = [len(group) for group in match.groups()]
            for action, count in zip(actions, counts):
                texts = self.args[start:start + count]
                start += count
                self.take_action(action, texts)
            self.positionals = self.positionals[length:]
            return start
        return start

    def regex(self, action):
        nargs = action.nargs
        inner = {None: "-*A-*", OPTIONAL: "-*A?-*", ZERO_OR_MORE: "-*[A-]*", ONE_OR_MORE: "-*A[A-]*",
                 REMAINDER: "[-AO]*", PARSER: "-*A[-AO]*", SUPPRESS: "-*-*"}.get(nargs)
        if inner is None:
            inner = "-*" + "-*".join("A" * nargs)
        if action.option_strings:
            inner = inner.replace("-*", "").replace("-", "")
        return f"({inner})"

    def count(self, action, pattern):
        match = _re.match(self.regex(action), pattern)
        if match is not None:
            return len(match.group(1))
        nargs = action.nargs
        text = {None: "expected one argument", OPTIONAL: "expected at most one argument",
                ONE_OR_MORE: "expected at least one argument"}.get(nargs)
        raise ArgumentError(action, text or f"expected {nargs} argument{'s' if nargs != 1 else ''}")

    def check(self):
        missing = []
        for action in self.parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(_name_of(action))
            elif (isinstance(action.default, str) and hasattr(self.namespace, action.dest) and
                  getattr(self.namespace, action.dest) is action.default):
                setattr(self.namespace, action.dest, self.parser._convert(action, action.default))
        if missing:
            self.parser.error(f"the following arguments are required: {', '.join(missing)}")
        for group in self.parser._mutually_exclusive_groups:
            if group.required and not any(action in self.given for action in group._group_actions):
                names = [_name_of(action) for action in group._group_actions if action.help is not SUPPRESS]
                self.parser.error(f"one of the arguments {' '.join(names)} is required")
