import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '#shared/drafts.ts'
import { Field } from '#shared/Field.tsx'
import { toast } from '#shared/Toast.tsx'
import { AskDialog } from '../enterprises/AskDialog.tsx'
import type { Enterprise } from '../enterprises/enterprise.queries.ts'
import { addContact } from '../enterprises/enterprise.steps.ts'
import { faultsOf } from '../shared/field-faults.ts'

const blank = { name: '', title: '', phone: '', isMain: false }

/** Somebody of the enterprise to talk to. */
export function AddContactDialog({ enterprise, onClose }: { enterprise: Enterprise; onClose: () => void }) {
  const { t } = useTranslation('enterprises')
  const draft = useDraft(`contact:${enterprise.id}`, blank)
  const [missing, setMissing] = useState(false)
  const written = draft.value
  const adding = useMutation({
    mutationFn: () => {
      const { name, title, phone, ...rest } = draft.send()
      return addContact(enterprise.id, { ...rest, name: name.trim(), title: title.trim(), phone: phone.trim() })
    },
    onSuccess: () => {
      draft.discard()
      toast(t('contacts.added', { name: written.name.trim() }))
      onClose()
    },
  })
  const submit = () => {
    setMissing(written.name.trim() === '')
    if (written.name.trim() !== '') adding.mutate()
  }
  const faults = faultsOf(adding.error, 'name', 'title', 'phone')
  const text = (name: 'name' | 'title' | 'phone', type = 'text', hint?: string) => (
    <Field label={t(`contacts.fields.${name}`)} hint={hint} fault={name === 'name' && missing ? t('contacts.needed') : faults.of(name)}>
      {given => (
        <input
          {...given}
          type={type}
          className="box"
          autoComplete="off"
          maxLength={40}
          value={written[name]}
          onChange={event => draft.write({ ...written, [name]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <AskDialog
      title={t('contacts.addTitle')}
      submit={t('contacts.submit')}
      onSubmit={submit}
      onClose={onClose}
      pending={adding.isPending}
      fault={faults.rest}
      draftKept={draft.savedAt !== null}
    >
      <div className="pair">
        {text('name')}
        {text('title')}
      </div>
      {text('phone', 'tel', t('contacts.phoneHint'))}
      <label className="tick-line">
        <input type="checkbox" checked={written.isMain} onChange={event => draft.write({ ...written, isMain: event.target.checked })} />
        {t('contacts.makeMain')}
      </label>
    </AskDialog>
  )
}
