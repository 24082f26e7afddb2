import { useState } from 'react'
import { Fault } from '#shared/Fault.tsx'
import { dayTime } from '#shared/format.ts'
import { search } from '#shared/http.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useNow } from '#shared/ticker.ts'
import { DoorLink } from '../shared/DoorLink.tsx'
import { useDoorWords } from '../shared/door-words.ts'
import { markRead, type NoticeRow, useNotices } from './notices.ts'

/** What was told to me, each a way to its matter. */
export function NoticesSection() {
  const words = useDoorWords().notices
  const { data } = useNotices()
  return (
    <section className="pad" aria-label={words.title}>
      <div className="h2">
        <h2>{words.title}</h2>
        {data && data.unread > 0 ? (
          <button type="button" className="as-link" onClick={() => markRead({ all: true })}>
            {words.readAll}
          </button>
        ) : null}
      </div>
      {data?.rows.length === 0 ? (
        <p className="sub">
          {words.none}。{words.noneWhy}
        </p>
      ) : null}
      <NoticesPage />
    </section>
  )
}

function NoticesPage({ after }: { after?: string }) {
  const words = useDoorWords().notices
  const { data, fault, again } = useNotices(after)
  const [more, setMore] = useState(false)
  if (fault) return <Fault fault={fault} again={again} />
  if (!data) return <Skeleton kind="lines" rows={3} />
  return (
    <>
      {data.rows.length > 0 ? (
        <ul className="open notices">
          {data.rows.map(row => (
            <Notice key={row.id} row={row} />
          ))}
        </ul>
      ) : null}
      {data.next && more ? <NoticesPage after={data.next} /> : null}
      {data.next && !more ? (
        <button type="button" className="btn touch wide" onClick={() => setMore(true)}>
          {words.more}
        </button>
      ) : null}
    </>
  )
}

function Notice({ row }: { row: NoticeRow }) {
  const words = useDoorWords().notices
  const time = dayTime(row.at, useNow())
  const said = (
    <>
      <span className="said">{row.sentence}</span>
      <span className="by">{row.read ? time : `${time} · ${words.unread}`}</span>
    </>
  )
  const href = whereOf(row)
  return <li className={row.read ? undefined : 'unread'}>{href ? <DoorLink href={href}>{said}</DoorLink> : <p>{said}</p>}</li>
}

/** To its matter, to the result that is to be confirmed, to the opinion on premises, to the visit that waits for consent, to what one delegates, to the event, or to the project that it tells of. */
function whereOf({ requestId, enterpriseId, subject, data: { projectId } }: NoticeRow): string | null {
  if (requestId) return `/door/requests/${requestId}`
  const at = { enterprise: enterpriseId ?? undefined }
  if (subject?.kind === 'result') return `/door${search({ ...at, result: subject.id })}`
  if (subject?.kind === 'siteOpinion') return `/door${search({ ...at, opinion: subject.id })}`
  if (subject?.kind === 'visit') return `/door${search(at)}`
  if (subject?.kind === 'delegation') return `/door/delegations/${subject.id}`
  if (subject?.kind === 'event') return `/door/events/${subject.id}`
  return projectId ? `/door/projects/${projectId}` : null
}
