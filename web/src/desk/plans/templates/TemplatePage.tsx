import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import { planAccess } from '@yigen/domain/plans/plan-access.ts'
import { useTranslation } from 'react-i18next'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import { actorOf } from '../../shared/actor-of.ts'
import { Page } from '../../shared/Page.tsx'
import { useSession } from '../../shared/session.tsx'
import { Unread } from '../../shared/Unread.tsx'
import { useVersionDraft } from '../../shared/versions/useVersionDraft.ts'
import { VersionsPage } from '../../shared/versions/VersionsPage.tsx'
import { templateVersionsQuery } from '../plan.queries.ts'
import { publishPlanTemplate } from '../plan.steps.ts'
import type { TemplateVersion } from '../plan-answer.ts'
import { MilestoneTable } from './MilestoneTable.tsx'
import { contentOf } from './template-content.ts'
import { useTemplateDifferences } from './useTemplateDifferences.ts'
import './templates.css'

/** What a kind of landing takes, in versions: the line reads it, a minister changes it. R15.1 */
export function TemplatePage() {
  const { t } = useTranslation(['plans', 'plans-first'])
  const { key } = useParams({ strict: false }) as { key: string }
  const { data, error, refetch } = useQuery(templateVersionsQuery(key))
  const newest = data?.[0]
  if (data && newest) return <Template key={key} versions={data} newest={newest} again={() => void refetch()} />
  return (
    <Page crumbs={[{ label: t('plans-first:templates.title'), to: '/plan-templates' }, { label: t('plans-first:templates.one') }]}>
      {error ? <Unread fault={error} again={() => void refetch()} /> : <Skeleton rows={10} />}
    </Page>
  )
}

type Props = { versions: readonly TemplateVersion[]; newest: TemplateVersion; again: () => void }

function Template({ versions, newest, again }: Props) {
  const { t } = useTranslation(['plans', 'plans-first'])
  const keeps = whyNotAccess(actorOf(useSession(), useLanguage()), planAccess.publishPlanTemplate) === null
  const draft = useVersionDraft(`plan-template:${newest.key}`, { version: newest.version, content: contentOf(newest) })
  const differences = useTemplateDifferences(versions, draft)
  return (
    <VersionsPage
      title={draft.content.name || newest.name}
      crumbs={[{ label: t('plans-first:templates.title'), to: '/plan-templates' }, { label: newest.name }]}
      {...{ draft, differences, keeps, again }}
      publish={({ seen, content, reason }) => publishPlanTemplate(newest.key, { seen, reason, ...content })}
    >
      <MilestoneTable {...{ versions, newest, draft, keeps }} mine={differences.mine} />
    </VersionsPage>
  )
}
