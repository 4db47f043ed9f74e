"""What a person can do: one small function per action, one module per noun."""
