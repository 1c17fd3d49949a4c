"""The words for people: codes and values of the rules as text."""
