"""Copies of the database: backups, restore, encryption, migration."""
