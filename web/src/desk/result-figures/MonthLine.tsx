import { Link } from '@tanstack/react-router'
import { isCumulative } from '@yigen/domain/result-figures/reckoning.ts'
import { ruleOf } from '@yigen/domain/results/result-kind.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import { useAmount, useChange } from './amounts.ts'
import { linePieces } from './line-points.ts'
import type { Results } from './results.queries.ts'
import type { Asked } from './useAsked.ts'

type Month = Results['chosen']['months'][number]

/** The chosen kind month by month, the year before dashed; each month opens its claims. R16.4 */
export function MonthLine({ results, asked }: { results: Results; asked: Asked }) {
  const { t } = useTranslation('result-figures')
  const language = useLanguage()
  const { kind, months } = results.chosen
  const amount = useAmount(kind)
  // of what is claimed month by month, a month that says nothing is not one of nothing
  const shown = ({ value, claims }: Month) => (isCumulative(kind) || claims > 0 ? value : null)
  const grown = useGrown(results)
  const [now, before] = [months.map(shown), months.map(month => (results.before ? month.before : null))]
  const told = [...now, ...before].flatMap(value => (value === null ? [] : [value]))
  const [least, most] = [Math.min(0, ...told), Math.max(0, ...told)]
  const said = (month: Month) => (month.value === null ? t('notTold') : shown(month) === null ? '–' : amount(month.value, most).number)
  const called = say(ruleOf(kind), language)
  return (
    <section aria-labelledby="by-month">
      <div className="section-head">
        <h2 id="by-month">{t('byMonth', { kind: called })}</h2>
        <span className="small quiet">{[grown, amount(0, most).unit].filter(Boolean).join(' · ')}</span>
        <span className="small quiet grow">
          <i className="key now" /> {t('thisYear')} {results.before ? <i className="key then" /> : null}{' '}
          {results.before ? t('lastYear') : null}
        </span>
      </div>
      <svg
        className="month-line"
        viewBox="0 0 100 40"
        preserveAspectRatio="none"
        role="img"
        aria-label={t('lineSays', {
          kind: called,
          points: months.map(month => `${month.month} ${said(month)}`).join(', '),
        })}
      >
        <line x1="0" x2="100" y1="38" y2="38" className="ground" />
        {linePieces(before, least, most).map(points => (
          <polyline key={points} points={points} className="then" />
        ))}
        {linePieces(now, least, most).map(points => (
          <polyline key={points} points={points} className="now" />
        ))}
      </svg>
      <ol className={months.length > 12 ? 'line-months dense' : 'line-months'}>
        {months.map(({ month, ...of }) => (
          <li key={month}>
            <Link
              to="/results"
              search={{ ...asked.query, month: month === asked.month ? undefined : month }}
              hash="entries"
              aria-current={month === asked.month ? 'true' : undefined}
            >
              <b>{said({ month, ...of })}</b>
              <small>{month.slice(2)}</small>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** 全部 +11.2%，同一批 41 家 +6.4% */
function useGrown({ figures, chosen }: Results): string {
  const { t } = useTranslation('result-figures')
  const change = useChange(chosen.kind)
  const figure = figures.find(({ kind }) => kind === chosen.kind)
  const [all, same] = [figure && change(figure.value, figure.before), figure?.same && change(figure.same.now, figure.same.before)]
  const says = [all && t('allChange', { change: all }), figure?.same && same && t('same', { n: figure.same.enterprises, change: same })]
  return says.filter(Boolean).join(' · ')
}
