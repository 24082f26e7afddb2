import type { IdentityPaper } from '@yigen/domain/delegations/identity-paper.ts'
import { useState } from 'react'
import { send } from '#shared/http.ts'
import { isProblem } from '#shared/problem.ts'
import type { Signed } from '#shared/SignaturePad.tsx'
import { toast } from '#shared/Toast.tsx'
import { useWords } from '#shared/words.ts'
import { changed } from '../shared/answers.ts'
import { useCountdown } from '../shared/useCountdown.ts'
import { delegationSheet } from './delegation-sheet.ts'
import type { CodeSent, OwnDelegation } from './wire.ts'

/** Nothing of it is kept on the phone: neither a number of a paper nor a signature. */
type Written = { paper: IdentityPaper; paperNumber: string; signature: Signed | null; signingCode: string }
export type Signing = ReturnType<typeof useSigning>

/** What is written, the code that was asked for, and both steps. */
export function useSigning({ id, enterpriseId }: Pick<OwnDelegation, 'id' | 'enterpriseId'>, of: 'deed' | 'receipt') {
  const words = useWords(delegationSheet)
  const [written, setWritten] = useState<Written>({ paper: 'idCard', paperNumber: '', signature: null, signingCode: '' })
  const [busy, setBusy] = useState<'ask' | 'sign' | null>(null)
  const [fault, setFault] = useState<unknown>(null)
  const [sent, setSent] = useState<CodeSent | null>(null)
  const [left, wait] = useCountdown()
  const { paper, paperNumber, signature, signingCode } = written
  const isSigned = signature !== null && (signature.as === 'drawn' || signature.name.trim() !== '')
  const hasCode = signingCode.length === 6

  async function during(act: 'ask' | 'sign', done: () => Promise<void>) {
    if (busy) return
    setBusy(act)
    setFault(null)
    try {
      await done()
    } catch (problem) {
      setFault(problem)
      if (act === 'ask' && isProblem(problem)) wait(Number(problem.extras.retryAfter ?? 0))
    } finally {
      setBusy(null)
    }
  }

  const ask = () =>
    left > 0
      ? Promise.resolve()
      : during('ask', async () => {
          const answer = await send<CodeSent>('POST', `/api/delegations/${id}/codes`, undefined, { once: true })
          setSent(answer)
          wait(answer.seconds)
        })

  const sign = async () => {
    if (!isSigned || !hasCode || (of === 'deed' && paperNumber.trim() === '')) return
    await during('sign', async () => {
      if (of === 'deed') await send('POST', `/api/delegations/${id}/signature`, { paper, paperNumber, signedAs: signature, signingCode })
      else await send('POST', `/api/delegations/${id}/receipt`, { of: 'principal', signedAs: signature, signingCode })
      toast(of === 'deed' ? words.signed : words.received)
    })
    changed({ delegation: id, within: { enterprise: enterpriseId } })
  }

  const write = (more: Partial<Written>) => setWritten(before => ({ ...before, ...more }))
  return { written, write, busy, fault, sent, left, isSigned, hasCode, ask, sign }
}
