<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>coroscope::editor::FindBar</name>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>coroscope::panels::LoopPanel</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>coroscope::panels::VariablesPanel</name>
    <message numerus="yes">
        <source>%n more are not shown</source>
        <translation>
            <numerusform>%n more is not shown</numerusform>
            <numerusform>%n more are not shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>coroscope::window::Documents</name>
    <message numerus="yes">
        <source>%n script(s) have changes that are not saved:</source>
        <translation>
            <numerusform>%n script has changes that are not saved:</numerusform>
            <numerusform>%n scripts have changes that are not saved:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <translation>
            <numerusform>and %n other</numerusform>
            <numerusform>and %n others</numerusform>
        </translation>
    </message>
</context>
</TS>
