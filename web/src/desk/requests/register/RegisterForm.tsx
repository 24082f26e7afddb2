import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { receivedDaysBack } from '@yigen/domain/requests/request-filing.ts'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { dayTime, time } from '#shared/format.ts'
import { onKeys } from '#shared/on-keys.ts'
import { isProblem } from '#shared/problem.ts'
import { Segmented } from '#shared/Segmented.tsx'
import { toast } from '#shared/Toast.tsx'
import { serverNow } from '#shared/ticker.ts'
import { fromLocal, toLocal } from '../../calendar/local-time.ts'
import { ServiceSelect } from '../../services/ServiceSelect.tsx'
import { atTheFoot } from '../../shared/at-the-foot.ts'
import { shownAgain } from '../../shared/changed.ts'
import { fileRequest } from '../request.steps.ts'
import { ContactFields } from './ContactFields.tsx'
import type { Found } from './FindEnterprise.tsx'

export type Filing = {
  source: 'call' | 'visit'
  at: string
  contact: string
  phone: string
  service: string
  heading: string
  body: string
}

const blank: Filing = { source: 'call', at: '', contact: '', phone: '', service: '', heading: '', body: '' }

const shownFields = ['receivedAt', 'body', 'contactName', 'callbackPhone', 'title', 'serviceCode']

type Props = { enterprise: Found; onChange: (() => void) | undefined; onDone: () => void }

/** What was said on the telephone or at the visit, and when it truly was: the 24 hours run from then. */
export function RegisterForm({ enterprise, onChange, onDone }: Props) {
  const { t } = useTranslation('requests')
  const draft = useDraft<Filing>(`register:${enterprise.id}`, blank)
  const filing = { ...draft.value, at: draft.value.at || toLocal(serverNow()) }
  const write = (changed: Partial<Filing>) => draft.write({ ...draft.value, ...changed })
  const [tried, setTried] = useState(false)
  const saving = useSaving(enterprise.id, filing, () => {
    draft.discard()
    onDone()
  })
  const of = (field: string) => (isProblem(saving.error) ? saving.error.of(field) : undefined)
  const badTime = fromLocal(filing.at) ? of('receivedAt') : t('register.needAt')
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    setTried(true)
    if (filing.body.trim() && fromLocal(filing.at) && !saving.isPending) saving.mutate()
  }
  const press = onKeys({ 'ctrl+enter': () => submit() })
  return (
    <form className="form" onSubmit={submit} onKeyDown={press} noValidate>
      <div className="whose">
        <b className="one-line">{enterprise.name}</b>
        {onChange ? (
          <button type="button" className="btn bare" onClick={onChange}>
            {t('register.change')}
          </button>
        ) : null}
      </div>
      <div className="pair-of-fields">
        <div className="field">
          <span className="label">{t('register.source')}</span>
          <Segmented
            label={t('register.source')}
            options={(['call', 'visit'] as const).map(value => ({ value, label: t(`register.${value}`) }))}
            value={filing.source}
            onChange={source => write({ source })}
          />
        </div>
        <Field label={t('register.at')} hint={t('register.atHint')} fault={badTime}>
          {given => (
            <input
              {...given}
              type="datetime-local"
              className="box"
              max={toLocal(serverNow())}
              min={toLocal(serverNow().subtract({ hours: 24 * receivedDaysBack }))}
              value={filing.at}
              onChange={event => write({ at: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Field
        label={t('register.body')}
        hint={t('register.bodyHint')}
        fault={tried && !filing.body.trim() ? t('register.needBody') : of('body')}
      >
        {given => (
          <textarea {...given} className="box" rows={5} value={filing.body} onChange={event => write({ body: event.target.value })} />
        )}
      </Field>
      <ContactFields enterpriseId={enterprise.id} filing={filing} write={write} of={of} />
      <div className="pair-of-fields">
        <Field label={t('register.heading')} hint={t('register.headingHint')} fault={of('title')}>
          {given => <input {...given} className="box" value={filing.heading} onChange={event => write({ heading: event.target.value })} />}
        </Field>
        <Field label={t('register.service')} fault={of('serviceCode')}>
          {given => (
            <ServiceSelect {...given} none={t('register.serviceLater')} value={filing.service} onChange={service => write({ service })} />
          )}
        </Field>
      </div>
      <div className="acts">
        <button type="submit" className="btn do lg" aria-busy={saving.isPending}>
          {t('register.save')}
        </button>
        {draft.savedAt ? <span className="small quiet">{t('composer.draftSaved', { time: time(draft.savedAt) })}</span> : null}
      </div>
      <FaultLine fault={atTheFoot(saving.error, shownFields)} />
    </form>
  )
}

function useSaving(enterpriseId: string, filing: Filing, onSaved: () => void) {
  const { t } = useTranslation('requests')
  const navigate = useNavigate()
  return useMutation({
    mutationFn: () =>
      fileRequest({
        enterpriseId,
        title: filing.heading,
        body: filing.body,
        serviceCode: filing.service || null,
        callbackPhone: filing.phone,
        contactName: filing.contact,
        source: filing.source,
        receivedAt: fromLocal(filing.at)?.toString(),
      }),
    onSuccess: async filed => {
      onSaved()
      await shownAgain()
      toast(t('register.saved', { number: filed.number, due: dayTime(filed.answerDueAt, serverNow()) }), {
        label: t('seeIt'),
        go: () => void navigate({ to: '/requests/$id', params: { id: filed.id } }),
      })
    },
  })
}
