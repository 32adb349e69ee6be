#!/usr/bin/python3
"""hover.py COROSCOPE [FOLDER]: exports a page and uses it in a browser without a window: hovers over the blocked span,
zooms, changes the axis, tells the story step by step, light and dark. With FOLDER, pictures of it stay there."""

import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from chromium import Chromium  # noqa: E402

SCRIPT = """import asyncio
import time

async def sleeper():
    await asyncio.sleep(1)
    print('awake & <well>')

async def blocker():
    time.sleep(2)

async def 主要():
    await asyncio.gather(sleeper(), blocker())
    for part in range(6):
        await asyncio.sleep(0.01)

asyncio.run(主要())
"""


def check(truth, what):
    if not truth:
        raise SystemExit("FAILED: " + what)
    print("ok:", what)


def tip(browser):
    return browser.value("tip.style.display === 'none' ? '' : tip.innerText").replace("\u00a0", " ")


def middle_of(browser, state):
    """Where the first span in this state is drawn, in the page's pixels."""
    return browser.value(
        "(() => { const h = hits.find(h => h[5][4] === %d), b = canvas.getBoundingClientRect();"
        " return h ? [b.left + (Math.max(h[0], names) + h[1]) / 2, b.top + (h[2] + h[3]) / 2] : null })()" % state)


def use(browser, page, pictures, name):
    browser.open(page)
    x, y = middle_of(browser, 1)
    check(tip(browser) == "", "nothing is said before the pointer is anywhere")
    browser.mouse("mouseMoved", x, y)
    said = tip(browser)
    check("blocks the thread for 2 s" in said and "line 9" in said and "Task-3" in said, "hovering tells about the blocked span")
    if pictures:
        browser.screenshot(os.path.join(pictures, name + ".png"))
    x, y = middle_of(browser, 2)
    browser.mouse("mouseMoved", x, y)
    check("ready" in tip(browser), "and about the one that is ready")
    browser.mouse("mouseMoved", 5, 5)
    check(tip(browser) == "", "what is said goes away with the pointer")

    x, y = middle_of(browser, 1)
    before = browser.value("scale")
    browser.mouse("mouseWheel", x, y, deltaX=0, deltaY=-400)
    check(browser.value("scale") > 1.5 * before, "the wheel zooms in")
    browser.mouse("mouseMoved", x, y)
    check("blocks the thread" in tip(browser), "around what the pointer is on")
    start = browser.value("from")
    browser.mouse("mousePressed", x, y, button="left", clickCount=1)
    browser.mouse("mouseMoved", x - 150, y, button="left", buttons=1)
    browser.mouse("mouseReleased", x - 150, y, button="left", clickCount=1)
    check(browser.value("from") > start, "dragging moves the chart")
    browser.key("f")
    check(abs(browser.value("scale") / before - 1) < 0.01, "F shows all again")
    for axis in ("time", "steps", "elastic"):
        browser.value("(() => { const a = document.getElementById('axis'); a.value = '%s'; a.onchange({target: a}) })()" % axis)
        check(middle_of(browser, 1), "the %s axis shows the blocked span" % axis)
    browser.key("ArrowRight")
    browser.key("ArrowRight")
    check(browser.value("document.querySelector('#told li.now').innerText").startswith("主要 (Task-1)"),
          "the story goes on sentence by sentence")
    check(browser.value("document.getElementById('told').innerText").count("awake & <well>") == 1, "output is text, not markup")
    check(browser.value("document.documentElement.scrollWidth <= innerWidth"), "nothing sticks out of the page")
    check(browser.value("told.lastChild.getBoundingClientRect().right <= innerWidth && document.getElementById('story').scrollHeight > 0"),
          "the story goes on below, not to the right")
    check(browser.problems() == [], "no errors, and nothing is loaded from anywhere: %s" % browser.problems())


def main():
    coroscope = sys.argv[1]
    pictures = sys.argv[2] if len(sys.argv) > 2 else None
    with tempfile.TemporaryDirectory() as folder:
        script = os.path.join(folder, "late.py")
        with open(script, "w", encoding="utf-8") as file:
            file.write(SCRIPT)
        browser = Chromium()
        try:
            for theme in ("light", "dark"):
                page = os.path.join(folder, theme + ".html")
                if os.spawnv(os.P_WAIT, coroscope, [coroscope, "export", script, "-o", page, "--theme", theme]) != 0:
                    raise SystemExit("FAILED: the page is not written")
                use(browser, page, pictures, "page_" + theme)
                luminance = browser.value("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)[0]")
                check((luminance > 128) == (theme == "light"), "the page is " + theme)
        finally:
            browser.close()


main()
