"""Evidence that two claims answer one question: one module per kind."""
