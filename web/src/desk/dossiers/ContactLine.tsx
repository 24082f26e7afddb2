import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { dial, phone } from '#shared/format.ts'
import { Icon } from '#shared/Icon.tsx'
import { toast } from '#shared/Toast.tsx'
import type { Contact, Enterprise } from '../enterprises/enterprise.queries.ts'
import { type ContactInvited, inviteContact, revealPhone } from '../enterprises/enterprise.steps.ts'
import { InvitedDialog } from './InvitedDialog.tsx'

/** One person: name, number, a way to call, the state of the account. */
export function ContactLine({ enterprise, contact }: { enterprise: Enterprise; contact: Contact }) {
  const { t } = useTranslation('enterprises')
  const revealing = useMutation({ mutationFn: () => revealPhone(enterprise.id, contact.id) })
  const number = revealing.data?.phone ?? contact.phone
  const open = contact.phoneOpen || revealing.data !== undefined
  return (
    <li>
      <div className="grow">
        <b>{contact.name}</b>{' '}
        <span className="quiet small">{[contact.title, contact.isMain ? t('contacts.main') : ''].filter(Boolean).join(' · ')}</span>
        <small>{[number === '' ? t('contacts.noPhone') : phone(number), t(`contacts.account.${contact.account}`)].join(' · ')}</small>
        <FaultLine fault={revealing.error} />
        <Invite enterprise={enterprise} contact={contact} />
      </div>
      {open && number !== '' ? (
        <a className="call-them" href={dial(number)} aria-label={t('contacts.callThem', { name: contact.name })}>
          <Icon name="phone" />
          {t('contacts.call')}
        </a>
      ) : null}
      {!open && number !== '' ? (
        <button
          type="button"
          className="link-btn"
          title={t('contacts.revealWhy')}
          disabled={revealing.isPending}
          onClick={() => revealing.mutate()}
        >
          {t('contacts.reveal')}
        </button>
      ) : null}
    </li>
  )
}

function Invite({ enterprise, contact }: { enterprise: Enterprise; contact: Contact }) {
  const { t } = useTranslation('enterprises')
  const [invited, setInvited] = useState<ContactInvited | null>(null)
  const inviting = useMutation({
    mutationFn: () => inviteContact(enterprise.id, contact.id),
    onSuccess: (result: ContactInvited) => {
      if (result.link) setInvited(result)
      else toast(t('invite.hasAccount', { name: contact.name }))
    },
  })
  const may = enterprise.may.includes('inviteContact') && (contact.account === 'none' || contact.account === 'invited')
  return (
    <>
      {may ? (
        <button type="button" className="link-btn" disabled={inviting.isPending} onClick={() => inviting.mutate()}>
          {t(contact.account === 'none' ? 'invite.open' : 'invite.again')}
        </button>
      ) : null}
      <FaultLine fault={inviting.error} />
      {invited?.link && invited.expiresAt ? (
        <InvitedDialog contact={contact} link={invited.link} expiresAt={invited.expiresAt} onClose={() => setInvited(null)} />
      ) : null}
    </>
  )
}
