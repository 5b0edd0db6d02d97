"""Knowledge of Chinese and English, not of notices: normal forms, words, numerals, dates, durations."""
