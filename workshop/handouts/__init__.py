"""All paper: what attendees take home, as tagged PDF."""
