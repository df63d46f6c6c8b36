"""The agreement: vision, principles with standards, roles, words and arrangements."""
