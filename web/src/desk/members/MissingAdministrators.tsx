import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { holds } from '#shared/session.ts'
import { useSession } from '../shared/session.tsx'
import { peopleQuery } from './member.queries.ts'
import { administrators } from './role-order.ts'

/** Which of the three administrators nobody is yet, and what does not go because of it: else it is found out when a password is forgotten. R1.2, R1.6 */
export function MissingAdministrators() {
  const { t } = useTranslation(['members', 'shell'])
  const session = useSession()
  const administers = holds(session, ...administrators)
  const held = useQueries({ queries: administrators.map(role => ({ ...peopleQuery(role), enabled: administers })) })
  const missing = administrators.flatMap((role, i) => {
    const people = held[i]?.data
    return people && !people.some(({ state }) => state === 'active') ? [{ role, invited: people[0]?.name }] : []
  })
  if (missing.length === 0) return null
  return (
    <section className="waiting" aria-labelledby="missing-administrators">
      <div className="section-head">
        <h2 id="missing-administrators">{t('missing.title')}</h2>
      </div>
      <ul>
        {missing.map(({ role, invited }) => (
          <li key={role}>
            <div className="grow">
              <b>{t(`shell:role.${role}`)}</b> <span>{t(`missing.${role}`)}</span>
              {invited ? <p className="second">{t('missing.invited', { name: invited })}</p> : null}
              {!invited && holds(session, 'systemAdministrator') ? <p className="second">{t('missing.invite')}</p> : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
