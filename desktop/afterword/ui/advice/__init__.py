"""The page of advice: the exact words, what they are about, and what became of them."""
