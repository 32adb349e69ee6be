// exec, eval, compile and __import__: the one place where source becomes code while a script runs.

#include "core/characters/utf8.h"
#include "core/script/compile.h"
#include "core/script/parse.h"
#include "core/vm/frame_object.h"
#include "core/vm/modules/builtins.h"

namespace coroscope::vm {

namespace {

/// An offset from 1 in bytes, in code points.
std::int64_t codePointOffset(std::string_view line, std::int64_t offset) {
    if (offset < 1) return offset;
    const auto before = std::min<std::size_t>(static_cast<std::size_t>(offset - 1), line.size());
    return static_cast<std::int64_t>(countCodePoints(line.substr(0, before))) + offset -
           static_cast<std::int64_t>(before);
}

/// The exception that the compiler's first complaint is, with the attributes that CPython gives it.
/// `fromCompiler`: it was found behind the parser, where CPython no longer has the text at hand.
Value syntaxError(Vm& vm, const script::Source& source, const script::Diagnostic& found, bool asStatements,
                  bool fromCompiler) {
    using Kind = script::DiagnosticKind;
    if (found.kind == Kind::RecursionError) return vm.raise(vm.types.RecursionError, found.message);
    if (found.kind == Kind::ValueError) return vm.raise(vm.types.ValueError, found.message);
    Type* type = found.kind == Kind::IndentationError ? vm.types.IndentationError
                 : found.kind == Kind::TabError       ? vm.types.TabError
                                                      : vm.types.SyntaxError;
    const std::string_view line = source.line(static_cast<std::uint32_t>(found.line));
    Value text = Value::none();
    std::int64_t offset = found.offset, endOffset = found.endOffset;
    if (!found.text.empty()) {
        text = str(cat(found.text, "\n"));
    } else if (!fromCompiler) {
        // With its line end, but for what the tokenizer shows and for lines that have been left behind. What
        // is compiled as statements gets one at its end.
        const bool isLast =
            source.text().find('\n', static_cast<std::size_t>(line.data() - source.text().data())) ==
            std::string::npos;
        const bool ends = !found.byTokenizer && found.endLine <= found.line && (asStatements || !isLast);
        text = str(cat(line, ends ? "\n" : ""));
        if (found.kind == Kind::IndentationError && endOffset == 0) endOffset = found.range.end.col + 1;
        if (offset == 0 && endOffset == -1) {
            offset = static_cast<std::int64_t>(countCodePoints(line)) + 1;
        } else if (!found.byTokenizer) { // a text, unlike a file, has its code points counted by the parser
                                         // too
            offset = codePointOffset(line, offset);
            endOffset = codePointOffset(source.line(static_cast<std::uint32_t>(found.endLine)), endOffset);
        }
    }
    const Value place = Tuple::of({str(source.name()), integer(std::int64_t{found.line}), integer(offset),
                                   text, integer(std::int64_t{found.endLine}), integer(endOffset)});
    Value error = vm.callSync(Value::share(type), {str(found.message), place});
    return error.isEmpty() ? error : vm.raise(std::move(error));
}

Ref<Code> compileText(Vm& vm, std::string text, const std::string& fileName, script::Mode mode) {
    if (text.find('\0') != std::string::npos) {
        vm.raise(vm.types.ValueError, "source code string cannot contain null bytes");
        return nullptr;
    }
    // A syntax tree takes many times the bytes of its text, and none of them are counted: so the text has to
    // be small.
    constexpr std::size_t kMostBytes = 1u << 20;
    if (text.size() > kMostBytes) {
        vm.raise(vm.types.MemoryError, "the source text is too large to be compiled while the script runs");
        return nullptr;
    }
    const auto source = script::Source::fromText(fileName, std::move(text));
    script::ParseOptions options;
    options.mode = mode;
    const script::ParseResult parsed = script::parse(source, options);
    if (!parsed.ok()) {
        syntaxError(vm, *source, parsed.diagnostics.front(), mode == script::Mode::Module, false);
        return nullptr;
    }
    script::CompileOptions names;
    names.ownNamespace = true;
    script::CompileResult compiled = script::compile(parsed, names);
    if (!compiled.ok()) {
        syntaxError(vm, *source, compiled.diagnostics.front(), true, true);
        return nullptr;
    }
    return make<Code>(std::move(compiled.code));
}

/// The text of a source argument; false: it is neither str nor bytes.
bool sourceText(const Value& source, std::string& out) {
    if (const Str* text = as<Str>(source)) {
        out = text->toUtf8();
        return true;
    }
    if (const Bytes* bytes = asBytes(source)) {
        out = bytes->view();
        return true;
    }
    return false;
}

/// globals() and locals() of the caller where nothing is said.
bool chooseNamespaces(Vm& vm, Value& globals, Value& locals, const char* function) {
    const bool isExec = std::string_view(function) == "exec";
    Frame* frame = vm.frame();
    if (!locals.isNone() && !as<Dict>(locals) && vm.special(locals, "__getitem__").isEmpty()) {
        vm.raise(vm.types.TypeError, cat("locals must be a mapping or None, not ", vm.typeName(locals)));
        return false;
    }
    if (globals.isNone()) {
        globals = frame ? Value::share(frame->globals) : make<Dict>().value();
        if (locals.isNone()) locals = frame ? FrameObject::of(*frame).locals().value() : globals;
    } else if (locals.isNone()) {
        locals = globals;
    }
    if (!as<Dict>(globals)) {
        vm.raise(vm.types.TypeError, isExec ? cat("exec() globals must be a dict, not ", vm.typeName(globals))
                                            : std::string("globals must be a dict"));
        return false;
    }
    if (!as<Dict>(globals)->find(Str::intern("__builtins__").get()))
        as<Dict>(globals)->set("__builtins__", Value::share(&vm.builtins()));
    return true;
}

Co<Value> runIn(Vm& vm, Value code, Value globals, Value locals) {
    Value result = co_await vm.runCode(Ref<Code>::share(as<Code>(code)), Ref<Dict>::share(as<Dict>(globals)),
                                       std::move(locals));
    co_return result;
}

Co<Value> execute(Vm& vm, Args args) {
    Value code = args[0];
    if (!chooseNamespaces(vm, args[1], args[2], "exec")) co_return Value();
    if (!as<Code>(code)) {
        std::string text;
        if (!sourceText(code, text))
            co_return vm.raise(vm.types.TypeError, "exec() arg 1 must be a string, bytes or code object");
        code = compileText(vm, std::move(text), "<string>", script::Mode::Module);
        if (code.isEmpty()) co_return code;
    } else if (!as<Code>(code)->source().freeNames.empty()) {
        co_return vm.raise(vm.types.TypeError, "code object passed to exec() may not contain free variables");
    }
    Value done = co_await runIn(vm, code, args[1], args[2]);
    co_return done.isEmpty() ? Value() : Value::none();
}

Co<Value> evaluate(Vm& vm, Args args) {
    Value code = args[0];
    if (!chooseNamespaces(vm, args[1], args[2], "eval")) co_return Value();
    if (!as<Code>(code)) {
        std::string text;
        if (!sourceText(code, text))
            co_return vm.raise(vm.types.TypeError, "eval() arg 1 must be a string, bytes or code object");
        text.erase(0, std::min(text.find_first_not_of(" \t"), text.size()));
        code = compileText(vm, std::move(text), "<string>", script::Mode::Expression);
        if (code.isEmpty()) co_return code;
    }
    Value result = co_await runIn(vm, code, args[1], args[2]);
    co_return result;
}

Value compileSource(Vm& vm, Value* args) {
    const Str* mode = as<Str>(args[2]);
    std::string text, fileName;
    if (as<Code>(args[0]) || !sourceText(args[0], text))
        return vm.raise(vm.types.TypeError, "compile() arg 1 must be a string, bytes or AST object");
    if (!sourceText(args[1], fileName))
        return vm.raise(vm.types.TypeError,
                        cat("expected str, bytes or os.PathLike object, not ", vm.typeName(args[1])));
    const std::string wanted = mode ? mode->toUtf8() : "";
    if (wanted == "single")
        return vm.raise(vm.types.NotImplementedError,
                        "compile() has no mode 'single' here: there is no prompt");
    if (wanted != "exec" && wanted != "eval")
        return vm.raise(vm.types.ValueError, "compile() mode must be 'exec', 'eval' or 'single'");
    return compileText(vm, std::move(text), fileName,
                       wanted == "eval" ? script::Mode::Expression : script::Mode::Module);
}

Co<Value> importByName(Vm& vm, Args args) {
    const Str* name = as<Str>(args[0]);
    std::int64_t level = 0;
    if (!name) co_return vm.raise(vm.types.TypeError, "module name must be a string");
    if (!vm.toIndex(args[4], level)) co_return Value();
    if (name->size() == 0 && level == 0) co_return vm.raise(vm.types.ValueError, "Empty module name");
    Frame* frame = vm.frame();
    if (!frame) {
        Value module = co_await vm.importModule(name->toUtf8());
        co_return module;
    }
    ValueVector wanted;
    if (!vm.collect(args[3], wanted)) co_return Value();
    Value module = co_await vm.importName(*frame, name->toUtf8(), level, Tuple::of(wanted));
    co_return module;
}

} // namespace

void installCompileBuiltins(Vm& vm, Dict& names) {
    constexpr const char* kModule = "builtins";
    vm.define(names, kModule, "eval(source, globals=None, locals=None, /)", nullptr, evaluate);
    vm.define(names, kModule, "exec(source, globals=None, locals=None, /, *, closure=None)", nullptr,
              execute);
    vm.define(
        names, kModule,
        "compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)",
        compileSource);
    vm.define(names, kModule, "__import__(name, globals=None, locals=None, fromlist=(), level=0)", nullptr,
              importByName);
}

} // namespace coroscope::vm
