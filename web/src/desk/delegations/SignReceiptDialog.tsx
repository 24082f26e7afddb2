import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '#shared/problem.ts'
import { SignaturePad, type Signed } from '#shared/SignaturePad.tsx'
import { toast } from '#shared/Toast.tsx'
import { AskDialog } from '../enterprises/AskDialog.tsx'
import type { Delegation } from './delegation.queries.ts'
import { signReceipt } from './delegation.steps.ts'

type Props = { delegation: Delegation; of: 'agent' | 'principal'; onClose: () => void }

/** The agent signs for what they hand over; the principal, who stands beside, by hand alone. R21.2 */
export function SignReceiptDialog({ delegation, of, onClose }: Props) {
  const { t } = useTranslation('delegations')
  const [signature, setSignature] = useState<Signed | null>(null)
  const [tried, setTried] = useState(false)
  const signing = useMutation({
    mutationFn: (given: Signed) => signReceipt(delegation, { of, signedAs: given }),
    onSuccess: ({ status }) => {
      toast(t(status === 'closed' ? 'sign.closed' : 'sign.done'))
      onClose()
    },
  })
  const given = isGiven(signature) ? signature : null
  const submit = () => {
    setTried(true)
    if (given) signing.mutate(given)
  }
  const name = of === 'agent' ? delegation.handsOverName : delegation.principalName
  return (
    <AskDialog
      title={t(of === 'agent' ? 'sign.ownTitle' : 'sign.theirsTitle', { name })}
      submit={t('sign.send')}
      onSubmit={submit}
      onClose={onClose}
      pending={signing.isPending}
      fault={signing.error}
    >
      {of === 'principal' ? <p className="second">{t('sign.theirsMeans')}</p> : null}
      <SignaturePad words={usePadWords()} value={signature} onChange={setSignature} typed={of === 'agent'} />
      {tried && !given && !isProblem(signing.error) ? <p className="why-line">{t('sign.need')}</p> : null}
    </AskDialog>
  )
}

const isGiven = (signature: Signed | null): boolean => signature !== null && (signature.as === 'drawn' || signature.name.trim() !== '')

function usePadWords() {
  const { t } = useTranslation('delegations')
  return {
    ...{ pad: t('sign.pad'), here: t('sign.here'), again: t('sign.again') },
    ...{ typeInstead: t('sign.typeInstead'), drawInstead: t('sign.drawInstead'), name: t('sign.name') },
  }
}
