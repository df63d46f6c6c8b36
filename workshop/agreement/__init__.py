"""The agreement, from vision to arrangements, and the thread that ties it to ideas and actions."""
