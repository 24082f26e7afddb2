import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { dayTime, dueTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { Tag } from '../shared/Tag.tsx'
import type { Lift, LiftLine } from './lift.queries.ts'

/** How it stands, whose it is, and the answer. */
export function LiftFacts({ lift }: { lift: Lift }) {
  const { t } = useTranslation('lifts')
  const now = useNow()
  const { status, answer, answeredBy, endedAt } = lift
  return (
    <section className="lift-facts">
      <p>
        <Tag tone={status === 'answered' ? 'teal' : endedAt ? 'ink' : 'line'}>{t(`status.${status}`)}</Tag>
      </p>
      {answer === null ? null : (
        <div className="lift-answer">
          <h2>{t('page.answer')}</h2>
          <p>{answer}</p>
          {answeredBy && endedAt ? (
            <p className="small quiet">{t('page.answeredBy', { name: answeredBy, time: dayTime(endedAt, now) })}</p>
          ) : null}
        </div>
      )}
      <dl className="facts">
        {rowsOf(lift, t, now).map(([term, value]) =>
          value ? (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
        {lift.further.map(line => (
          <div key={line.id}>
            <dt>{t('page.further', { level: t(`level.${line.level}`) })}</dt>
            <dd>
              <Other line={line} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

type T = ReturnType<typeof useTranslation<'lifts'>>['t']

function rowsOf(lift: Lift, t: T, now: Temporal.Instant): [string, ReactNode][] {
  const who = (name: string | null, at: string | null) => (name && at ? t('page.who', { name, time: dayTime(at, now) }) : null)
  const { waitsFor, waitsUntil } = lift
  return [
    [t('page.waits'), waitsFor && waitsUntil ? t('waitsFor', { name: waitsFor, time: dueTime(waitsUntil, now) }) : null],
    [t(lift.about?.kind === 'agendaItem' ? 'page.meeting' : 'page.about'), <About key="about" lift={lift} />],
    [
      t('page.meeting'),
      lift.itemId && lift.about?.kind !== 'agendaItem' ? <ItemLink key="meeting" id={lift.itemId} words={t('page.toMeeting')} /> : null,
    ],
    [t('page.enterprise'), lift.enterpriseName],
    [t('page.level'), lift.askedName],
    [t('page.due'), dueTime(lift.dueAt, now)],
    [t('page.tried'), lift.tried],
    [t('page.sentBack'), lift.words || null],
    [t('page.proposed'), who(lift.proposedBy, lift.proposedAt)],
    [t('page.lent'), who(lift.decidedBy, lift.decidedAt)],
    [t('page.accepted'), who(lift.acceptedBy, lift.acceptedAt)],
    [t('page.from'), lift.from ? <Other key="from" line={lift.from} /> : null],
  ]
}

/** The matter is opened by who sees it; another level reads its name. */
function About({ lift: { about, title, districtName } }: { lift: Lift }) {
  if (!about) return `${districtName}：${title}`
  if (about.kind === 'agendaItem') return <ItemLink id={about.id} words={title} />
  return about.kind === 'request' ? (
    <Link className="link" to="/requests/$id" params={{ id: about.id }}>
      {title}
    </Link>
  ) : (
    <Link className="link" to="/projects/$id" params={{ id: about.id }}>
      {title}
    </Link>
  )
}

/** The meeting whose agenda it stands on is opened by its item. R17.5 */
const ItemLink = ({ id, words }: { id: string; words: string }) => (
  <Link className="link" to="/meetings/$id" params={{ id }}>
    {words}
  </Link>
)

function Other({ line: { id, question, status, answer } }: { line: LiftLine }) {
  const { t } = useTranslation('lifts')
  return (
    <>
      <Link className="link" to="/lifts/$id" params={{ id }}>
        {question}
      </Link>{' '}
      <Tag tone={status === 'answered' ? 'teal' : 'line'}>{t(`status.${status}`)}</Tag>
      {answer === null ? null : <p>{answer}</p>}
    </>
  )
}
