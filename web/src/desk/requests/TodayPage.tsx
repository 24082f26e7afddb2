import { useTranslation } from 'react-i18next'
import { Page } from '../shell/Page.tsx'

export function TodayPage() {
  const { t } = useTranslation('requests')
  return <Page title={t('today')} />
}
