"""Take the README's screenshots of a running demo newspaper: `python -m tests.screens http://127.0.0.1:8000`."""

import io
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from tests.gate import QUIET, chromium_path

FOLDER = Path(__file__).parent.parent / "docs" / "screens"
WIDTHS = {390: 844, 1280: 900}
READERS = {"front": "/", "article": "/1"}
DESK = {"queue": "/admin/", "form": "/admin/articles/article/51/change/"}


def keep(page, name):
    """Write the first screens of the page, in few colours: a picture for a document, not for a wall."""
    page.wait_for_load_state("networkidle")
    size = page.viewport_size
    clip = {"x": 0, "y": 0, "width": size["width"], "height": size["height"] * 1.6}
    shot = Image.open(io.BytesIO(page.screenshot(clip=clip, full_page=True))).convert("RGB")
    small = shot.quantize(160, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    small.save(FOLDER / f"{name}-{size['width']}.png", optimize=True)


def take(browser, address, width):
    context = browser.new_context(viewport={"width": width, "height": WIDTHS[width]}, locale="ar-EG")
    page = context.new_page()
    for name, path in READERS.items():
        page.goto(address + path)
        keep(page, name)
    page.goto(f"{address}/admin/")
    page.fill("#id_username", "chief")
    page.fill("#id_password", "chief-demo")
    page.click("[type=submit]")
    for name, path in DESK.items():
        page.goto(address + path)
        keep(page, name)
    context.close()


def main(address):
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(playwright), args=QUIET)
        for width in WIDTHS:
            take(browser, address.rstrip("/"), width)
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1])
