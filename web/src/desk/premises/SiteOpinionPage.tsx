import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Skeleton } from '#shared/Skeleton.tsx'
import { PaperButton } from '../exports/PaperButton.tsx'
import { Page } from '../shared/Page.tsx'
import { Unread } from '../shared/Unread.tsx'
import { siteOpinionQuery } from './premises.queries.ts'
import { SiteOpinionLetter } from './SiteOpinionLetter.tsx'
import './site-opinion.css'

/** The letter as it is handed over: one page. R20.4 */
export function SiteOpinionPage() {
  const { t } = useTranslation(['premises', 'premises-first'])
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useQuery(siteOpinionQuery(id))
  const crumbs = [
    ...(data ? [{ label: data.enterpriseName, to: `/enterprises/${data.enterpriseId}` }] : []),
    { label: data ? t('premises:letter.prefix', { number: data.number }) : '…' },
  ]
  return (
    <Page
      key={id}
      title={t('premises-first:opinion')}
      ownHeading
      crumbs={crumbs}
      actions={data ? <PaperButton path={`/api/site-opinions/${id}/letter`} called={t('premises:letter.download')} /> : null}
    >
      {data ? <SiteOpinionLetter opinion={data} /> : null}
      {!data && error ? <Unread fault={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton kind="lines" rows={8} /> : null}
    </Page>
  )
}
