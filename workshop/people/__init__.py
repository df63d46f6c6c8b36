"""The partnership's organisations and people: who they are, who is here, what they can give."""
