import { useState } from 'react'
import { send } from '#shared/http.ts'
import { isProblem } from '#shared/problem.ts'
import { useCountdown } from '../shared/useCountdown.ts'
import { keptBooking } from './kept-booking.ts'
import type { Sent } from './wire.ts'

/** The code to the number, and how long until another. A phone that put the page away to read the message finds its ticket again. */
export function useBookingCode(token: string) {
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<unknown>(null)
  const [sent, setSent] = useState<Sent | null>(keptBooking(token).read().sent)
  const [left, wait] = useCountdown()

  async function ask(phone: string): Promise<boolean> {
    if (busy) return false
    setBusy(true)
    setFault(null)
    try {
      const answer = await send<Omit<Sent, 'phone'>>(
        'POST',
        `/api/station-cards/${encodeURIComponent(token)}/codes`,
        { phone },
        { once: true },
      )
      setSent({ ...answer, phone })
      keptBooking(token).write({ sent: { ...answer, phone, shown: null } })
      wait(answer.seconds)
      return true
    } catch (problem) {
      setFault(problem)
      if (isProblem(problem)) wait(Number(problem.extras.retryAfter ?? 0))
      return false
    } finally {
      setBusy(false)
    }
  }

  return { busy, fault, sent, left, ask }
}
