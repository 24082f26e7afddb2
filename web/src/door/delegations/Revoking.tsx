import { useState } from 'react'
import { FaultLine } from '#shared/Fault.tsx'
import { send } from '#shared/http.ts'
import { toast } from '#shared/Toast.tsx'
import { useWords } from '#shared/words.ts'
import { changed } from '../shared/answers.ts'
import { delegationSheet } from './delegation-sheet.ts'
import type { OwnDelegation } from './wire.ts'

/** Asked once more, in place; void at once, and no code is needed for it. R21.2 */
export function Revoking({ delegation: { id, enterpriseId } }: { delegation: OwnDelegation }) {
  const words = useWords(delegationSheet)
  const [asked, setAsked] = useState(false)
  const [fault, setFault] = useState<unknown>(null)
  const revoke = async () => {
    setFault(null)
    try {
      await send('POST', `/api/delegations/${id}/revocation`, { words: '' })
      toast(words.revoked)
    } catch (problem) {
      setFault(problem)
    }
    changed({ delegation: id, within: { enterprise: enterpriseId } })
  }
  return (
    <section className="pad">
      {asked ? (
        <div className="answers">
          <button type="button" className="btn touch" onClick={() => setAsked(false)}>
            {words.revokeBack}
          </button>
          <button type="button" className="btn touch" onClick={() => void revoke()}>
            {words.revokeSure}
          </button>
        </div>
      ) : (
        <button type="button" className="btn touch wide" onClick={() => setAsked(true)}>
          {words.revoke}
        </button>
      )}
      <FaultLine fault={fault} />
    </section>
  )
}
