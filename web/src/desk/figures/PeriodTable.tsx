import { useTranslation } from 'react-i18next'
import { useNow } from '#shared/ticker.ts'
import { FigureCell } from './FigureCell.tsx'
import type { Figures } from './figure.queries.ts'
import { shortDays } from './short-days.ts'
import { type ShownName, shownFigure, shownNames } from './shown-figure.ts'

type Props = { figures: Figures; narrowed: Readonly<Record<string, string>> }

/** Each figure against the period before. */
export function PeriodTable({ figures: { period, before, total }, narrowed }: Props) {
  const { t } = useTranslation('figures')
  const now = useNow()
  return (
    <section aria-labelledby="all-figures">
      <div className="section-head">
        <h2 id="all-figures">{t('all')}</h2>
        <span className="small quiet">{t('against', shortDays(before, now))}</span>
      </div>
      <table className="listing period-table">
        <thead>
          <tr>
            <th scope="col">{t('column.figure')}</th>
            {(['now', 'before', 'change'] as const).map(column => (
              <th key={column} scope="col" className="num">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shownNames.map(name => (
            <tr key={name}>
              <th scope="row">
                {name === 'ratings' ? t('content') : t(`figure.${name}`)}
                <small>{t(`means.${name}`)}</small>
              </th>
              <td className="num" data-label={t('column.now')}>
                <FigureCell name={name} counts={total.now} narrowed={{ ...narrowed, ...period }} />
              </td>
              <td className="num" data-label={t('column.before')}>
                <FigureCell name={name} counts={total.before} narrowed={{ ...narrowed, ...before }} />
              </td>
              <td className="num quiet" data-label={t('column.change')}>
                {changeOf(name, total, { points: t('points'), hours: ` ${t('hours')}` })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** In rows; of shares in points, and only where both stand on something. */
function changeOf(name: ShownName, { now, before }: Figures['total'], units: { points: string; hours: string }): string {
  const [these, those] = [shownFigure(name, now, {}), shownFigure(name, before, {})]
  if (these.of === null && name !== 'firstAnswers') return signed(these.n - those.n, '')
  if (these.n === 0 || those.n === 0) return '–'
  if (name === 'firstAnswers') return signed((these.measure ?? 0) - (those.measure ?? 0), units.hours)
  return signed(((these.of ?? 0) / these.n - (those.of ?? 0) / those.n) * 100, units.points)
}

function signed(n: number, unit: string): string {
  const rounded = Math.round(n * 10) / 10
  return `${rounded > 0 ? '+' : rounded < 0 ? '−' : '±'}${Math.abs(rounded)}${unit}`
}
