import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { Dialog } from '#shared/Dialog.tsx'
import { useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { dayTime, time } from '#shared/format.ts'
import { onKeys } from '#shared/on-keys.ts'
import { toast } from '#shared/Toast.tsx'
import { serverNow, useNow } from '#shared/ticker.ts'
import { ServiceSelect } from '../services/ServiceSelect.tsx'
import { shownAgain } from '../shared/changed.ts'
import { faultsOf } from '../shared/field-faults.ts'
import { type BookingRow, bookingsQuery } from './booking.queries.ts'
import { serveVisitor } from './booking.steps.ts'
import { nextOf, whoIs } from './queue-of.ts'
import { type Whose, WhoseMatter, whoseOf } from './WhoseMatter.tsx'

export type Asked = { whose: Whose; body: string; service: string; reply: string | null }
type Props = { sessionId: string; booking: BookingRow; onClose: () => void }

/** What was asked becomes a request with its enterprise's own officer; answered on the spot or not. R19.4 */
export function ServeDialog({ sessionId, booking, onClose }: Props) {
  const { t } = useTranslation('bookings')
  const draft = useDraft<Asked>(`visit:${booking.id}`, { whose: whoseOf(booking), body: booking.subject, service: '', reply: null })
  const asked = draft.value
  const write = (part: Partial<Asked>) => draft.write({ ...draft.value, ...part })
  const [tried, setTried] = useState(false)
  const next = useNext(sessionId, booking)
  const [goesOn, setGoesOn] = useState(true)
  const saving = useServing(booking, asked, goesOn ? (next?.id ?? null) : null, () => {
    draft.discard()
    onClose()
  })
  const faults = faultsOf(saving.error, 'body', 'reply', 'serviceCode', 'newcomer', 'name')
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    setTried(true)
    if (asked.body.trim() && asked.reply?.trim() !== '' && !saving.isPending) saving.mutate()
  }
  return (
    <Dialog title={t('serveTitle', { company: booking.company })} onClose={onClose} className="register">
      <form className="form" onSubmit={submit} onKeyDown={onKeys({ 'ctrl+enter': () => submit() })} noValidate>
        <WhoseMatter whose={asked.whose} fault={faults.of('newcomer') ?? faults.of('name')} onChange={whose => write({ whose })} />
        <Field label={t('body')} fault={faults.of('body') ?? (tried && !asked.body.trim() ? t('needBody') : undefined)}>
          {given => (
            <textarea {...given} className="box" rows={4} value={asked.body} onChange={event => write({ body: event.target.value })} />
          )}
        </Field>
        <Field label={t('service')} fault={faults.of('serviceCode')}>
          {given => <ServiceSelect {...given} none={t('serviceLater')} value={asked.service} onChange={service => write({ service })} />}
        </Field>
        <label className="as-reply">
          <input type="checkbox" checked={asked.reply !== null} onChange={event => write({ reply: event.target.checked ? '' : null })} />
          {t('onTheSpot')}
        </label>
        {asked.reply === null ? null : (
          <Field label={t('reply')} fault={faults.of('reply') ?? (tried && !asked.reply.trim() ? t('needReply') : undefined)}>
            {given => (
              <textarea
                {...given}
                className="box"
                rows={3}
                value={asked.reply ?? ''}
                onChange={event => write({ reply: event.target.value })}
              />
            )}
          </Field>
        )}
        {next ? (
          <label className="as-reply">
            <input type="checkbox" checked={goesOn} onChange={event => setGoesOn(event.target.checked)} />
            {t('thenCall', { who: whoIs(next) })}
          </label>
        ) : null}
        <p className="small quiet">{booking.calledAt ? t('since', { time: time(booking.calledAt) }) : t('sinceNow')}</p>
        <div className="acts">
          <Allowed type="submit" kind="do" why={null} aria-busy={saving.isPending}>
            {t(asked.reply === null ? 'serveSend' : 'serveSendAnswered')}
          </Allowed>
          <FaultLine fault={faults.rest} />
        </div>
      </form>
    </Dialog>
  )
}

/** Whom the desk calls once this visitor is served. */
function useNext(sessionId: string, { id, desk }: BookingRow): BookingRow | null {
  const now = useNow()
  const rows = useQuery(bookingsQuery(sessionId)).data?.rows.filter(row => row.id !== id) ?? []
  const next = desk === null ? null : nextOf(desk, rows, now)
  return next?.may.includes('callVisitor') ? next : null
}

function useServing({ id }: BookingRow, { whose, body, service, reply }: Asked, nextId: string | null, onServed: () => void) {
  const { t } = useTranslation('bookings')
  const navigate = useNavigate()
  return useMutation({
    mutationFn: () =>
      serveVisitor(id, {
        ...(whose.kind === 'known' ? { enterpriseId: whose.id } : { newcomer: whose.name.trim() }),
        ...{ body: body.trim(), serviceCode: service || null, nextId },
        ...(reply === null ? {} : { reply: reply.trim() }),
      }),
    onSuccess: async ({ number, requestId, answerDueAt, nextCalled }) => {
      onServed()
      await shownAgain()
      const said = reply === null ? t('servedDone', { number, time: dayTime(answerDueAt, serverNow()) }) : t('servedAnswered', { number })
      const notCalled = nextId !== null && !nextCalled ? t('nextNotCalled') : null
      toast([said, notCalled].filter(Boolean).join(' · '), {
        label: t('seeIt'),
        go: () => void navigate({ to: '/requests/$id', params: { id: requestId } }),
      })
    },
  })
}
