"""One file for each step of the schema. Released ones are never edited."""
