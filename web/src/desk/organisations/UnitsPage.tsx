import { useTranslation } from 'react-i18next'
import { Page } from '../shell/Page.tsx'

export function UnitsPage() {
  const { t } = useTranslation('organisations')
  return <Page title={t('units')} />
}
