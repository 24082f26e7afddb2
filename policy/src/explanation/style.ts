/** The page brings its own: nothing is fetched, and it prints as it stands. */
export const style = `
:root { color-scheme: light dark; --line: light-dark(#d5d9de, #3b4148); --soft: light-dark(#5b6470, #a5adb8); --paper: light-dark(#f6f7f9, #1d2126);
  --yes: light-dark(#17643a, #7fd6a2); --no: light-dark(#a32020, #ff9d94); --open: light-dark(#8a5a00, #f0c36a) }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 60rem; padding: 2rem 1.25rem; font: 16px/1.7 system-ui, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif;
  color: light-dark(#1d2329, #e6e9ed); background: light-dark(#fff, #14171a); overflow-wrap: anywhere }
h1 { font-size: 1.6rem; line-height: 1.3; margin: 0 } h2 { font-size: 1.25rem; line-height: 1.4; margin: 0 } h3 { font-size: 1rem; margin: 1.25rem 0 .25rem }
p { margin: .25rem 0 } a { color: inherit } ul, ol { margin: 0; padding-left: 1.25rem }
table { border-collapse: collapse; width: 100%; font-size: .9rem; margin: .5rem 0 } th, td { text-align: left; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line) }
th { color: var(--soft); font-weight: 500 }
header, section { border-bottom: 1px solid var(--line); padding-bottom: 1.5rem; margin-bottom: 1.5rem } footer, .soft { color: var(--soft); font-size: .9rem }
.verdict { font-weight: 600; white-space: nowrap } .yes { --ink: var(--yes) } .no { --ink: var(--no) } .unknown { --ink: var(--open) } .notApplicable { --ink: var(--soft) } .verdict { color: var(--ink) }
.clauses { list-style: none; padding: 0 } .clauses .clauses { padding-left: 1rem; border-left: 1px solid var(--line) } .clauses > li { padding: .4rem 0 }
.deciding > .head { font-weight: 600 } .head > * { margin-right: .5rem }
.facts { list-style: none; padding: 0; font-size: .9rem }
blockquote { margin: .25rem 0; padding: .25rem .75rem; background: var(--paper) } code { font-size: .85rem } .lines { white-space: pre-wrap }
@media (max-width: 40rem) { body { padding: 1.25rem 1rem } }
@page { margin: 18mm 16mm }
@media print { :root { color-scheme: light } body { max-width: none; padding: 0; font-size: 11pt } section { break-before: page } section:first-of-type { break-before: auto } li > .head, tr { break-inside: avoid } }
`
