import { useQuery } from '@tanstack/react-query'
import { Navigate, useParams } from '@tanstack/react-router'
import { meetingStateWords } from '@yigen/domain/meetings/meeting-state.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { dayTime, longDay, time } from '#shared/format.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { Page } from '../shared/Page.tsx'
import { Tag } from '../shared/Tag.tsx'
import { Unread } from '../shared/Unread.tsx'
import { useReadOnOpening } from '../shared/useReadOnOpening.ts'
import { Agenda } from './Agenda.tsx'
import { AgendaActs } from './AgendaActs.tsx'
import { AgendaAside } from './AgendaAside.tsx'
import { AgendaFigures } from './AgendaFigures.tsx'
import { type Meeting, meetingQuery } from './meeting.queries.ts'
import '../shared/listing.css'
import './meetings.css'

/** One weekly meeting: its agenda, built from facts, each opening what it stands on. R17.2 */
export function MeetingPage() {
  const { t } = useTranslation(['meetings', 'meetings-first'])
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useQuery(meetingQuery(id))
  useReadOnOpening({ subjectId: id }, data)
  // what it decided leads to it, too
  if (data && data.id !== id) return <Navigate to="/meetings/$id" params={{ id: data.id }} replace />
  return (
    <Page
      key={id}
      {...(data ? { title: data.seriesName, sub: <When meeting={data} /> } : {})}
      crumbs={[{ label: t('meetings-first:title'), to: '/meetings' }, { label: data ? t('nth', { n: data.number }) : t('agenda') }]}
      actions={data ? <AgendaActs meeting={data} /> : null}
      aside={data ? <AgendaAside meeting={data} /> : null}
      asideLabel={t('besideAgenda')}
    >
      {data ? (
        <>
          <AgendaFigures meeting={data} />
          <Gathered meeting={data} />
          <Agenda meeting={data} />
        </>
      ) : null}
      {!data && error ? <Unread fault={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton kind="lines" rows={8} /> : null}
    </Page>
  )
}

function When({ meeting: { number, startsAt, place, state } }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings')
  const language = useLanguage()
  return (
    <>
      {t('nth', { n: number })} · {longDay(startsAt)} {time(startsAt)}
      {place ? ` · ${place}` : ''} <Tag tone={state === 'open' ? 'teal' : 'line'}>{say(meetingStateWords[state], language)}</Tag>
    </>
  )
}

/** From when to when the facts were gathered, and when the agenda stands. */
function Gathered({
  meeting: { factsFrom, frozenAt, freezesAt, builtAt, movedFrom, closedByNext, minutesFrozenAt },
}: {
  meeting: Meeting
}) {
  const { t } = useTranslation('meetings')
  const now = useNow()
  const said = [
    frozenAt
      ? t('gatheredFrozen', { from: dayTime(factsFrom, now), until: dayTime(frozenAt, now) })
      : builtAt
        ? t('gathered', { from: dayTime(factsFrom, now), built: dayTime(builtAt, now), freezes: dayTime(freezesAt, now) })
        : t('gatheredYet', { from: dayTime(factsFrom, now), freezes: dayTime(freezesAt, now) }),
    ...(movedFrom ? [t('movedFrom', { day: movedFrom.slice(5) })] : []),
    ...(closedByNext ? [t('closedByNextWhy')] : []),
    ...(minutesFrozenAt ? [t('minutesFrozen', { time: dayTime(minutesFrozenAt, now) })] : []),
  ]
  return <p className="small quiet gathered">{said.join(t('semicolon'))}</p>
}
