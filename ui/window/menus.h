#pragma once

namespace coroscope::window {

class MainWindow;

/// Each of these registers the commands of one theme and puts them into their menu; called once, in this
/// order, which is the menus' order. A new command belongs into the file of its theme.
void addFileActions(MainWindow& window);
void addExportActions(MainWindow& window); ///< into the file menu
void addEditActions(MainWindow& window);
void addViewActions(MainWindow& window);
void addChartActions(MainWindow& window);
void addRunActions(MainWindow& window);
void addHelpActions(MainWindow& window);

} // namespace coroscope::window
