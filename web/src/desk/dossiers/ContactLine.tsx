import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { dial, phone } from '#shared/format.ts'
import { Icon } from '#shared/Icon.tsx'
import { toast } from '#shared/Toast.tsx'
import type { Contact, Enterprise } from '../enterprises/enterprise.queries.ts'
import { type ContactInvited, inviteContact, revealPhone } from '../enterprises/enterprise.steps.ts'
import { ChangeContactDialog } from './ChangeContactDialog.tsx'
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
        <Change enterprise={enterprise} contact={contact} />
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

function Change({ enterprise, contact }: { enterprise: Enterprise; contact: Contact }) {
  const { t } = useTranslation('enterprises')
  const [changing, setChanging] = useState(false)
  if (!enterprise.may.includes('changeContact')) return null
  return (
    <>
      <button
        type="button"
        className="link-btn"
        aria-label={t('contacts.changeThem', { name: contact.name })}
        onClick={() => setChanging(true)}
      >
        {t('contacts.change')}
      </button>
      {changing ? <ChangeContactDialog enterprise={enterprise} contact={contact} onClose={() => setChanging(false)} /> : null}
    </>
  )
}

const inviteWords = { none: 'invite.open', invited: 'invite.again', active: 'invite.renew', disabled: 'invite.renew' } as const

/** An account for the contact, or a new link: also for who has one and lost the password. R1.6 */
function Invite({ enterprise, contact }: { enterprise: Enterprise; contact: Contact }) {
  const { t } = useTranslation('enterprises')
  const [invited, setInvited] = useState<ContactInvited | null>(null)
  const [renewing, setRenewing] = useState(false)
  const inviting = useMutation({
    mutationFn: () => inviteContact(enterprise.id, contact.id),
    onSuccess: (result: ContactInvited) => {
      setRenewing(false)
      if (result.link) setInvited(result)
      else toast(t('invite.hasAccount', { name: contact.name }))
    },
  })
  const may = enterprise.may.includes('inviteContact') && contact.account !== 'disabled'
  return (
    <>
      {may ? (
        <button
          type="button"
          className="link-btn"
          aria-label={t('invite.of', { act: t(inviteWords[contact.account]), name: contact.name })}
          disabled={inviting.isPending}
          onClick={() => (contact.account === 'active' ? setRenewing(true) : inviting.mutate())}
        >
          {t(inviteWords[contact.account])}
        </button>
      ) : null}
      {renewing ? null : <FaultLine fault={inviting.error} />}
      {renewing ? (
        <Dialog title={t('invite.renewTitle', { name: contact.name })} onClose={() => setRenewing(false)}>
          <p className="second">{t('invite.renewWhy', { name: contact.name })}</p>
          <div className="acts block">
            <button type="button" className="btn do" aria-busy={inviting.isPending} onClick={() => inviting.mutate()}>
              {t('invite.renewSend')}
            </button>
            <FaultLine fault={inviting.error} />
          </div>
        </Dialog>
      ) : null}
      {invited?.link && invited.expiresAt ? (
        <InvitedDialog contact={contact} link={invited.link} expiresAt={invited.expiresAt} onClose={() => setInvited(null)} />
      ) : null}
    </>
  )
}
