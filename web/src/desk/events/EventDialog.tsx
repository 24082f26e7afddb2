import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { Dialog } from '#shared/Dialog.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { toast } from '#shared/Toast.tsx'
import { serverNow } from '#shared/ticker.ts'
import { fromLocal, toLocal } from '../calendar/local-time.ts'
import { shownAgain } from '../shared/changed.ts'
import { faultsOf } from '../shared/field-faults.ts'
import { EventFields } from './EventFields.tsx'
import type { Event, WholeEvent } from './event.queries.ts'
import { changeEvent, createEvent, type WrittenEvent } from './event.steps.ts'

/** As the fields hold it. */
export type Written = Pick<WrittenEvent, 'title' | 'kind' | 'place'> & {
  about: string
  startsAt: string
  endsAt: string
  seats: string
  open: boolean
}
type Props = { event?: Event & { whole: WholeEvent }; onClose: () => void }

/** What it is, when, where, for how many; a new one opens its page, from which enterprises are invited. R20.3 */
export function EventDialog({ event, onClose }: Props) {
  const { t } = useTranslation('events')
  const navigate = useNavigate()
  const [written, setWritten] = useState<Written>(() => (event ? writtenOf(event) : usual()))
  const [seen] = useState(event?.whole.version ?? 0)
  const [tried, setTried] = useState(false)
  const said = saidOf(written)
  const step = useMutation({
    mutationFn: async (said: WrittenEvent) => (event ? changeEvent(event.id, { ...said, seen }) : createEvent(said)),
    onSuccess: async ({ id }) => {
      toast(t(event ? 'changed' : 'created'))
      await shownAgain()
      onClose()
      if (!event) void navigate({ to: '/events/$id', params: { id } })
    },
  })
  const faults = faultsOf(step.error, 'title', 'startsAt', 'endsAt', 'place', 'seatCount', 'about')
  const submit = (pressed: FormEvent) => {
    pressed.preventDefault()
    setTried(true)
    if (said && !step.isPending) step.mutate(said)
  }
  return (
    <Dialog title={t(event ? 'change' : 'create')} onClose={onClose}>
      <form className="form block" onSubmit={submit} noValidate>
        <EventFields written={written} write={part => setWritten({ ...written, ...part })} faultOf={faults.of} tried={tried} />
        <div className="acts">
          <Allowed type="submit" kind="do" why={null} aria-busy={step.isPending}>
            {t('save')}
          </Allowed>
          <FaultLine fault={faults.rest} />
        </div>
      </form>
    </Dialog>
  )
}

const usual = (): Written => {
  const day = dateIn(serverNow()).add({ days: 14 })
  const times = { startsAt: `${day}T14:30`, endsAt: `${day}T17:00` }
  return { ...times, title: '', kind: 'policies', place: '', about: '', seats: '30', open: false }
}

const writtenOf = ({ title, kind, place, about, startsAt, endsAt, seats, whole: { open } }: Event & { whole: WholeEvent }): Written => ({
  ...{ title, kind, place, about, open, seats: String(seats) },
  ...{ startsAt: toLocal(Temporal.Instant.from(startsAt)), endsAt: toLocal(Temporal.Instant.from(endsAt)) },
})

/** What is sent; null while something is missing. */
function saidOf({ startsAt, endsAt, seats, ...written }: Written): WrittenEvent | null {
  const [from, until] = [fromLocal(startsAt), fromLocal(endsAt)]
  const [title, place, about] = [written.title.trim(), written.place.trim(), written.about.trim()]
  if (!from || !until || !title || !place || !/^\d{1,3}$/.test(seats)) return null
  return { ...written, title, place, about, startsAt: String(from), endsAt: String(until), seatCount: Number(seats) }
}
