"""What keeps an agreement alive: actions, the log of use, reviews, and answers to questionnaires."""
