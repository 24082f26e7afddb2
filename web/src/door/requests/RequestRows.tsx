import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { DoorLink } from '../shared/DoorLink.tsx'
import { useRequestWords } from './request-words.ts'
import { rowStanding } from './standing.ts'
import type { Row } from './wire.ts'

/** Requests as a list: title, state in words, and by when. */
export function RequestRows({ rows }: { rows: readonly Row[] }) {
  const words = useRequestWords()
  const time = { now: useNow(), language: useLanguage() }
  if (rows.length === 0) return null
  return (
    <ul className="open">
      {rows.map(row => {
        const { state, by, over } = rowStanding(row, time, words)
        return (
          <li key={row.id}>
            <DoorLink href={`/door/requests/${row.id}`}>
              <b>{row.title}</b>
              <span>{state}</span>
              <span className={over ? 'by over' : 'by'}>{by}</span>
            </DoorLink>
          </li>
        )
      })}
    </ul>
  )
}
