import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { dayTime } from '#shared/format.ts'
import { toast } from '#shared/Toast.tsx'
import { useNow } from '#shared/ticker.ts'
import type { DutySession, Swap } from './station.queries.ts'
import { dropSwap, takeSwap } from './station.steps.ts'

type Props = { swap: Swap; mine: DutySession['mine']; own: boolean }

/** A swap that waits for the reader, or that they offered. R19.2 */
export function SwapBox({ swap, mine, own }: Props) {
  const { t } = useTranslation('stations')
  const now = useNow()
  const [gives, setGives] = useState('')
  const { id, offered, wanted, words, mayTake, mayDrop } = swap
  const taking = useMutation({ mutationFn: () => takeSwap(id, gives || null), onSuccess: () => toast(t('swapTaken')) })
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
      {mayTake && !wanted && mine.length > 0 ? (
        <Field label={t('giveBack')}>
          {given => (
            <select {...given} className="box" value={gives} onChange={event => setGives(event.target.value)}>
              <option value="">{t('justTake')}</option>
              {mine.map(({ dutyId, startsAt, stationName }) => (
                <option key={dutyId} value={dutyId}>
                  {dayTime(startsAt, now)} {stationName}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      <div className="acts">
        {mayTake ? (
          <button type="button" className="btn next" aria-busy={taking.isPending} onClick={() => taking.mutate()}>
            {t(wanted || gives ? 'agree' : 'takeIt')}
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
