import os
import subprocess
import sys


def test_the_program_starts_as_a_module_and_tells_its_version():
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    done = subprocess.run(
        [sys.executable, "-m", "afterword", "--version"],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    )
    assert done.stdout.startswith("afterword ")
