"""The Qt window of Common Ground; the core is imported before Qt, and Qt without what it reads in advance."""

import workshop.session  # noqa: F401
from ui.quick_qt import import_quickly

import_quickly()
