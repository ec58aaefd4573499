"""Other ways to improve a day: three plans to choose from or to mix, and improving only a part of it."""
