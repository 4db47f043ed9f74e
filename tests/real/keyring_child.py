"""What a program does with the system's keyring, told as JSON: run inside a session by test_keyring.py.

Words: ``store``, ``keep KEY`` (the secret comes by standard input), ``read KEY``, ``forget KEY``, ``lock``;
``change KEY`` has the account of this key sign in by the browser, ``give-up KEY`` begins that and goes back.
"""

import json
import sys
from datetime import UTC, datetime, timedelta

from afterword.adapters.secrets import SystemSecrets, working_store
from afterword.domain.account import Account, Server, SignIn
from afterword.domain.clock import SystemClock
from afterword.domain.errors import Problem
from afterword.domain.tokens import Tokens
from afterword.services.accounts import Access, Proof, access_by


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
        case ["change", key]:
            access, account, proof = _by_browser(key)
            access.keep(account, proof)
            return access.forget_others(account)
        case ["give-up", key]:
            access, account, proof = _by_browser(key)
            return access.give_back(access.keep(account, proof))
        case ["lock"]:
            import secretstorage

            return secretstorage.get_default_collection(secretstorage.dbus_init()).lock()
    raise SystemExit(f"unknown words: {words}")


def _by_browser(key: str) -> tuple[Access, Account, Proof]:
    ends = datetime.now(UTC) + timedelta(hours=1)
    tokens = Tokens(access="access", refresh=sys.stdin.read() * 200, ends=ends)  # long: kept in pieces
    blank = Server(host="mail.example.org", port=465)
    account = Account(key=key, name="Kim", address="kim@example.org", smtp=blank, sign_in=SignIn.OAUTH2)
    return access_by(SystemSecrets(), clock=SystemClock()), account, Proof(tokens=tokens)


if __name__ == "__main__":
    try:
        json.dump(main(sys.argv[1:]), sys.stdout)
    except Problem as problem:
        json.dump({"problem": problem.code, **problem.facts}, sys.stdout)
