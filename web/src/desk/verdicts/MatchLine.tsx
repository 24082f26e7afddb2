import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Tag } from '../shared/Tag.tsx'
import { VerdictMark } from '../shared/VerdictMark.tsx'
import { useAmountWords } from './amount-words.ts'
import { MatchWhy } from './MatchWhy.tsx'
import type { MatchRow } from './verdict.queries.ts'
import { WindowWords } from './WindowWords.tsx'

/** One measure: its verdict, why, what it gives and until when. */
export function MatchLine({ row, enterpriseId, moved }: { row: MatchRow; enterpriseId: string; moved: boolean }) {
  const { t } = useTranslation('verdicts')
  const { policyId, measure, title, label, number, conditions } = row
  const where = { to: '/enterprises/$id/policies/$policyId', params: { id: enterpriseId, policyId }, search: { measure } } as const
  return (
    <>
      <VerdictMark verdict={row.mark}>{null}</VerdictMark>
      <div className="match-what">
        <Link {...where}>
          <b>{label}</b>
        </Link>{' '}
        {moved ? <Tag tone="teal">{t('list.movedNow', { group: t(`group.${row.group}`) })}</Tag> : null}
        <MatchWhy row={row} />
        <p className="match-doc">
          {[title === label ? null : title, number, t('list.conditions', conditions)].filter(Boolean).join(' · ')}
          {row.stale > 0 ? (
            <>
              {' '}
              <Tag tone="line">{t('list.stale', { n: row.stale })}</Tag>
            </>
          ) : null}
        </p>
      </div>
      <Gives row={row} />
      <WindowWords row={row} />
      <Link className={row.group === 'no' || row.group === 'notApplicable' ? 'btn' : 'btn next'} {...where}>
        {t('list.see')}
        <span className="sr">{label}</span>
      </Link>
    </>
  )
}

/** Money as far as it can be told, else what else it gives. */
function Gives({ row: { gives, group } }: { row: MatchRow }) {
  const { t } = useTranslation('verdicts')
  const words = useAmountWords()
  const amount = gives.amount ? words(gives.amount) : null
  const kinds = gives.kinds.map(kind => t(`kind.${kind}`)).join(' · ')
  const isAhead = kinds !== '' && (group === 'near' || group === 'no')
  return (
    <div className="match-gives">
      {amount ? (
        <span>
          <b>{amount.number}</b> {amount.unit}
        </span>
      ) : (
        <b>{kinds}</b>
      )}
      <small>{[amount ? kinds : gives.labels[0], isAhead ? t('money.ifFits') : null].filter(Boolean).join(' · ')}</small>
    </div>
  )
}
