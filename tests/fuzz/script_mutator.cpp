#include "tests/fuzz/script_mutator.h"

#include <algorithm>
#include <cctype>
#include <cstring>
#include <iterator>
#include <random>
#include <string_view>
#include <vector>

namespace coroscope::fuzz {

namespace {

using Random = std::minstd_rand;
using Pieces = std::vector<std::string>;

constexpr std::string_view kExpressions[] = {
    "0",
    "1",
    "-1",
    "2**63",
    "-2**63",
    "10**30",
    "1.5",
    "float('nan')",
    "float('inf')",
    "''",
    "'abc'",
    "b'ab'",
    "True",
    "None",
    "...",
    "[]",
    "()",
    "{}",
    "set()",
    "[1, 2, 3]",
    "(1, 'b')",
    "{'k': 1}",
    "{1, 2}",
    "range(5)",
    "object()",
    "type",
    "iter([1, 2])",
    "[x for x in x]",
    "{x: x for x in range(3)}",
    "(x async for x in x)",
    "lambda *a, **k: a",
    "f'{x!r:>{x}}'",
    "'%s %r %5.2f' % x",
    "'{0!r:>10} {x[0]}'.format(x, x=x)",
    "await x",
    "await asyncio.sleep(0)",
    "await asyncio.sleep(1)",
    "yield x",
    "yield from x",
    "x[1:2]",
    "x[::-1]",
    "x[...]",
    "*x",
    "**x",
    "x := 1",
    "x if x else x",
    "not x",
    "-x",
    "~x",
    "x @ x",
    "x < x <= x",
    "x in x",
    "x is not x",
    "asyncio.current_task()",
    "asyncio.gather(x, x)",
    "asyncio.create_task(x)",
    "asyncio.wait_for(x, 1)",
    "asyncio.shield(x)",
    "asyncio.Queue(1)",
    "asyncio.Lock()",
    "asyncio.Event()",
    "asyncio.Condition()",
    "asyncio.Semaphore(1)",
    "asyncio.Barrier(2)",
    "asyncio.Future()",
    "asyncio.get_running_loop()",
    "asyncio.to_thread(x)",
    "asyncio.timeout(1)",
    "asyncio.TaskGroup()",
    "threading.Thread(target=x)",
    "threading.Lock()",
    "time.sleep(1)",
    "sys.exc_info()",
    "sys._getframe()",
    "super()",
    "super().__init__()",
    "type('T', (x,), {})",
    "getattr(x, 'x')",
    "setattr(x, 'x', x)",
    "x.__class__",
    "x.__dict__",
    "x.throw(x)",
    "x.send(None)",
    "x.close()",
    "x.cancel()",
    "x.result()",
    "x.set_result(x)",
    "weakref.ref(x)",
    "gc.collect()",
    "sorted(x, key=x)",
    "x.sort()",
    "x.clear()",
    "x.pop()",
    "x.append(x)",
    "x.update(x)",
    "del x",
    "copy.deepcopy(x)",
    "repr(x)",
    "hash(x)",
    "next(x)",
    "iter(x, 1)",
    "exec('x = 1')",
    "eval('x')",
    "locals()",
    "globals()",
    "sum(x)",
    "max(x)",
    "zip(x, x)",
    "map(x, x)",
    "print(x)",
    "id(x)",
    "int(x)",
    "str(x)",
    "bytes(x)",
    "memoryview(x)",
    "bytearray(b'x')",
    "re.sub(x, x, x)",
    "json.dumps(x)",
    "functools.partial(x)",
    "itertools.tee(x)",
    "itertools.groupby(x)",
    "collections.deque(x, 2)",
    "contextvars.copy_context()",
    "ExceptionGroup('', [x])",
    "traceback.format_exc()",
    "inspect.stack()",
};

constexpr std::string_view kStatements[] = {
    "pass",
    "break",
    "continue",
    "return",
    "return x",
    "raise",
    "raise x",
    "raise x from None",
    "del x",
    "del x[0]",
    "del x.x",
    "global x",
    "nonlocal x",
    "assert x, x",
    "x = x",
    "x, *x = x",
    "x += x",
    "x[0] = x",
    "x.x = x",
    "x: x = x",
    "import asyncio",
    "from asyncio import *",
    "import threading, time, sys, weakref, gc",
    "await x",
    "yield",
    "x = yield x",
    "return await x",
    "async with x as x: pass",
    "async for x in x: pass",
    "with x as x, x: pass",
    "for x in x: x.append(x)",
    "while x: x.pop()",
    "if x: raise ValueError",
    "def __del__(self): raise self",
    "def __repr__(self): return repr(self)",
    "def __eq__(self, x): return self == x",
    "def __hash__(self): return hash(self)",
    "def __getattr__(self, name): return getattr(self, name)",
    "__slots__ = ('x',)",
    "def __iter__(self): return self",
    "def __next__(self): raise StopIteration",
    "def __await__(self): yield",
    "async def __aenter__(self): return self",
    "async def __aexit__(self, *a): return True",
    "def __enter__(self): return self",
    "def __exit__(self, *a): return True",
    "class x(x): pass",
    "class x(x, metaclass=x): pass",
    "try: x",
    "match x: ",
    "asyncio.run(x())",
    "asyncio.run(main())",
    "asyncio.current_task().cancel()",
    "raise asyncio.CancelledError",
    "sys.exit(x)",
    "sys.setrecursionlimit(50)",
    "x.__class__ = x",
    "x.__dict__.clear()",
    "x.__code__ = x.__code__",
    "threading.Thread(target=x).start()",
};

constexpr std::string_view kOpenings[] = {
    "try:",
    "except:",
    "except* Exception as x:",
    "finally:",
    "else:",
    "if x:",
    "while x:",
    "for x in x:",
    "async for x in x:",
    "with x as x:",
    "async with x:",
    "async with asyncio.timeout(1):",
    "async with asyncio.TaskGroup() as x:",
    "def x(*a, **k):",
    "async def x(self=None):",
    "class x:",
    "class x(Exception):",
    "class x(dict):",
    "class x(asyncio.Queue):",
    "match x:",
    "case x:",
    "case {'k': x, **x}:",
    "case [x, *x]:",
    "@x",
};

constexpr std::string_view kNumbers[] = {
    "0",      "1",   "-1",    "2",    "3", "7", "100", "1000", "65536", "2147483648", "9223372036854775807",
    "10**40", "0.5", "1e308", "0.001"};

std::size_t below(Random& random, std::size_t limit) {
    return limit == 0 ? 0 : random() % limit;
}
template <std::size_t N>
std::string pick(Random& random, const std::string_view (&list)[N]) {
    return std::string(list[below(random, N)]);
}

bool isWord(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

/// Words, strings, blanks, line breaks with the indentation behind them, single signs.
Pieces tokens(const std::string& text) {
    Pieces result;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        const char c = text[at];
        if (isWord(c)) {
            while (end < text.size() && isWord(text[end]))
                ++end;
        } else if (c == '\n' || c == ' ') {
            while (end < text.size() && text[end] == ' ')
                ++end;
        } else if (c == '"' || c == '\'') {
            while (end < text.size() && text[end] != c && text[end] != '\n')
                ++end;
            if (end < text.size() && text[end] == c) ++end;
        }
        result.push_back(text.substr(at, end - at));
        at = end;
    }
    return result;
}

Pieces lines(const std::string& text) {
    Pieces result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
        result.push_back(text.substr(at, end - at));
        if (result.back().back() != '\n') result.back() += '\n';
        at = end;
    }
    return result;
}

std::string joined(const Pieces& pieces) {
    std::string result;
    for (const std::string& each : pieces)
        result += each;
    return result;
}

std::size_t indentation(const std::string& line) {
    return std::min(line.find_first_not_of(' '), line.size());
}

std::string indented(const std::string& line, std::size_t columns) {
    return std::string(columns, ' ') + line.substr(indentation(line));
}

/// In what was taken from the lists, `x` stands for a name of the script.
std::string named(Random& random, const std::string& fragment, const Pieces& of) {
    Pieces names;
    for (const std::string& each : of) {
        if (isWord(each.front()) && !std::isdigit(static_cast<unsigned char>(each.front())))
            names.push_back(each);
    }
    if (names.empty()) return fragment;
    Pieces pieces = tokens(fragment);
    for (std::string& each : pieces) {
        if (each == "x" && random() % 4 != 0) each = names[below(random, names.size())];
    }
    return joined(pieces);
}

void changeToken(Random& random, Pieces& pieces) {
    const std::size_t at = below(random, pieces.size());
    switch (random() % 8) {
    case 0:
        pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(at));
        break;
    case 1:
        pieces.insert(pieces.begin() + static_cast<std::ptrdiff_t>(at), std::string(pieces[at]));
        break;
    case 2:
        std::swap(pieces[at], pieces[below(random, pieces.size())]);
        break;
    default: {
        // A word is worth more than a blank: the next one from here.
        const auto word = std::find_if(pieces.begin() + static_cast<std::ptrdiff_t>(at), pieces.end(),
                                       [](const std::string& each) { return isWord(each.front()); });
        if (word == pieces.end()) break;
        if (std::isdigit(static_cast<unsigned char>(word->front())))
            *word = pick(random, kNumbers);
        else if (random() % 2)
            *word = named(random, "x", pieces);
        else
            *word = "(" + named(random, pick(random, kExpressions), pieces) + ")";
    }
    }
}

