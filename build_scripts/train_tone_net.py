"""Trains the tone guide's net of words: a teacher learns the labelled lines, the small net learns from both.

The steps keep what they find in the work folder. `teacher` tunes a sentence encoder, `texts` makes new texts
and lets the teacher label them, `net` trains what is shipped and measures it on lines that are held out: no
step learns their labels or makes texts of them, but their words count when the known words are chosen.
The shipped net was learned from the labels of a teacher that was tuned five times: on the lines up to
`fresh3` in three rounds, on those up to `fresh13` with 5,000 of the old, on 17,900 of the lines of `fresh14`
to `fresh20` with 7,000 of the old, then twice side by side on the other lines up to `fresh24` with 6,000 of
the old, and so again on those up to `fresh34` with 7,000, its weights each time being the middle of both and
of what they began as. It learned on from the net before it, for seven rounds: three with 297,000 new texts
and half of the 609,000 older ones in turn, two without these, and two with a fifth of them; the labelled
lines counted two to six times.
Needs what `requirements-train.txt` names; the program and its tests need none of it.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import torch

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "desktop"), str(ROOT)]

from afterword.domain.tone_layers import pack  # noqa: E402
from afterword.domain.tone_words import tokens  # noqa: E402
from build_scripts import tone_export  # noqa: E402
from build_scripts.tone_corpus import TIMES, Line, labelled_parts, parted  # noqa: E402
from build_scripts.tone_student import Example, Student, certain, likely  # noqa: E402
from build_scripts.tone_teacher import Teacher, neighbours, vocabulary  # noqa: E402
from build_scripts.tone_texts import Texts  # noqa: E402

CORPUS = ROOT / "tests" / "data" / "tone"
SHIPPED = ROOT / "resources" / "tone"
SEED = 5
MADE, EPOCHS = 906_000, 3
WORDS, KEPT = 18_000, 12_000
"""Words whose neighbours are known, and words of the shipped net."""


def teach(work: Path, encoder: Path) -> None:
    """Tune a teacher on the lines that are not held out; keep it, and where the encoder saw each word."""
    teacher = Teacher(encoder)
    lines, held_out = parted(CORPUS)
    words = vocabulary([tokens(line.text) for line in (*lines, *held_out)], teacher.common(), size=WORDS)
    (work / "words.json").write_text(json.dumps(words), encoding="utf-8")
    torch.save(teacher.vectors(words), work / "vectors.pt")
    teacher.tune([each for line in lines for each in labelled_parts(line)], epochs=EPOCHS)
    teacher.save(work / "teacher.pt")


def write_texts(work: Path, encoder: Path) -> None:
    """Make texts of the lines that are not held out, and keep them with the teacher's scores."""
    near = neighbours(_words(work), torch.load(work / "vectors.pt"))
    lines, _ = parted(CORPUS)
    made = Texts([line.text for line in lines], near, seed=SEED).many(MADE)
    (work / "texts.json").write_text(json.dumps(made), encoding="utf-8")
    teacher = Teacher(encoder)
    teacher.load(work / "teacher.pt")
    shares = [[round(each, 4) for each in row] for row in likely(teacher.scores(made))]
    (work / "labels.json").write_text(json.dumps(shares), encoding="utf-8")


def train(work: Path, lines: Sequence[Line]) -> Student:
    """Return a net, trained on labelled lines and on the made texts; it is kept in the work folder too."""
    own = [_example(text, certain(kind)) for line in lines for text, kind in labelled_parts(line)]
    texts = json.loads((work / "texts.json").read_text(encoding="utf-8"))
    shares = json.loads((work / "labels.json").read_text(encoding="utf-8"))
    made = [_example(text, tuple(share)) for text, share in zip(texts, shares, strict=True)]
    print(f"{len(lines)} lines, {len(own)} labelled texts, {len(made)} made ones", flush=True)
    student = Student(_words(work)[:KEPT], torch.load(work / "vectors.pt")[:KEPT])
    student.learn(own * TIMES + made)
    torch.save(student.learned(), work / "learned.pt")
    return student


def ship(student: Student, words: Sequence[str]) -> None:
    """Write the net into the shipped file."""
    body = pack(tone_export.layers(words, student.learned()))
    (SHIPPED / "net.bin").write_bytes(body)
    print(f"{len(words)} words in {len(body)} bytes")


def measure(student: Student, lines: Sequence[Line]) -> None:
    """Print how well each reader alone divides lines that nothing was learned from."""
    flagged = torch.tensor([line.flagged for line in lines])
    readers = student.scores([tokens(line.text) for line in lines])
    for name, scores in zip(("quick", "slow"), readers, strict=True):
        found = scores[:, -1] > 0
        right = int((found & flagged).sum())
        precision, recall = right / max(int(found.sum()), 1), right / int(flagged.sum())
        print(f"{name}: precision {precision:.3f}, recall {recall:.3f}")


def _example(text: str, target: tuple[float, ...]) -> Example:
    return Example(tuple(tokens(text)), target)


def _words(work: Path) -> list[str]:
    found: list[str] = json.loads((work / "words.json").read_text(encoding="utf-8"))
    return found


def main() -> int:
    """Take one step."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("step", choices=("teacher", "texts", "net"))
    parser.add_argument("--work", type=Path, required=True, help="folder for what the steps find")
    parser.add_argument("--encoder", type=Path, help="folder with all-mpnet-base-v2")
    chosen = parser.parse_args()
    if chosen.step == "teacher":
        teach(chosen.work, chosen.encoder)
    elif chosen.step == "texts":
        write_texts(chosen.work, chosen.encoder)
    else:
        lines, held_out = parted(CORPUS)
        student = train(chosen.work, lines)
        ship(student, _words(chosen.work)[:KEPT])
        measure(student, held_out)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
