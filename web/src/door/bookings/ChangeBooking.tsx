import { useState } from 'react'
import { Dialog } from '#shared/Dialog.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { dayTime } from '#shared/format.ts'
import { send } from '#shared/http.ts'
import { toast } from '#shared/Toast.tsx'
import { useNow } from '#shared/ticker.ts'
import { useWords } from '#shared/words.ts'
import { bookingSheet } from './booking-sheet.ts'
import { MoveForm } from './MoveForm.tsx'
import type { Booking, When } from './wire.ts'

/** `path`: of the booking, by its link or of one’s own. */
type Props = { booking: Booking; path: string; said?: Said; again: () => void }
/** What giving it back is called; of a time, where nothing is said. */
type Said = Record<'title' | 'why' | 'ask' | 'askWhy' | 'act' | 'keep' | 'done', string>

/** Another time, or none, without a reason; of a number, that one waits no longer. R19.3 */
export function ChangeBooking({ booking, path, said: given, again }: Props) {
  const words = useWords(bookingSheet)
  const now = useNow()
  const { card, mayMove, startsAt } = booking
  const said = given ?? { ...words.cancelling, ask: words.cancelling.ask(dayTime(startsAt, now)) }
  const [opened, setOpened] = useState<'move' | 'cancel' | null>(null)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<unknown>(null)
  const shut = () => {
    setOpened(null)
    setFault(null)
  }

  async function take(step: 'move' | 'cancelling', body: When | object, done: string): Promise<boolean> {
    setBusy(true)
    setFault(null)
    try {
      await send('POST', `${path}/${step}`, body)
      toast(done)
      shut()
      again()
      return true
    } catch (problem) {
      setFault(problem)
      return false
    } finally {
      setBusy(false)
    }
  }

  return (
    <section className="pad">
      <h2>{said.title}</h2>
      <p className="sub">{said.why}</p>
      {opened === 'move' && card ? (
        <MoveForm card={card} busy={busy} fault={fault} onMove={when => take('move', when, words.moveDone)} onClose={shut} />
      ) : (
        <div className="booking-acts">
          {card && mayMove ? (
            <button type="button" className="btn touch" onClick={() => setOpened('move')}>
              {words.move}
            </button>
          ) : null}
          <button type="button" className="btn touch" onClick={() => setOpened('cancel')}>
            {said.act}
          </button>
        </div>
      )}
      {opened === 'cancel' ? (
        <Dialog title={said.ask} onClose={shut}>
          <p className="sub">{said.askWhy}</p>
          <div className="booking-acts">
            <button type="button" className="btn next touch" onClick={shut}>
              {said.keep}
            </button>
            <button type="button" className="btn touch" aria-busy={busy} onClick={() => void take('cancelling', {}, said.done)}>
              {said.act}
            </button>
          </div>
          <FaultLine fault={fault} />
        </Dialog>
      ) : null}
    </section>
  )
}
