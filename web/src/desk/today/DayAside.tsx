import { Link } from '@tanstack/react-router'
import { closingWords } from '@yigen/domain/calendar/moment-words.ts'
import { coveredDoor, coveringDoor, todayDoors } from '@yigen/domain/today/today-figures.ts'
import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { dayTime, time } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { DoorLink } from '../shared/DoorLink.tsx'
import type { Today } from './today.query.ts'

/** Whom I cover, my own leave, and (for the default minister) what has no officer yet. */
export function DayAside({ today }: { today: Today }) {
  const { t } = useTranslation('today-first')
  const until = useUntil()
  return (
    <>
      <OwnDuty today={today} />
      <OwnVisits today={today} />
      <OwnEvents today={today} />
      <OwnSigns today={today} />
      {today.covering.map(cover => (
        <Part key={cover.memberId} title={t('coveringTitle')} note={until(cover.until)}>
          {t('covering', { name: cover.name })}
          <DoorLink className="link" figure="today.covered" n={cover.enterprises} door={coveredDoor(cover.memberId)}>
            {t('coveredLink', { n: cover.enterprises })}
          </DoorLink>
          {t('coveringAnd')}
          <DoorLink className="link" figure="today.covering" n={cover.open} door={coveringDoor(cover.memberId)}>
            {t('coveringLink', { n: cover.open })}
          </DoorLink>
          {t('coveringEnd')}
        </Part>
      ))}
      {today.leave ? (
        <Part title={t('leaveTitle')} note={until(today.leave.until)}>
          {today.leave.deputyName ? t('leave', { deputy: today.leave.deputyName }) : t('leaveAlone')}
        </Part>
      ) : null}
      {today.waitingForOfficer > 0 ? (
        <Part title={t('waitingTitle')}>
          <DoorLink className="link" figure="today.waiting" n={today.waitingForOfficer} door={todayDoors.waiting}>
            {t('waitingLink', { n: today.waitingForOfficer })}
          </DoorLink>
          {t('waitingEnd')}
        </Part>
      ) : null}
      {hasResults(today) ? (
        <Part title={t('resultsTitle')}>
          {toCheck(today).map(({ group, n }, at) => (
            <Fragment key={group}>
              {at > 0 ? t('resultsAnd') : null}
              <Link className="link" to="/results/check" hash={group}>
                {t(group === 'toVerify' ? 'resultsToVerify' : 'resultsToMend', { n })}
              </Link>
            </Fragment>
          ))}
        </Part>
      ) : null}
    </>
  )
}

/** Where the reader is on duty today or tomorrow; each leads to its station on that day. R19.2 */
function OwnDuty({ today: { duty } }: { today: Today }) {
  const { t } = useTranslation('stations-first')
  const now = useNow()
  return duty.map(({ sessionId, stationName, place, startsAt, endsAt }) => (
    <Part key={sessionId} title={t('yourDuty')} note={`${dayTime(startsAt, now)}–${time(endsAt)}`}>
      <Link className="link" to="/duty/$id" params={{ id: sessionId }}>
        {stationName}
      </Link>{' '}
      {place}
    </Part>
  ))
}

/** Whom the reader goes to see today or tomorrow; one that is past waits for its note. R20 */
function OwnVisits({ today: { visits } }: { today: Today }) {
  const { t } = useTranslation('visits-first')
  const now = useNow()
  return visits.map(({ visitId, enterpriseName, place, startsAt }) => {
    const past = Temporal.Instant.compare(Temporal.Instant.from(startsAt), now) < 0
    return (
      <Part key={visitId} title={t(past ? 'owed' : 'yours')} note={dayTime(startsAt, now)}>
        <Link className="link" to="/visits/$id" params={{ id: visitId }}>
          {enterpriseName}
        </Link>{' '}
        {place}
      </Part>
    )
  })
}

/** Which of the reader's enterprises came onto the list to visit. R23.1 */
function OwnSigns({ today: { signs } }: { today: Today }) {
  const { t } = useTranslation('signs-first')
  const now = useNow()
  return signs.map(({ signId, enterpriseName, listedAt }) => (
    <Part key={signId} title={t('yours')} note={dayTime(listedAt, now)}>
      <Link className="link" to="/signs">
        {enterpriseName}
      </Link>
    </Part>
  ))
}

/** What the reader holds today or tomorrow; one that is over waits to be closed. R20.3 */
function OwnEvents({ today: { events } }: { today: Today }) {
  const { t } = useTranslation('events-first')
  const now = useNow()
  return events.map(({ eventId, title, place, startsAt, endsAt }) => {
    const past = Temporal.Instant.compare(Temporal.Instant.from(endsAt), now) < 0
    return (
      <Part key={eventId} title={t(past ? 'owed' : 'yours')} note={`${dayTime(startsAt, now)}–${time(endsAt)}`}>
        <Link className="link" to="/events/$id" params={{ id: eventId }}>
          {title}
        </Link>{' '}
        {place}
      </Part>
    )
  })
}

/** Whether results wait for the reader: to be verified, or to be put right. R16.2 */
export const hasResults = ({ results }: Today): boolean => results.toVerify + results.toMend > 0

/** The groups of the check list that hold something for the reader. */
const toCheck = ({ results }: Today) =>
  (['toVerify', 'toMend'] as const).flatMap(group => (results[group] > 0 ? [{ group, n: results[group] }] : []))

function Part({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <section>
      <div className="h">
        <h2>{title}</h2>
        {note ? <span className="grow small quiet">{note}</span> : null}
      </div>
      <p className="second aside-words">{children}</p>
    </section>
  )
}

/** 至 11-27 24:00: leave ends with a day, so its midnight belongs to the day before. */
function useUntil() {
  const { t } = useTranslation('today-first')
  const now = useNow()
  const language = useLanguage()
  return (until: string) => t('until', { time: closingWords(Temporal.Instant.from(until), now, language) })
}
