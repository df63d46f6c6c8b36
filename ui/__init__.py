"""The Qt window of Common Ground; the core comes first, since imports after PySide6 pay for a source scan."""

import workshop.session  # noqa: F401
