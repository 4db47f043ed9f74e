"""Mail addresses: whether a text is one, without asking the network."""


def is_address(text: str) -> bool:
    """Return whether the text is a mail address by its form (RFC 5321, internationalised ones included)."""
    from email_validator import EmailNotValidError, validate_email

    try:
        validate_email(text, check_deliverability=False, test_environment=True)
    except EmailNotValidError:
        return False
    return True
