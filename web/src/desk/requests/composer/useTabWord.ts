import { useTranslation } from 'react-i18next'
import { holds } from '#shared/session.ts'
import { useSession } from '../../shared/session.tsx'
import type { Tab } from './written.ts'

/** What a tab is called: what a leader notes is an instruction. */
export function useTabWord() {
  const { t } = useTranslation('requests')
  const leads = holds(useSession(), 'leader')
  return (tab: Tab) => t(`composer.kind.${tab === 'note' && leads ? 'leaderNote' : tab}`)
}
