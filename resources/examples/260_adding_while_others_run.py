# Title: Adding tasks while others run
# Theme: Waiting for several
# Look: Each visited page creates the lanes of the pages it links to, while older visits are still waiting.
import asyncio

LINKS = {"home": ["news", "store"], "news": ["article"], "store": ["cart", "delivery"]}


async def visit(page):
    await asyncio.sleep(0.1 * len(page))
    return page, LINKS.get(page, [])


async def main():
    pending = {asyncio.create_task(visit("home"), name="home")}
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            page, links = task.result()
            print(page, "->", ", ".join(links) or "nothing new")
            pending |= {asyncio.create_task(visit(link), name=link) for link in links}


asyncio.run(main())
