"""Draw the pictures of docs/pictures again: the example's report at both widths, and the terminal view.

bash scripts/install-browser-tests.sh && .venv/bin/python scripts/draw_pictures.py
"""

from __future__ import annotations

import html
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import claimdiff
from claimdiff.reports import write_report

PROJECT = Path(__file__).parent.parent
MODULES = PROJECT / "build" / "browser-tests" / "node_modules"
PICTURES = PROJECT / "docs" / "pictures"
#: lines of the terminal view that are shown
LINES = 44
STYLES = {
    "1": "font-weight:bold", "31": "color:#ff7b72", "1;31": "color:#ff7b72;font-weight:bold", "32": "color:#7ee787",
    "33": "color:#f2cc60", "36": "color:#79c0ff",
}  # fmt: skip


def terminal_page(text: str) -> str:
    """Coloured text as a page that looks like a terminal."""
    shown = html.escape("\n".join(text.splitlines()[:LINES]), quote=False)
    spans = re.sub(r"\x1b\[([0-9;]+)m(.*?)\x1b\[0m", lambda m: f"<span style='{STYLES[m[1]]}'>{m[2]}</span>", shown)
    look = "background:#16181d;color:#e6e6e6;font:15px/1.35 'DejaVu Sans Mono',monospace;padding:1.5rem;margin:0"
    head = "<!DOCTYPE html><html lang='en'><meta charset='utf-8'><title>claimdiff</title>"
    return f"{head}<body style='margin:0'><pre style=\"{look}\">{spans}</pre>"


def main() -> int:
    """Write the pictures."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if not (chromium and (MODULES / "playwright-core").exists()):
        print("first run: bash scripts/install-browser-tests.sh")
        return 1
    report = claimdiff.compare(claimdiff.load_documents(PROJECT / "examples" / "strike"))
    PICTURES.mkdir(parents=True, exist_ok=True)
    pages = {"report": report.to_html(), "terminal": terminal_page(write_report(report, "text", colour=True))}
    with tempfile.TemporaryDirectory() as folder:
        for name, page in pages.items():
            path = Path(folder) / f"{name}.html"
            path.write_text(page, encoding="utf-8")
            look = ["node", str(PROJECT / "tests" / "browser" / "look.cjs"), chromium, str(MODULES), str(path), folder]
            subprocess.run(look, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - our own script
        for name in ("report-desk", "report-phone", "report-desk-dark", "terminal-desk"):
            shutil.copy(Path(folder) / f"{name}.png", PICTURES / f"{name.replace('terminal-desk', 'terminal')}.png")
    print(f"written to {PICTURES.relative_to(PROJECT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
