"""How the page looks: the window's colours, light and dark, and nothing from elsewhere."""

STYLE = """
:root { color-scheme: light dark;
  --app: #f5f6f8; --surface: #fff; --subtle: #f6f8fa; --border: #e3e7ec; --strong: #7e8b98; --text: #16202a;
  --secondary: #4b5966; --accent: #0b6e69; --on: #fff; --soft: #dcf1ee; --track: #ecf0f3; }
@media (prefers-color-scheme: dark) { :root {
  --app: #11161b; --surface: #181f26; --subtle: #1d252d; --border: #28323c; --strong: #6b7986; --text: #e8edf1;
  --secondary: #afbac5; --accent: #35bdaf; --on: #04201d; --soft: #143a37; --track: #232d36; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--app); color: var(--text);
  font: 15px/1.5 "Hanken Grotesk", system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif;
  font-variant-numeric: tabular-nums; }
a { color: var(--accent); text-underline-offset: 3px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 6px; }
.skip { position: absolute; left: -9999px; }
.skip:focus { left: 16px; top: 12px; background: var(--surface); padding: 8px 14px; z-index: 3; }
header { background: var(--surface); border-bottom: 1px solid var(--border); }
.bar { max-width: 1440px; margin: 0 auto; padding: 14px 32px; display: flex; gap: 20px; align-items: center;
  flex-wrap: wrap; }
.bar strong { font-size: 16px; letter-spacing: -.01em; margin-right: auto; }
.bar form { margin: 0; }
.who { color: var(--secondary); overflow-wrap: anywhere; }
main { max-width: 1440px; margin: 0 auto; padding: 32px 32px 56px; }
h1 { font-size: 30px; line-height: 1.2; letter-spacing: -.02em; margin: 0 0 4px; font-weight: 650; }
h2 { font-size: 20px; letter-spacing: -.01em; margin: 44px 0 14px; font-weight: 650; }
p { margin: 0; max-width: 72ch; }
.quiet { color: var(--secondary); }
.choose { display: flex; gap: 14px; align-items: end; flex-wrap: wrap; margin: 22px 0 8px; }
label { display: grid; gap: 5px; font-weight: 550; font-size: 14px; }
select, button, .button { font: inherit; min-height: 40px; padding: 7px 14px; border-radius: 8px;
  border: 1px solid var(--strong); background: var(--surface); color: var(--text); }
button, .button { cursor: pointer; font-weight: 600; text-decoration: none; display: inline-block; }
.choose button { background: var(--accent); border-color: var(--accent); color: var(--on); }
.plain { border-color: transparent; background: none; color: var(--accent); padding: 7px 4px; }
.cards { display: grid; gap: 16px; grid-template-columns: repeat(auto-fit, minmax(230px, 1fr)); margin: 28px 0 0;
  padding: 0; list-style: none; }
.cards li, .band { background: var(--surface); border: 1px solid var(--border); border-radius: 12px; }
.cards li { padding: 18px 20px; }
.cards b { display: block; font-size: 28px; line-height: 1.25; letter-spacing: -.02em; font-weight: 650; }
.cards small, .band small { display: block; color: var(--secondary); font-size: 13px; }
.bands { display: grid; gap: 16px; grid-template-columns: repeat(auto-fill, minmax(320px, 1fr)); }
.band { padding: 16px 20px 14px; }
table { border-collapse: collapse; width: 100%; }
.band caption { text-align: left; font-weight: 600; padding-bottom: 8px; }
.band caption small { font-weight: 400; }
.band th { font-weight: 400; text-align: left; color: var(--secondary); white-space: nowrap; padding: 4px 12px 4px 0;
  width: 1%; }
.band td { padding: 4px 0; }
.band td:last-child { text-align: right; width: 3.2em; }
.band thead, .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
svg { display: block; width: 100%; height: 10px; }
svg .track { fill: var(--track); } svg .fill { fill: var(--accent); }
.above { display: flex; gap: 20px; align-items: baseline; flex-wrap: wrap; }
.above h2 { margin-right: auto; }
.list { background: var(--surface); border: 1px solid var(--border); border-radius: 12px; overflow-x: auto;
  position: relative; }
.list table { font-size: 14px; }
.list th, .list td { padding: 9px 8px; text-align: right; white-space: nowrap;
  border-bottom: 1px solid var(--border); }
.list tbody tr:last-child > * { border-bottom: 0; }
.list thead th { vertical-align: bottom; font-weight: 600; line-height: 1.3; background: var(--subtle);
  white-space: normal; }
.list thead a { color: var(--text); text-decoration: underline 1px var(--strong); }
.list thead a:hover { text-decoration: underline 2px var(--accent); }
.list tbody th { font-weight: 600; font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: 13px; }
.list th:nth-child(-n+2), .list td:nth-child(-n+2) { text-align: left; white-space: nowrap; }
.list tbody tr:hover > * { background: var(--soft); }
.list td .said { display: grid; grid-template-columns: 36px auto; gap: 8px; align-items: center; }
.list .held { color: var(--secondary); }
.legend { color: var(--secondary); font-size: 13px; margin-top: 12px; }
nav { display: flex; gap: 18px; align-items: center; margin: 16px 0 0; }
.notice { background: var(--surface); border: 1px solid var(--border); border-left: 4px solid var(--accent);
  border-radius: 12px; padding: 18px 20px; margin: 24px 0 0; max-width: 760px; }
.middle { max-width: 560px; padding-top: 12vh; }
.middle .button { margin-top: 22px; }
@media (max-width: 640px) { main, .bar { padding-left: 16px; padding-right: 16px; } h1 { font-size: 25px; } }
@media (forced-colors: active) { svg .fill { fill: Highlight; } svg .track { fill: Canvas; } }
"""
