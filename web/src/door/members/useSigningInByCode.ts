import type { SignInCodeSent } from '@yigen/domain/codes/sign-in-code.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { useState } from 'react'
import { send } from '#shared/http.ts'
import { isProblem } from '#shared/problem.ts'
import { type AccountChoice, type Session, signInByCode } from '#shared/session.ts'
import { useCountdown } from '../shared/useCountdown.ts'

type Act = 'ask' | 'enter'
export type Sent = Wire<typeof SignInCodeSent>

/** Both steps and how they stand; each says whether it was done. One at a time. */
export function useSigningInByCode(onSignedIn: (session: Session) => void) {
  const [busy, setBusy] = useState<Act | null>(null)
  const [fault, setFault] = useState<unknown>(null)
  const [sent, setSent] = useState<Sent | null>(null)
  const [accounts, setAccounts] = useState<AccountChoice[] | null>(null)
  const [left, wait] = useCountdown()

  async function during(act: Act, done: () => Promise<void>): Promise<boolean> {
    if (busy) return false
    setBusy(act)
    setFault(null)
    try {
      await done()
      return true
    } catch (problem) {
      setFault(problem)
      setAccounts(null)
      if (act === 'ask' && isProblem(problem)) wait(Number(problem.extras.retryAfter ?? 0))
      return false
    } finally {
      setBusy(null)
    }
  }

  const ask = (phone: string) =>
    during('ask', async () => {
      const answer = await send<Sent>('POST', '/api/session/codes', { phone }, { once: true })
      setSent(answer)
      wait(answer.seconds)
    })

  const enter = (phone: string, signInCode: string, memberId?: string) =>
    during('enter', async () => {
      const come = await signInByCode({ phone, signInCode, ...(memberId && { memberId }) })
      if (Array.isArray(come)) setAccounts(come)
      else onSignedIn(come)
    })

  return { busy, fault, sent, accounts, left, ask, enter }
}
