"""The world outside: mail, secrets, files, typesetting."""
