"""The Qt window of Common Ground."""
