import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { SwapBox } from './SwapBox.tsx'
import type { DutySession } from './station.queries.ts'

/** What waits to be swapped, and where the station is. */
export function DutyAside({ session: { swaps, station, dutyId } }: { session: DutySession }) {
  const { t } = useTranslation('stations')
  return (
    <>
      {swaps.map(swap => (
        <SwapBox key={swap.id} swap={swap} own={swap.offered.dutyId === dutyId} />
      ))}
      <section>
        <div className="h">
          <h2>{t('thisStation')}</h2>
        </div>
        <p className="second">{station.place}</p>
        {station.note ? <p className="small quiet">{station.note}</p> : null}
        <p className="small">
          <Link className="link" to="/stations/$id" params={{ id: station.id }}>
            {station.name}
          </Link>{' '}
          ·{' '}
          <Link className="link" to="/roster" search={{ minister: station.ministerId }}>
            {t('toRoster')}
          </Link>
        </p>
      </section>
    </>
  )
}
