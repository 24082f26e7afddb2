import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { dial, phone } from '#shared/format.ts'
import { Icon } from '#shared/Icon.tsx'
import { type Enterprise, enterpriseQuery } from '../enterprises/enterprise.queries.ts'
import { useMe } from '../shared/session.tsx'
import { arrangeWords } from './arrange-words.ts'
import type { TodayRow } from './today.query.ts'

type Props = { row: TodayRow; onClose: () => void }

/**
 * A clock that lies with whoever is left because everybody who may act is away: why that is so, whom to call, and the way to the matter. R3.4, R4.3
 * The officer's minister can also appoint another deputy (R3.3).
 */
export function Arrange({ row, onClose }: Props) {
  const { t } = useTranslation(['today', 'requests'])
  const me = useMe()
  const people = useQuery(enterpriseQuery(row.enterpriseId)).data
  const appoints = people?.minister?.id === me
  return (
    <div className="arrange">
      <p>{t(arrangeWords(row.clock.kind, appoints))}</p>
      <People of={people} />
      <div className="acts">
        {row.requestId ? (
          <Link className="btn next" to="/requests/$id" params={{ id: row.requestId }}>
            {t('requests:openIt')}
          </Link>
        ) : (
          <Link className="btn next" to="/enterprises/$id" params={{ id: row.enterpriseId }}>
            {t('openEnterprise')}
          </Link>
        )}
        {appoints ? (
          <Link className="btn" to="/team">
            {t('appoint')}
          </Link>
        ) : null}
        <button type="button" className="btn bare" onClick={onClose}>
          {t('close')}
        </button>
      </div>
    </div>
  )
}

/** Who may act, with the duty phone; who of them is away is said. */
function People({ of }: { of: Pick<Enterprise, 'officer' | 'deputy' | 'minister'> | undefined }) {
  const { t } = useTranslation(['today', 'requests'])
  const people = (['officer', 'deputy', 'minister'] as const).flatMap(role => (of?.[role] ? [{ role, ...of[role] }] : []))
  if (people.length === 0) return null
  return (
    <ul>
      {people.map(person => (
        <li key={person.role}>
          <b>{person.name}</b>
          <span className="quiet">
            {[t(`arrangeRole.${person.role}`), person.onLeave ? t('requests:page.onLeave') : null].filter(Boolean).join(' · ')}
          </span>
          {person.phone ? (
            <a className="link" href={dial(person.phone)}>
              <Icon name="phone" /> {phone(person.phone)}
            </a>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