void changeLine(Random& random, Pieces& all, const Pieces& words) {
    const std::size_t at = below(random, all.size());
    const std::size_t columns = indentation(all[at]);
    const auto place = all.begin() + static_cast<std::ptrdiff_t>(at);
    switch (random() % 7) {
    case 0:
        all.erase(place);
        break;
    case 1:
        all.insert(place, indented(all[below(random, all.size())], columns));
        break;
    case 2:
        std::swap(all[at], all[below(random, all.size())]);
        break;
    case 3:
        *place = indented(named(random, pick(random, kStatements), words) + "\n", columns);
        break;
    case 4: { // a block of its own for this line and what belongs to it
        std::size_t end = at;
        do {
            all[end] = "    " + all[end];
            ++end;
        } while (end < all.size() && indentation(all[end]) > columns);
        const std::string opening = named(random, pick(random, kOpenings), words);
        if (opening == "try:")
            all.insert(all.begin() + static_cast<std::ptrdiff_t>(end),
                       indented("except Exception as x: print(type(x))\n", columns));
        all.insert(all.begin() + static_cast<std::ptrdiff_t>(at), indented(opening + "\n", columns));
        break;
    }
    case 5:
        *place = indented(*place, random() % 2 ? columns + 4 : columns - std::min<std::size_t>(columns, 4));
        break;
    default:
        all.insert(place, indented(named(random, pick(random, kStatements), words) + "\n", columns));
    }
}

} // namespace

