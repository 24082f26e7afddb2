import { Fault, FaultLine } from '#shared/Fault.tsx'
import { dayTime } from '#shared/format.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useNow } from '#shared/ticker.ts'
import { useWords } from '#shared/words.ts'
import { useGet } from '../shared/useGet.ts'
import { bookingSheet } from './booking-sheet.ts'
import { useChosen } from './useChosen.ts'
import { WhenPicker } from './WhenPicker.tsx'
import type { OpenStation, When } from './wire.ts'

type Props = { card: string; busy: boolean; fault: unknown; onMove: (when: When) => Promise<boolean>; onClose: () => void }

/** What is free at the same station. */
export function MoveForm({ card, busy, fault, onMove, onClose }: Props) {
  const words = useWords(bookingSheet)
  const now = useNow()
  const { data, fault: unread, again } = useGet<OpenStation>(`/api/station-cards/${encodeURIComponent(card)}`, {}, { of: [] })
  const { session, chosen, choose, showDay } = useChosen(data?.sessions ?? [])
  if (!data) return unread ? <Fault fault={unread} again={again} /> : <Skeleton kind="lines" rows={4} />
  const move = async () => {
    if (chosen && !(await onMove(chosen))) again()
  }
  return (
    <>
      <WhenPicker sessions={data.sessions} chosen={chosen} session={session} onSession={showDay} onChoose={choose} />
      <div className="booking-acts">
        <button type="button" className="btn do touch" aria-busy={busy} aria-disabled={chosen ? undefined : true} onClick={move}>
          {chosen ? words.moveTo(dayTime(chosen.at, now)) : words.choose}
        </button>
        <button type="button" className="btn touch" onClick={onClose}>
          {words.back}
        </button>
      </div>
      <FaultLine fault={fault} />
    </>
  )
}
