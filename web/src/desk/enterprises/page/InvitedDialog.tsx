import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#shared/Dialog.tsx'
import { dayTime, phone } from '#shared/format.ts'
import { serverNow } from '#shared/ticker.ts'
import type { Contact } from '../enterprise.queries.ts'
import type { ContactInvited } from '../enterprise.steps.ts'

type Props = { contact: Contact; invited: ContactInvited & { link: string }; onClose: () => void }

/** The one-time link, shown this once: it is not kept anywhere in the clear. */
export function InvitedDialog({ contact, invited, onClose }: Props) {
  const { t } = useTranslation('enterprises')
  const box = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    box.current?.select()
    // Away from https there is no clipboard: the selected words can still be copied by hand.
    await navigator.clipboard?.writeText(invited.link).then(
      () => setCopied(true),
      () => {},
    )
  }
  return (
    <Dialog title={t('invite.title', { name: contact.name })} onClose={onClose} className="asking">
      <p className="second">{t('invite.why', { phone: phone(contact.phone) })}</p>
      <div className="link-once">
        <input
          ref={box}
          className="box"
          readOnly
          aria-label={t('invite.link')}
          value={invited.link}
          onFocus={event => event.target.select()}
        />
        <button type="button" className="btn do" onClick={() => void copy()}>
          {t(copied ? 'invite.copied' : 'invite.copy')}
        </button>
      </div>
      <p className="small quiet" role="status">
        {invited.expiresAt ? t('invite.once', { until: dayTime(invited.expiresAt, serverNow()) }) : null}
      </p>
    </Dialog>
  )
}
