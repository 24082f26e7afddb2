import type { ReactNode } from 'react'
import { Face } from '#shared/Face.tsx'
import { dayTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'

type Props = { who: string; did: string; at?: string | null; words: string; children?: ReactNode }

/** Words in full, with who wrote them and when. */
export function Letter({ who, did, at, words, children }: Props) {
  const now = useNow()
  return (
    <>
      <div className="from">
        <Face size="sm" />
        <h2>
          <b>{who}</b> {did}
          {at ? <small>{dayTime(at, now)}</small> : null}
        </h2>
      </div>
      <Paragraphs words={words} />
      {children}
    </>
  )
}

/** As they were written, a paragraph a line. */
export function Paragraphs({ words }: { words: string }) {
  return (
    <div className="words">
      {paragraphs(words).map(paragraph => (
        <p key={paragraph.key}>{paragraph.text}</p>
      ))}
    </div>
  )
}

const paragraphs = (words: string) =>
  words
    .split('\n')
    .map((text, place) => ({ key: place, text: text.trim() }))
    .filter(one => one.text !== '')
