import { useMutation } from '@tanstack/react-query'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { dueTime } from '#shared/format.ts'
import { onKeys } from '#shared/on-keys.ts'
import { toast } from '#shared/Toast.tsx'
import { serverNow } from '#shared/ticker.ts'
import type { Request } from '../requests/request.queries.ts'
import { shownAgain } from '../shared/changed.ts'
import { faultsOf } from '../shared/field-faults.ts'
import { orderOfReader } from './order-of-reader.ts'
import { superviseMatter } from './supervision.steps.ts'
import './supervisions.css'

type Props = { request: Request; onClose: () => void }

/** What is to be done, and by which day it is answered. R7.6 */
export function SuperviseForm({ request, onClose }: Props) {
  const { t } = useTranslation('supervisions-first')
  const { t: common } = useTranslation()
  const order = orderOfReader(request)
  const today = dateIn(serverNow())
  const draft = useDraft(`request:${request.id}:supervise`, { words: '', day: today.add({ days: 3 }).toString() })
  const [tried, setTried] = useState(false)
  const { words, day } = draft.value
  const sending = useMutation({
    mutationFn: () => {
      const sent = draft.send()
      return superviseMatter(request.id, { words: sent.words.trim(), day: sent.day })
    },
    onSuccess: async done => {
      draft.discard()
      toast(t(`given.${order}`, { name: done.holderName ?? t('office'), time: dueTime(done.dueAt, serverNow()) }))
      await shownAgain()
      onClose()
    },
  })
  const faults = faultsOf(sending.error, 'words', 'day')
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    setTried(true)
    if (words.trim() && day && !sending.isPending) sending.mutate()
  }
  const press = onKeys({ escape: onClose, 'ctrl+enter': () => submit() })
  return (
    <form className="form block supervise" onSubmit={submit} onKeyDown={press} noValidate>
      <Field label={t('words')} hint={t('means')} fault={faults.of('words') ?? (tried && !words.trim() ? t('needWords') : undefined)}>
        {given => (
          <textarea
            {...given}
            name="words"
            className="box"
            maxLength={1000}
            value={words}
            onChange={event => draft.write({ ...draft.value, words: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('day')} fault={faults.of('day') ?? (tried && !day ? t('needDay') : undefined)}>
        {given => (
          <input
            {...given}
            type="date"
            name="day"
            className="box"
            min={today.toString()}
            value={day}
            onChange={event => draft.write({ ...draft.value, day: event.target.value })}
          />
        )}
      </Field>
      <div className="acts">
        <button type="button" className="btn bare" onClick={onClose}>
          {common('notNow')}
        </button>
        <Allowed type="submit" kind="do" why={request.whyNot.superviseMatter ?? null} aria-busy={sending.isPending}>
          {t(`send.${order}`)}
        </Allowed>
        <FaultLine fault={faults.rest} />
      </div>
    </form>
  )
}
