import { useTranslation } from 'react-i18next'
import { Page } from '../shell/Page.tsx'

export function ServicesPage() {
  const { t } = useTranslation('services')
  return <Page title={t('title')} />
}
