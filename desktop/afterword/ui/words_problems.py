"""The sentence of each problem, and of each reason why a field's value cannot be kept."""

from afterword.ui.marking import QT_TRANSLATE_NOOP

# {fact} stands for a fact of the problem.
PROBLEMS: dict[str, str] = {
    "problem": QT_TRANSLATE_NOOP("words", "That did not work."),
    "invalid_value": QT_TRANSLATE_NOOP("words", "“{field}” cannot be kept like this."),
    "not_found": QT_TRANSLATE_NOOP("words", "There is no {noun} with the number {id}."),
    # the data file
    "nothing_to_undo": QT_TRANSLATE_NOOP("words", "There is nothing to undo."),
    "nothing_to_redo": QT_TRANSLATE_NOOP("words", "There is nothing to do again."),
    "undo_reaches_later": QT_TRANSLATE_NOOP(
        "words", "This cannot be undone any more: something that came later builds on it."
    ),
    "already_open": QT_TRANSLATE_NOOP("words", "Afterword is already open with this data. Close it first."),
    "book_busy": QT_TRANSLATE_NOOP(
        "words", "Another program is using your data just now. Try again shortly."
    ),
    "newer_file": QT_TRANSLATE_NOOP(
        "words", "Your data was written by a newer version of Afterword. Nothing was changed; please update."
    ),
    "damaged_file": QT_TRANSLATE_NOOP("words", "Your data cannot be read: the file {path} is damaged."),
    "unreadable_folder": QT_TRANSLATE_NOOP("words", "The folder {path} cannot be used: {reason}."),
    "unreadable_book": QT_TRANSLATE_NOOP("words", "Your data in {path} cannot be opened."),
    "unwritable_book": QT_TRANSLATE_NOOP("words", "Your data in {path} can be read, but not changed."),
    "disk_full": QT_TRANSLATE_NOOP("words", "There is no room left on the disk. Nothing was changed."),
    "disk_fault": QT_TRANSLATE_NOOP("words", "The disk refused to read or write. Nothing was changed."),
    "upgrade_failed": QT_TRANSLATE_NOOP(
        "words", "Your data could not be brought to this version. It was left as it was."
    ),
    "backup_failed": QT_TRANSLATE_NOOP("words", "The copy {path} was not complete and was thrown away."),
    # mail servers
    "unreachable": QT_TRANSLATE_NOOP(
        "words", "{host} does not answer. Are you on line, and is the name right?"
    ),
    "no_servers_found": QT_TRANSLATE_NOOP(
        "words",
        "No mail server of {domain} was found. Go back and enter the servers that your provider names;"
        " or are you off line?",
    ),
    "connection_refused": QT_TRANSLATE_NOOP(
        "words", "{host} takes no connection at port {port}. Check the port."
    ),
    "connection_cut": QT_TRANSLATE_NOOP("words", "{host} ended the connection in the middle. Try again."),
    "not_a_mail_server": QT_TRANSLATE_NOOP(
        "words",
        "What answers at {host}, port {port}, is not what was expected. Check the port and the security.",
    ),
    "bad_certificate": QT_TRANSLATE_NOOP(
        "words", "The certificate of {host} cannot be trusted: {reason}. Nothing was sent."
    ),
    "no_encryption": QT_TRANSLATE_NOOP(
        "words", "{host} offers no encryption that is safe. Your password was not sent."
    ),
    "wrong_password": QT_TRANSLATE_NOOP("words", "{host} did not take the password of {user}."),
    "needs_app_password": QT_TRANSLATE_NOOP(
        "words", "{provider} wants an app password here, not the one you sign in with on the web."
    ),
    "passwords_off": QT_TRANSLATE_NOOP(
        "words", "{provider} takes no passwords from programs any more. Sign in by your browser instead."
    ),
    "no_sign_in": QT_TRANSLATE_NOOP("words", "{host} offers no way to sign in that Afterword knows."),
    "sign_in_ended": QT_TRANSLATE_NOOP("words", "Your sign-in for {address} has ended. Sign in once more."),
    "sign_in_denied": QT_TRANSLATE_NOOP(
        "words", "{host} was not allowed to let Afterword read and send your mail. Nothing was kept."
    ),
    "sign_in_timed_out": QT_TRANSLATE_NOOP(
        "words", "Nobody came back from the browser within {minutes} minutes. Try again when you are ready."
    ),
    "client_refused": QT_TRANSLATE_NOOP(
        "words", "{host} does not take this client ID, or wants its secret too ({answer}). Check both."
    ),
    "sign_in_failed": QT_TRANSLATE_NOOP("words", "Signing in at {host} did not work ({answer}). Try again."),
    "secret_missing": QT_TRANSLATE_NOOP(
        "words", "The password of {address} is not known. Enter it once more."
    ),
    "secrets_refused": QT_TRANSLATE_NOOP(
        "words", "Your system's store of passwords ({name}) did not open. Unlock it and try again."
    ),
    "overdue": QT_TRANSLATE_NOOP(
        "words", "It should have left {days} days ago. Look at it once more, then send it."
    ),
    "no_account": QT_TRANSLATE_NOOP(
        "words", "There is no mail account yet. Add one in Settings, or use your mail program."
    ),
    "mail_refused": QT_TRANSLATE_NOOP("words", "{host} refused this mail: {answer}"),
    "try_later": QT_TRANSLATE_NOOP("words", "{host} cannot take the mail just now: {answer}"),
    "may_have_left": QT_TRANSLATE_NOOP(
        "words", "The connection to {host} ended at the last moment: the mail may have been sent."
    ),
    # files
    "unwritable_file": QT_TRANSLATE_NOOP("words", "{path} cannot be written: {detail}."),
    "unreadable_file": QT_TRANSLATE_NOOP("words", "{path} cannot be read: {detail}."),
    "unknown_form": QT_TRANSLATE_NOOP("words", "{path} is in a form Afterword does not know."),
    "empty_file": QT_TRANSLATE_NOOP("words", "There is nothing in {path}."),
    "too_large": QT_TRANSLATE_NOOP("words", "{path} is too large."),
    "encrypted_file": QT_TRANSLATE_NOOP(
        "words", "{path} is locked with a password. Save it without one first."
    ),
    "old_spreadsheet": QT_TRANSLATE_NOOP(
        "words", "{path} is a spreadsheet of an old kind. Save it as .xlsx and try again."
    ),
    "broken_file": QT_TRANSLATE_NOOP("words", "{path} is damaged and cannot be read."),
    "names_left": QT_TRANSLATE_NOOP(
        "words", "A name could not be hidden, so the shared report was not made. Please report this."
    ),
    "bad_line": QT_TRANSLATE_NOOP("words", "Line {line} cannot be read."),
    # mails
    "already_left": QT_TRANSLATE_NOOP("words", "“{subject}” has already left, so it cannot be changed."),
    "unready": QT_TRANSLATE_NOOP("words", "There is something left to fill in: {text}"),
    "no_one_to_ask": QT_TRANSLATE_NOOP(
        "words", "No person interviewed you for {role} at {employer}, so there is no one to ask."
    ),
    "name_missing": QT_TRANSLATE_NOOP("words", "A mail is signed with your name. Put it in Settings first."),
    "too_many_focus_points": QT_TRANSLATE_NOOP(
        "words", "Take at most {most} points into an interview; more are hard to keep in mind."
    ),
    "words_differ": QT_TRANSLATE_NOOP("words", "The exact words would change, so nothing was done."),
    "several_sources": QT_TRANSLATE_NOOP(
        "words", "These come from different people or interviews. Give them the same theme instead."
    ),
    "missing_places": QT_TRANSLATE_NOOP("words", "This text needs what is not known yet: {places}."),
    "unknown_places": QT_TRANSLATE_NOOP("words", "Nothing fills these places: {places}."),
    "broken_template": QT_TRANSLATE_NOOP("words", "The text “{name}” cannot be used: line {line}, {detail}."),
}

