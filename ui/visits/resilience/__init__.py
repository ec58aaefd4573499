"""If somebody falls ill: one line a nurse, and the weakest of the coming two weeks."""
