import { useCallback, useEffect, useState } from 'react'
import { fetched } from '#shared/fetched.ts'
import type { Later } from '#shared/later.ts'
import { Problem } from '#shared/problem.ts'
import { sharedWords } from '#shared/words.ts'
import type { Tab } from './DoorFrame.tsx'
import { Waiting } from './Waiting.tsx'

/** Draws a screen without a moment's wait when its code is there, else once it has come. */
export function LaterScreen<P extends object>({ screen, given, tab }: { screen: Later<P>; given: P; tab?: Tab }) {
  const [, renew] = useState(0)
  const [fault, setFault] = useState<unknown>(null)
  const ask = useCallback(() => {
    setFault(null)
    fetched(screen.bring).then(
      () => renew(times => times + 1),
      () => setFault(new Problem(0, 'network', sharedWords().network)),
    )
  }, [screen])
  const Screen = screen.there()
  useEffect(() => {
    if (!Screen) ask()
  }, [Screen, ask])
  return Screen ? <Screen {...given} /> : <Waiting tab={tab} fault={fault} again={ask} />
}
