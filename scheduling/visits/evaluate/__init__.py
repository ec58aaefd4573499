"""What a plan of visits costs and breaks, and what a change would: readable, pure Python, no compiled core."""

from scheduling.visits.evaluate.timing import agenda_of, timetable
from scheduling.visits.evaluate.whole import Evaluation, Term, evaluate

__all__ = ["Evaluation", "Term", "agenda_of", "evaluate", "timetable"]
