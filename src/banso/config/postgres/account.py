"""Under whose name PostgreSQL runs.

Normally under the name of whoever starts the program. PostgreSQL refuses to run as root,
though; started by root it gets a number of its own, which no account and no other service
has, so that not even those that share ``nobody`` can read the files or reach the socket.
"""

import os
import pwd
import subprocess
from pathlib import Path
from typing import Self, TypedDict

from banso.config.postgres.trouble import NoOtherUser

# Between the ranges that systemd and Debian hand out (systemd: "UIDs and GIDs", unused).
OWN_NUMBER = 60600


class Identity(TypedDict, total=False):
    user: int
    group: int
    extra_groups: list[int]


class Account:
    """A user for a process: ``None`` means the user that we are."""

    def __init__(self, user: int | None = None, group: int | None = None) -> None:
        self.user, self.group = user, group

    @classmethod
    def for_server(cls, data: Path) -> Self:
        """The owner of the data where there is some, since PostgreSQL accepts no other."""
        if os.geteuid() != 0:
            return cls()
        if data.exists() and data.stat().st_uid != 0:
            return cls(data.stat().st_uid, data.stat().st_gid)
        return cls(OWN_NUMBER, OWN_NUMBER)

    def for_first_day(self) -> "Account":
        """``initdb`` wants a number that has a name; the files change hands right after."""
        if self.user != OWN_NUMBER:
            return self
        return Account(pwd.getpwnam("nobody").pw_uid, OWN_NUMBER)

    @property
    def identity(self) -> Identity:
        """What ``subprocess`` takes to start a process as this user."""
        if self.user is None or self.group is None:
            return {}
        return {"user": self.user, "group": self.group, "extra_groups": []}

    @property
    def name(self) -> str:
        number = os.geteuid() if self.user is None else self.user
        return f"user {number}"

    def may(self, how: str, path: Path) -> bool:
        """Whether this user can read (``r``), write (``w``) or enter (``x``) ``path``.

        Asked as that user, since only the system knows all the rules (access lists, mounts).
        """
        call = ["/usr/bin/env", "test", f"-{how}", str(path)]
        try:
            answer = subprocess.run(call, check=False, cwd="/", **self.identity)  # noqa: S603 - our own paths
        except OSError as error:
            raise NoOtherUser(number=self.user) from error
        return answer.returncode == 0

    def give(self, path: Path) -> None:
        """Hand ``path`` and all below it to this user."""
        if self.user is None or self.group is None:
            return
        for each in (path, *path.rglob("*")):
            os.chown(each, self.user, self.group, follow_symlinks=False)
