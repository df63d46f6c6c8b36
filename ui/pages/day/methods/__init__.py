"""One file for each way of marking: how a ballot is entered, and how its result is drawn."""
