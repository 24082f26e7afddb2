import { useTranslation } from 'react-i18next'
import { Page } from '../shell/Page.tsx'

export function CalendarPage() {
  const { t } = useTranslation('calendar')
  return <Page title={t('title')} />
}
