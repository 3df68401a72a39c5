"""Measure how often readings of each score are right, print reliability before and after, write the table.

    python -m benchmarks.calibration --polnear DIR --plover FILE --write

PolNeAR's development folder holds `text/` and `attributions/`; PLOVER's file is its gold standard records as JSON. The
sample articles are always read. What is printed for "after" is measured on folds that were held out.
"""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.annotated import from_plover, from_polnear, from_seeds
from benchmarks.isotonic import Sample, Step, by_group, cross_fitted, expected_error, fit, reliability
from extract.calibration import PARTS, VOICES

TABLE = Path(__file__).parents[1] / "extract" / "calibration.tsv"
HEAD = """\
# How often a reading was right, by what its construction scores. Written by `python -m benchmarks.calibration --write`.
#
# part    of a claim: its claimant, stance, proposition, or all three together ("claim")
# voice   own: the article's own; quoted: anybody else's
# from    the score from which the share counts, up to the next row of the same part and voice
# right   the share of right readings, smoothed towards the share of all of this part and voice
# count   how many readings it was measured on
"""


def main() -> None:
    """Read the annotated texts, print, and write the table where asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--polnear", type=Path, help="the folder of PolNeAR's development articles")
    parser.add_argument("--plover", type=Path, help="the JSON file of PLOVER's sentences")
    parser.add_argument("--write", action="store_true", help=f"write {TABLE.name}")
    options = parser.parse_args()
    samples = [*from_seeds()]
    samples += from_polnear(options.polnear) if options.polnear else []
    samples += from_plover(options.plover) if options.plover else []
    groups = by_group(samples)
    for line in report(groups):
        print(line)
    if options.write:
        TABLE.write_text(table(groups), "utf8")
        print(f"wrote {TABLE}")


def report(groups: Mapping[tuple[str, str], Sequence[Sample]]) -> Iterator[str]:
    """Lines on each part: the error before and after, then stated and measured shares where held out."""
    for part in PARTS:
        held_out = [pair for voice in VOICES for pair in cross_fitted(groups.get((part, voice), []))]
        before = expected_error((sample.score, sample.right) for sample, _ in held_out)
        after = expected_error((share, sample.right) for sample, share in held_out)
        yield f"\n{part}: {len(held_out)} readings; expected calibration error {before:.3f} before, {after:.3f} after"
        yield "  stated  measured  readings"
        for stated, measured, count in reliability((share, sample.right) for sample, share in held_out):
            yield f"  {stated:6.2f}  {measured:8.2f}  {count:8}"


def table(groups: Mapping[tuple[str, str], Sequence[Sample]]) -> str:
    """The content of `extract/calibration.tsv`."""
    rows = ["part\tvoice\tfrom\tright\tcount"]
    for part in PARTS:
        for voice in VOICES:
            steps = fit(groups.get((part, voice), ())) or [Step(0.0, 0.5, 0)]
            rows += [f"{part}\t{voice}\t{s.start:.3f}\t{s.right:.3f}\t{s.count}" for s in steps]
    return HEAD + "\n".join(rows) + "\n"


if __name__ == "__main__":
    main()
