"""Reading sentences, names and days in five languages."""
