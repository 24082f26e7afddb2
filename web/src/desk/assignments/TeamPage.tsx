import { useTranslation } from 'react-i18next'
import { Page } from '../shell/Page.tsx'

export function TeamPage() {
  const { t } = useTranslation('assignments')
  return <Page title={t('team')} />
}
