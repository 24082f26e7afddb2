import { officeSessionMinutes } from '@yigen/domain/members/office-session.ts'
import type { Session } from '#shared/session.ts'
import { followServerTime, serverNow } from '#shared/ticker.ts'

const name = 'yigen-session'

/** `at`: the device's milliseconds when the server's time was `session.now`. */
type Kept = { session: Session; at: number }

/** Who is here, for a page that opens where there is no network: it shows what is on this device, and reads and writes nothing else. */
export const keepSession = (session: Session): void => {
  const kept: Kept = { session: { ...session, now: serverNow().toString() }, at: Date.now() }
  try {
    localStorage.setItem(name, JSON.stringify(kept))
  } catch {
    // Full or forbidden storage: the page opens with a network alone.
  }
}

/** The page itself was kept on the device (visits/note-worker.ts): the server was not reached. */
export const isKeptPage = (): boolean => 'kept' in document.documentElement.dataset

/** The page goes on by the server's time, as this device knew it; a session that has ended by now brings nobody in. */
export function takeKeptSession(): Session | null {
  const kept = read()
  if (kept && isOver(kept)) return null
  if (kept) followServerTime(kept.session.now, kept.at, kept.at)
  return kept?.session ?? null
}

const isOver = ({ at }: Kept): boolean => Date.now() - at > officeSessionMinutes * 60_000

export const forgetSession = (): void => localStorage.removeItem(name)

/** Another member on this device does not come in as the one before. */
export const forgetOtherSession = (session: Session): Session => {
  if (read()?.session.member.id !== session.member.id) forgetSession()
  return session
}

function read(): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null') as Kept | null
  } catch {
    return null
  }
}
