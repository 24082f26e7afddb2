import { useTranslation } from 'react-i18next'
import { Page } from '../shell/Page.tsx'

export function EnterprisePage() {
  const { t } = useTranslation('enterprises')
  return <Page title={t('title')} />
}
