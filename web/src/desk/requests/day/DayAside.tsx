import { Link } from '@tanstack/react-router'
import { closingWords } from '@yigen/domain/calendar/moment-words.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import type { Today } from '../today.query.ts'

/** Whom I cover, my own leave, and (for the default minister) what has no officer yet. */
export function DayAside({ today }: { today: Today }) {
  const { t } = useTranslation('requests')
  const until = useUntil()
  return (
    <>
      {today.covering.map(cover => (
        <Part key={cover.memberId} title={t('day.coveringTitle')} note={until(cover.until)}>
          {t('day.covering', { name: cover.name })}
          <Link className="link" to="/requests" search={{ state: 'open', officerId: cover.memberId }}>
            {t('day.coveringLink', { enterprises: cover.enterprises, open: cover.open })}
          </Link>
          {t('day.coveringEnd')}
        </Part>
      ))}
      {today.leave ? (
        <Part title={t('day.leaveTitle')} note={until(today.leave.until)}>
          {today.leave.deputyName ? t('day.leave', { deputy: today.leave.deputyName }) : t('day.leaveAlone')}
        </Part>
      ) : null}
      {today.waitingForOfficer > 0 ? (
        <Part title={t('day.waitingTitle')}>
          <Link className="link" to="/team">
            {t('day.waitingLink', { n: today.waitingForOfficer })}
          </Link>
          {t('day.waitingEnd')}
        </Part>
      ) : null}
    </>
  )
}

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
  const { t } = useTranslation('requests')
  const now = useNow()
  const language = useLanguage()
  return (until: string) => t('day.until', { time: closingWords(Temporal.Instant.from(until), now, language) })
}
