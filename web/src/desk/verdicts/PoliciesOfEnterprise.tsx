import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { VerdictMark } from '../shared/VerdictMark.tsx'
import { keyOfRow } from './useMoved.ts'
import { matchesQuery } from './verdict.queries.ts'
import './policies-of-enterprise.css'

const shown = 4

/** On the enterprise's page: how many policies fit, the first of what fits or is one step short, and the way to all of them. R22.2 */
export function PoliciesOfEnterprise({ enterpriseId }: { enterpriseId: string }) {
  const { t } = useTranslation('verdicts')
  const { data } = useQuery(matchesQuery(enterpriseId))
  if (!data) return null
  const first = data.rows.filter(({ group }) => group === 'yes' || group === 'near').slice(0, shown)
  return (
    <section aria-labelledby="policies">
      <div className="h">
        <h2 id="policies">{t('section.title')}</h2>
        <span className="quiet small">{t('section.counts', data.counts)}</span>
        <span className="grow small">
          <Link className="link" to="/enterprises/$id/policies" params={{ id: enterpriseId }}>
            {t('section.open')}
          </Link>
        </span>
      </div>
      {first.length === 0 ? <p className="second none-yet">{t('section.none')}</p> : null}
      <ul className="match-lines">
        {first.map(row => (
          <li key={keyOfRow(row)}>
            <VerdictMark verdict={row.mark}>{null}</VerdictMark>{' '}
            <Link
              className="link"
              to="/enterprises/$id/policies/$policyId"
              params={{ id: enterpriseId, policyId: row.policyId }}
              search={{ measure: row.measure }}
            >
              {row.label}
            </Link>{' '}
            <span className="small second">{row.steps.join('；')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
