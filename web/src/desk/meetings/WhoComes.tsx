import { useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { AttendanceDialog } from './AttendanceDialog.tsx'
import type { Attending, Meeting } from './meeting.queries.ts'
import { SubstituteDialog } from './SubstituteDialog.tsx'

/** Who is expected and as what, who stands in for whom; once it is on, who is there. R17.1 */
export function WhoComes({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('meetings')
  const [away, setAway] = useState<Attending | null>(null)
  const [attending, setAttending] = useState(false)
  const { people, guests } = meeting
  const recorded = people.some(person => person.present !== null)
  const named = (as: Attending['as']) => people.find(person => person.as === as)?.name ?? ''
  const others = people.filter(person => person.substitute !== null || person.onLeave || person.present === false || person.mayName)
  return (
    <section>
      <div className="h">
        <h2>{t('attendance')}</h2>
        <span className="small quiet">
          {recorded
            ? t('present', { n: people.filter(person => person.present).length, all: people.length })
            : t('expected', { n: people.length })}
        </span>
      </div>
      <p className="second">{t('chairAndRecorder', { chair: named('chair'), recorder: named('recorder') })}</p>
      {guests ? <p className="second">{t('guestsOf', { names: guests })}</p> : null}
      <ul className="who-comes">
        {others.map(person => (
          <li key={person.memberId}>
            <span className="grow">
              {person.name}{' '}
              <span className="small quiet">
                <Note person={person} />
              </span>
            </span>
            {person.mayName ? (
              <button
                type="button"
                className="text-btn"
                aria-label={t('nameSubstituteOf', { name: person.name })}
                onClick={() => setAway(person)}
              >
                {t('nameSubstitute')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {meeting.may.includes('recordAttendance') ? (
        <button type="button" className="btn" onClick={() => setAttending(true)}>
          {t('recordAttendance')}
        </button>
      ) : null}
      {away ? createPortal(<SubstituteDialog meetingId={meeting.id} away={away} onClose={() => setAway(null)} />, document.body) : null}
      {attending ? createPortal(<AttendanceDialog meeting={meeting} onClose={() => setAttending(false)} />, document.body) : null}
    </section>
  )
}

function Note({ person: { substitute, onLeave, present } }: { person: Attending }) {
  const { t } = useTranslation('meetings')
  if (substitute) return t('substituteIs', { name: substitute.name })
  if (present === false) return t('absent')
  return onLeave ? t('onLeave') : null
}
