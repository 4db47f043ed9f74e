"""How somebody who writes, or is written to, is named in one line."""


def written(name: str, address: str) -> str:
    """Return "Anna Okafor <anna@n.example>"; the name or the address alone where there is no more."""
    return f"{name} <{address}>" if name and address else name or address
