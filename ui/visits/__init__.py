"""The room of visits and rounds: a day of the team as timeline, map and list, planned, explained, changed by hand.

Other topics plug in without touching the page. Put `PLUG = Plug(...)` into `ui/visits/<topic>/plug.py` (topics:
`ui/visits/plug.py`, TOPICS) and commands into `ui/visits/<topic>/commands.py`:

- `modes`: another face of the page beside timeline, map and list ("Week"), chosen in the header;
- `bands`: a strip between the header and the day;
- `sections`: a part of the inspector of the chosen visit, or of the chosen nurse;
- `improve`: another way to improve, in the menu beside "Improve rounds";
- `visit_menu`, `nurse_menu`: entries of the menus of visits and of lanes;
- `opens`: what `frame.go("visits", target)` shows.

Everything is named "module:thing", imported when first needed and made with the `Board` (board.py): through it a part
reads the day and what is chosen, lets the planner work (work.py), proposes other rounds as a preview, shows a mode.
The whole of it with an example: docs/ui-pages.md, "The page of visits".
"""
