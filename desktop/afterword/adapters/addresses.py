"""Mail addresses: whether a text is one, without asking the network."""


def is_address(text: str) -> bool:
    """Return whether the text is a mail address by its form (RFC 5321, internationalised ones included)."""
    from email_validator import EmailNotValidError, validate_email

    try:
        validate_email(text, check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        return False
    return True


def wire_form(address: str) -> str:
    """Return an address as servers take it: its domain in ASCII. What is no address stays as it is."""
    from email_validator import EmailNotValidError, validate_email

    try:
        found = validate_email(address, check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        return address
    return found.ascii_email or f"{found.local_part}@{found.ascii_domain}"
