import { whyNotMilestones } from '@yigen/domain/plans/milestone-rules.ts'
import { refusalSentence } from '@yigen/domain/refusals/refusals.ts'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import { differencesIn, type SaidRow } from '../../shared/versions/differences.ts'
import type { VersionDraft } from '../../shared/versions/useVersionDraft.ts'
import type { ToldVersion } from '../../shared/versions/VersionRail.tsx'
import type { TemplateVersion } from '../plan-answer.ts'
import type { TemplateContent } from './template-content.ts'
import { useSaidMilestone } from './useSaidMilestone.ts'

/** The versions as they are told, what I changed of the newest, and why that cannot be published. */
export function useTemplateDifferences(versions: readonly TemplateVersion[], draft: VersionDraft<TemplateContent>) {
  const { t } = useTranslation(['plans', 'templates'])
  const language = useLanguage()
  const { said } = useSaidMilestone()
  const saidOf = ({ name, milestones }: TemplateContent): SaidRow[] => {
    const names = new Map(milestones.map(one => [one.id, one.name]))
    return [{ key: 'name', name: t('templates:called'), words: [[t('edit.name'), name]] }, ...milestones.map(one => said(one, names))]
  }
  const told = versions.map(
    (version): ToldVersion => ({
      ...{ version: version.version, by: version.publishedBy, at: version.publishedAt, reason: version.reason },
      said: saidOf(version),
    }),
  )
  const why = whyNotMilestones(draft.content.milestones, [])
  return {
    told,
    mine: draft.changed ? differencesIn(told[0]?.said ?? [], saidOf(draft.content)) : [],
    why: why && refusalSentence(why, language),
  }
}
