"""Words to be translated are literals: what lupdate cannot read is never translated, and nobody notices."""

import ast
from collections.abc import Iterator

import pytest

from tests.rules.source import Source, calls, dotted, expect_none, offences, snippet

# How many arguments lupdate reads: of tr() the text and its comment, of translate() the context before them.
READ = {"tr": 2, "translate": 3, "QT_TRANSLATE_NOOP": 2}
BRIDGE = "ui/translating.py"  # looks up the words that stand as literals in ui/words*.py, which know no Qt


def unreadable_words(source: Source) -> list[str]:
    if source.is_in(BRIDGE):
        return []
    handed_in = set(looked_up_elsewhere(source.tree))
    found = []
    for call in calls(source.tree):
        name = called(call)
        if name in READ and call not in handed_in:
            given = call.args[: READ[name]]
            found += [
                source.at(each, f"{name}() of what is not a literal")
                for each in given
                if not is_literal(each)
            ]
    return found


def looked_up_elsewhere(tree: ast.AST) -> Iterator[ast.Call]:
    """Calls of a `translate` that came in as a parameter: it looks up words that are literals elsewhere."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.Lambda):
            taken = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
            if "translate" in {each.arg for each in taken}:
                yield from (call for call in calls(node) if dotted(call.func) == "translate")


def called(call: ast.Call) -> str:
    """The name of a call that lupdate looks at, if it is one: str.translate is none."""
    name = dotted(call.func)
    last = name.rpartition(".")[2]
    if last in {"tr", "QT_TRANSLATE_NOOP"}:
        return last
    return (
        last
        if name in {"translate", "QCoreApplication.translate", "QtCore.QCoreApplication.translate"}
        else ""
    )


def is_literal(node: ast.expr) -> bool:
    """A text in quotes; pieces in a row are one, f-strings and sums are none. None stands for no comment."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str | None)


def test_every_word_is_a_literal():
    expect_none(offences(unreadable_words, "desktop"))


@pytest.mark.parametrize(
    "text",
    [
        'self.tr(f"Hello {name}")',
        'self.tr("Hello %s" % name)',
        'self.tr("Hello {}".format(name))',
        "self.tr(text)",
        'self.tr("Hello " + name)',
        'translate("context", text)',
        'QT_TRANSLATE_NOOP("words", text)',
        "def f(x):\n    return translate(x)",
        'QCoreApplication.translate(context, "Hello")',
    ],
)
def test_what_lupdate_cannot_read_is_found(text: str):
    assert unreadable_words(snippet(text))


@pytest.mark.parametrize(
    "text",
    [
        'self.tr("Hello %1").replace("%1", name)',
        'self.tr("%n interview(s)", None, count)',
        'self.tr("one " "text")',
        'translate("context", "Hello", None, count)',
        "text.translate(table)",
        'QT_TRANSLATE_NOOP("words", "Hello")',
        "def f(x, *, translate):\n    return translate(TABLE[x])",
    ],
)
def test_what_lupdate_reads_passes(text: str):
    assert not unreadable_words(snippet(text))
