"""The room where lists come in and files go out."""
