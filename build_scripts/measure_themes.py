"""Measures the suggested themes on lines nobody trained on: only figures are printed, never a line."""

import json
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from statistics import mean, median

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "desktop"))

from afterword.adapters import theme_weights  # noqa: E402
from afterword.domain.themes import Suggestion, ThemeKey, ThemeReader  # noqa: E402

MEASURE = ROOT / "tests" / "data" / "themes" / "measure.jsonl"
TOP_1, MACRO, MILLISECONDS = 0.80, 0.75, 2.0
REPEATS = 1_000

Read = tuple[tuple[str, ...], tuple[Suggestion, ...]]


def read_all(reader: ThemeReader, path: Path) -> list[Read]:
    """Return the accepted themes of each line with those suggested."""
    fields = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [(tuple(each["themes"]), reader.suggest(each["text"])) for each in fields]


def top_1(read: Sequence[Read]) -> float:
    """Return the share of lines whose first suggestion is accepted."""
    return mean(found[0].key in accepted for accepted, found in read)


def by_theme(read: Sequence[Read]) -> dict[str, float]:
    """Return the same share for each main theme that is met."""
    groups = {key: [pair for pair in read if pair[0][0] == key] for key in ThemeKey}
    return {str(key): top_1(group) for key, group in groups.items() if group}


def confusion(read: Sequence[Read]) -> Counter[tuple[str, str]]:
    """Return how often each main theme was taken for each other one."""
    return Counter(
        (accepted[0], str(found[0].key)) for accepted, found in read if found[0].key not in accepted
    )


def milliseconds(reader: ThemeReader, path: Path) -> float:
    """Return the middle time of suggesting themes for a text."""
    texts = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
    times = []
    for number in range(REPEATS):
        begin = time.perf_counter()
        reader.suggest(texts[number % len(texts)])
        times.append(time.perf_counter() - begin)
    return median(times) * 1_000


def main() -> int:
    """Print the figures; return 1 when one misses its target."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else MEASURE
    reader = ThemeReader(theme_weights.load())
    read = read_all(reader, path)
    shares = by_theme(read)
    right, macro, spent = top_1(read), mean(shares.values()), milliseconds(reader, path)
    listed = mean(any(each.key in accepted for each in found) for accepted, found in read)
    print(f"{path.name}: {len(read)} lines")
    print(
        f"top-1 {right:.3f} (target {TOP_1})   macro {macro:.3f} (target {MACRO})   in the list {listed:.3f}"
    )
    print(f"themes suggested per text {mean(len(found) for _, found in read):.2f}   {spent:.2f} ms a text")
    for key, share in shares.items():
        print(f"  {key:22} {share:.2f}")
    print("taken for another, most often:")
    for (truth, guess), count in confusion(read).most_common(12):
        print(f"  {truth} -> {guess}: {count}")
    return int(right < TOP_1 or macro < MACRO or spent > MILLISECONDS)


if __name__ == "__main__":
    sys.exit(main())
