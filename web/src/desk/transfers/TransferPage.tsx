import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Skeleton } from '#shared/Skeleton.tsx'
import { Page } from '../shared/Page.tsx'
import { Unread } from '../shared/Unread.tsx'
import { useReadOnOpening } from '../shared/useReadOnOpening.ts'
import { TransferActs } from './TransferActs.tsx'
import { TransferFacts } from './TransferFacts.tsx'
import { TransferMatters } from './TransferMatters.tsx'
import { transferQuery } from './transfer.queries.ts'
import '../shared/listing.css'
import './transfers.css'

/** One transfer from both sides: who moves from where to where and why, which matters go along, and the answer. R18.4 */
export function TransferPage() {
  const { t } = useTranslation('transfers-first')
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useQuery(transferQuery(id))
  useReadOnOpening({ subjectId: id }, data)
  return (
    <Page
      key={id}
      {...(data ? { title: data.enterpriseName } : {})}
      crumbs={[{ label: t('title'), to: '/transfers' }, { label: data?.enterpriseName ?? '…' }]}
      foot={data && data.may.length > 0 ? <TransferActs transfer={data} /> : null}
    >
      {data ? (
        <>
          <TransferFacts transfer={data} />
          <TransferMatters transfer={data} />
        </>
      ) : null}
      {!data && error ? <Unread fault={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton kind="lines" rows={6} /> : null}
    </Page>
  )
}
