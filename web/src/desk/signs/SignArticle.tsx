import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { dayTime, monthDay } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import type { useRowKeys } from '../shared/useRowKeys.ts'
import { Evidence } from './Evidence.tsx'
import type { SignRow } from './sign.queries.ts'
import { Tried } from './Tried.tsx'
import { useDayWords } from './useDayWords.ts'

type Props = {
  row: SignRow
  given: ReturnType<ReturnType<typeof useRowKeys>['rowProps']>
  take: (act: 'plan' | 'aside', row: SignRow) => void
}

/** An enterprise to visit: why, by what, what was tried, and what comes next. */
export function SignArticle({ row, given, take }: Props) {
  const { t } = useTranslation('signs')
  const now = useNow()
  const { 'data-row': isRow, ...rest } = given
  return (
    <article className="to-visit" data-row={isRow} {...rest} aria-labelledby={`sign-${row.id}`}>
      <div className="to-visit-head">
        <div>
          <h2 id={`sign-${row.id}`}>
            <Link to="/enterprises/$id" params={{ id: row.enterpriseId }}>
              {row.enterpriseName}
            </Link>
          </h2>
          <span className="small quiet">
            {[row.streetName, row.building, row.officerName, t('since', { on: monthDay(row.listedAt, now) })].filter(Boolean).join(' · ')}
          </span>
        </div>
        <Next row={row} />
        <div className="to-visit-acts">
          {row.visit ? (
            <Link className="btn do" to="/visits/$id" params={{ id: row.visit.id }}>
              {t('prepare')}
            </Link>
          ) : (
            <button type="button" className="btn next" onClick={() => take('plan', row)}>
              {t('plan')}
            </button>
          )}
          <button type="button" className="link-btn" onClick={() => take('aside', row)}>
            {t('leaveAlone')}
          </button>
        </div>
      </div>
      <Evidence row={row} />
      <Tried row={row} />
    </article>
  )
}

function Next({ row: { visit, nextOn } }: { row: SignRow }) {
  const { t } = useTranslation('signs')
  const now = useNow()
  const dayWords = useDayWords()
  const next = nextOn ? dayWords(nextOn) : null
  if (visit)
    return (
      <div className="to-visit-next">
        <b>{t('planned', { when: dayTime(visit.startsAt, now) })}</b>
        {t('plannedBy', { name: visit.visitorName })}
      </div>
    )
  return (
    <div className="to-visit-next">
      {next ? <b>{next}</b> : null}
      {t(next ? 'nextNote' : 'noNext')}
    </div>
  )
}
