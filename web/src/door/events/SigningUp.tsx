import { useState } from 'react'
import { FaultLine } from '#shared/Fault.tsx'
import { Field } from '#shared/Field.tsx'
import { useWords } from '#shared/words.ts'
import { eventSheet } from './event-sheet.ts'
import { useEventStep } from './useEventStep.ts'
import type { OwnEvent } from './wire.ts'

/** One press takes a seat, or a place behind those who wait. R20.3 */
export function SigningUp({ event: { id, enterprises, free, waiting } }: { event: OwnEvent }) {
  const words = useWords(eventSheet)
  const [enterpriseId, choose] = useState(enterprises[0]?.id ?? '')
  const { busy, fault, take } = useEventStep(id)
  const signUp = () =>
    take<{ ahead: number | null }>('sign-ups', { enterpriseId }, ({ ahead }) => (ahead === null ? words.signedUp : words.waits(ahead)))
  return (
    <section className="pad">
      <p>{free > 0 ? words.free(free) : words.fullWaiting(waiting)}</p>
      {enterprises.length > 1 ? (
        <Field label={words.comesFor}>
          {given => (
            <select {...given} className="box" value={enterpriseId} onChange={event => choose(event.target.value)}>
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
