import { Empty } from '#shared/Empty.tsx'
import { Fault } from '#shared/Fault.tsx'
import { dayTime, time } from '#shared/format.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useNow } from '#shared/ticker.ts'
import { useWords } from '#shared/words.ts'
import { DoorFrame } from '../frame/DoorFrame.tsx'
import { DoorLink } from '../shared/DoorLink.tsx'
import { useGet } from '../shared/useGet.ts'
import { eventSheet } from './event-sheet.ts'
import type { OwnEvents } from './wire.ts'
import '../requests/requests.css'

type Row = OwnEvents['rows'][number]

/** To what one may come, the next first; and where one was. R20.3 */
export function EventsScreen() {
  const words = useWords(eventSheet)
  const toCome = useGet<OwnEvents>('/api/district-events', { limit: 50 }, { of: ['event'] })
  const over = useGet<OwnEvents>('/api/district-events', { over: true, mine: true, limit: 20 }, { of: ['event'] })
  const fault = toCome.fault ?? over.fault
  const again = () => {
    toCome.again()
    over.again()
  }
  return (
    <DoorFrame title={words.title} back={{ href: '/door/me', label: words.me }}>
      <div className="pad">
        <h1>{words.title}</h1>
        {toCome.data?.rows.length === 0 ? <Empty title={words.none} why={words.noneWhy} /> : null}
        {fault ? <Fault fault={fault} again={again} /> : null}
        {!toCome.data && !fault ? <Skeleton kind="lines" rows={4} /> : null}
      </div>
      <Rows title={words.toCome} rows={toCome.data?.rows ?? []} />
      <Rows title={words.over} rows={over.data?.rows ?? []} />
    </DoorFrame>
  )
}

function Rows({ title, rows }: { title: string; rows: readonly Row[] }) {
  if (rows.length === 0) return null
  return (
    <section className="pad">
      <h2>{title}</h2>
      <ul className="open">
        {rows.map(row => (
          <li key={row.id}>
            <Line row={row} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Line({ row: { id, title, startsAt, endsAt, place, status, free, own } }: { row: Row }) {
  const words = useWords(eventSheet)
  const now = useNow()
  const said = () => {
    if (status === 'calledOff') return words.calledOff
    if (own?.checkedInAt) return words.wasThere
    if (own) return own.ahead === null ? words.hasSeat : words.waits(own.ahead)
    return free > 0 ? words.free(free) : words.full
  }
  return (
    <DoorLink href={`/door/events/${id}`}>
      <b>{title}</b>
      <span>
        {dayTime(startsAt, now)}–{time(endsAt)} · {place}
      </span>
      <span className="by">{said()}</span>
    </DoorLink>
  )
}
