import { useQuery } from '@tanstack/react-query'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import { useFilters } from '../shared/filters.ts'
import { Page } from '../shared/Page.tsx'
import { Unread } from '../shared/Unread.tsx'
import { DraftForm } from './DraftForm.tsx'
import { type Policy, policyQuery } from './policy.queries.ts'
import '../shared/listing.css'
import './policies.css'

/** A text of law is written as data, or mended: a new policy, the next version of one, or the draft of that. R22.1 */
export function DraftPolicyPage() {
  const { filters } = useFilters()
  return filters.of ? <OfPolicy id={filters.of} version={filters.version} /> : <Drafting policy={null} />
}

function OfPolicy({ id, version }: { id: string; version: string | undefined }) {
  const { t } = useTranslation(['policies', 'policies-first'])
  const { data, error, refetch } = useQuery(policyQuery(id, version))
  if (data) return <Drafting policy={data} />
  return (
    <Page crumbs={[{ label: t('policies-first:title'), to: '/policies' }, { label: t('policies-first:draft') }]}>
      {error ? <Unread fault={error} again={() => void refetch()} /> : <Skeleton kind="lines" rows={8} />}
    </Page>
  )
}

function Drafting({ policy }: { policy: Policy | null }) {
  const { t } = useTranslation(['policies', 'policies-first'])
  const language = useLanguage()
  const title = policy ? say(policy.title, language) : null
  const changes = policy?.version.may.includes('changePolicyDraft') ?? false
  return (
    <Page
      crumbs={[
        { label: t('policies-first:title'), to: '/policies' },
        ...(policy && title ? [{ label: title, to: `/policies/${policy.id}` }] : []),
        { label: t('policies-first:draft') },
      ]}
    >
      <p className="second">{title !== null && !changes ? t('policies:draft.isNext', { title }) : t('policies:draft.lead')}</p>
      <DraftForm policy={policy} changes={changes} />
    </Page>
  )
}
