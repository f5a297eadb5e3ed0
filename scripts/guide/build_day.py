"""The day a build is of: SOURCE_DATE_EPOCH, else today in UTC."""

from __future__ import annotations

import datetime
import os


def build_day() -> datetime.date:
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    moment = (
        datetime.datetime.fromtimestamp(int(epoch), datetime.UTC)
        if epoch
        else datetime.datetime.now(datetime.UTC)
    )
    return moment.date()
