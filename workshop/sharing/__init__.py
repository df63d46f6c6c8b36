"""Letting others have the file: what goes along and what stays behind."""
