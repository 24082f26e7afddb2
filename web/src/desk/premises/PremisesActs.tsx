import { useMutation } from '@tanstack/react-query'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { offReasons } from '@yigen/domain/premises/premises-use.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { toast } from '#shared/Toast.tsx'
import { serverNow } from '#shared/ticker.ts'
import { dayWords } from '../delegations/day-words.ts'
import type { Premises } from './premises.queries.ts'
import { confirmPremises, takeOffPremises } from './premises.steps.ts'
import { RecordPremisesDialog } from './RecordPremisesDialog.tsx'

/** The steps that the server offers: they are as they were, they are other, or they are let. R20.4 */
export function PremisesActs({ premises }: { premises: Premises }) {
  const { t } = useTranslation('premises')
  const [open, setOpen] = useState<'change' | 'takeOff' | null>(null)
  const { id, may, off } = premises
  const close = () => setOpen(null)
  const confirming = useMutation({
    mutationFn: (seenOn: string) => confirmPremises(id, { seenOn, again: off !== null }),
    onSuccess: (_, seenOn) => toast(t('confirm.done', { day: dayWords(seenOn, serverNow()) })),
  })
  if (open === 'takeOff') return <TakeOff id={id} onClose={close} />
  return (
    <div className="pick-bar">
      <FaultLine fault={confirming.error} />
      <span className="acts">
        {may.includes('takeOffPremises') ? (
          <button type="button" className="btn" onClick={() => setOpen('takeOff')}>
            {t('takeOff.open')}
          </button>
        ) : null}
        {may.includes('changePremises') ? (
          <button type="button" className="btn" onClick={() => setOpen('change')}>
            {t('change.open')}
          </button>
        ) : null}
        {may.includes('confirmPremises') ? (
          <button
            type="button"
            className="btn do"
            aria-busy={confirming.isPending}
            onClick={() => confirming.mutate(dateIn(serverNow()).toString())}
          >
            {off ? t('confirm.again') : t('confirm.open')}
          </button>
        ) : null}
      </span>
      {open === 'change' ? <RecordPremisesDialog premises={premises} onClose={close} /> : null}
    </div>
  )
}

/** Asked once, without a dialog: which of the two it is. */
function TakeOff({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('premises')
  const taking = useMutation({
    mutationFn: (why: (typeof offReasons)[number]) => takeOffPremises(id, { why }),
    onSuccess: () => {
      toast(t('takeOff.done'))
      onClose()
    },
  })
  return (
    <div className="pick-bar">
      <span>{t('takeOff.title')}</span>
      <FaultLine fault={taking.error} />
      <span className="acts">
        <button type="button" className="btn" onClick={onClose}>
          {t('takeOff.back')}
        </button>
        {offReasons.map(why => (
          <button key={why} type="button" className="btn do" aria-busy={taking.isPending} onClick={() => taking.mutate(why)}>
            {t(`takeOff.${why}`)}
          </button>
        ))}
      </span>
    </div>
  )
}
