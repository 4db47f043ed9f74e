"""The page of mails: drafts, what is to be sent or settled, replies, and the editor."""
