"""Our rules beside SciPy, pabutools and pref_voting, which never ship; asked now, or as recorded."""
