import { useState } from 'react'
import { FaultLine } from '#shared/Fault.tsx'
import { dayTime } from '#shared/format.ts'
import { later } from '#shared/later.ts'
import { useNow } from '#shared/ticker.ts'
import { useWords } from '#shared/words.ts'
import { LaterPart } from '../frame/LaterPart.tsx'
import { eventSheet } from './event-sheet.ts'
import { useEventStep } from './useEventStep.ts'
import type { OwnEvent, OwnSignUp } from './wire.ts'

/** What draws it comes after the seat itself. */
const qr = later(async () => (await import('#shared/Qr.tsx')).Qr)

/** One's seat with the code that is shown at the door, or how many wait before; and the way out until it begins. R20.3 */
export function OwnSeat({ event: { id, may, status }, own }: { event: OwnEvent; own: OwnSignUp }) {
  const words = useWords(eventSheet)
  const now = useNow()
  const { ahead, code, movedUpAt, checkedInAt, enterpriseName } = own
  const shows = ahead === null && !checkedInAt && status === 'planned'
  return (
    <section className="pad">
      <div className="come-seat">
        <h2>{checkedInAt ? words.wasThere : ahead === null ? words.hasSeat : words.waits(ahead)}</h2>
        <p className="sub">{enterpriseName}</p>
        {movedUpAt && !checkedInAt ? <p className="sub">{words.movedUp(dayTime(movedUpAt, now))}</p> : null}
        {ahead === null ? null : <p className="sub">{words.waitsWhy}</p>}
        {shows ? (
          <>
            <LaterPart part={qr} given={{ text: code, label: words.code }} />
            <p className="come-code">
              <b>{`${code.slice(0, 4)} ${code.slice(4)}`}</b>
            </p>
            <p className="sub">{words.codeWhy}</p>
          </>
        ) : null}
      </div>
      {may.includes('leaveEvent') ? <Leaving id={id} /> : null}
    </section>
  )
}

/** Asked once more, in place: whoever waits has the seat at once. */
function Leaving({ id }: { id: string }) {
  const words = useWords(eventSheet)
  const [asked, setAsked] = useState(false)
  const { busy, fault, take } = useEventStep(id)
  return (
    <div className="come-act">
      {asked ? (
        <div className="come-sure">
          <button type="button" className="btn touch" onClick={() => setAsked(false)}>
            {words.stay}
          </button>
          <button type="button" className="btn touch" aria-busy={busy} onClick={() => void take('leaving', {}, () => words.left)}>
            {words.leaveSure}
          </button>
        </div>
      ) : (
        <button type="button" className="btn touch wide" onClick={() => setAsked(true)}>
          {words.leave}
        </button>
      )}
      <FaultLine fault={fault} />
    </div>
  )
}
