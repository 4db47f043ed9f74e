"""Measures the tone guide on lines nobody trained on: only figures are printed, never a line."""

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "desktop"))

from afterword.adapters import tone_weights  # noqa: E402
from afterword.domain.tone import ToneGuide, TonePurpose  # noqa: E402

MEASURE = ROOT / "tests" / "data" / "tone" / "measure.jsonl"
PRECISION, RECALL, RIGHT, MILLISECONDS = 0.97, 0.95, 0.85, 5.0
MAIL_WORDS = 150


@dataclass(frozen=True, slots=True)
class Read:
    """One line: what it is, what else counts, and the categories found in it."""

    flagged: bool
    category: str
    also: frozenset[str]
    found: tuple[str, ...]

    @property
    def is_right(self) -> bool:
        """Whether the first finding has the category, or one accepted beside it."""
        return self.found[0] == self.category or self.found[0] in self.also


def read_all(guide: ToneGuide, path: Path) -> list[Read]:
    """Return what the guide finds in each line of a file."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        raw = json.loads(line)
        report = guide.read(raw["text"], purpose=TonePurpose.SENTENCE)
        categories = tuple(str(finding.category) for finding in report.findings)
        found.append(Read(raw["label"] == "flag", raw["category"], frozenset(raw.get("alt", ())), categories))
    return found


def figures(read: Sequence[Read]) -> dict[str, float]:
    """Return precision, recall, and the share of right categories among those rightly flagged."""
    right = [each for each in read if each.flagged and each.found]
    flagged = sum(bool(each.found) for each in read)
    meant = sum(each.flagged for each in read)
    return {
        "precision": len(right) / max(flagged, 1),
        "recall": len(right) / max(meant, 1),
        "category": sum(each.is_right for each in right) / max(len(right), 1),
    }


def confusion(read: Sequence[Read]) -> Counter[tuple[str, str]]:
    """Return how often each category was taken for each other, with ``-`` for nothing found."""
    return Counter((each.category, each.found[0] if each.found else "-") for each in read)


def whole_mails(folder: Path) -> list[str]:
    """Return the whole mails among the training files of a folder."""
    return [text for path in sorted(folder.glob("*train_mails.jsonl")) for text in _texts(path)]


def strung(path: Path) -> list[str]:
    """Return the lines of a file strung into mails of 150 words, each line in one of them."""
    mails, words = list[str](), list[str]()
    for text in _texts(path):
        words += text.split()
        if len(words) >= MAIL_WORDS:
            mails.append(" ".join(words[:MAIL_WORDS]))
            words = []
    return mails


def milliseconds(mails: Sequence[str]) -> float:
    """Return the middle time to read a mail, none of whose sentences the guide has read before."""
    guide, times = ToneGuide(tone_weights.load()), []
    for mail in mails:
        begin = time.perf_counter()
        guide.read(mail)
        times.append(time.perf_counter() - begin)
    return median(times) * 1_000


def _texts(path: Path) -> list[str]:
    return [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]


def main() -> int:
    """Print the figures; return 1 when one misses its target."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=MEASURE)
    path = parser.parse_args().file
    took = milliseconds(whole_mails(MEASURE.parent))
    read = read_all(ToneGuide(tone_weights.load()), path)
    found = figures(read)
    print(f"{len(read)} lines, {sum(each.flagged for each in read)} of them to flag")
    for name, bar in (("precision", PRECISION), ("recall", RECALL), ("category", RIGHT)):
        print(f"{name:10} {found[name]:.3f}  (at least {bar})")
    print(f"a mail     {took:.2f} ms  (at most {MILLISECONDS:g})")
    print(f"150 words of these lines, most of them hard: {milliseconds(strung(path)):.2f} ms")
    for (was, taken), count in sorted(confusion(read).items()):
        print(f"{was:20} taken for {taken:20} {count}")
    met = found["precision"] >= PRECISION and found["recall"] >= RECALL and found["category"] >= RIGHT
    return 0 if met and took <= MILLISECONDS else 1


if __name__ == "__main__":
    raise SystemExit(main())
