import { whyNotGates } from '@yigen/domain/projects/gates-steps.ts'
import { refusalSentence } from '@yigen/domain/refusals/refusals.ts'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import { useUnitName } from '../../organisations/useUnitName.ts'
import { differencesIn, type SaidRow } from '../../shared/versions/differences.ts'
import type { VersionDraft } from '../../shared/versions/useVersionDraft.ts'
import type { ToldVersion } from '../../shared/versions/VersionRail.tsx'
import type { GateVersion } from '../project.queries.ts'
import type { GateContent } from './gate-content.ts'
import { useSaidItem } from './useSaidItem.ts'

/** The versions as they are told, what I changed of the newest, and why that cannot be published. */
export function useGateDifferences(versions: readonly GateVersion[], draft: VersionDraft<GateContent>) {
  const { t } = useTranslation(['projects', 'gates'])
  const language = useLanguage()
  const { said } = useSaidItem()
  const unitName = useUnitName()
  const saidOf = ({ items, taxUnitId }: GateContent): SaidRow[] => [
    ...items.map(said),
    { key: 'taxUnitId', name: t('gates:tax'), words: [[t('gates:fields.name'), unitName(taxUnitId)]] },
  ]
  const told = versions.map(
    (version): ToldVersion => ({
      ...{ version: version.version, by: version.publishedByName, at: version.publishedAt, reason: version.reason },
      said: saidOf(version),
    }),
  )
  const why = whyNotGates(draft.content.items, language)
  return {
    told,
    mine: draft.changed ? differencesIn(told[0]?.said ?? [], saidOf(draft.content)) : [],
    why: why && refusalSentence(why, language),
  }
}
