import { candidatesOf, type Roster as RosterNow, type RosterSession, type Standing, whyNotOnDuty } from '@yigen/domain/stations/roster.ts'
import { whyNotWords } from '@yigen/domain/stations/roster-words.ts'
import { whyOnDuty } from '@yigen/domain/stations/why-on-duty.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import type { RosterOfficer } from './station.queries.ts'

type Props = {
  roster: RosterNow
  session: RosterSession
  officers: readonly RosterOfficer[]
  /** null: every desk is taken, one looks only */
  onSeat: ((memberId: string) => void) | null
}

/** Who can come, the fairest first, each with the reason; who cannot, with why, last. R19.2 */
export function Candidates({ roster, session, officers, onSeat }: Props) {
  const { t } = useTranslation('stations')
  const language = useLanguage()
  const nameOf = ({ officer }: Standing) => officers.find(({ memberId }) => memberId === officer.id)?.name ?? ''
  const wordsOf = ({ officer }: Standing) =>
    officers.find(({ memberId }) => memberId === officer.id)?.wishes.find(({ sessionId }) => sessionId === session.id)?.words ?? ''
  const can = candidatesOf(roster, session)
  const cannot = [...roster.standings.values()].filter(standing => !can.includes(standing) && whyNotOnDuty(session, standing) !== 'there')
  return (
    <>
      {can.length === 0 ? <p className="second">{t('nobodyCan')}</p> : null}
      {can.length > 0 && !onSeat ? <p className="second">{t('takeFirst')}</p> : null}
      <ul className="duty-candidates">
        {can.map((standing, place) => (
          <li key={standing.officer.id}>
            <div className="grow">
              <b>{nameOf(standing)}</b>
              <p>{say(whyOnDuty(roster, session, standing), language)}</p>
              <Said words={wordsOf(standing)} />
            </div>
            {onSeat ? (
              <button
                type="button"
                className={place === 0 ? 'btn next' : 'btn'}
                aria-label={t('putName', { name: nameOf(standing) })}
                onClick={() => onSeat(standing.officer.id)}
              >
                {t('put')}
              </button>
            ) : null}
          </li>
        ))}
        {cannot.map(standing => (
          <li key={standing.officer.id} className="cannot">
            <div className="grow">
              {nameOf(standing)}
              <p>{say(whyNotWords[whyNotOnDuty(session, standing) ?? 'there'], language)}</p>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Why they can or cannot, in their own words. */
const Said = ({ words }: { words: string }) => (words ? <p>“{words}”</p> : null)
