#include "core/base/say.h"

#include <atomic>

namespace coroscope {

namespace {
std::atomic<Translator> theTranslator{nullptr};
}

void setTranslator(Translator translator) {
    theTranslator.store(translator, std::memory_order_release);
}

std::string say(const char* context, const char* english) {
    const Translator translate = theTranslator.load(std::memory_order_acquire);
    return translate ? translate(context, english) : english;
}

std::string fill(std::string_view pattern, const std::vector<std::string>& arguments) {
    std::string text;
    std::size_t copied = 0;
    for (std::size_t i = pattern.find('%'); i != pattern.npos; i = pattern.find('%', i + 1)) {
        if (i + 1 == pattern.size() || pattern[i + 1] < '1' || pattern[i + 1] > '9') continue;
        text += pattern.substr(copied, i - copied);
        const auto argument = static_cast<std::size_t>(pattern[++i] - '1');
        if (argument < arguments.size()) text += arguments[argument];
        copied = i + 1;
    }
    text += pattern.substr(copied);
    return text;
}

} // namespace coroscope
