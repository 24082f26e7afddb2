import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { dayTime } from '#shared/format.ts'
import { toast } from '#shared/Toast.tsx'
import { useNow } from '#shared/ticker.ts'
import type { Swap } from './station.queries.ts'
import { dropSwap, takeSwap } from './station.steps.ts'

type Props = { swap: Swap; own: boolean }

/** A swap that waits for the reader, or that they offered. R19.2 */
export function SwapBox({ swap, own }: Props) {
  const { t } = useTranslation('stations')
  const now = useNow()
  const { id, offered, wanted, words, mayTake, mayDrop } = swap
  const taking = useMutation({ mutationFn: () => takeSwap(id, wanted?.dutyId ?? null), onSuccess: () => toast(t('swapTaken')) })
  const dropping = useMutation({ mutationFn: () => dropSwap(id), onSuccess: () => toast(t('swapDropped')) })
  return (
    <section className="swap-box">
      <h2>{own ? t('swapYours') : t('swapOf', { name: offered.name })}</h2>
      <dl>
        <dt>{t('gives')}</dt>
        <dd>
          <b>{dayTime(offered.startsAt, now)}</b> {offered.stationName}
        </dd>
        {wanted ? (
          <>
            <dt>{t('wants')}</dt>
            <dd>
              <b>{dayTime(wanted.startsAt, now)}</b> {wanted.stationName}
            </dd>
          </>
        ) : null}
      </dl>
      {words ? <p className="second">{words}</p> : null}
      <div className="acts">
        {mayTake ? (
          <button type="button" className="btn next" aria-busy={taking.isPending} onClick={() => taking.mutate()}>
            {t(wanted ? 'agree' : 'takeIt')}
          </button>
        ) : null}
        {mayDrop ? (
          <button type="button" className="btn" aria-busy={dropping.isPending} onClick={() => dropping.mutate()}>
            {t(own ? 'withdraw' : 'refuse')}
          </button>
        ) : null}
      </div>
      <FaultLine fault={taking.error ?? dropping.error} />
    </section>
  )
}
