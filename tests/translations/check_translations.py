#!/usr/bin/python3
"""check_translations.py LUPDATE: nothing in the sources is untranslated, nothing is half done, and what is filled into a
text (%1, %n) is in its translations, too."""

import collections
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
OPTIONS = ["-I", ROOT, "-locations", "none", "-no-obsolete", "-source-language", "en",
           "-tr-function-alias", "translate+=say", "-tr-function-alias", "QT_TRANSLATE_NOOP+=COROSCOPE_TEXT"]
SOURCES = [os.path.join(ROOT, part) for part in ("core", "ui", "app")]
problems = []


def places(text):
    return collections.Counter(re.findall(r"%(?:[1-9]|n|L[1-9])|\[\*\]", text))


def check(path, english):
    language = os.path.basename(path)[len("coroscope_"):-len(".ts")]
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            source, translation = message.find("source").text, message.find("translation")
            where = "%s: %s: %r" % (language, context.find("name").text, source)
            forms = [form.text for form in translation.findall("numerusform")] if message.get("numerus") else [translation.text]
            if translation.get("type") == "unfinished" or not all(forms):
                problems.append(where + " is not translated")
                continue
            for form in forms:
                if places(form) - places(source) or (places(source) - places(form) and not message.get("numerus")):
                    problems.append("%s has other places: %r" % (where, form))
                if source.startswith(" ") != form.startswith((" ", "\u3000", "（")) and language == "de":
                    problems.append("%s begins otherwise: %r" % (where, form))
                if ("&" in source.replace("&&", "")) != ("&" in form.replace("&&", "")):
                    problems.append("%s has no key to reach it, or one too many: %r" % (where, form))
                if not english and source.endswith("\u2026") and not form.rstrip().endswith(("\u2026", "\u2026)")):
                    problems.append("%s does not say that it asks for more: %r" % (where, form))


def check_examples():
    """Titles, themes and descriptions stand in the scripts."""
    wanted = set()
    for path in glob.glob(os.path.join(ROOT, "resources", "examples", "*.py")):
        with open(path, encoding="utf-8") as file:
            wanted.update(text.strip() for text in re.findall(r"^# (?:Title|Theme|Look): (.*)$", file.read(), re.M))
    for path in glob.glob(os.path.join(ROOT, "resources", "translations", "examples_*.ts")):
        messages = ElementTree.parse(path).getroot().iter("message")
        told = {message.find("source").text: message.find("translation").text for message in messages}
        for text in wanted:
            if not told.get(text):
                problems.append("%s: %r is not translated" % (os.path.basename(path), text))


def main():
    lupdate = sys.argv[1]
    files = sorted(glob.glob(os.path.join(ROOT, "resources", "translations", "coroscope_*.ts")))
    if len(files) < 4:
        raise SystemExit("translations are missing")
    with tempfile.TemporaryDirectory() as folder:
        for path in files:
            copy = os.path.join(folder, os.path.basename(path))
            shutil.copy(path, copy)
            english = path.endswith("_en.ts")
            run = subprocess.run([lupdate, *OPTIONS, *(["-pluralonly"] if english else []), *SOURCES, "-ts", copy],
                                 capture_output=True, text=True, check=True)
            # Texts of a class that the translators' tools name otherwise than the program are never found.
            problems.extend(line for line in run.stderr.splitlines() if "lacks Q_OBJECT" in line or "without context" in line)
            check(copy, english)
    check_examples()
    for problem in sorted(set(problems)):
        print(problem)
    if problems:
        raise SystemExit("%d problems; `ninja translations` takes new texts into resources/translations" % len(set(problems)))


main()
