import { useTranslation } from 'react-i18next'
import type { ClauseRow } from './verdict.queries.ts'

/** What a clause is called: by its author, by the words of the text, by what the format says of it, or as it was encoded. */
export function useClauseWords(row: ClauseRow): { said: string; isQuote: boolean } {
  const { t } = useTranslation('verdicts')
  if (row.days) return { said: t(`days.${row.days}`), isQuote: false }
  const isGroup = row.kind === 'all' || row.kind === 'any' || row.kind === 'atLeast' || row.kind === 'not' || row.kind === 'ifThen'
  const how = row.kind === 'atLeast' ? t('how.atLeast', { n: row.need ?? 0 }) : t(`how.${row.kind}`)
  if (row.label) return { said: isGroup ? `${row.label} · ${how}` : row.label, isQuote: false }
  if (row.quote) return { said: row.quote, isQuote: true }
  if (isGroup) return { said: how, isQuote: false }
  return { said: row.retold ?? row.condition ?? how, isQuote: false }
}
