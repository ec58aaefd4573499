"""The room of the roster: who works when, edited, suggested, explained and published.

Other topics of making a roster plug in without touching the page. Put `PLUG = Plug(...)` into
`ui/roster/<topic>/plug.py` (topics: `ui/roster/plug.py`, TOPICS) and commands into `ui/roster/<topic>/commands.py`:

- `modes`: another face of the page beside the grid ("Fairness"), chosen in the header;
- `bands`: a strip between the figures and the grid (a phase, a notice);
- `sections`: a part of the inspector below the reasons of the chosen cell;
- `menu`: entries of the menu of the chosen cells;
- `overlay`: a small sign on cells (an open ask, a joker), and the gap map over the coverage;
- `opens`: what `frame.go("roster", target)` shows.

Everything is named "module:thing" and imported when it is first needed; each is made with the `Board` (board.py),
through which it reads the roster and the chosen cells, proposes another roster as a preview, and shows a mode.
The whole of it with an example: docs/ui-pages.md, "The roster's page".
"""
