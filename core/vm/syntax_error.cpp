// SyntaxError and its subclasses: what they keep and how they show it (Objects/exceptions.c,
// print_error_text).

#include "core/vm/bootstrap.h"
#include "core/vm/containers.h"
#include "core/vm/exception_fields.h"
#include "core/vm/numbers.h"
#include "core/vm/traceback_text.h"
#include "core/vm/vm.h"

namespace coroscope::vm {

namespace {

constexpr const char* kFields[] = {"filename", "lineno", "offset", "text", "end_lineno", "end_offset"};

Value init(Vm& vm, Value* args) {
    auto* exception = static_cast<Exception*>(args[0].asObject());
    exception->args = args[1];
    const auto* given = static_cast<Tuple*>(args[1].asObject());
    if (given->size() >= 1) setExceptionField(args[0], "msg", (*given)[0]);
    if (given->size() != 2) return Value::none();
    ValueVector place;
    if (!vm.collect((*given)[1], place)) return Value();
    if (place.size() != 4 && place.size() != 6) {
        return vm.raise(
            vm.types.TypeError,
            place.size() < 4    ? cat("function takes at least 4 arguments (", place.size(), " given)")
            : place.size() == 5 ? std::string("end_offset must be provided when end_lineno is provided")
                                : cat("function takes at most 6 arguments (", place.size(), " given)"));
    }
    for (std::size_t i = 0; i < place.size(); ++i)
        setExceptionField(args[0], kFields[i], place[i]);
    return Value::none();
}

Value text(Vm& vm, Value* args) {
    const Value message = vm.str(exceptionField(args[0], "msg"));
    if (message.isEmpty()) return message;
    std::string shown = as<Str>(message)->toUtf8();
    const Value file = exceptionField(args[0], "filename");
    const Value line = exceptionField(args[0], "lineno");
    const bool hasLine = isInteger(line);
    std::string name;
    if (const Str* path = as<Str>(file)) {
        name = path->toUtf8();
        name.erase(0, name.rfind('/') + 1);
    }
    if (as<Str>(file) && hasLine)
        shown += cat(" (", name, ", line ", vm.reprText(line), ")");
    else if (as<Str>(file))
        shown += cat(" (", name, ")");
    else if (hasLine)
        shown += cat(" (line ", vm.reprText(line), ")");
    return str(shown);
}

} // namespace

void installSyntaxError(Vm& vm) {
    Type* type = vm.types.SyntaxError;
    defineExceptionFields<"msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset",
                          "print_file_and_line">(vm, type);
    vm.defineMethod(type, "__init__(self, /, *args)", init);
    vm.defineMethod(type, "__str__(self, /)", text);
}

std::string formatSyntaxError(Vm& vm, const Value& exception, const std::string& typeName) {
    // TracebackException._format_syntax_error
    std::string out;
    const Value file = exceptionField(exception, "filename");
    const Value line = exceptionField(exception, "lineno");
    if (!line.isNone()) {
        out += cat("  File \"", as<Str>(file) ? as<Str>(file)->toUtf8() : "<string>", "\", line ",
                   vm.reprText(line), "\n");
        if (const Str* source = as<Str>(exceptionField(exception, "text"))) {
            std::string raw = source->toUtf8();
            while (!raw.empty() && raw.back() == '\n')
                raw.pop_back();
            std::size_t spaces = 0;
            while (spaces < raw.size() && (raw[spaces] == ' ' || raw[spaces] == '\t' || raw[spaces] == '\f'))
                ++spaces;
            out += cat("    ", raw.substr(spaces), "\n");
            std::int64_t offset = 0, endOffset = 0;
            const bool hasOffset = toInt64(exceptionField(exception, "offset"), offset);
            if (!toInt64(exceptionField(exception, "end_offset"), endOffset) || endOffset == 0)
                endOffset = offset;
            if (hasOffset) {
                if (offset == endOffset || endOffset == -1) endOffset = offset + 1;
                const std::int64_t column = offset - 1 - static_cast<std::int64_t>(spaces);
                const std::int64_t endColumn = endOffset - 1 - static_cast<std::int64_t>(spaces);
                if (column >= 0 && column < 10'000 && endColumn > column) {
                    out += cat("    ", std::string(static_cast<std::size_t>(column), ' '),
                               std::string(static_cast<std::size_t>(
                                               std::min<std::int64_t>(endColumn - column, 10'000)),
                                           '^'),
                               "\n");
                }
            }
        }
    }
    const Value message = exceptionField(exception, "msg");
    const Value shown = vm.str(message);
    out += cat(typeName, ": ",
               message.isNone() || !as<Str>(shown) ? "<no detail available>" : as<Str>(shown)->toUtf8());
    return out;
}

} // namespace coroscope::vm
