"""The client ids a packager registered for signing in by the browser, in a file that is shipped.

A file with empty ids is what the source holds: then the user enters an id of their own. The "secret" of a
program that everybody can download is none; a provider may want it all the same.
"""

import json
from pathlib import Path

from afterword.adapters import shipped
from afterword.domain.tokens import Client

FILE = "sign_in/clients.json"


def client_of(issuer: str, *, path: Path | None = None) -> Client | None:
    """Return the packager's client for who signs one in ("google", "microsoft"), or None."""
    try:
        kept = json.loads((path or shipped.path(FILE)).read_text("utf-8"))
        found = kept[issuer]
        client = Client(id=str(found["id"]).strip(), secret=str(found.get("secret", "")).strip())
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return None
    return client if client.id else None
