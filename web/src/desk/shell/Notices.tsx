import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { SubjectKind } from '@yigen/domain/kinds.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { Fault } from '#shared/Fault.tsx'
import { dayTime } from '#shared/format.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useNow } from '#shared/ticker.ts'
import { placeOf, subjectOfNotice } from '../shared/of-slices.ts'
import { hasMatters } from '../shared/readers.ts'
import { useSession } from '../shared/session.tsx'
import type { Subject } from '../shared/slice.ts'
import { markRead, type Notice, noticesQuery } from './notices.query.ts'

/** What happened to me lately, newest first; opening one marks it as read. */
export function Notices({ onGo }: { onGo: () => void }) {
  const { t } = useTranslation()
  const notices = useQuery(noticesQuery)
  const reading = useMutation({ mutationFn: markRead })
  return (
    <section className="pop notices" aria-label={t('noticesTitle')}>
      <div className="h">
        <h2>{t('noticesTitle')}</h2>
        <span className="grow">
          {notices.data && notices.data.unread > 0 ? (
            <button type="button" className="btn bare" onClick={() => reading.mutate({ all: true })}>
              {t('noticesRead')}
            </button>
          ) : null}
        </span>
      </div>
      {notices.isPending ? <Skeleton kind="lines" /> : null}
      {notices.error ? <Fault fault={notices.error} again={() => void notices.refetch()} /> : null}
      {notices.data?.rows.length === 0 ? <Empty title={t('noticesNone')} why={t('noticesNoneWhy')} /> : null}
      <ul>
        {notices.data?.rows.map(notice => (
          <li key={notice.id}>
            <NoticeRow
              notice={notice}
              onOpen={() => {
                if (!notice.read) reading.mutate({ ids: [notice.id] })
                onGo()
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function NoticeRow({ notice, onOpen }: { notice: Notice; onOpen: () => void }) {
  const now = useNow()
  return (
    <NoticeLink notice={notice} onOpen={onOpen}>
      <span className="sentence">{notice.sentence}</span>
      <time dateTime={notice.at}>{dayTime(notice.at, now)}</time>
    </NoticeLink>
  )
}

/** A department does not see the matter itself: its news lead to its own part. R11.2 */
function NoticeLink({ notice, onOpen, children }: { notice: Notice; onOpen: () => void; children: ReactNode }) {
  const own = !hasMatters(useSession())
  const kind = subjectOfNotice(notice.kind, notice.data.clock)
  const place = placeOf(kind, subjectIn(notice, kind), own)
  const look = { className: notice.read ? 'notice read' : 'notice', 'data-level': notice.level }
  if (place) {
    return (
      <Link {...place} onClick={onOpen} {...look}>
        {children}
      </Link>
    )
  }
  return (
    <button type="button" onClick={onOpen} {...look}>
      {children}
    </button>
  )
}

/** Of a task the notice itself says it: who helps with it no longer is led to their inbox. */
function subjectIn({ requestId, enterpriseId, subject, data: { taskId } }: Notice, kind: SubjectKind | undefined): Subject {
  const id = kind === 'task' ? taskId : subject?.kind === kind ? subject?.id : null
  return { id: typeof id === 'string' ? id : null, requestId, enterpriseId }
}
