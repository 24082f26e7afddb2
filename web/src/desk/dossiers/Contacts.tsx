import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Enterprise } from '../enterprises/enterprise.queries.ts'
import { AddContactDialog } from './AddContactDialog.tsx'
import { ContactLine } from './ContactLine.tsx'

/** Its people: call, invite, add. R11.4 */
export function Contacts({ enterprise }: { enterprise: Enterprise }) {
  const { t } = useTranslation('enterprises')
  const [adding, setAdding] = useState(false)
  return (
    <section>
      <div className="h">
        <h2>{t('contacts.title')}</h2>
        {enterprise.may.includes('addContact') ? (
          <span className="grow">
            <button type="button" className="link-btn" onClick={() => setAdding(true)}>
              {t('contacts.add')}
            </button>
          </span>
        ) : null}
      </div>
      {enterprise.contacts.length === 0 ? <p className="second none-yet">{t('contacts.none')}</p> : null}
      <ul className="its-people">
        {enterprise.contacts.map(contact => (
          <ContactLine key={contact.id} enterprise={enterprise} contact={contact} />
        ))}
      </ul>
      {adding ? <AddContactDialog enterprise={enterprise} onClose={() => setAdding(false)} /> : null}
    </section>
  )
}
