import { useTranslation } from 'react-i18next'
import { Page } from '../shell/Page.tsx'

export function ImportPage() {
  const { t } = useTranslation('enterprises')
  return <Page title={t('import')} />
}
