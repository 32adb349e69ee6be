#include "ui/window/first_script.h"

#include "ui/editor/text_file.h"
#include "ui/window/document.h"
#include "ui/window/example_catalog.h"
#include "ui/window/session_store.h"
#include "ui/window/settings.h"
#include "ui/window/trace_files.h"

#include <QFileInfo>

namespace coroscope::window {

std::shared_ptr<playback::LiveRun::Early> simulateFirstScript(const QString& file) {
    if (isTraceFile(file)) return nullptr;
    const Preferences preferences = Settings().values();
    SessionStore::Place place{file, {}};
    if (file.isEmpty() && preferences.restoreSession) place = SessionStore::lastInFront();
    if (place.path.isEmpty() && place.example.isEmpty()) place.example = QString::fromLatin1(kFirstExample);
    return playback::LiveRun::startEarly([place, options = preferences.runOptions()] {
        playback::LiveRun::Script script;
        script.options = options;
        script.fileName = Document::fileNameOf(place.path, place.example);
        if (place.path.isEmpty())
            script.source = exampleText(place.example);
        else if (auto read = editor::loadTextFile(place.path))
            script.source = read.value().text;
        return script;
    });
}

} // namespace coroscope::window
