"""The words that tell the kind of a give, a table for each language.

A table has the words of each kind: `gift` is that word, `introduc*` any word that begins so, and `good_word` a phrase. Words
under `""` tell no kind, though others that begin so do. After a word of TOPIC comes only what the give was about.
"""
