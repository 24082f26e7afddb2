import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { tileStep } from '../shared/tile-step.ts'
import { useAmount } from './amounts.ts'
import type { Results } from './results.queries.ts'
import type { Asked } from './useAsked.ts'
import '../shared/street-tiles.css'

/** The streets by what they came to; each opens its own. */
export function StreetTiles({ results, asked }: { results: Results; asked: Asked }) {
  const { t } = useTranslation('result-figures')
  const { kind, streets } = results.chosen
  const amount = useAmount(kind)
  const most = Math.max(0, ...streets.map(({ value }) => value ?? 0))
  const cells = results.figures.some(figure => figure.kind === kind && figure.reads === 'cells')
  if (streets.length === 0) return null
  return (
    <section aria-labelledby="by-street">
      <div className="section-head">
        <h2 id="by-street">{t('byStreet')}</h2>
        <span className="small quiet">{[amount(0, most).unit, cells ? t('atLeastThree') : null].filter(Boolean).join(' · ')}</span>
      </div>
      <ul className="street-tiles">
        {streets.map(({ key, name, value }) => (
          <li key={key ?? ''} data-step={value === null ? 0 : tileStep(value, most)}>
            <Link to="/results" search={{ ...asked.query, streetId: asked.narrowed.streetId ? undefined : (key ?? 'none') }}>
              {name ?? t('none.street')}
              <b>{value === null ? t('notTold') : amount(value, most).number}</b>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
