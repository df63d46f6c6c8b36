"""The places of the window, one package or file each."""
