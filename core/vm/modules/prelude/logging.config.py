"""Configures logging from a dictionary (the schema of the manual's "Configuration dictionary schema") or a file in
configparser's format."""

import io
import logging
import re
import sys

DEFAULT_LOGGING_CONFIG_PORT = 9030
IDENTIFIER = re.compile("^[a-z_][a-z0-9_]*$", re.I)


def valid_ident(s):
    if not IDENTIFIER.match(s):
        raise ValueError("Not a valid Python identifier: %r" % s)
    return True


def _clear_handlers():
    logging._handlers.clear()
    logging.shutdown(logging._handlerList[:])
    del logging._handlerList[:]


def _strip_spaces(names):
    return [name.strip() for name in names]


def _disable_others(existing, kept, disable):
    """Loggers that are there and not in the configuration are switched off; those below a configured one are not."""
    for name in existing:
        if name in kept:
            continue
        logger = logging.root.manager.loggerDict[name]
        if any(name.startswith(each + ".") for each in kept):
            logger.setLevel(logging.NOTSET)
            logger.handlers = []
            logger.propagate = True
        else:
            logger.disabled = disable


class BaseConfigurator:
    CONVERT_PATTERN = re.compile(r"^(?P<prefix>[a-z]+)://(?P<suffix>.*)$")
    WORD_PATTERN = re.compile(r"^\s*(\w+)\s*")
    DOT_PATTERN = re.compile(r"^\.\s*(\w+)\s*")
    INDEX_PATTERN = re.compile(r"^\[\s*(\w+)\s*\]\s*")
    value_converters = {"ext": "ext_convert", "cfg": "cfg_convert"}
    importer = staticmethod(__import__)

    def __init__(self, config):
        self.config = self._copied(config)

    def _copied(self, value):
        """Containers are copied, for what they hold is replaced by what it stands for."""
        if isinstance(value, dict):
            return {key: self._copied(each) for key, each in value.items()}
        if isinstance(value, list):
            return [self._copied(each) for each in value]
        return value

    def resolve(self, s):
        """The object that a dotted name stands for."""
        parts = s.split(".")
        used = parts.pop(0)
        try:
            found = self.importer(used)
            for part in parts:
                used += "." + part
                try:
                    found = getattr(found, part)
                except AttributeError:
                    self.importer(used)
                    found = getattr(found, part)
            return found
        except ImportError as error:
            raise ValueError("Cannot resolve %r: %s" % (s, error)) from error

    def ext_convert(self, value):
        return self.resolve(value)

    def cfg_convert(self, value):
        """cfg://handlers.email.to[0]: another place of the same configuration."""
        match = self.WORD_PATTERN.match(value)
        if match is None:
            raise ValueError("Unable to convert %r" % value)
        rest = value[match.end():]
        found = self._get(self.config, match.groups()[0])
        while rest:
            match = self.DOT_PATTERN.match(rest)
            if match:
                found = self._get(found, match.groups()[0])
            else:
                match = self.INDEX_PATTERN.match(rest)
                if not match:
                    raise ValueError("Unable to convert %r at %r" % (value, rest))
                index = match.groups()[0]
                found = self._get(found, int(index) if index.isdigit() and not isinstance(found, dict) else index)
            rest = rest[match.end():]
        return found

    def _get(self, container, key):
        value = container[key]
        converted = self.convert(value)
        if converted is not value:
            container[key] = converted
        return converted

    def convert(self, value):
        if isinstance(value, str):
            match = self.CONVERT_PATTERN.match(value)
            converter = match and self.value_converters.get(match["prefix"])
            if converter:
                return getattr(self, converter)(match["suffix"])
        elif isinstance(value, dict):
            return {key: self.convert(each) for key, each in value.items()}
        elif isinstance(value, (list, tuple)) and not hasattr(value, "_fields"):
            return type(value)([self.convert(each) for each in value])
        return value

    def configure_custom(self, config):
        """Call what "()" names with the rest as its keywords; "." holds attributes to be set."""
        factory = config.pop("()")
        if not callable(factory):
            factory = self.resolve(factory)
        properties = config.pop(".", None)
        result = factory(**{key: self.convert(config[key]) for key in config if valid_ident(key)})
        for name, value in (properties or {}).items():
            setattr(result, name, self.convert(value))
        return result

    def as_tuple(self, value):
        return tuple(value) if isinstance(value, list) else value


