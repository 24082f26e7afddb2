import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import { planAccess } from '@yigen/domain/plans/plan-access.ts'
import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { serverNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { actorOf } from '../../shared/actor-of.ts'
import { Page } from '../../shared/Page.tsx'
import { useSession } from '../../shared/session.tsx'
import { Unread } from '../../shared/Unread.tsx'
import { PublishBar } from '../../shared/versions/PublishBar.tsx'
import { useVersionDraft } from '../../shared/versions/useVersionDraft.ts'
import { VersionRail } from '../../shared/versions/VersionRail.tsx'
import { templateVersionsQuery } from '../plan.queries.ts'
import { publishPlanTemplate } from '../plan.steps.ts'
import type { TemplateVersion } from '../plan-answer.ts'
import { MilestoneTable } from './MilestoneTable.tsx'
import { contentOf } from './template-content.ts'
import { useTemplateDifferences } from './useTemplateDifferences.ts'
import './words.ts'
import './templates.css'

/** What a kind of landing takes, in versions: the line reads it, a minister changes it. R15.1 */
export function TemplatePage() {
  const { t } = useTranslation(['plans', 'templates'])
  const { key } = useParams({ strict: false }) as { key: string }
  const { data, error, refetch } = useQuery(templateVersionsQuery(key))
  const newest = data?.[0]
  if (data && newest) return <Template key={key} versions={data} newest={newest} again={() => void refetch()} />
  return (
    <Page crumbs={[{ label: t('templates.title'), to: '/plan-templates' }, { label: t('templates.one') }]}>
      {error ? <Unread fault={error} again={() => void refetch()} /> : <Skeleton rows={10} />}
    </Page>
  )
}

type Props = { versions: readonly TemplateVersion[]; newest: TemplateVersion; again: () => void }

function Template({ versions, newest, again }: Props) {
  const { t } = useTranslation(['plans', 'templates'])
  const keeps = whyNotAccess(actorOf(useSession(), useLanguage()), planAccess.publishPlanTemplate) === null
  const draft = useVersionDraft(`plan-template:${newest.key}`, { version: newest.version, content: contentOf(newest) })
  const { told, mine, why } = useTemplateDifferences(versions, draft)
  return (
    <Page
      title={draft.content.name || newest.name}
      crumbs={[{ label: t('templates.title'), to: '/plan-templates' }, { label: newest.name }]}
      sub={
        newest.publishedAt
          ? t('templates:since', { n: newest.version, time: dayTime(newest.publishedAt, serverNow()), who: newest.publishedBy ?? '' })
          : t('templates:notYet')
      }
      aside={<VersionRail versions={told} mine={keeps ? mine : []} />}
      foot={
        keeps && draft.changed ? (
          <PublishBar
            draft={draft}
            count={mine.length}
            next={newest.version + 1}
            why={why}
            again={again}
            publish={({ seen, content, reason }) => publishPlanTemplate(newest.key, { seen, reason, ...content })}
          />
        ) : null
      }
    >
      <MilestoneTable versions={versions} newest={newest} draft={draft} keeps={keeps} mine={mine} />
    </Page>
  )
}
