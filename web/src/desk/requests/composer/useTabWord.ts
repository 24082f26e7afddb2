import { useTranslation } from 'react-i18next'
import type { Tab } from './written.ts'

/** What a tab is called. */
export function useTabWord() {
  const { t } = useTranslation('requests-first')
  return (tab: Tab) => t(`composer.kind.${tab}`)
}
