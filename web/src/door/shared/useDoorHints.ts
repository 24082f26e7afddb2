import { useEffect } from 'react'
import { watchActs, watchSession } from '#shared/attended.ts'
import { onHint } from '#shared/events.ts'
import { refresh } from './useGet.ts'

/** Something changed at the office: what is on the screen is asked again, which keeps no session open unless somebody holds the phone; and a session that is over is noticed. */
export function useDoorHints() {
  useEffect(() => onHint(() => refresh()), [])
  useEffect(watchActs, [])
  useEffect(watchSession, [])
}
