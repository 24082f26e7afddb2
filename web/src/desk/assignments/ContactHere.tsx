import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { dial, phone, time } from '#shared/format.ts'
import { Icon } from '#shared/Icon.tsx'
import { onKeys } from '#shared/on-keys.ts'
import { Problem } from '#shared/problem.ts'
import { toast } from '#shared/Toast.tsx'
import { serverNow } from '#shared/ticker.ts'
import { fromLocal, toLocal } from '../calendar/local-time.ts'
import { enterpriseQuery } from '../enterprises/enterprise.queries.ts'
import { shownAgain } from '../shared/changed.ts'
import type { StepProps } from '../shared/slice.ts'
import { recordFirstContact } from './assignment.steps.ts'
import '../requests/composer/composer.css'

type Words = { said: string; at: string }

/** An enterprise newly given to me: whom to call, and what was said. Its 24 hours stop when it is entered. R3.6 */
export function ContactHere({ row, onDone, onClose }: StepProps) {
  const enterpriseId = row.enterpriseId ?? ''
  const { t } = useTranslation(['assignments-first', 'requests-first'])
  const draft = useDraft<Words>(`contact:${enterpriseId}`, { said: '', at: '' })
  const [empty, setEmpty] = useState(false)
  const words = useRef<HTMLTextAreaElement>(null)
  useEffect(() => words.current?.focus(), [])
  const sending = useMutation({
    mutationFn: () => {
      const { said, at } = draft.send()
      return recordFirstContact(enterpriseId, { said, contactedAt: fromLocal(at)?.toString() })
    },
    onSuccess: async () => {
      draft.discard()
      await shownAgain()
      toast(t('contact.done'))
      onDone()
    },
  })
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    if (draft.value.said.trim() === '') return setEmpty(true)
    if (!sending.isPending) sending.mutate()
  }
  const press = onKeys({ escape: onClose, 'ctrl+enter': () => submit() })
  return (
    <form className="composer" onSubmit={submit} onKeyDown={press} noValidate>
      <div className="kinds">
        <b>{t('contact.kind')}</b>
        <Whom enterpriseId={enterpriseId} />
        <span className="grow" />
        {draft.savedAt ? (
          <span className="small quiet">{t('requests-first:composer.draftSaved', { time: time(draft.savedAt) })}</span>
        ) : null}
      </div>
      <textarea
        ref={words}
        aria-label={t('contact.kind')}
        placeholder={t('contact.words')}
        value={draft.value.said}
        onChange={event => {
          setEmpty(false)
          draft.write({ ...draft.value, said: event.target.value })
        }}
      />
      <div className="acts">
        <label className="small quiet when">
          {t('contact.at')}
          <input
            type="datetime-local"
            className="box"
            value={draft.value.at || toLocal(serverNow())}
            onChange={event => draft.write({ ...draft.value, at: event.target.value })}
          />
        </label>
        <span className="grow" />
        {onClose ? (
          <button type="button" className="btn bare" onClick={onClose}>
            {t('requests-first:composer.close')}
          </button>
        ) : null}
        <button type="submit" className="btn do" aria-busy={sending.isPending}>
          {t('contact.send')}
          <kbd className="key">{t('requests-first:composer.sendKey')}</kbd>
        </button>
      </div>
      <div className="faults">
        <FaultLine fault={empty ? new Problem(400, 'empty', t('requests-first:composer.emptyWhy')) : sending.error} />
      </div>
    </form>
  )
}

/** Its main contact, one press to call. */
function Whom({ enterpriseId }: { enterpriseId: string }) {
  const contact = useQuery(enterpriseQuery(enterpriseId)).data?.contacts[0]
  if (!contact) return null
  return (
    <span className="whom">
      {[contact.name, contact.title].filter(Boolean).join(' · ')}
      {contact.phoneOpen && contact.phone ? (
        <a className="link" href={dial(contact.phone)}>
          <Icon name="phone" /> {phone(contact.phone)}
        </a>
      ) : null}
    </span>
  )
}
