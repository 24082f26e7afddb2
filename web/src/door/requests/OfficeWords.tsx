import { Face } from '#shared/Face.tsx'
import { dayTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useMatterWords } from './matter-words.ts'
import { lastWords } from './steps.ts'
import type { Matter } from './wire.ts'

/** The latest answer of the office in full, with who and when. */
export function OfficeWords({ matter }: { matter: Matter }) {
  const words = useMatterWords().page
  const now = useNow()
  const last = lastWords(matter)
  if (!last) return null
  return (
    <section className="pad">
      <div className="from">
        <Face size="sm" />
        <h2>
          <b>{last.authorName}</b> {last.kind === 'settlement' ? words.settlement : words.reply}
          <small>{dayTime(last.at, now)}</small>
        </h2>
      </div>
      <div className="words">
        {paragraphs(last.words).map(paragraph => (
          <p key={paragraph.key}>{paragraph.text}</p>
        ))}
      </div>
    </section>
  )
}

const paragraphs = (words: string) =>
  words
    .split('\n')
    .map((text, place) => ({ key: place, text: text.trim() }))
    .filter(one => one.text !== '')
