import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Skeleton } from '#shared/Skeleton.tsx'
import { Page } from '../shared/Page.tsx'
import { Unread } from '../shared/Unread.tsx'
import { DelegationSheet } from './DelegationSheet.tsx'
import { delegationQuery } from './delegation.queries.ts'
import './delegation-sheet.css'

/** The paper as it goes to the counter: one page, the receipt below the cut. */
export function DelegationSheetPage() {
  const { t } = useTranslation(['delegations', 'delegations-first'])
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useQuery(delegationQuery(id))
  const crumbs = [
    { label: t('delegations-first:title'), to: '/delegations' },
    { label: data?.number ?? '…', to: `/delegations/${id}` },
    { label: t('delegations-first:print') },
  ]
  const print = (
    <button type="button" className="btn do" onClick={() => window.print()}>
      {t('delegations:check.print')}
    </button>
  )
  return (
    <Page key={id} title={t('delegations-first:print')} ownHeading crumbs={crumbs} actions={data ? print : null}>
      {data ? <DelegationSheet delegation={data} /> : null}
      {!data && error ? <Unread fault={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton kind="lines" rows={8} /> : null}
    </Page>
  )
}
