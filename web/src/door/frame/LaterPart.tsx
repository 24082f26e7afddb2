import { useEffect, useState } from 'react'
import { fetched } from '#shared/fetched.ts'
import type { Later } from '#shared/later.ts'

/** A part of a screen whose code comes after it; until then, and where it cannot be brought, nothing stands there. */
export function LaterPart<P extends object>({ part, given }: { part: Later<P>; given: P }) {
  const [, renew] = useState(0)
  const Part = part.there()
  useEffect(() => {
    if (Part) return
    fetched(part.bring).then(
      () => renew(times => times + 1),
      () => {},
    )
  }, [Part, part])
  return Part ? <Part {...given} /> : null
}
