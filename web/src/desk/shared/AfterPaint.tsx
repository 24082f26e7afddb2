import { type ReactNode, startTransition, useEffect, useState } from 'react'
import { afterPaint } from './after-paint.ts'
import { goesBack } from './goes-back.ts'

/** What stands beside or below what was asked for: drawn a frame later, and only as fast as the page still answers. On the way back it is there at once, so that the page is as long as it was left. */
export function AfterPaint({ children }: { children: ReactNode }) {
  const [painted, setPainted] = useState(goesBack)
  useEffect(() => (painted ? undefined : afterPaint(() => startTransition(() => setPainted(true)))), [painted])
  return painted ? children : null
}
