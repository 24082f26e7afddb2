import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '#shared/ticker.ts'
import type { Enterprise } from '../enterprises/enterprise.queries.ts'
import { DraftDelegationDialog } from './DraftDelegationDialog.tsx'
import { dayWords } from './day-words.ts'
import { type DelegationRow, delegationsOfEnterpriseQuery } from './delegation.queries.ts'
import { StatusTag } from './StatusTag.tsx'
import './delegations.css'

/** What its people are having done for them, and a new one. R21.1 */
export function DelegationsOfEnterprise({ enterprise }: { enterprise: Enterprise }) {
  const { t } = useTranslation('delegations')
  const [drafting, setDrafting] = useState(false)
  const { data } = useQuery(delegationsOfEnterpriseQuery(enterprise.id))
  if (!data || (data.rows.length === 0 && !data.mayDraft)) return null
  return (
    <section aria-labelledby="delegations">
      <div className="h">
        <h2 id="delegations">{t('section.title')}</h2>
        <span className="quiet small">{t('section.note')}</span>
        {data.mayDraft ? (
          <span className="grow">
            <button type="button" className="link-btn" onClick={() => setDrafting(true)}>
              {t('section.add')}
            </button>
          </span>
        ) : null}
      </div>
      {data.rows.length === 0 ? <p className="second none-yet">{t('section.none')}</p> : null}
      <ul className="delegations-of">
        {data.rows.map(row => (
          <Line key={row.id} row={row} />
        ))}
      </ul>
      {drafting ? <DraftDelegationDialog enterprise={enterprise} onClose={() => setDrafting(false)} /> : null}
    </section>
  )
}

function Line({ row }: { row: DelegationRow }) {
  const { t } = useTranslation('delegations')
  const now = useNow()
  return (
    <li>
      <Link className="link" to="/delegations/$id" params={{ id: row.id }}>
        {row.words}
      </Link>{' '}
      <StatusTag status={row.status} />
      <small>
        {t('who', { principal: row.principalName, agent: row.agentName })} ·{' '}
        {t('days', { from: dayWords(row.from, now), until: dayWords(row.until, now) })}
      </small>
    </li>
  )
}
