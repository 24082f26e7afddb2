import { premisesOfStreet } from '@yigen/domain/premises/premises-figures.ts'
import { useTranslation } from 'react-i18next'
import { thousands } from '#shared/format.ts'
import { DoorLink } from '../shared/DoorLink.tsx'
import { tileStep } from '../shared/tile-step.ts'
import type { PremisesList } from './premises.queries.ts'
import { usePremisesFilters } from './usePremisesFilters.ts'
import '../shared/street-tiles.css'

/** How much there is on the ground of each street, by the filters in force; each opens its own, the chosen one all again. */
export function StreetsOfPremises({ streets }: { streets: PremisesList['streets'] }) {
  const { t } = useTranslation('premises')
  const { kept, streetId } = usePremisesFilters()
  const most = Math.max(0, ...streets.map(({ count }) => count))
  if (streets.length < 2 && streetId === undefined) return null
  return (
    <section className="premises-streets" aria-labelledby="premises-streets">
      <div className="section-head">
        <h2 id="premises-streets">{t('streets.title')}</h2>
        <span className="small quiet">{t('streets.note')}</span>
      </div>
      <ul className="street-tiles">
        {streets.map(({ key, name, count, area }) => (
          <li key={key} data-step={tileStep(count, most)} data-chosen={key === streetId || undefined}>
            <DoorLink
              figure="premises.street"
              n={count}
              door={key === streetId ? { list: 'premises', filter: kept } : premisesOfStreet(key, kept)}
              title={`${name} · ${thousands(area)} ㎡`}
            >
              {name}
              <b>{count}</b>
            </DoorLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
