"""The presenter: the clean picture for the projector."""
