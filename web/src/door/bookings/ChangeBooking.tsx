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

type Props = { booking: Booking; link: string; again: () => void }

/** Another time, or none, without a reason. R19.3 */
export function ChangeBooking({ booking, link, again }: Props) {
  const words = useWords(bookingSheet)
  const now = useNow()
  const [opened, setOpened] = useState<'move' | 'cancel' | null>(null)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<unknown>(null)
  const shut = () => {
    setOpened(null)
    setFault(null)
  }

  async function take(path: 'move' | 'cancelling', body: When | object, done: string): Promise<boolean> {
    setBusy(true)
    setFault(null)
    try {
      await send('POST', `/api/booking-links/${encodeURIComponent(link)}/${path}`, body)
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
      <h2>{words.cannot}</h2>
      <p className="sub">{words.cannotWhy}</p>
      {opened === 'move' && booking.card ? (
        <MoveForm card={booking.card} busy={busy} fault={fault} onMove={when => take('move', when, words.moveDone)} onClose={shut} />
      ) : (
        <div className="booking-acts">
          {booking.card ? (
            <button type="button" className="btn touch" onClick={() => setOpened('move')}>
              {words.move}
            </button>
          ) : null}
          <button type="button" className="btn touch" onClick={() => setOpened('cancel')}>
            {words.cancel}
          </button>
        </div>
      )}
      {opened === 'cancel' ? (
        <Dialog title={words.cancelAsk(dayTime(booking.startsAt, now))} onClose={shut}>
          <p className="sub">{words.cancelWhy}</p>
          <div className="booking-acts">
            <button type="button" className="btn next touch" onClick={shut}>
              {words.keep}
            </button>
            <button type="button" className="btn touch" aria-busy={busy} onClick={() => void take('cancelling', {}, words.cancelDone)}>
              {words.cancel}
            </button>
          </div>
          <FaultLine fault={fault} />
        </Dialog>
      ) : null}
    </section>
  )
}
