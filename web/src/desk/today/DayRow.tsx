import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Clock, useReading } from '#shared/Clock.tsx'
import { Tag } from '#shared/Tag.tsx'
import { useSharedWords } from '#shared/words.ts'
import { requestQuery } from '../requests/request.queries.ts'
import { queries } from '../shared/queries.ts'
import { isOfOthers } from './groups.ts'
import { opensHere } from './steps-here.ts'
import type { OthersRow, TodayRow } from './today.query.ts'

/** One clock that runs for me, or that I was told of: how long, what, whose turn, and the one next step. */
export function DayRow({
  row,
  why,
  open,
  onAct,
}: {
  row: TodayRow | OthersRow
  why: string | undefined
  open: boolean
  onAct: () => void
}) {
  const { t } = useTranslation('today')
  const names = useSharedWords().clock.name
  return (
    <>
      <Clock clock={row.clock} why={why} />
      <div className="what">
        <MatterLink row={row}>
          <b className="one-line" title={row.enterpriseName}>
            {row.enterpriseName}
          </b>
          {row.enterpriseKind === 'key' ? <Tag tone="teal">{t('keyEnterprise')}</Tag> : null}
          <p className="one-line" title={row.title}>
            {row.title || t(isOfOthers(row) ? 'firstContactOfOthers' : 'firstContact')}
          </p>
        </MatterLink>
      </div>
      <div className="turn">
        <b>{useWaitsWords()(row)}</b>
        <span>{[names[row.clock.kind], useWhose()(row)].filter(Boolean).join(' · ')}</span>
      </div>
      <ActButton row={row} open={open} onAct={onAct} />
    </>
  )
}

/** 等我答复, 等区住建局, 等企业补件. */
function useWaitsWords() {
  const { t } = useTranslation(['today', 'requests'])
  return ({ turn, waitsFor, next }: TodayRow): string => {
    if (turn === 'enterprise') return t('requests:waitsEnterprise')
    if (turn === 'colleague' && !waitsFor) return t('waitsNobody')
    return waitsFor ? t('requests:list.waitsFor', { name: waitsFor }) : t(`requests:step.waits.${next}`)
  }
}

/** 代陈若溪; of a matter in others' hands its officer, unless the officer is waited for. */
function useWhose() {
  const { t } = useTranslation('today')
  return (row: TodayRow | OthersRow): string | null => {
    if (row.coveredFor) return t('covers', { name: row.coveredFor })
    return isOfOthers(row) && row.officerName !== row.waitsFor ? row.officerName : null
  }
}

/** One's own unit's part opens as a task: the matter itself is another's. R11.2 */
export const isOwnTask = ({ next, taskId }: TodayRow): boolean => taskId !== null && (next === 'accept' || next === 'finish')

function MatterLink({ row, children }: { row: TodayRow; children: ReactNode }) {
  const { taskId } = row
  if (taskId && isOwnTask(row)) {
    return (
      <Link to="/tasks/$id" params={{ id: taskId }}>
        {children}
      </Link>
    )
  }
  return row.requestId ? (
    <Link to="/requests/$id" params={{ id: row.requestId }}>
      {children}
    </Link>
  ) : (
    <Link to="/enterprises/$id" params={{ id: row.enterpriseId }}>
      {children}
    </Link>
  )
}

/** Solid only when it is overdue or within four hours, and there is something to do but look. */
function ActButton({ row, open, onAct }: { row: TodayRow; open: boolean; onAct: () => void }) {
  const { t } = useTranslation(['today', 'requests'])
  const { state } = useReading(row.clock).reading
  const { requestId } = row
  const bring = () => requestId && !isOwnTask(row) && void queries.prefetchQuery(requestQuery(requestId))
  const word = t(`requests:step.act.${row.next}`)
  return (
    <button
      type="button"
      className={(state === 'over' || state === 'soon') && row.next !== 'look' ? 'btn do' : 'btn next'}
      aria-expanded={opensHere(row) ? open : undefined}
      aria-label={t('of', { act: word, enterprise: row.enterpriseName })}
      onClick={onAct}
      onMouseEnter={bring}
      onFocus={bring}
    >
      {word}
    </button>
  )
}
