// How the HTML form of a comparison looks.
#pragma once

namespace ComparisonStyle {
inline constexpr char css[] = R"css(
:root { color-scheme: light dark; --page: #ffffff; --ink: #1c1e22; --quiet: #5f6672; --line: #d9dde3; --card: #f6f7f9;
  --good: #0b6e3a; --bad: #a8201a; --wait: #c3c9d2; --think: #8f7ee7; --write: #2f7de1; --added: #d7f2df; --removed: #fbdcd9; }
@media (prefers-color-scheme: dark) {
  :root { --page: #17191d; --ink: #e7e9ee; --quiet: #a2a9b5; --line: #363b44; --card: #1f2228; --good: #6fd39a; --bad: #ff9d94;
    --wait: #4a515d; --think: #9d8df1; --write: #5b9df0; --added: #17402a; --removed: #52231f; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 24px; max-width: 1500px; background: var(--page); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 1.6em; margin: 0; } h2 { font-size: 1.2em; margin: 1.6em 0 .5em; } h3 { font-size: 1em; margin: 1.2em 0 .3em; }
h4 { font-size: .92em; margin: .8em 0 .2em; color: var(--quiet); }
h1, h2, h3, td, th, li, p { overflow-wrap: anywhere; unicode-bidi: isolate; }
pre { overflow-wrap: anywhere; }
.quiet { color: var(--quiet); } p.quiet { margin: .2em 0; }
pre { margin: 0 0 8px; padding: 10px 12px; border: 1px solid var(--line); border-radius: 6px; background: var(--page); white-space: pre-wrap;
  max-height: 32em; overflow: auto; font: inherit; }
pre.code { font: 13px/1.45 ui-monospace, "Cascadia Mono", "SF Mono", "Noto Sans Mono", monospace; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: start; vertical-align: top; padding: 5px 10px; border-bottom: 1px solid var(--line); }
thead th { color: var(--quiet); font-weight: 600; } td small { display: block; color: var(--quiet); white-space: nowrap; }
td.best strong { color: var(--good); } td.bar { width: 60%; vertical-align: middle; } svg { display: block; width: 100%; height: 14px; }
.wait { fill: var(--wait); } .think { fill: var(--think); } .write { fill: var(--write); }
.legend span { display: inline-flex; align-items: center; gap: 6px; margin-inline-end: 16px; } .legend svg { width: 14px; }
.columns { display: grid; gap: 16px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 420px), 1fr)); }
article { min-width: 0; padding: 14px 16px; border: 1px solid var(--line); border-radius: 8px; background: var(--card); }
article h2 { margin-top: 0; } .tag { font-size: .72em; font-weight: 600; color: var(--quiet); border: 1px solid var(--line); border-radius: 10px;
  padding: 1px 8px; margin-inline-start: 8px; white-space: nowrap; vertical-align: middle; }
ul { margin: 0; padding-inline-start: 1.3em; } .bad, .bad li { color: var(--bad); }
ins { background: var(--added); text-decoration: none; } del { background: var(--removed); }
code { font: .93em ui-monospace, "Cascadia Mono", "SF Mono", "Noto Sans Mono", monospace; }
.point { font-size: .8em; border: 1px solid var(--line); border-radius: 3px; padding: 0 3px; color: var(--bad); }
@media print { body { padding: 0; max-width: none; } pre { max-height: none; overflow: visible; } .columns { display: block; }
  article { border: 0; padding: 0; background: none; margin-top: 2em; } h2, h3, h4 { break-after: avoid; } tr { break-inside: avoid; }
  * { print-color-adjust: exact; } :root { --page: #fff; --ink: #000; --quiet: #444; --line: #bbb; --card: #fff; --good: #0b6e3a;
    --bad: #a8201a; --added: #d7f2df; --removed: #fbdcd9; --wait: #c3c9d2; --think: #8f7ee7; --write: #2f7de1; } }
)css";
}
