import { useTranslation } from 'react-i18next'
import { monthDay } from '#shared/format.ts'
import { serverNow } from '#shared/ticker.ts'
import type { PlanComparison } from '../plan-answer.ts'
import { linear } from './linear.ts'
import { scrolling } from './scrolling.ts'
import { useVersionName } from './useVersionName.ts'

type Row = PlanComparison['rows'][number]
type Span = NonNullable<Row['now']>
const width = 360

/** The milestones that differ between two versions: when each stands in the one, by the forecast, and in the other. R15.7 */
export function Compared({ comparison: { one, other, rows } }: { comparison: PlanComparison }) {
  const { t } = useTranslation('plans')
  const name = useVersionName()
  const names = { one: name(one), other: name(other) }
  const spans = rows.flatMap(row => [row.one, row.now, row.other].flatMap(span => (span ? [ms(span.startAt), ms(span.finishAt)] : [])))
  const x = linear(spans, width)
  if (rows.length === 0) return <p className="second block">{t('compare.same')}</p>
  return (
    <>
      <h2>
        {t('compare.two', names)} <small className="quiet">{t('compare.counted', { n: rows.length })}</small>
      </h2>
      <div className="x-scroll" {...scrolling(t('compare.two', names))}>
        <table className="compared">
          <thead>
            <tr>
              <th scope="col">{t('compare.columns.milestone')}</th>
              <th scope="col">{names.one}</th>
              <th scope="col">{t('compare.columns.now')}</th>
              <th scope="col">{names.other}</th>
              <th scope="col">{t('compare.columns.change')}</th>
              <th scope="col">
                <span className="sr">{t('compare.columns.times')}</span>
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
            {which === 'now' ? t('compare.now') : names[which]}
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
    <tr>
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
  const { t } = useTranslation('plans')
  const parts = [
    what === 'changed' ? '' : t(`compare.${what}`),
    owner.one && owner.other && owner.one !== owner.other ? t('compare.ownerChange', { one: owner.one, other: owner.other }) : '',
    shiftDays ? t(shiftDays < 0 ? 'compare.forward' : 'compare.back', { n: Math.abs(shiftDays) }) : '',
  ].filter(Boolean)
  return parts.length > 0 ? parts.join(t('comma')) : t('compare.changed')
}

function Bar({ span, x, y, height, look }: { span: Span | null; x: (moment: number) => number; y: number; height: number; look: string }) {
  if (!span) return null
  const [from, until] = [x(ms(span.startAt)), x(ms(span.finishAt))]
  return <rect className={look} x={from} y={y} width={Math.max(until - from, 2)} height={height} rx={1} />
}

const ms = (moment: string) => Temporal.Instant.from(moment).epochMilliseconds
