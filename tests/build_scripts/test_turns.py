"""The lock is held by one process at a time and falls with its holder."""

import subprocess
import sys
from pathlib import Path

from build_scripts.turns import turn

HOLD = """
import sys
from pathlib import Path
from build_scripts.turns import turn
with turn(Path(sys.argv[1]), on_wait=lambda: None):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_one_waits_until_the_first_is_gone_even_killed(tmp_path: Path):
    path = tmp_path / "a/lock"
    command = [sys.executable, "-c", HOLD, str(path)]
    root = Path(__file__).parent.parent.parent
    waits: list[str] = []
    with subprocess.Popen(
        command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"

        def kill() -> None:
            waits.append("waited")
            holder.kill()

        with turn(path, on_wait=kill):
            assert waits == ["waited"]


def test_a_free_lock_is_taken_without_waiting_again_and_again(tmp_path: Path):
    waits: list[str] = []
    for _ in range(3):
        with turn(tmp_path / "lock", on_wait=lambda: waits.append("waited")):
            pass
    assert waits == []
