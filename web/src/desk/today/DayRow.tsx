import { useTranslation } from 'react-i18next'
import { dueTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { Clock, useReading } from '../clocks/Clock.tsx'
import { useClockWords } from '../clocks/useClockWords.ts'
import { useUntitledWords } from '../clocks/useUntitledWords.ts'
import { requestQuery } from '../requests/request.queries.ts'
import { LinkTo } from '../shared/LinkTo.tsx'
import { stepSaid } from '../shared/of-slices.ts'
import { queries } from '../shared/queries.ts'
import { Tag } from '../shared/Tag.tsx'
import { useStepWord } from '../shared/useStepWord.ts'
import { isOfOthers } from './groups.ts'
import { placeOfRow } from './place-of-row.ts'
import { partHere } from './steps-here.ts'
import type { OthersRow, TodayRow } from './today.query.ts'

/** One clock that runs for me, or that I was told of: how long, what, whose turn, and the one next step. */
export function DayRow({
  row,
  why,
  open,
  onAct,
}: {
  row: TodayRow | OthersRow
  why: () => string | undefined
  open: boolean
  onAct: () => void
}) {
  const { t } = useTranslation('today-first')
  const clockWords = useClockWords()
  const untitled = useUntitledWords()
  const line = titleOf(row) || untitled(row.clock.kind, isOfOthers(row) ? 'others' : 'mine')
  return (
    <>
      <Clock clock={row.clock} why={why} />
      <div className="what">
        <LinkTo place={placeOfRow(row)}>
          <b className="one-line" title={nameOf(row)}>
            {nameOf(row)}
          </b>
          {row.enterpriseKind === 'key' ? <Tag tone="teal">{t('keyEnterprise')}</Tag> : null}
          {line ? (
            <p className="one-line" title={line}>
              {line}
            </p>
          ) : null}
        </LinkTo>
      </div>
      <div className="turn">
        <b>{useWaitsWords()(row)}</b>
        <span>{[clockWords(row.clock.kind).name, useWhose()(row)].filter(Boolean).join(' · ')}</span>
      </div>
      <ActButton row={row} open={open} onAct={onAct} />
    </>
  )
}

/** The enterprise's; of what belongs to none its own. */
const nameOf = ({ enterpriseId, enterpriseName, title }: TodayRow) => (enterpriseId ? enterpriseName : title)
const titleOf = ({ enterpriseId, title }: TodayRow) => (enterpriseId ? title : '')

/** 待我答复, 待区住建局, 待企业补件; once a next answer is promised, until when. R4.7 */
function useWaitsWords() {
  const { t } = useTranslation(['today-first', 'requests-first'])
  const stepWord = useStepWord()
  const now = useNow()
  return ({ turn, waitsFor, next, promisedDueAt }: TodayRow): string => {
    if (promisedDueAt) return t('promised', { time: dueTime(promisedDueAt, now) })
    if (turn === 'enterprise') return t('requests-first:waitsEnterprise')
    if (turn === 'colleague' && !waitsFor) return t('waitsNobody')
    return waitsFor ? t('requests-first:waitsFor', { name: waitsFor }) : stepWord(next, 'waits')
  }
}

/** 代陈若溪; of a matter in others' hands its officer, unless the officer is waited for. */
function useWhose() {
  const { t } = useTranslation('today-first')
  return (row: TodayRow | OthersRow): string | null => {
    if (row.coveredFor) return t('covers', { name: row.coveredFor })
    return isOfOthers(row) && row.officerName !== row.waitsFor ? row.officerName : null
  }
}

/** Solid only when it is overdue or within four hours, and there is something to do but look. */
function ActButton({ row, open, onAct }: { row: TodayRow; open: boolean; onAct: () => void }) {
  const { t } = useTranslation('today-first')
  const { state } = useReading(row.clock).reading
  const { requestId } = row
  const { own } = stepSaid(row.next)
  const bring = () => requestId && !own && void queries.prefetchQuery(requestQuery(requestId))
  const act = useStepWord()(row.next, 'act')
  return (
    <button
      type="button"
      className={(state === 'over' || state === 'soon') && row.next !== 'look' ? 'btn do' : 'btn next'}
      aria-expanded={partHere(row) ? open : undefined}
      aria-label={t('of', { act, enterprise: nameOf(row) })}
      onClick={onAct}
      onMouseEnter={bring}
      onFocus={bring}
    >
      {act}
    </button>
  )
}
