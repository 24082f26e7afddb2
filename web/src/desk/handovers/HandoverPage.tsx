import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Skeleton } from '#shared/Skeleton.tsx'
import { Page } from '../shared/Page.tsx'
import { Unread } from '../shared/Unread.tsx'
import { useReadOnOpening } from '../shared/useReadOnOpening.ts'
import { HandoverActs } from './HandoverActs.tsx'
import { HandoverHead } from './HandoverHead.tsx'
import { handoverQuery } from './handover.queries.ts'
import { OpenWork } from './OpenWork.tsx'
import './handovers.css'

/** One handover: what passes and why, everything that lies open in it with its notes, and the answer. R3.5, R3.7 */
export function HandoverPage() {
  const { t } = useTranslation(['handovers', 'handovers-first'])
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useQuery(handoverQuery(id))
  useReadOnOpening({ subjectId: id }, data)
  const title = data ? t('fromTo', { from: data.fromName, to: data.toName }) : undefined
  return (
    <Page
      key={id}
      {...(title ? { title } : {})}
      crumbs={[{ label: t('handovers-first:title'), to: '/handovers' }, { label: title ?? '…' }]}
      foot={data && data.may.length > 0 ? <HandoverActs handover={data} /> : null}
    >
      {data ? (
        <>
          <HandoverHead handover={data} />
          <OpenWork handover={data} />
        </>
      ) : null}
      {!data && error ? <Unread fault={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton kind="lines" rows={6} /> : null}
    </Page>
  )
}
