const open = { cdata: '<![CDATA[', comment: '<!--' } as const
const close = { cdata: ']]>', comment: '-->' } as const

/** XML as it streams by, with CDATA as escaped text and without comments: what stands in a cell is read however a program wrote it. */
export async function* plainMarkup(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let held = ''
  let within: keyof typeof open | null = null
  for await (const chunk of chunks) {
    let text = held + chunk
    let plain = ''
    for (;;) {
      const step: Step = within === null ? outside(text) : inside(text, within)
      plain += step.plain
      text = step.rest
      if (step.within === within) break
      within = step.within
    }
    held = text
    yield plain
  }
  yield within === 'comment' ? '' : within === 'cdata' ? escaped(held) : held
}

type Step = { plain: string; rest: string; within: keyof typeof open | null }

const begins = /<!(?:\[CDATA\[|--)/

/** Up to where one begins; the end of the text may be half of a beginning. */
function outside(text: string): Step {
  const found = begins.exec(text)
  if (found) {
    const within = found[0] === open.cdata ? 'cdata' : 'comment'
    return { plain: text.slice(0, found.index), rest: text.slice(found.index + found[0].length), within }
  }
  const at = text.lastIndexOf('<', text.length)
  const tail = text.slice(Math.max(at, 0))
  const half = at >= 0 && Object.values(open).some(each => each.startsWith(tail))
  return half ? { plain: text.slice(0, at), rest: tail, within: null } : { plain: text, rest: '', within: null }
}

function inside(text: string, kind: keyof typeof open): Step {
  const at = text.indexOf(close[kind])
  const said = (words: string) => (kind === 'cdata' ? escaped(words) : '')
  if (at >= 0) return { plain: said(text.slice(0, at)), rest: text.slice(at + close[kind].length), within: null }
  const safe = Math.max(0, text.length - close[kind].length + 1)
  return { plain: said(text.slice(0, safe)), rest: text.slice(safe), within: kind }
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
