"""The page of people to keep in touch with: when to call, what to say, what was said."""
