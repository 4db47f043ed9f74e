"""Problems with the data file that a person can understand."""

from afterword.domain.errors import Problem


class NothingToUndo(Problem):
    """There is no step to take back. No facts."""

    code = "nothing_to_undo"


class NothingToRedo(Problem):
    """There is no step to do again. No facts."""

    code = "nothing_to_redo"


class UndoReachesLater(Problem):
    """Taking the step back would undo what came later. Facts: step (its name)."""

    code = "undo_reaches_later"


class AlreadyOpen(Problem):
    """Another Afterword has the data file open. Facts: path."""

    code = "already_open"


class BookBusy(Problem):
    """Another program holds the data file just now. Facts: path."""

    code = "book_busy"


class NewerFile(Problem):
    """The data file was written by a newer Afterword. Facts: path, version (the file's), known (ours)."""

    code = "newer_file"


class DamagedFile(Problem):
    """The data file cannot be read as one.

    Facts: path; reason: "empty", "folder", "not_a_book" (something else than a database), "other_program"
    (a database, not of Afterword), "damaged" (a database that lost its order); backup: the newest good
    backup, or "".
    """

    code = "damaged_file"


class UnreadableFolder(Problem):
    """The folder of the data file cannot be used. Facts: path (the folder), reason (the system's words)."""

    code = "unreadable_folder"


class UnreadableBook(Problem):
    """The data file is there and may not be read or written. Facts: path, reason: "denied" or "missing"."""

    code = "unreadable_book"


class UnwritableBook(UnreadableBook):
    """The data file can be read and may not be written. Facts: path, reason: "denied"."""

    code = "unwritable_book"


class DiskFull(Problem):
    """There is no room left where the data file lies; nothing was changed. Facts: path."""

    code = "disk_full"


class DiskFault(Problem):
    """The disk refused to read or write; nothing was changed. Facts: path, reason (the engine's name)."""

    code = "disk_fault"


class UpgradeFailed(Problem):
    """The data file could not be brought to this version and was left as it was.

    Facts: path, version (the file's), known (ours), copy (the verified copy made before, or "").
    """

    code = "upgrade_failed"


class BackupFailed(Problem):
    """A copy was not equal to its source and was thrown away. Facts: path (of the copy), reason."""

    code = "backup_failed"
