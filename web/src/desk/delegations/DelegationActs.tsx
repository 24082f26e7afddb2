import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { toast } from '#shared/Toast.tsx'
import type { Delegation } from './delegation.queries.ts'
import { endReceipt, revokeDelegation } from './delegation.steps.ts'
import { SignReceiptDialog } from './SignReceiptDialog.tsx'
import { UseDialog } from './UseDialog.tsx'

type Ending = 'revoke' | 'endReceipt'
type Open = 'use' | 'agent' | 'principal' | Ending

/** The steps that the server offers on it. R21 */
export function DelegationActs({ delegation }: { delegation: Delegation }) {
  const { t } = useTranslation('delegations')
  const [open, setOpen] = useState<Open | null>(null)
  const { may, handedOver, receivedBy } = delegation
  const close = () => setOpen(null)
  if (open === 'revoke' || open === 'endReceipt') return <EndingForm delegation={delegation} how={open} onClose={close} />
  const signs = may.includes('signReceipt')
  return (
    <div className="delegation-acts">
      <div className="acts">
        {may.includes('revokeDelegation') ? (
          <button type="button" className="btn" onClick={() => setOpen('revoke')}>
            {t('revoke.open')}
          </button>
        ) : null}
        {may.includes('endReceipt') ? (
          <button type="button" className="btn" onClick={() => setOpen('endReceipt')}>
            {t('endReceipt.open')}
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

/** Asked once, without a dialog: who takes back a trust need not say why, who waits for no signature has to. */
function EndingForm({ delegation, how, onClose }: { delegation: Delegation; how: Ending; onClose: () => void }) {
  const { t } = useTranslation('delegations')
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const needed = how === 'endReceipt' && words.trim() === ''
  const ending = useMutation({
    mutationFn: () => (how === 'revoke' ? revokeDelegation : endReceipt)(delegation, words.trim()),
    onSuccess: () => {
      toast(t(`${how}.done`))
      onClose()
    },
  })
  return (
    <form
      className="delegation-acts"
      onSubmit={event => {
        event.preventDefault()
        setTried(true)
        if (!needed) ending.mutate()
      }}
    >
      <input
        className="box grow"
        aria-label={t(`${how}.why`)}
        placeholder={t(`${how}.why`)}
        maxLength={300}
        value={words}
        onChange={event => setWords(event.target.value)}
      />
      <span className="quiet small">{t(`${how}.hint`)}</span>
      <div className="acts">
        <button type="button" className="btn" onClick={onClose}>
          {t(`${how}.back`)}
        </button>
        <button type="submit" className="btn do" aria-busy={ending.isPending}>
          {t(`${how}.sure`)}
        </button>
      </div>
      {tried && needed ? <p className="why-line">{t('endReceipt.need')}</p> : null}
      <FaultLine fault={ending.error} />
    </form>
  )
}
