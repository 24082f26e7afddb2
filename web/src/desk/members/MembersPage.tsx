import { useTranslation } from 'react-i18next'
import { Page } from '../shell/Page.tsx'

export function MembersPage() {
  const { t } = useTranslation('members')
  return <Page title={t('title')} />
}
