#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace coroscope {

/// Marks a text for the translators' tools where it stands in a table; say() needs no mark.
#define COROSCOPE_TEXT(context, english) english

/// Gives a pattern in the user's language, or as it is. Called on any thread.
using Translator = std::string (*)(const char* context, const char* english);

/// How core reaches the translations of an application, of which it knows nothing: without a translator
/// everything is said in English. What was said before stays as it is.
void setTranslator(Translator translator);

/// A sentence or a pattern for fill() in the user's language. Sentences must not be put together from
/// pieces: other languages order them otherwise. Called with two literals, which is how they are found.
std::string say(const char* context, const char* english);

/// A pattern with its arguments in place of %1 to %9: fill(say("Waits", "a job of %1"), {name}).
std::string fill(std::string_view pattern, const std::vector<std::string>& arguments);

} // namespace coroscope