std::string mutated(const std::string& script, unsigned seed) {
    Random random(seed);
    std::string text = script.empty() ? "import asyncio\nx = 1\n" : script;
    for (std::size_t count = 1 + below(random, 4); count > 0 && !text.empty(); --count) {
        Pieces words = tokens(text);
        if (random() % 2) {
            changeToken(random, words);
            text = joined(words);
        } else {
            Pieces all = lines(text);
            changeLine(random, all, words);
            text = joined(all);
        }
    }
    return text;
}

std::string crossed(const std::string& first, const std::string& second, unsigned seed) {
    Random random(seed);
    Pieces own = lines(first);
    const Pieces other = lines(second);
    if (own.empty() || other.empty()) return first + second;
    std::size_t at = below(random, own.size());
    const std::size_t columns = indentation(own[at]);
    const std::size_t from = below(random, other.size());
    const std::size_t base = indentation(other[from]);
    const std::size_t count = 1 + below(random, std::min<std::size_t>(other.size() - from, 12));
    if (random() % 2) own.erase(own.begin() + static_cast<std::ptrdiff_t>(at));
    for (std::size_t i = 0; i < count; ++i) {
        const std::string& line = other[from + i];
        const std::size_t deeper = std::max(indentation(line), base) - base;
        own.insert(own.begin() + static_cast<std::ptrdiff_t>(at++), indented(line, columns + deeper));
    }
    return joined(own);
}

std::string read(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

std::size_t store(const std::string& script, std::uint8_t* out, std::size_t maxSize) {
    const std::size_t size = std::min(script.size(), maxSize);
    if (size > 0) std::memcpy(out, script.data(), size);
    return size;
}

} // namespace coroscope::fuzz
