#include "ui/editor/editor_colors.h"

namespace coroscope::editor {

EditorColors EditorColors::of(EditorTheme theme) {
    EditorColors c;
    switch (theme) {
    case EditorTheme::Light:
        c.paper = "#ffffff", c.text = "#1f2328", c.comment = "#5f6b76", c.keyword = "#7a1fa2";
        c.string = "#1b6b34", c.number = "#0b5cad", c.definition = "#0a4f8f", c.decorator = "#8a5200";
        c.op = "#3b434c", c.marginPaper = "#f4f5f7", c.marginText = "#6a737d", c.foldMark = "#8b949e";
        c.caretLine = "#f3f6fa", c.selection = "#bcd7f7", c.brace = "#cfe8cf", c.braceBad = "#f6c9c9";
        c.guide = "#dfe3e8", c.error = "#c62828", c.warning = "#b26a00", c.note = "#1667b7";
        c.match = "#ffd54f", c.controlLine = "#cde6ff", c.blockedLine = "#ffd3cc", c.taskLine = "#eef3e2";
        c.spanLine = "#fff3c4";
        break;
    case EditorTheme::Dark:
        c.paper = "#1e2127", c.text = "#dfe3ea", c.comment = "#8d98a7", c.keyword = "#cf9ff0";
        c.string = "#98d29a", c.number = "#7fbdf5", c.definition = "#8cc8ff", c.decorator = "#e9b872";
        c.op = "#c0c8d2", c.marginPaper = "#25292f", c.marginText = "#8a94a2", c.foldMark = "#7b8592";
        c.caretLine = "#262a32", c.selection = "#2f4f78", c.brace = "#365a3b", c.braceBad = "#6f3434";
        c.guide = "#343a43", c.error = "#ff6b60", c.warning = "#f0b04a", c.note = "#6fb3ff";
        c.match = "#8a6d10", c.controlLine = "#1f456b", c.blockedLine = "#6b2c26", c.taskLine = "#30382a";
        c.spanLine = "#4a431f";
        break;
    case EditorTheme::HighContrast:
        c.paper = "#000000", c.text = "#ffffff", c.comment = "#b8c7b8", c.keyword = "#ffb3ff";
        c.string = "#9dff9d", c.number = "#9ed8ff", c.definition = "#9ed8ff", c.decorator = "#ffd27f";
        c.op = "#ffffff", c.marginPaper = "#000000", c.marginText = "#ffffff", c.foldMark = "#ffffff";
        c.caretLine = "#1a1a1a", c.selection = "#0050b0", c.brace = "#006000", c.braceBad = "#900000";
        c.guide = "#606060", c.error = "#ff8080", c.warning = "#ffc040", c.note = "#80c0ff";
        c.match = "#705000", c.controlLine = "#003f8a", c.blockedLine = "#8a1000", c.taskLine = "#203820";
        c.spanLine = "#504800";
        break;
    }
    return c;
}

} // namespace coroscope::editor
