"""Rules over facts, alignments and changes → findings, significance, duties."""
