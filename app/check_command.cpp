#include "app/check_command.h"

#include "app/headless.h"
#include "app/long_work.h"
#include "core/analysis/findings.h"
#include "core/trace/json_text.h"
#include "core/trace/reader.h"

#include <algorithm>
#include <cstdio>

namespace coroscope::app {

namespace {

using analysis::Finding;
using analysis::FindingSeverity;

std::string_view severityName(FindingSeverity severity) {
    switch (severity) {
    case FindingSeverity::Hint:
        return "hint";
    case FindingSeverity::Warning:
        return "warning";
    case FindingSeverity::Error:
        return "error";
    }
    return {};
}

/// How a run that was recorded ended, as the exit status of that run.
int statusOf(const trace::Store& store) {
    const auto end = store.outcome();
    if (!end) return 0;
    switch (end->outcome) {
    case Outcome::Exception:
        return kExitRefused;
    case Outcome::Deadlock:
        return kExitDeadlock;
    case Outcome::Budget:
        return kExitBudget;
    case Outcome::Finished:
    case Outcome::Stopped:
        break;
    }
    return 0;
}

std::string oneLine(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

/// "slow.py:120: warning: Blocking call in a coroutine: … [blocking-call]". The lines of a trace's findings
/// are the script's, so those are not said to be of the file.
std::string asText(const CommandLine& line, const std::vector<Finding>& findings) {
    const bool isTrace = trace::isTraceFileName(line.file);
    std::string text;
    for (const Finding& each : findings) {
        text += line.file + ":";
        if (each.line > 0) text += (isTrace ? " line " : "") + std::to_string(each.line) + ":";
        text += " " + std::string(severityName(each.severity)) + ": " + each.title + ": " +
                oneLine(each.text) + " [" + std::string(findingName(each.kind)) + "]\n";
    }
    return text;
}

void putLane(trace::JsonText& json, const trace::Store& store, std::string_view key, LaneId lane) {
    if (lane == kNoLane) return;
    const trace::LaneInfo info = store.lane(lane);
    json.field(key, lane);
    json.field(",\"name\":", std::string_view(info.name));
    if (!info.function.empty()) json.field(",\"function\":", std::string_view(info.function));
    json.raw("}");
}

std::string asJson(const CommandLine& line, const trace::Store& store, const std::vector<Finding>& findings) {
    trace::JsonText json;
    json.field("{\"file\":", std::string_view(line.file));
    const auto end = store.outcome();
    json.field(",\"outcome\":", end ? traceName(end->outcome) : std::string_view("unknown"));
    json.field(",\"end\":", store.end().time);
    json.raw(",\"findings\":[");
    std::string_view comma = "\n";
    for (const Finding& each : findings) {
        json.raw(comma);
        comma = ",\n";
        json.field("{\"kind\":", findingName(each.kind));
        json.field(",\"severity\":", severityName(each.severity));
        if (each.line > 0) json.field(",\"line\":", each.line);
        json.field(",\"at\":", each.at.time);
        json.field(",\"end\":", each.end.time);
        json.field(",\"lost\":", each.lost);
        json.field(",\"count\":", each.count);
        putLane(json, store, ",\"culprit\":{\"lane\":", each.culprit);
        json.raw(",\"victims\":[");
        for (std::size_t i = 0; i < each.victims.size(); ++i)
            putLane(json, store, i > 0 ? ",{\"lane\":" : "{\"lane\":", each.victims[i]);
        json.field("],\"title\":", std::string_view(each.title));
        json.field(",\"text\":", std::string_view(each.text));
        json.raw("}");
    }
    json.raw("]}\n");
    return std::string(json.text());
}

} // namespace

int checkScript(const CommandLine& line) {
    int status = 0;
    std::shared_ptr<const trace::Store> store;
    if (trace::isTraceFileName(line.file)) {
        auto read = readTraceOf(line);
        if (!read) {
            complain(read.error());
            return kExitUsage;
        }
        store = read.value();
        status = statusOf(*store);
    } else {
        const auto simulation = simulate(line, status);
        if (!simulation) return status;
        store = simulation->sharedTrace();
    }
    const std::vector<Finding> findings = analysis::findFindings(*store);
    const std::string text = line.json ? asJson(line, *store, findings) : asText(line, findings);
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0) {
        complain("cannot write the findings");
        return kExitUsage;
    }
    const bool found = std::any_of(findings.begin(), findings.end(), [](const Finding& each) {
        return each.severity != FindingSeverity::Hint;
    });
    return status == 0 && found ? kExitFound : status;
}

} // namespace coroscope::app
