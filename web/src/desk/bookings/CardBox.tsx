import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { monthDay } from '#shared/format.ts'
import { Qr } from '#shared/Qr.tsx'
import { toast } from '#shared/Toast.tsx'
import { useNow } from '#shared/ticker.ts'
import { PaperButton } from '../exports/PaperButton.tsx'
import { shownAgain } from '../shared/changed.ts'
import { cardQuery } from './booking.queries.ts'
import { renewCard } from './booking.steps.ts'

/** `session`: whose people stand on the desk card; null: none comes. */
type Props = { station: { id: string; name: string }; session: { id: string; startsAt: string } | null }

/** The code on the desk; renewing it makes every card that was printed void, so it is asked once more. R19.3 */
export function CardBox({ station: { id, name }, session }: Props) {
  const { t } = useTranslation('bookings')
  const now = useNow()
  const { data } = useQuery(cardQuery(id))
  const [sure, setSure] = useState(false)
  const step = useMutation({
    mutationFn: () => renewCard(id),
    onSuccess: async () => {
      toast(t('cardDone'))
      setSure(false)
      await shownAgain()
    },
  })
  if (!data) return null
  const { token, madeAt, mayRenew } = data
  const path = `/door/station/${token}`
  const ask = token === null || sure
  return (
    <section className="card-box">
      <div className="h">
        <h2>{t('card')}</h2>
      </div>
      {token && madeAt ? (
        <>
          <Qr text={`${location.origin}${path}`} label={t('cardQr', { station: name })} />
          <p className="small">
            <a className="link" href={path} target="_blank" rel="noreferrer">
              {t('cardOpen')}
            </a>{' '}
            ·{' '}
            <a className="link" href={`${path}?screen=1`} target="_blank" rel="noreferrer">
              {t('screenOpen')}
            </a>{' '}
            · {t('cardSince', { day: monthDay(madeAt, now) })}
          </p>
          <div className="acts">
            {session ? (
              <PaperButton
                path={`/api/station-sessions/${session.id}/desk-card`}
                called={t('deskCard', { day: monthDay(session.startsAt, now) })}
              />
            ) : null}
            <PaperButton path={`/api/stations/${id}/door-sign`} called={t('doorSign')} />
          </div>
        </>
      ) : (
        <>
          <p className="second">{t('cardNone')}</p>
          <p className="small quiet">{t('cardNoneWhy')}</p>
        </>
      )}
      {mayRenew ? (
        <>
          {token && sure ? <p className="small">{t('cardRenewWhy')}</p> : null}
          <div className="acts">
            <button type="button" className="btn" aria-busy={step.isPending} onClick={() => (ask ? step.mutate() : setSure(true))}>
              {t(token ? 'cardRenew' : 'cardMake')}
            </button>
          </div>
        </>
      ) : null}
      <FaultLine fault={step.error} />
    </section>
  )
}
