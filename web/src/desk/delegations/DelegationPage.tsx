import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Skeleton } from '#shared/Skeleton.tsx'
import { Page } from '../shared/Page.tsx'
import { Unread } from '../shared/Unread.tsx'
import { useReadOnOpening } from '../shared/useReadOnOpening.ts'
import { CheckAside } from './CheckAside.tsx'
import { Deed } from './Deed.tsx'
import { DelegationActs } from './DelegationActs.tsx'
import { DelegationLine } from './DelegationLine.tsx'
import { type Delegation, delegationQuery } from './delegation.queries.ts'
import { Receipt } from './Receipt.tsx'
import { RefusedUses } from './RefusedUses.tsx'
import { StatusTag } from './StatusTag.tsx'
import '../shared/listing.css'
import './delegations.css'

/** One act, once: what is authorised, how it is proven, who used it, and the receipt of both. R21 */
export function DelegationPage() {
  const { t } = useTranslation(['delegations', 'delegations-first'])
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useQuery(delegationQuery(id))
  useReadOnOpening({ subjectId: id }, data)
  return (
    <Page
      key={id}
      {...(data ? { title: data.words } : {})}
      sub={data ? <StatusTag status={data.status} /> : null}
      crumbs={[{ label: t('delegations-first:title'), to: '/delegations' }, { label: data?.number ?? '…' }]}
      {...(data ? { aside: <CheckAside delegation={data} /> } : {})}
      asideLabel={t('delegations:check.aside')}
      foot={data && data.may.length > 0 ? <DelegationActs delegation={data} /> : null}
    >
      {data ? <Whole delegation={data} /> : null}
      {!data && error ? <Unread fault={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton kind="lines" rows={8} /> : null}
    </Page>
  )
}

function Whole({ delegation }: { delegation: Delegation }) {
  const { t } = useTranslation('delegations')
  const { principalName: principal, agentName: agent, enterpriseId, enterpriseName, request } = delegation
  return (
    <>
      <p className="second">
        {t('who', { principal, agent })}
        {' · '}
        <Link className="link" to="/enterprises/$id" params={{ id: enterpriseId }}>
          {enterpriseName}
        </Link>
        {request ? (
          <>
            {' · '}
            <Link className="link" to="/requests/$id" params={{ id: request.id }}>
              {request.number}
            </Link>
          </>
        ) : null}
      </p>
      <DelegationLine delegation={delegation} />
      {delegation.used ? <Receipt delegation={delegation} /> : null}
      <Deed delegation={delegation} />
      {delegation.attempts.length > 0 ? <RefusedUses attempts={delegation.attempts} /> : null}
    </>
  )
}