class DictConfigurator(BaseConfigurator):
    """Configures logging from a dictionary."""

    def configure(self):
        config = self.config
        if "version" not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config["version"] != 1:
            raise ValueError("Unsupported version: %s" % config["version"])
        if config.pop("incremental", False):
            self._configure_levels(config)
            return
        disable_existing = config.pop("disable_existing_loggers", True)
        _clear_handlers()
        config.setdefault("handlers", {})
        formatters = self._each(config, "formatters", self.configure_formatter, "formatter")
        config["formatters"] = formatters
        config["filters"] = self._each(config, "filters", self.configure_filter, "filter")
        self._configure_handlers(config["handlers"])
        manager = logging.root.manager
        existing = [name for name in sorted(manager.loggerDict) if isinstance(manager.loggerDict[name], logging.Logger)]
        loggers = config.get("loggers", {})
        for name in loggers:
            try:
                self.configure_logger(name, self.convert(loggers[name]))
            except Exception as error:
                raise ValueError("Unable to configure logger %r" % name) from error
        _disable_others(existing, list(loggers), disable_existing)
        root = config.get("root", None)
        if root:
            try:
                self.configure_root(self.convert(root))
            except Exception as error:
                raise ValueError("Unable to configure root logger") from error

    def _configure_levels(self, config):
        handlers = config.get("handlers", {})
        for name in handlers:
            if name not in logging._handlers:
                raise ValueError("No handler found with name %r" % name)
            try:
                level = handlers[name].get("level", None)
                if level:
                    logging._handlers[name].setLevel(logging._checkLevel(level))
            except Exception as error:
                raise ValueError("Unable to configure handler %r" % name) from error
        loggers = config.get("loggers", {})
        for name in loggers:
            try:
                self.configure_logger(name, self.convert(loggers[name]), True)
            except Exception as error:
                raise ValueError("Unable to configure logger %r" % name) from error
        root = config.get("root", None)
        if root:
            try:
                self.configure_root(self.convert(root), True)
            except Exception as error:
                raise ValueError("Unable to configure root logger") from error

    def _each(self, config, section, make, what):
        made = config.get(section, {})
        for name in made:
            try:
                made[name] = make(self.convert(made[name]))
            except Exception as error:
                raise ValueError("Unable to configure %s %r" % (what, name)) from error
        return made

    def _configure_handlers(self, handlers):
        self._handlers = handlers
        deferred = []
        for name in sorted(handlers):
            try:
                handlers[name] = self._named(self.configure_handler(self.convert(handlers[name])), name)
            except Exception as error:
                if "target not configured yet" in str(error.__cause__):
                    deferred.append(name)
                else:
                    raise ValueError("Unable to configure handler %r" % name) from error
        for name in deferred:
            try:
                handlers[name] = self._named(self.configure_handler(self.convert(handlers[name])), name)
            except Exception as error:
                raise ValueError("Unable to configure handler %r" % name) from error

    @staticmethod
    def _named(handler, name):
        handler.name = name
        return handler

    def configure_formatter(self, config):
        if "()" in config:
            factory = config["()"]
            try:
                return self.configure_custom(config)
            except TypeError as error:
                if "'format'" not in str(error):
                    raise
                # Older factories call it fmt.
                config["fmt"] = config.pop("format")
                config["()"] = factory
                return self.configure_custom(config)
        class_name = config.get("class", None)
        made = self.resolve(class_name) if class_name else logging.Formatter
        arguments = [config.get("format", None), config.get("datefmt", None), config.get("style", "%")]
        if "validate" in config:
            arguments.append(config["validate"])
        return made(*arguments)

    def configure_filter(self, config):
        return self.configure_custom(config) if "()" in config else logging.Filter(config.get("name", ""))

    def add_filters(self, filterer, filters):
        for f in filters:
            try:
                filterer.addFilter(f if callable(f) or callable(getattr(f, "filter", None)) else self.config["filters"][f])
            except Exception as error:
                raise ValueError("Unable to add filter %r" % f) from error

    def configure_handler(self, config):
        formatter = config.pop("formatter", None)
        if formatter:
            try:
                formatter = self.config["formatters"][formatter]
            except Exception as error:
                raise ValueError("Unable to set formatter %r" % formatter) from error
        level = config.pop("level", None)
        filters = config.pop("filters", None)
        if "()" in config:
            factory = config.pop("()")
            factory = factory if callable(factory) else self.resolve(factory)
        else:
            factory = self.resolve(config.pop("class"))
            if isinstance(factory, type) and "target" in config and issubclass(factory, _memory_handler()):
                try:
                    target = self._handlers[config["target"]]
                    if not isinstance(target, logging.Handler):
                        raise TypeError("target not configured yet")
                    config["target"] = target
                except Exception as error:
                    raise ValueError("Unable to set target handler %r" % config["target"]) from error
        properties = config.pop(".", None)
        keywords = {key: self.convert(config[key]) for key in config if valid_ident(key)}
        try:
            result = factory(**keywords)
        except TypeError as error:
            if "'stream'" not in str(error):
                raise
            keywords["strm"] = keywords.pop("stream")
            result = factory(**keywords)
        if formatter:
            result.setFormatter(formatter)
        if level is not None:
            result.setLevel(logging._checkLevel(level))
        if filters:
            self.add_filters(result, filters)
        for name, value in (properties or {}).items():
            setattr(result, name, self.convert(value))
        return result

    def add_handlers(self, logger, handlers):
        for h in handlers:
            try:
                logger.addHandler(self.config["handlers"][h])
            except Exception as error:
                raise ValueError("Unable to add handler %r" % h) from error

    def common_logger_config(self, logger, config, incremental=False):
        level = config.get("level", None)
        if level is not None:
            logger.setLevel(logging._checkLevel(level))
        if incremental:
            return
        for h in logger.handlers[:]:
            logger.removeHandler(h)
        handlers = config.get("handlers", None)
        if handlers:
            self.add_handlers(logger, handlers)
        filters = config.get("filters", None)
        if filters:
            self.add_filters(logger, filters)

    def configure_logger(self, name, config, incremental=False):
        logger = logging.getLogger(name)
        self.common_logger_config(logger, config, incremental)
        logger.disabled = False
        propagate = config.get("propagate", None)
        if propagate is not None:
            logger.propagate = propagate

    def configure_root(self, config, incremental=False):
        self.common_logger_config(logging.getLogger(), config, incremental)


