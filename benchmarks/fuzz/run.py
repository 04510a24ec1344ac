"""Coverage-guided fuzzing of one target with atheris (`pip install atheris`; Linux and macOS).

    python benchmarks/fuzz/run.py quantities --seconds 600
    python benchmarks/fuzz/run.py archives --runs 2000000

Inputs that reach new code go to a working folder (--work); a finding is written to it as crash-*, and the run ends.
Small inputs worth keeping are copied to benchmarks/fuzz/corpus/TARGET by hand; the tests replay them.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

import atheris

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))


def main() -> None:
    parser = argparse.ArgumentParser(description="Fuzz one target.")
    parser.add_argument("target", choices=("documents", "quantities", "attributions", "archives"))
    parser.add_argument("--seconds", type=int, default=1800)
    parser.add_argument("--runs", type=int, default=2_000_000)
    parser.add_argument("--length", type=int, default=0, help="longest input in bytes")
    parser.add_argument("--work", type=Path, default=None, help="folder for new inputs and findings")
    given = parser.parse_args()
    with atheris.instrument_imports(include=["claimdiff"]):
        import targets

        corpus = HERE / "corpus" / given.target
        for seed in sorted(corpus.iterdir()):
            targets.run(given.target, seed.read_bytes())
    work = given.work or Path(tempfile.mkdtemp(prefix=f"fuzz-{given.target}-"))
    work.mkdir(parents=True, exist_ok=True)
    length = given.length or (65536 if given.target == "archives" else 400)
    arguments = [
        sys.argv[0], str(work), str(corpus), f"-max_total_time={given.seconds}", f"-runs={given.runs}",
        f"-max_len={length}", f"-artifact_prefix={work}/", "-timeout=30", "-rss_limit_mb=4096", "-print_final_stats=1",
    ]  # fmt: skip
    atheris.Setup(arguments, lambda data: targets.run(given.target, data))
    print(f"working folder: {work}", flush=True)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
