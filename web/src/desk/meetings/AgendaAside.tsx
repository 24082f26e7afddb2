import { Link } from '@tanstack/react-router'
import { liftStatusWords } from '@yigen/domain/lifts/lift-status.ts'
import { say } from '@yigen/domain/wire/language.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { ComingDays } from './ComingDays.tsx'
import type { Meeting } from './meeting.queries.ts'
import { missingBefore } from './missing-before.ts'
import { WhoComes } from './WhoComes.tsx'

/** What is missing before the meeting, who comes, what the next seven days bring. R17.1, R17.2 */
export function AgendaAside({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings')
  const language = useLanguage()
  const now = useNow()
  const missing = meeting.state === 'closed' ? [] : missingBefore(meeting, now)
  const lent = meeting.items.flatMap(({ title, lifts }) => lifts.map(lift => ({ ...lift, title })))
  return (
    <>
      {meeting.state === 'planned' || meeting.state === 'frozen' ? (
        <Part title={t('missing.title')}>
          {missing.length === 0 ? <p className="second">{t('missing.nothing')}</p> : null}
          {missing.map(({ kind, names }) => (
            <p key={kind} className="aside-pair">
              <b>{t(`missing.${kind}`, { n: names.length })}</b>
              <small>{names.join(t('comma'))}</small>
            </p>
          ))}
        </Part>
      ) : null}
      <WhoComes meeting={meeting} />
      <Part title={t('coming.title')}>
        <ComingDays coming={meeting.coming} />
      </Part>
      {lent.length > 0 ? (
        <Part title={t('levels')}>
          {lent.map(({ id, title, question, status, answer }) => (
            <p key={id} className="aside-pair">
              <b>
                <Link className="link" to="/lifts/$id" params={{ id }}>
                  {title}
                </Link>
              </b>
              <small>
                {say(liftStatusWords[status], language)} · {answer ?? question}
              </small>
            </p>
          ))}
        </Part>
      ) : null}
      {meeting.nextId ? (
        <p className="small">
          <Link className="link" to="/meetings/$id" params={{ id: meeting.nextId }}>
            {t('toNext')}
          </Link>
        </p>
      ) : null}
    </>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <div className="h">
        <h2>{title}</h2>
      </div>
      {children}
    </section>
  )
}
