import { useState } from 'react'
import type { OpenSession, When } from './wire.ts'

/** Which day is shown and which time was picked: the first day with a free time, until another is picked. */
export function useChosen(sessions: readonly OpenSession[]) {
  const [day, setDay] = useState<string | null>(null)
  const [chosen, setChosen] = useState<When | null>(null)
  const first = sessions.find(({ times }) => times.some(({ free }) => free > 0)) ?? sessions[0]
  const session = sessions.some(({ id }) => id === day) ? (day ?? '') : (first?.id ?? '')
  // one that was taken meanwhile is chosen no more
  const stands = sessions.some(({ id, times }) => id === chosen?.sessionId && times.some(one => one.at === chosen.at && one.free > 0))
  return {
    session,
    chosen: stands ? chosen : null,
    choose: setChosen,
    showDay: (id: string) => {
      setDay(id)
      setChosen(null)
    },
  }
}
