import { enterpriseKindWords } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import { Tag } from '../shared/Tag.tsx'
import type { EnterpriseRow } from './enterprise.queries.ts'

/** What sets it apart at a glance: a key or a prospective one, one still without a code. */
export function EnterpriseTags({ enterprise }: { enterprise: Pick<EnterpriseRow, 'kind' | 'code' | 'whole'> }) {
  const { t } = useTranslation('enterprises')
  const language = useLanguage()
  return (
    <>
      {enterprise.kind === 'target' ? null : (
        <Tag tone={enterprise.kind === 'key' ? 'teal' : 'quiet'}>{say(enterpriseKindWords[enterprise.kind], language)}</Tag>
      )}
      {enterprise.whole && enterprise.code === null ? <Tag tone="line">{t('inFormation')}</Tag> : null}
    </>
  )
}
