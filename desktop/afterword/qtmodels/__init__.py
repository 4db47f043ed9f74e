"""Values as Qt models."""
