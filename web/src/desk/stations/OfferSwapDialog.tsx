import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { Dialog } from '#shared/Dialog.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { dayTime } from '#shared/format.ts'
import { toast } from '#shared/Toast.tsx'
import { useNow } from '#shared/ticker.ts'
import { shownAgain } from '../shared/changed.ts'
import { useSession } from '../shared/session.tsx'
import { dutiesToCome } from './duties-to-come.ts'
import { type DutySession, rosterQuery } from './station.queries.ts'
import { offerSwap } from './station.steps.ts'

type Props = { session: DutySession; onClose: () => void }

/** One's duty for a colleague's, or to whoever of the team takes it; nothing changes until they agree. R19.2 */
export function OfferSwapDialog({ session, onClose }: Props) {
  const { t } = useTranslation('stations')
  const self = useSession().member.id
  const now = useNow()
  const { data } = useQuery(rosterQuery(undefined, session.station.ministerId))
  const [wanted, setWanted] = useState('')
  const [words, setWords] = useState('')
  // what colleagues do in the weeks to come, elsewhere than here
  const wanting = data ? dutiesToCome(data, now).filter(duty => duty.sessionId !== session.id && duty.memberId !== self) : []
  const step = useMutation({
    mutationFn: () => offerSwap(session.dutyId ?? '', { wantedDutyId: wanted || null, words: words.trim() }),
    onSuccess: async () => {
      toast(t('offered'))
      await shownAgain()
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!step.isPending) step.mutate()
  }
  return (
    <Dialog title={t('offer')} onClose={onClose}>
      <form className="form block" onSubmit={submit} noValidate>
        <Field label={t('offerTo')}>
          {given => (
            <select {...given} className="box" value={wanted} onChange={event => setWanted(event.target.value)}>
              <option value="">{t('offerAll')}</option>
              {wanting.map(({ dutyId, name, startsAt, stationName }) => (
                <option key={dutyId} value={dutyId}>
                  {t('offerFor', { name, time: dayTime(startsAt, now), station: stationName })}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('offerWords')}>
          {given => <input {...given} className="box" maxLength={200} value={words} onChange={event => setWords(event.target.value)} />}
        </Field>
        <div className="acts">
          <Allowed type="submit" kind="do" why={null} aria-busy={step.isPending}>
            {t('offerSend')}
          </Allowed>
          <FaultLine fault={step.error} />
        </div>
      </form>
    </Dialog>
  )
}
