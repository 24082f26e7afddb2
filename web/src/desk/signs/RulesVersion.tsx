import { useTranslation } from 'react-i18next'
import { monthDay } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import type { SignRules } from './sign.queries.ts'

/** Which version holds, and since when. */
export function RulesVersion({ rules: { version, publishedAt } }: { rules: SignRules }) {
  const { t } = useTranslation('signs')
  const now = useNow()
  return <span className="quiet small">{publishedAt ? t('version', { version, on: monthDay(publishedAt, now) }) : t('standard')}</span>
}
