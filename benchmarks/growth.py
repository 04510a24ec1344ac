"""Whether extraction's time grows like the length of hostile texts, one kind of text a line.

    python benchmarks/growth.py                                  # 10,000 to 160,000 characters each
    python benchmarks/growth.py --sizes 300000,1200000,4800000 --kinds plain,digits,spaces

The exponent is that between the two largest sizes: 1 is linear, 2 quadratic. Exit status 1 where one is above 1.35.
"""

from __future__ import annotations

import argparse
import math
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.hardness.hostile import long_ones

import claimdiff
from claimdiff import Document

MOST = 1.35
#: seconds under which a run tells nothing
NOISE = 0.2


def seconds(text: str) -> float:
    start = time.process_time()
    claimdiff.extract_claims(Document(id="a", text=text, published="2020-05-04"))
    return time.process_time() - start


def main() -> int:
    parser = argparse.ArgumentParser(description="Growth of extraction on hostile texts.")
    parser.add_argument("--sizes", default="10000,40000,160000")
    parser.add_argument("--kinds", help="only these, by name")
    parser.add_argument(
        "--patience", type=float, default=120, help="seconds after which a kind is not tried any larger"
    )
    given = parser.parse_args()
    sizes = [int(s) for s in given.sizes.split(",")]
    texts = {size: dict(long_ones(size)) for size in sizes}
    kinds = given.kinds.split(",") if given.kinds else list(texts[sizes[0]])
    seconds("At least 12 people were killed on Monday, the army said, blaming the rebels.")
    wrong = 0
    for kind in kinds:
        times: list[float] = []
        for size in sizes:
            times.append(seconds(texts[size][kind]))
            if times[-1] > given.patience:
                break
        exponent = 0.0
        if len(times) > 1 and times[-1] > NOISE:
            before = max(times[-2], NOISE / 4)
            exponent = math.log(times[-1] / before) / math.log(sizes[len(times) - 1] / sizes[len(times) - 2])
        wrong += exponent > MOST
        shown = "  ".join(f"{t:7.2f}" for t in times)
        print(f"{kind:<24} {shown}  s   exponent {exponent:.2f}{'  <--' if exponent > MOST else ''}", flush=True)
    return int(wrong > 0)


if __name__ == "__main__":
    raise SystemExit(main())
