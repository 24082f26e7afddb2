import { useMutation } from '@tanstack/react-query'
import { sameNumber } from '@yigen/domain/enterprises/contact-change.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '#shared/drafts.ts'
import { Field } from '#shared/Field.tsx'
import { toast } from '#shared/Toast.tsx'
import { AskDialog } from '../enterprises/AskDialog.tsx'
import type { Contact, Enterprise } from '../enterprises/enterprise.queries.ts'
import { changeContact } from '../enterprises/enterprise.steps.ts'
import { faultsOf } from '../shared/field-faults.ts'

type Entry = { name: string; title: string; phone: string }
type Props = { enterprise: Enterprise; contact: Contact; onClose: () => void }

const fields = ['name', 'title', 'phone'] as const
const untouched: Partial<Entry> = {}

/** What the register says of a contact; a new number is the one that signs in. R1.6 */
export function ChangeContactDialog({ enterprise, contact, onClose }: Props) {
  const { t } = useTranslation('enterprises')
  const draft = useDraft<Partial<Entry>>(`contact:change:${contact.id}`, untouched)
  const written: Entry = { name: contact.name, title: contact.title, phone: contact.phone, ...draft.value }
  const [tried, setTried] = useState(false)
  const nameless = written.name.trim() === ''
  const changing = useMutation({
    mutationFn: () => changeContact(enterprise.id, contact.id, changedOf(contact, written)),
    onSuccess: () => {
      draft.discard()
      toast(t('contacts.changed', { name: written.name.trim() }))
      onClose()
    },
  })
  const submit = () => {
    setTried(true)
    if (!nameless) changing.mutate()
  }
  const faults = faultsOf(changing.error, ...fields)
  const renumbers = contact.account !== 'none' && !sameNumber(contact.phone, written.phone.trim())
  const text = (name: keyof Entry, type = 'text') => (
    <Field label={t(`contacts.fields.${name}`)} fault={name === 'name' && tried && nameless ? t('contacts.needed') : faults.of(name)}>
      {given => (
        <input
          {...given}
          type={type}
          className="box"
          autoComplete="off"
          maxLength={40}
          value={written[name]}
          onChange={event => draft.write({ ...draft.value, [name]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <AskDialog
      title={t('contacts.changeThem', { name: contact.name })}
      submit={t('contacts.changeSubmit')}
      onSubmit={submit}
      onClose={onClose}
      pending={changing.isPending}
      fault={faults.rest}
      draftKept={draft.savedAt !== null}
    >
      <div className="pair">
        {text('name')}
        {text('title')}
      </div>
      {text('phone', 'tel')}
      <p className="small second" aria-live="polite">
        {renumbers ? t('contacts.renumbers', { name: contact.name }) : null}
      </p>
    </AskDialog>
  )
}

/** Only what was changed goes out: somebody else may have changed the rest meanwhile. */
const changedOf = (contact: Contact, written: Entry): Partial<Entry> =>
  Object.fromEntries(fields.flatMap(field => (written[field].trim() === contact[field] ? [] : [[field, written[field].trim()]])))
