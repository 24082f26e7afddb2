import { signOut } from '#shared/session.ts'
import { forgetSession } from '../shared/kept-session.ts'
import { queries } from '../shared/queries.ts'
import { forgetRecent } from '../shared/recent.ts'

/** Signs out and forgets everything that was read. Drafts stay on this device. */
export async function leave() {
  // also where the server is not reached: nobody else comes in with what is kept here
  forgetSession()
  await signOut()
  queries.clear()
  forgetRecent()
}
