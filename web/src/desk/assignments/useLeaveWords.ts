import { closingWords, momentWords } from '@yigen/domain/calendar/moment-words.ts'
import { useTranslation } from 'react-i18next'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import type { OfficerRow } from './team.query.ts'

/** Until when somebody is away and who covers, or from when. */
export function useLeaveWords(): (leave: NonNullable<OfficerRow['leave']>, deputyName?: string | null) => string {
  const { t } = useTranslation('assignments-first')
  const now = useNow()
  const language = useLanguage()
  return (leave, deputyName) => {
    const from = Temporal.Instant.from(leave.from)
    if (Temporal.Instant.compare(from, now) > 0) return t('awayFrom', { from: momentWords(from, now, language) })
    const until = closingWords(Temporal.Instant.from(leave.until), now, language)
    return deputyName ? t('awayCovered', { until, deputy: deputyName }) : t('awayUntil', { until })
  }
}
