import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { toast } from '#shared/Toast.tsx'
import { AskDialog } from '../enterprises/AskDialog.tsx'
import { faultsOf } from '../shared/field-faults.ts'
import { WordField } from '../shared/WordField.tsx'
import type { Result } from './result.queries.ts'
import { returnResult, verifyResult } from './result.steps.ts'

/** The second person looks at it: it counts, or goes back with what is wrong. R16.2 */
export function JudgeActs({ result }: { result: Result }) {
  const { t } = useTranslation('results')
  const [returning, setReturning] = useState(false)
  const verifying = useMutation({ mutationFn: () => verifyResult(result), onSuccess: () => toast(t('verified')) })
  return (
    <>
      <button type="button" className="btn sm next" aria-busy={verifying.isPending} onClick={() => verifying.mutate()}>
        {t('verify')}
      </button>{' '}
      <button type="button" className="btn sm bare" onClick={() => setReturning(true)}>
        {t('return')}
      </button>
      <FaultLine fault={verifying.error} />
      {returning ? <ReturnDialog result={result} onClose={() => setReturning(false)} /> : null}
    </>
  )
}

function ReturnDialog({ result, onClose }: { result: Result; onClose: () => void }) {
  const { t } = useTranslation('results')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const missing = reason.trim() === ''
  const returning = useMutation({
    mutationFn: () => returnResult(result, reason.trim()),
    onSuccess: () => {
      toast(t('returned'))
      onClose()
    },
  })
  const submit = () => {
    setTried(true)
    if (!missing) returning.mutate()
  }
  const faults = faultsOf(returning.error, 'reason')
  return (
    <AskDialog
      title={t('returnTitle')}
      submit={t('return')}
      onSubmit={submit}
      onClose={onClose}
      pending={returning.isPending}
      fault={faults.rest}
    >
      <WordField
        label={t('field.reason')}
        hint={t('returnHint')}
        maxLength={500}
        fault={tried && missing ? t('lack.reason') : faults.of('reason')}
        value={reason}
        onChange={setReason}
      />
    </AskDialog>
  )
}
