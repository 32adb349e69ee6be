# `cmake --install` puts the program and what desktops want to know of it into their places; `cpack` makes a
# package for Debian of the same.
include(GNUInstallDirs)
set(resources ${CMAKE_CURRENT_SOURCE_DIR}/resources)
install(TARGETS coroscope RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
if(COROSCOPE_UI)
    install(TARGETS coroscope_window LIBRARY DESTINATION lib/coroscope)
endif()
if(COROSCOPE_UI)
    install(FILES ${resources}/coroscope.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES ${resources}/icons/coroscope.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
    install(FILES ${resources}/coroscope.mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME coroscope.xml)
    install(FILES ${resources}/coroscope.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
endif()
install(FILES ${CMAKE_CURRENT_SOURCE_DIR}/README.md ${resources}/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})
# Debian keeps these compressed; without a time stamp the same sources make the same package.
foreach(text coroscope.1 changelog)
    set(packed ${CMAKE_CURRENT_BINARY_DIR}/${text}.gz)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${resources}/${text})
    execute_process(COMMAND gzip -9nc ${resources}/${text} OUTPUT_FILE ${packed} COMMAND_ERROR_IS_FATAL ANY)
endforeach()
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/coroscope.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/changelog.gz DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY ${resources}/examples DESTINATION ${CMAKE_INSTALL_DOCDIR} FILES_MATCHING PATTERN "*.py")

# The tests are no part of it: only the programs need to be built.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME coroscope)
set(CPACK_PACKAGE_VENDOR "Coroscope")
set(CPACK_PACKAGE_CONTACT "Coroscope maintainers <coroscope@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_DESCRIPTION "Coroscope runs a script that uses Python's asyncio, threads and
executors in virtual time and draws who holds control: which task runs,
which are ready but starved, which wait and for what, and which line
blocks everyone. Nothing of the script touches the real machine.")
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_CURRENT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON) # asks dpkg-shlibdeps
# Beside the libraries: the words of Qt's own buttons, and a font with the signs that charts use.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "qt6-translations-l10n, fonts-dejavu-core")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-cjk, qt6-wayland")
include(CPack)
