"""Tell what day it is: the only date that briefgen writes and no author did."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

from briefgen.source.errors import UsageError

VARIABLE = "SOURCE_DATE_EPOCH"
"""What stands for the clock where it is set, in seconds since 1970 in UTC, so that a run can be
repeated (reproducible-builds.org)."""


def today(*, local: bool = False) -> date:
    """Return the day in UTC, or where the user is. Raises UsageError where the variable is none."""
    epoch = os.environ.get(VARIABLE, "")
    if not epoch:
        now = datetime.now(UTC)
        return (now.astimezone() if local else now).date()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError):
        hint = "it is a whole number of seconds since 1970, or not set"
        raise UsageError(f"{VARIABLE} is `{epoch}`", hint) from None
