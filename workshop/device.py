"""Which laptop a change was made on, without giving away whose it is."""

from functools import cache
from hashlib import sha256


@cache
def device_name() -> str:
    """A short name for this laptop and account that gives neither away."""
    import platform

    return "laptop-" + sha256(f"{platform.node()}|{_account()}".encode()).hexdigest()[:6]


def _account() -> str:
    """Who is logged in; empty where the system does not know the account by a name."""
    import getpass

    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):
        return ""
