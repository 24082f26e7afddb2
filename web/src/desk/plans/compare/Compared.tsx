import { useTranslation } from 'react-i18next'
import { monthDay } from '#shared/format.ts'
import { Segmented } from '#shared/Segmented.tsx'
import { serverNow } from '#shared/ticker.ts'
import { useFilters } from '../../shared/filters.ts'
import type { PlanComparison } from '../plan-answer.ts'
import { linear } from './linear.ts'
import { scrolling } from './scrolling.ts'
import { useVersionName } from './useVersionName.ts'

type Row = PlanComparison['rows'][number]
type Span = NonNullable<Row['now']>
const width = 360

/** The milestones of two versions, those that differ or all: when each stands in the one, by the forecast, and in the other. R15.7 */
export function Compared({ comparison: { one, other, rows: both } }: { comparison: PlanComparison }) {
  const { t } = useTranslation(['plans', 'compare'])
  const { filters, setFilters } = useFilters()
  const differing = both.filter(({ what }) => what !== 'same')
  const which = filters.rows === 'all' ? 'all' : 'changed'
  const rows = which === 'all' ? both : differing
  const name = useVersionName()
  const names = { one: name(one), other: name(other) }
  const spans = rows.flatMap(row => [row.one, row.now, row.other].flatMap(span => (span ? [ms(span.startAt), ms(span.finishAt)] : [])))
  const x = linear(spans, width)
  const whichRows = [
    { value: 'changed', label: t('compare:which.changed'), count: differing.length },
    { value: 'all', label: t('compare:which.all'), count: both.length },
  ] as const
  return (
    <>
      <div className="h">
        <h2>{t('compare:two', names)}</h2>
        <span className="quiet small">
          {t(differing.length < both.length ? 'compare:counted' : 'compare:countedAll', {
            n: differing.length,
            m: both.length - differing.length,
          })}
        </span>
        <span className="grow">
          <Segmented
            label={t('compare:which.label')}
            options={whichRows}
            value={which}
            onChange={value => setFilters({ rows: value === 'all' ? 'all' : undefined })}
          />
        </span>
      </div>
      {rows.length === 0 ? <p className="second block">{t('compare:same')}</p> : <Table names={names} rows={rows} x={x} />}
    </>
  )
}

type Names = { one: string; other: string }

function Table({ names, rows, x }: { names: Names; rows: readonly Row[]; x: (moment: number) => number }) {
  const { t } = useTranslation(['plans', 'compare'])
  return (
    <>
      <div className="x-scroll" {...scrolling(t('compare:two', names))}>
        <table className="compared">
          <thead>
            <tr>
              <th scope="col">{t('compare:columns.milestone')}</th>
              <th scope="col">{names.one}</th>
              <th scope="col">{t('compare:columns.now')}</th>
              <th scope="col">{names.other}</th>
              <th scope="col">{t('compare:columns.change')}</th>
              <th scope="col">
                <span className="sr">{t('compare:columns.times')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <ComparedRow key={row.id} row={row} x={x} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="g-legend">
        {(['one', 'now', 'other'] as const).map(which => (
          <span key={which}>
            <svg viewBox="0 0 22 12" aria-hidden="true">
              <rect className={`c-${which}`} y={3} width={22} height={6} rx={1} />
            </svg>
            {which === 'now' ? t('compare:now') : names[which]}
          </span>
        ))}
      </p>
    </>
  )
}

function ComparedRow({ row, x }: { row: Row; x: (moment: number) => number }) {
  const now = serverNow()
  const end = (span: Span | null) => (span ? monthDay(span.finishAt, now) : '')
  return (
    <tr className={row.what === 'same' ? 'same' : undefined}>
      <td>
        <b>{row.name}</b>
      </td>
      <td className="nowrap">{end(row.one)}</td>
      <td className="nowrap">{end(row.now)}</td>
      <td className="nowrap">
        <b>{end(row.other)}</b>
      </td>
      <td>
        <ChangeWords row={row} />
      </td>
      <td className="span-cell">
        <svg width={width} height={28} aria-hidden="true">
          <Bar span={row.one} x={x} y={2} height={3} look="c-one" />
          <Bar span={row.now} x={x} y={8} height={7} look="c-now" />
          <Bar span={row.other} x={x} y={19} height={7} look="c-other" />
        </svg>
      </td>
    </tr>
  )
}

function ChangeWords({ row: { what, owner, shiftDays } }: { row: Row }) {
  const { t } = useTranslation(['plans', 'compare'])
  if (what === 'same') return <span className="quiet">{t('compare:unchanged')}</span>
  const parts = [
    what === 'changed' ? '' : t(`compare:${what}`),
    owner.one && owner.other && owner.one !== owner.other ? t('compare:ownerChange', { one: owner.one, other: owner.other }) : '',
    shiftDays ? t(shiftDays < 0 ? 'compare:forward' : 'compare:back', { n: Math.abs(shiftDays) }) : '',
  ].filter(Boolean)
  return parts.length > 0 ? parts.join(t('comma')) : t('compare:changed')
}

function Bar({ span, x, y, height, look }: { span: Span | null; x: (moment: number) => number; y: number; height: number; look: string }) {
  if (!span) return null
  const [from, until] = [x(ms(span.startAt)), x(ms(span.finishAt))]
  return <rect className={look} x={from} y={y} width={Math.max(until - from, 2)} height={height} rx={1} />
}

const ms = (moment: string) => Temporal.Instant.from(moment).epochMilliseconds
