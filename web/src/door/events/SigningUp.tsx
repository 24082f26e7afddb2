import { useState } from 'react'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { send } from '#shared/http.ts'
import { toast } from '#shared/Toast.tsx'
import { useWords } from '#shared/words.ts'
import { changed } from '../shared/answers.ts'
import { eventSheet } from './event-sheet.ts'
import type { OwnEvent } from './wire.ts'

/** One press takes a seat, or a place behind those who wait. R20.3 */
export function SigningUp({ event: { id, enterprises, free, waiting } }: { event: OwnEvent }) {
  const words = useWords(eventSheet)
  const [chosen, setChosen] = useState(enterprises[0]?.id ?? '')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<unknown>(null)
  const signUp = async () => {
    if (busy) return
    setBusy(true)
    setFault(null)
    try {
      const { ahead } = await send<{ ahead: number | null }>('POST', `/api/district-events/${id}/sign-ups`, { enterpriseId: chosen })
      toast(ahead === null ? words.signedUp : words.waits(ahead))
    } catch (problem) {
      setFault(problem)
    }
    setBusy(false)
    changed({ event: id })
  }
  return (
    <section className="pad">
      <p>{free > 0 ? words.free(free) : words.fullWaiting(waiting)}</p>
      {enterprises.length > 1 ? (
        <Field label={words.comesFor}>
          {given => (
            <select {...given} className="box" value={chosen} onChange={event => setChosen(event.target.value)}>
              {enterprises.map(one => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      <button type="button" className="btn do touch wide come-act" aria-busy={busy} onClick={() => void signUp()}>
        {free > 0 ? words.signUp : words.queue}
      </button>
      <FaultLine fault={fault} />
    </section>
  )
}
