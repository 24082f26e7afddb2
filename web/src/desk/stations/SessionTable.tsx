import { Link } from '@tanstack/react-router'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { calledOffWords } from '@yigen/domain/stations/session-state.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { time } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { Tag } from '../shared/Tag.tsx'
import { weekdayWords } from '../shared/weekday-words.ts'
import { emptyOf, isMoved, namesOnDuty } from './session-words.ts'
import type { Session } from './station.queries.ts'

/** Sessions one below the other: which day, who is there, and whether it was moved or called off. R19.1 */
export function SessionTable({ title, none, sessions }: { title: string; none: string; sessions: readonly Session[] }) {
  const { t } = useTranslation('stations')
  const id = useId()
  return (
    <section className="sessions" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
      </div>
      {sessions.length === 0 ? <p className="quiet">{none}</p> : null}
      {sessions.length > 0 ? (
        <table className="listing">
          <thead>
            <tr>
              <th>{t('day')}</th>
              <th>{t('who')}</th>
              <th>{t('shift')}</th>
              <th>
                <span className="sr">{t('open')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sessions.map(session => (
              <SessionLine key={session.id} session={session} />
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  )
}

function SessionLine({ session }: { session: Session }) {
  const { t } = useTranslation('stations')
  const { id, state, startsAt } = session
  return (
    <tr data-row="" className={state === 'calledOff' ? 'session-off' : undefined}>
      <td className="nowrap">
        <SessionDay session={session} /> <small>{time(startsAt)}</small>
      </td>
      <td>
        <OnDuty session={session} />
      </td>
      <td className="second">
        <SessionShift session={session} />
      </td>
      <td className="acts">
        <Link className="btn" to="/duty/$id" params={{ id }}>
          {t('open')}
        </Link>
      </td>
    </tr>
  )
}

function OnDuty({ session }: { session: Session }) {
  const { t } = useTranslation('stations')
  if (session.state === 'calledOff') return <span className="quiet">—</span>
  const empty = emptyOf(session)
  return (
    <>
      {namesOnDuty(session, t('comma'))}{' '}
      {empty > 0 && session.state === 'planned' ? <Tag tone="ink">{t('gap', { count: empty })}</Tag> : null}
    </>
  )
}

/** The day it is held on; of one that was moved the day of the pattern before it. */
export function SessionDay({ session: { day, plannedDay, state } }: { session: Session }) {
  const now = useNow()
  const words = (text: string) => {
    const date = Temporal.PlainDate.from(text)
    const shown = date.year === dateIn(now).year ? text.slice(5) : text
    return `${shown} ${weekdayWords()[date.dayOfWeek - 1] ?? ''}`
  }
  if (state === 'calledOff') return <s>{words(plannedDay)}</s>
  if (day === plannedDay) return <b>{words(day)}</b>
  return (
    <>
      <s>{words(plannedDay)}</s> → <b>{words(day)}</b>
    </>
  )
}

/** Why it is on another day or off, and whether the calendar may still move it. */
export function SessionShift({ session }: { session: Session }) {
  const { t } = useTranslation('stations')
  const language = useLanguage()
  const { calledOff, words, festival, provisional } = session
  const off =
    calledOff &&
    (calledOff === 'holiday' ? t('offFor', { festival }) : t('off', { why: words || say(calledOffWords[calledOff], language) }))
  const moved = isMoved(session) ? (festival ? t('movedFor', { festival }) : t('moved')) : t('asUsual')
  return (
    <>
      {provisional ? (
        <>
          <Tag tone="line" title={t('provisionalWhy')}>
            {t('provisional')}
          </Tag>{' '}
        </>
      ) : null}
      {off ?? moved}
    </>
  )
}
