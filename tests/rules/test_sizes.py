"""Files, functions, classes and signatures stay small."""

import ast
from collections.abc import Iterator

from tests.rules.source import Source, expect_none, offences, snippet

FILE_LINES = 400
FUNCTION_LINES = 60
PUBLIC_METHODS = 15
POSITIONAL = 4

Function = ast.FunctionDef | ast.AsyncFunctionDef


def long_files(source: Source) -> list[str]:
    lines = source.text.count("\n")
    return [f"{source.path}: {lines} lines"] if lines > FILE_LINES else []


def long_functions(source: Source) -> list[str]:
    found = []
    for node in ast.walk(source.tree):
        if isinstance(node, Function):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > FUNCTION_LINES:
                found.append(source.at(node, f"{node.name} has {lines} lines"))
    return found


def wide_classes(source: Source) -> list[str]:
    found = []
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ClassDef):
            public = {method.name for method in methods(node) if is_our_public(method)}
            if len(public) > PUBLIC_METHODS:
                found.append(source.at(node, f"{node.name} has {len(public)} public methods"))
    return found


def long_signatures(source: Source) -> list[str]:
    found = []
    for node, is_method in functions(source.tree):
        taken = len(node.args.posonlyargs) + len(node.args.args)
        bound = is_method and "staticmethod" not in {getattr(each, "id", "") for each in node.decorator_list}
        if not node.name.startswith("_") and taken - bound > POSITIONAL:
            found.append(source.at(node, f"{node.name} takes {taken - bound} positional arguments"))
    return found


def methods(node: ast.ClassDef) -> Iterator[Function]:
    return (each for each in node.body if isinstance(each, Function))


def is_our_public(method: Function) -> bool:
    """Not an override of Qt's (those have capitals), nor a value in the form of a property."""
    decorators = {getattr(each, "id", getattr(each, "attr", "")) for each in method.decorator_list}
    return (
        method.name.islower() and not method.name.startswith("_") and not decorators & {"property", "setter"}
    )


def functions(tree: ast.Module) -> Iterator[tuple[Function, bool]]:
    """Every function or method that a caller outside could name."""
    for node in tree.body:
        if isinstance(node, Function):
            yield node, False
        elif isinstance(node, ast.ClassDef):
            yield from ((each, True) for each in methods(node))


def test_files_are_short():
    expect_none(offences(long_files, "desktop", "build_scripts"))


def test_functions_are_short():
    expect_none(offences(long_functions, "desktop", "build_scripts"))


def test_classes_have_few_public_methods():
    expect_none(offences(wide_classes, "desktop", "build_scripts"))


def test_public_functions_take_few_positional_arguments():
    expect_none(offences(long_signatures, "desktop", "build_scripts"))


def test_a_long_file_is_found():
    assert long_files(snippet("x = 1\n" * 401))
    assert not long_files(snippet("x = 1\n" * 400))


def test_a_long_function_is_found_even_inside_a_class():
    assert long_functions(snippet("class A:\n    def f(self):\n" + "        x = 1\n" * 60))
    assert not long_functions(snippet("class A:\n    def f(self):\n" + "        x = 1\n" * 59))


def test_a_wide_class_is_found_but_qts_overrides_do_not_count():
    def wide(name: str) -> Source:
        return snippet("class A:\n" + "".join(f"    def {name}{i}(self): ...\n" for i in range(16)))

    assert wide_classes(wide("do_"))
    assert not wide_classes(wide("_do_"))
    assert not wide_classes(wide("rowCount"))


def test_a_long_signature_is_found_but_keywords_and_self_do_not_count():
    assert long_signatures(snippet("def f(a, b, c, d, e): ..."))
    assert long_signatures(snippet("class A:\n    @staticmethod\n    def f(a, b, c, d, e): ..."))
    assert not long_signatures(snippet("def f(a, b, c, d, *, e, g): ..."))
    assert not long_signatures(snippet("class A:\n    def f(self, a, b, c, d): ..."))
