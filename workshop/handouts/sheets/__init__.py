"""The handouts themselves, one file each, named as the catalogue names them."""
