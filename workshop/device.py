"""Which laptop a change was made on, without giving away whose it is."""

from functools import cache
from hashlib import sha256


@cache
def device_name() -> str:
    """A short name for this laptop and account that gives neither away."""
    import getpass
    import platform

    return "laptop-" + sha256(f"{platform.node()}|{getpass.getuser()}".encode()).hexdigest()[:6]
