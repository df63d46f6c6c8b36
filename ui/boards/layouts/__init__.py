"""The ways a board can be laid out; one file a layout, adding one changes nothing else."""
