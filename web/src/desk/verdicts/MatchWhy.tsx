import { useTranslation } from 'react-i18next'
import { Tag } from '../shared/Tag.tsx'
import type { MatchRow } from './verdict.queries.ts'

/** Why the verdict is so, in one line: how far, what is missing, who judges, or the clauses that decide. */
export function MatchWhy({ row: { group, steps, open, deciding } }: { row: MatchRow }) {
  const { t, i18n } = useTranslation('verdicts')
  const comma = i18n.language === 'en' ? ', ' : '、'
  if (group === 'near')
    return (
      <p>
        {steps.map(step => (
          <Tag key={step} tone="ink">
            {step}
          </Tag>
        ))}
      </p>
    )
  if (group === 'ask' && open.length === 0) return <p>{t('list.gap')}</p>
  if (group === 'ask') return <p>{t('list.open', { facts: open.slice(0, 4).join(comma) + (open.length > 4 ? '…' : '') })}</p>
  if (group === 'yes') return null
  return (
    <p className="match-deciding">
      {deciding
        .slice(0, 2)
        .map(({ article, words }) => [article, words].filter(Boolean).join(' '))
        .join('；')}
    </p>
  )
}
