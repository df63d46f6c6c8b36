"""Results drawn the way their method asks for, each with the same content as text."""
