import { useQuery } from '@tanstack/react-query'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import { projectAccess } from '@yigen/domain/projects/project-access.ts'
import { useTranslation } from 'react-i18next'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import { actorOf } from '../../shared/actor-of.ts'
import { Page } from '../../shared/Page.tsx'
import { useSession } from '../../shared/session.tsx'
import { Unread } from '../../shared/Unread.tsx'
import { useVersionDraft } from '../../shared/versions/useVersionDraft.ts'
import { VersionsPage } from '../../shared/versions/VersionsPage.tsx'
import { type GateVersion, gateVersionsQuery } from '../project.queries.ts'
import { publishGates } from '../project.steps.ts'
import { GateSections } from './GateSections.tsx'
import { contentOf } from './gate-content.ts'
import { useGateDifferences } from './useGateDifferences.ts'
import './gates.css'

/** What each gate asks to be shown, in versions: the office reads it, a minister changes it. R13.3 */
export function GatesPage() {
  const { data, error, refetch } = useQuery(gateVersionsQuery)
  const newest = data?.[0]
  if (data && newest) return <Gates versions={data} newest={newest} again={() => void refetch()} />
  return <Page>{error ? <Unread fault={error} again={() => void refetch()} /> : <Skeleton rows={8} />}</Page>
}

type Props = { versions: readonly GateVersion[]; newest: GateVersion; again: () => void }

function Gates({ versions, newest, again }: Props) {
  const { t } = useTranslation('projects')
  const language = useLanguage()
  const keeps = whyNotAccess(actorOf(useSession(), language), projectAccess.publishGates) === null
  const draft = useVersionDraft('gates', { version: newest.version, content: contentOf(newest) })
  const differences = useGateDifferences(versions, draft)
  return (
    <VersionsPage
      {...{ draft, differences, keeps, again }}
      publish={({ seen, content, reason }) => publishGates({ seen, reason, ...content })}
    >
      <p className="lead second">{t('gates.lead')}</p>
      <GateSections {...{ versions, newest, draft, keeps }} mine={differences.mine} />
    </VersionsPage>
  )
}
