import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { phone } from '#shared/format.ts'
import { OneTimeLink } from '../members/OneTimeLink.tsx'
import '../members/members.css'
import type { Contact } from '../enterprises/enterprise.queries.ts'

type Props = { contact: Contact; link: string; expiresAt: string; onClose: () => void }

/** The link that opens the contact's account, to be handed to that person. */
export function InvitedDialog({ contact, link, expiresAt, onClose }: Props) {
  const { t } = useTranslation('enterprises')
  return (
    <Dialog title={t('invite.title', { name: contact.name })} onClose={onClose}>
      <p className="second invited-why">{t('invite.why', { phone: phone(contact.phone) })}</p>
      <OneTimeLink link={link} expiresAt={expiresAt} />
    </Dialog>
  )
}