REASONS: dict[str, str] = {
    "empty": QT_TRANSLATE_NOOP("words", "This is needed."),
    "missing": QT_TRANSLATE_NOOP("words", "This is needed."),
    "too_long": QT_TRANSLATE_NOOP("words", "This is too long."),
    "not_an_address": QT_TRANSLATE_NOOP(
        "words", "This is not a mail address. It looks like name@example.org."
    ),
    "not_a_link": QT_TRANSLATE_NOOP("words", "This is not a link. It begins with https://"),
    "not_a_zone": QT_TRANSLATE_NOOP(
        "words", "This time zone is not known. Choose one, such as Europe/London."
    ),
    "out_of_range": QT_TRANSLATE_NOOP("words", "This number is too small or too large."),
    "unlikely_date": QT_TRANSLATE_NOOP("words", "This date is too far away."),
    "in_the_future": QT_TRANSLATE_NOOP("words", "This day is still to come."),
    "in_the_past": QT_TRANSLATE_NOOP("words", "This moment is over. Choose one that is still to come."),
    "not_a_date": QT_TRANSLATE_NOOP(
        "words", "This date cannot be read. Pick one, or type it like 2026-12-24."
    ),
    "not_a_time": QT_TRANSLATE_NOOP("words", "This time cannot be read. Try 14:00 or 2 pm."),
    "skipped_time": QT_TRANSLATE_NOOP("words", "The clocks skip this time on that day. Choose another."),
    "not_a_number": QT_TRANSLATE_NOOP("words", "This is not a whole number."),
    "not_in_list": QT_TRANSLATE_NOOP("words", "Choose one from the list."),
    "not_together": QT_TRANSLATE_NOOP("words", "The day has to begin before it ends."),
    "account_there": QT_TRANSLATE_NOOP("words", "There is an account with this address already."),
    "needs_encryption": QT_TRANSLATE_NOOP(
        "words", "Only a server on this computer can do without encryption."
    ),
    "already_there": QT_TRANSLATE_NOOP("words", "There is one with this name already."),
}
UNKNOWN_REASON = QT_TRANSLATE_NOOP("words", "This cannot be kept like this.")
UNKNOWN_PROBLEM = QT_TRANSLATE_NOOP("words", "That did not work ({code}).")
