import type { ReactNode } from 'react'
import { dayTime, exactTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useSharedWords } from '#shared/words.ts'

export type TimelineRow = {
  id: string
  at: string
  /** One sentence: who did what. */
  sentence: ReactNode
  who?: string
  /** Seen by the enterprise or not; left out where the reader is the enterprise. */
  visible?: boolean
  tone?: 'key' | 'over'
}

/** The history: sentences, newest first, one line followed to the end. */
export function Timeline({ rows, label }: { rows: readonly TimelineRow[]; label: string }) {
  const now = useNow()
  const words = useSharedWords()
  return (
    <ol className="history" aria-label={label}>
      {rows.map(row => (
        <li key={row.id} className={row.tone}>
          <p>
            <time dateTime={row.at} title={exactTime(row.at)}>
              {dayTime(row.at, now)}
            </time>
            {row.sentence}
          </p>
          <p className="who">{[row.who, visibility(row, words)].filter(Boolean).join(' · ')}</p>
        </li>
      ))}
    </ol>
  )
}

function visibility(row: TimelineRow, words: ReturnType<typeof useSharedWords>) {
  if (row.visible === undefined) return undefined
  return row.visible ? words.publicRow : words.internalRow
}
