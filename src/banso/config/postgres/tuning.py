"""How the server is set up. Given at each start, so that a new release can change its mind."""

from pathlib import Path

SAFE = {
    # What has been committed survives a power failure. Never trade this for speed.
    "fsync": "on",
    "synchronous_commit": "on",
    "full_page_writes": "on",
}
FOR_TESTS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}

REACH = {
    "listen_addresses": "",  # no network port at all
    "unix_socket_permissions": "0700",  # besides the folder: two bolts on one door
    "max_connections": "60",  # four workers with eight threads, and room for an administrator
}
MEMORY = {
    "shared_buffers": "256MB",
    "huge_pages": "off",
    "work_mem": "16MB",
    "maintenance_work_mem": "128MB",
    "effective_cache_size": "1GB",
}
PACE = {
    "max_wal_size": "2GB",
    "checkpoint_timeout": "15min",
    "random_page_cost": "1.1",  # solid-state disks
    "jit": "off",  # compiling costs more than our short queries take
}
# The log is for whoever looks after the machine: it must not tell about people, so no
# statements, no parameters, and no DETAIL lines (which quote the values of a row).
SILENCE = {
    "logging_collector": "off",  # we read and rotate it ourselves, see running.py
    "log_min_messages": "warning",
    "log_min_error_statement": "panic",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
    "log_error_verbosity": "terse",
    "log_checkpoints": "off",
}


def settings_given(socket: Path, *, hurried: bool = False) -> list[str]:
    """The arguments of ``postgres``; ``hurried`` only for data that may be lost."""
    care = FOR_TESTS if hurried else SAFE
    chosen = {"unix_socket_directories": str(socket)} | REACH | MEMORY | PACE | SILENCE | care
    return [part for name, value in chosen.items() for part in ("-c", f"{name}={value}")]
