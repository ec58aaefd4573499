"""The week on the page of visits: every nurse's rounds and every client's carers, seven days side by side."""
