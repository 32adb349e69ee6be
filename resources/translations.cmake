# One .ts file a language. `ninja translations` takes the texts of the sources into them (the translator works
# on the files, for example with Linguist); every build makes them into what the program carries under
# ":/translations".
find_package(Qt6 REQUIRED COMPONENTS LinguistTools)
set(languages de en ja zh_CN) # of English only the plurals
list(TRANSFORM languages PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/translations/coroscope_ OUTPUT_VARIABLE ts_files)
list(TRANSFORM ts_files APPEND .ts)

# core/ speaks through say() and COROSCOPE_TEXT() (core/base/say.h), which lupdate must be told about.
set(lupdate_options -I ${CMAKE_SOURCE_DIR} -locations none -no-ui-lines -source-language en
    -tr-function-alias translate+=say -tr-function-alias QT_TRANSLATE_NOOP+=COROSCOPE_TEXT)
set(lupdate_command Qt6::lupdate ${lupdate_options} ${CMAKE_SOURCE_DIR}/core ${CMAKE_SOURCE_DIR}/ui ${CMAKE_SOURCE_DIR}/app)
list(FILTER ts_files EXCLUDE REGEX "_en.ts$")
add_custom_target(translations COMMAND ${lupdate_command} -no-obsolete -ts ${ts_files}
                  COMMAND ${lupdate_command} -no-obsolete -pluralonly -ts ${CMAKE_CURRENT_SOURCE_DIR}/translations/coroscope_en.ts
                  COMMENT "Taking new texts into the translations" VERBATIM)

set(entries "")
foreach(language ${languages})
    set(qm ${CMAKE_CURRENT_BINARY_DIR}/coroscope_${language}.qm)
    set(ts ${CMAKE_CURRENT_SOURCE_DIR}/translations/coroscope_${language}.ts)
    # Titles and descriptions of the examples stand in the scripts, where lupdate does not look.
    set(examples ${CMAKE_CURRENT_SOURCE_DIR}/translations/examples_${language}.ts)
    if(EXISTS ${examples})
        list(APPEND ts ${examples})
    endif()
    add_custom_command(OUTPUT ${qm} COMMAND Qt6::lrelease -silent -compress -removeidentical ${ts} -qm ${qm} DEPENDS ${ts} VERBATIM)
    list(APPEND qm_files ${qm})
    string(APPEND entries "<file>coroscope_${language}.qm</file>")
endforeach()
file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/translations.qrc
     CONTENT "<RCC><qresource prefix=\"/translations\">${entries}</qresource></RCC>")
add_custom_command(OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/translations.cpp
                   COMMAND Qt6::rcc --name translations -o translations.cpp translations.qrc
                   DEPENDS ${qm_files} ${CMAKE_CURRENT_BINARY_DIR}/translations.qrc VERBATIM)
target_sources(coroscope_resources_objects PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/translations.cpp)
