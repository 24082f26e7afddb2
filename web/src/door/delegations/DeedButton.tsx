import { useState } from 'react'
import { download } from '#shared/download.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { useWords } from '#shared/words.ts'
import { delegationSheet } from './delegation-sheet.ts'

/** The paper onto this phone; a refusal stands where the button is. R21.1 */
export function DeedButton({ id }: { id: string }) {
  const words = useWords(delegationSheet)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<unknown>(null)
  const bring = async () => {
    setBusy(true)
    setFault(null)
    await download(`/api/delegations/${id}/deed`).catch(setFault)
    setBusy(false)
  }
  return (
    <section className="pad">
      <button type="button" className="btn touch wide" aria-busy={busy} disabled={busy} onClick={() => void bring()}>
        {words.deed}
      </button>
      {/MicroMessenger/i.test(navigator.userAgent) ? <p className="sub">{words.deedBrowser}</p> : null}
      <FaultLine fault={fault} />
    </section>
  )
}