def _memory_handler():
    import logging.handlers
    return logging.handlers.MemoryHandler


dictConfigClass = DictConfigurator


def dictConfig(config):
    """Configure logging using a dictionary."""
    dictConfigClass(config).configure()


def _resolve(name):
    return BaseConfigurator({}).resolve(name)


def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    """Configure logging from a file in configparser's format."""
    import configparser
    if isinstance(fname, configparser.RawConfigParser):
        cp = fname
    else:
        try:
            cp = configparser.ConfigParser(defaults)
            if hasattr(fname, "readline"):
                cp.read_file(fname)
            elif not cp.read(fname, encoding=encoding):
                raise FileNotFoundError("%s doesn't exist" % fname)
        except configparser.ParsingError as error:
            raise RuntimeError("%s is invalid: %s" % (fname, error))
    formatters = {}
    for name in _strip_spaces(cp["formatters"]["keys"].split(",")):
        if name:
            section = cp["formatter_%s" % name]
            made = _resolve(section["class"]) if section.get("class") else logging.Formatter
            formatters[name] = made(cp.get(section.name, "format", raw=True, fallback=None),
                                    cp.get(section.name, "datefmt", raw=True, fallback=None),
                                    cp.get(section.name, "style", raw=True, fallback="%"))
    _clear_handlers()
    handlers, waiting = {}, {}
    for name in _strip_spaces(cp["handlers"]["keys"].split(",")):
        if name:
            handlers[name] = handler = _handler_of_file(cp["handler_%s" % name], formatters)
            handler.name = name
            if hasattr(handler, "setTarget") and cp["handler_%s" % name].get("target"):
                waiting[handler] = cp["handler_%s" % name]["target"]
    for handler, target in waiting.items():
        handler.setTarget(handlers[target])
    names = _strip_spaces(cp["loggers"]["keys"].split(","))
    names.remove("root")
    _logger_of_file(cp["logger_root"], logging.root, handlers)
    manager = logging.root.manager
    existing = [name for name in sorted(manager.loggerDict) if isinstance(manager.loggerDict[name], logging.Logger)]
    kept = []
    for name in names:
        section = cp["logger_%s" % name]
        logger = logging.getLogger(section["qualname"])
        kept.append(section["qualname"])
        logger.propagate = section.getint("propagate", fallback=1)
        logger.disabled = 0
        _logger_of_file(section, logger, handlers)
    _disable_others(existing, kept, disable_existing_loggers)


def _handler_of_file(section, formatters):
    import logging.handlers
    names = {**vars(logging), "handlers": logging.handlers, "sys": sys, "io": io}
    try:
        made = eval(section["class"], names)
    except (AttributeError, NameError):
        made = _resolve(section["class"])
    handler = made(*eval(section.get("args", "()"), names), **eval(section.get("kwargs", "{}"), names))
    if "level" in section:
        handler.setLevel(section["level"])
    if section.get("formatter"):
        handler.setFormatter(formatters[section["formatter"]])
    return handler


def _logger_of_file(section, logger, handlers):
    if "level" in section:
        logger.setLevel(section["level"])
    for h in logger.handlers[:]:
        logger.removeHandler(h)
    for name in _strip_spaces(section.get("handlers", "").split(",")):
        if name:
            logger.addHandler(handlers[name])
