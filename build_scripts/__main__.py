"""The door's inner side: `python -m build_scripts JOB …`, run by the environment's interpreter."""

import importlib
import sys
from collections.abc import Sequence

from build_scripts.place import Trouble, say


def carry_out(argv: Sequence[str]) -> int:
    """Call the job's `main` with the remaining arguments; returns its exit status."""
    job = importlib.import_module(f"build_scripts.{argv[0].replace('-', '_')}")
    try:
        return int(job.main(list(argv[1:])))
    except Trouble as trouble:
        say(str(trouble))
        return 1
    except KeyboardInterrupt:
        say("")
        return 130


if __name__ == "__main__":
    sys.exit(carry_out(sys.argv[1:]))
