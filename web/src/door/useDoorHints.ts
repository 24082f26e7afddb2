import { useEffect } from 'react'
import { onHint } from '#shared/events.ts'
import { refresh } from './useGet.ts'

/** Something changed at the office: what is on the screen is asked again. */
export function useDoorHints() {
  useEffect(() => onHint(() => refresh()), [])
}
