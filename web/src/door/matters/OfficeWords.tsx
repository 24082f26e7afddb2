import { Letter } from '../requests/Letter.tsx'
import { useMatterWords } from '../requests/matter-words.ts'
import { lastWords } from '../requests/parts.ts'
import type { Matter } from '../requests/wire.ts'

/** The latest answer of the office in full, with who and when. */
export function OfficeWords({ matter }: { matter: Matter }) {
  const words = useMatterWords().page
  const last = lastWords(matter)
  if (!last) return null
  const did = { settlement: words.settlement, decision: words.decision }[last.kind as string] ?? words.reply
  return (
    <section className="pad">
      <Letter who={last.authorName} did={did} at={last.at} words={last.words} />
    </section>
  )
}
