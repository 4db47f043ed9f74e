"""Each module has its twin: the same name, the same folder, under tests."""

import ast
from pathlib import Path, PurePosixPath

from tests.rules.source import PACKAGE, ROOT, Source, expect_none, python_sources, snippet


def twin_of(source: Source) -> PurePosixPath:
    """Where a module's tests stand."""
    inside = source.path.relative_to(PACKAGE)
    return PurePosixPath("tests") / inside.parent / f"test_{inside.stem.strip('_')}.py"


def needs_twin(source: Source) -> bool:
    """Whether it does anything: mere words and values do not, and a migration is tested on old files."""
    if source.path.name == "__init__.py" or "migrations" in source.path.parts:
        return False
    doing = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
    return any(isinstance(node, doing) for node in ast.walk(source.tree))


def lonely(sources: tuple[Source, ...], *, root: Path) -> list[str]:
    """Modules that need a twin and have none."""
    found = [(source.path, twin_of(source)) for source in sources if needs_twin(source)]
    return [f"{path} lacks {twin}" for path, twin in found if not (root / twin).is_file()]


def test_every_module_has_its_twin():
    expect_none(lonely(python_sources(PACKAGE), root=ROOT))


def test_a_module_without_a_twin_is_found(tmp_path: Path):
    module = snippet("def f(): ...", "desktop/afterword/domain/asking.py")
    assert lonely((module,), root=tmp_path) == [
        "desktop/afterword/domain/asking.py lacks tests/domain/test_asking.py"
    ]
    (tmp_path / "tests/domain").mkdir(parents=True)
    (tmp_path / "tests/domain/test_asking.py").touch()
    assert not lonely((module,), root=tmp_path)


def test_mere_words_values_and_migrations_need_no_twin():
    assert not needs_twin(snippet('"""Words."""\nWORDS = ("a", "b")'))
    assert not needs_twin(snippet("@dataclass\nclass Draft:\n    name: str"))
    assert not needs_twin(snippet("def up(): ...", "desktop/afterword/store/migrations/m0001_first.py"))
    assert not needs_twin(snippet("def f(): ...", "desktop/afterword/store/__init__.py"))
    assert needs_twin(snippet("class A:\n    def f(self): ..."))


def test_the_twin_of_main_has_no_underscores():
    assert str(twin_of(snippet("", "desktop/afterword/__main__.py"))) == "tests/test_main.py"
