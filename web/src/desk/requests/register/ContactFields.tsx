import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'
import { enterpriseQuery } from '../../enterprises/enterprise.queries.ts'
import type { Filing } from './RegisterForm.tsx'

type Props = {
  enterpriseId: string
  filing: Filing
  write: (changed: Partial<Filing>) => void
  of: (field: string) => string | undefined
}

/** Who said it and where to call back; naming a known contact brings the number. */
export function ContactFields({ enterpriseId, filing, write, of }: Props) {
  const { t } = useTranslation('requests')
  const known = useId()
  const contacts = useQuery(enterpriseQuery(enterpriseId)).data?.contacts ?? []
  const name = (contact: string) => {
    const found = contacts.find(one => one.name === contact && one.phoneOpen)
    write({ contact, ...(found && !filing.phone ? { phone: found.phone } : {}) })
  }
  return (
    <div className="pair-of-fields">
      <Field label={t('register.contact')} fault={of('contactName')}>
        {given => (
          <input
            {...given}
            className="box"
            list={known}
            autoComplete="off"
            value={filing.contact}
            onChange={event => name(event.target.value)}
          />
        )}
      </Field>
      <datalist id={known}>
        {contacts.map(contact => (
          <option key={contact.id} value={contact.name}>
            {contact.title}
          </option>
        ))}
      </datalist>
      <Field label={t('register.phone')} fault={of('callbackPhone')}>
        {given => (
          <input
            {...given}
            type="tel"
            inputMode="tel"
            className="box"
            value={filing.phone}
            onChange={event => write({ phone: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}
