"""Measures how well replies are read: new text exactly right, kind right; only figures, unless asked."""

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "desktop"))

from afterword.adapters.reply_text import read_reply  # noqa: E402

DATA = ROOT / "tests" / "data" / "replies"


def library_text(raw: bytes) -> str:
    """Return the new text as mail-parser-reply with html2text finds it: the baseline."""
    import html2text
    from mailparser_reply import EmailReplyParser

    from afterword.adapters.raw_mail import read_mail

    mail = read_mail(raw)
    plain = mail.plain
    if not plain.strip() and mail.html_lines:
        plain = html2text.html2text(mail.html_text)
    parser = EmailReplyParser(
        languages=["en", "de", "fr", "es", "it", "nl", "pt", "pl", "ja", "sv", "da", "cs"]
    )
    return parser.read(plain).latest_reply or ""


def measure(path: Path, *, show: bool, library: bool) -> dict[str, object]:
    """Return the figures for one file of messages."""
    texts, kinds, confusion, by_client = Counter[str](), 0, Counter[str](), Counter[str]()
    by_language = Counter[str]()
    spent = 0.0
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for line in lines:
        raw = line["raw"].encode("utf-8")
        start = time.perf_counter()
        reading = read_reply(raw)
        spent += time.perf_counter() - start
        wanted = [line["new_text"], *line.get("accept", [])]
        got = library_text(raw) if library else reading.new_text
        right = got in wanted
        texts["exact"] += right
        texts["same_words"] += " ".join(got.split()) in {" ".join(each.split()) for each in wanted}
        kinds += reading.kind == line["class"]
        if reading.kind != line["class"]:
            confusion[f"{line['class']} read as {reading.kind}"] += 1
            by_language[line.get("lang", "?")] += 1
        if not right:
            by_client[line.get("client", "?")] += 1
        if show and (not right or reading.kind != line["class"]):
            print(f"--- {line['id']} {line['class']} read as {reading.kind}\n{got!r}\n{line['new_text']!r}")
    count = len(lines)
    return {
        "file": path.name, "messages": count, "new_text_exact": round(texts["exact"] / count, 3),
        "new_text_same_words": round(texts["same_words"] / count, 3), "kind": round(kinds / count, 3),
        "ms_each": round(spent / count * 1000, 2), "kinds_wrong": dict(confusion),
        "kinds_wrong_by_language": dict(by_language), "texts_wrong_by_client": dict(by_client),
    }  # fmt: skip


def main(argv: Sequence[str] | None = None) -> int:
    """Print the figures of each file; without files, of train.jsonl and measure.jsonl."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--show", action="store_true", help="show what went wrong (never for measure.jsonl)")
    parser.add_argument("--library", action="store_true", help="new text by the library alone, as a baseline")
    given = parser.parse_args(argv)
    for path in given.files or [DATA / "train.jsonl", DATA / "measure.jsonl"]:
        show = given.show and path.name != "measure.jsonl"
        print(json.dumps(measure(path, show=show, library=given.library), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
