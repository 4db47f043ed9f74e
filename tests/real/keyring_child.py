"""What a program does with the system's keyring, told as JSON: run inside a session by test_keyring.py.

Words: ``store``, ``keep KEY`` (the secret comes by standard input), ``read KEY``, ``forget KEY``, ``lock``.
"""

import json
import sys

from afterword.adapters.secrets import SystemSecrets, working_store
from afterword.domain.errors import Problem


def main(words: list[str]) -> object:
    """Do what the words say, and return what came of it."""
    match words:
        case ["store"]:
            store = working_store()
            return {"name": store.name, "lasts": store.lasts}
        case ["keep", key]:
            return SystemSecrets().keep(key, sys.stdin.read())
        case ["read", key]:
            return SystemSecrets().read(key)
        case ["forget", key]:
            return SystemSecrets().forget(key)
        case ["lock"]:
            import secretstorage

            return secretstorage.get_default_collection(secretstorage.dbus_init()).lock()
    raise SystemExit(f"unknown words: {words}")


if __name__ == "__main__":
    try:
        json.dump(main(sys.argv[1:]), sys.stdout)
    except Problem as problem:
        json.dump({"problem": problem.code, **problem.facts}, sys.stdout)
