"""The database that is brought along: PostgreSQL from a wheel, for one folder and one program.

``start(folder)`` gives a running server, making its data on the first day. It is not a
database for several machines: an office that has a PostgreSQL of its own names it in
``DATABASE_URL``, and nothing of this package is used but ``check_elsewhere``.

Who can reach it: there is no network port. The socket lies in a folder that only the owner
of the server can enter (0700), and whoever can enter it is believed (``trust``), because
the same person could read the files beside it anyway. A password would have to be kept in
a file of that same owner; ``peer`` needs an account name, which containers often lack.
"""

from banso.config.postgres.elsewhere import check_elsewhere
from banso.config.postgres.lock import running_address
from banso.config.postgres.running import Running, join, start
from banso.config.postgres.throwaway import for_tests
from banso.config.postgres.trouble import AlreadyRunning, DatabaseTrouble

__all__ = [
    "AlreadyRunning",
    "DatabaseTrouble",
    "Running",
    "check_elsewhere",
    "for_tests",
    "join",
    "running_address",
    "start",
]
