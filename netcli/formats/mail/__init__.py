"""Mail: mbox, Maildir, single messages."""
