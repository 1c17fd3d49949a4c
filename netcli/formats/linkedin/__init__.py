"""The archive of LinkedIn."""
