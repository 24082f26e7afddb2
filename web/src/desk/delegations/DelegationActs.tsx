import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { toast } from '#shared/Toast.tsx'
import type { Delegation } from './delegation.queries.ts'
import { revokeDelegation } from './delegation.steps.ts'
import { SignReceiptDialog } from './SignReceiptDialog.tsx'
import { UseDialog } from './UseDialog.tsx'

type Open = 'use' | 'agent' | 'principal' | 'revoke'

/** The steps that the server offers on it. R21 */
export function DelegationActs({ delegation }: { delegation: Delegation }) {
  const { t } = useTranslation('delegations')
  const [open, setOpen] = useState<Open | null>(null)
  const { may, handedOver, receivedBy } = delegation
  const close = () => setOpen(null)
  if (open === 'revoke') return <Revoking delegation={delegation} onClose={close} />
  const signs = may.includes('signReceipt')
  return (
    <div className="delegation-acts">
      <div className="acts">
        {may.includes('revokeDelegation') ? (
          <button type="button" className="btn" onClick={() => setOpen('revoke')}>
            {t('revoke.open')}
          </button>
        ) : null}
        {may.includes('useDelegation') ? (
          <button type="button" className="btn do" onClick={() => setOpen('use')}>
            {t('use.open')}
          </button>
        ) : null}
        {signs && !receivedBy ? (
          <button type="button" className={handedOver ? 'btn do' : 'btn'} onClick={() => setOpen('principal')}>
            {t('sign.theirs')}
          </button>
        ) : null}
        {signs && !handedOver ? (
          <button type="button" className="btn do" onClick={() => setOpen('agent')}>
            {t('sign.own')}
          </button>
        ) : null}
      </div>
      {open === 'use' ? <UseDialog delegation={delegation} onClose={close} /> : null}
      {open === 'agent' || open === 'principal' ? <SignReceiptDialog delegation={delegation} of={open} onClose={close} /> : null}
    </div>
  )
}

/** Asked once, without a dialog: the reason may be left out. */
function Revoking({ delegation, onClose }: { delegation: Delegation; onClose: () => void }) {
  const { t } = useTranslation('delegations')
  const [words, setWords] = useState('')
  const revoking = useMutation({
    mutationFn: () => revokeDelegation(delegation, words.trim()),
    onSuccess: () => {
      toast(t('revoke.done'))
      onClose()
    },
  })
  return (
    <form
      className="delegation-acts"
      onSubmit={event => {
        event.preventDefault()
        revoking.mutate()
      }}
    >
      <input
        className="box grow"
        aria-label={t('revoke.why')}
        placeholder={t('revoke.why')}
        maxLength={300}
        value={words}
        onChange={event => setWords(event.target.value)}
      />
      <span className="quiet small">{t('revoke.hint')}</span>
      <div className="acts">
        <button type="button" className="btn" onClick={onClose}>
          {t('revoke.back')}
        </button>
        <button type="submit" className="btn do" aria-busy={revoking.isPending}>
          {t('revoke.sure')}
        </button>
      </div>
      <FaultLine fault={revoking.error} />
    </form>
  )
}
