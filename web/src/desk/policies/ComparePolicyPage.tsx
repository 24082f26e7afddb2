import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import { useFilters } from '../shared/filters.ts'
import { Page } from '../shared/Page.tsx'
import { Unread } from '../shared/Unread.tsx'
import { policyComparisonQuery, policyQuery } from './policy.queries.ts'
import { TextDifference } from './TextDifference.tsx'
import './policies.css'

/** What one version says otherwise than another, line by line. R22.1 */
export function ComparePolicyPage() {
  const { t } = useTranslation(['policies', 'policies-first'])
  const language = useLanguage()
  const { id } = useParams({ strict: false }) as { id: string }
  const { filters } = useFilters()
  const { older = '1', newer = '2' } = filters
  const policy = useQuery(policyQuery(id, newer))
  const { data, error, refetch } = useQuery(policyComparisonQuery(id, older, newer))
  const title = policy.data ? say(policy.data.title, language) : '…'
  return (
    <Page
      sub={t('policies:compare.sub', { before: older, after: newer })}
      crumbs={[
        { label: t('policies-first:title'), to: '/policies' },
        { label: title, to: `/policies/${id}`, search: { version: newer } },
        { label: t('policies-first:compare') },
      ]}
    >
      {data && data.lines.length === 0 ? <Empty title={t('policies:compare.none')} /> : null}
      {data && data.lines.length > 0 ? <TextDifference lines={data.lines} /> : null}
      {!data && error ? <Unread fault={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton kind="lines" rows={8} /> : null}
    </Page>
  )
}
