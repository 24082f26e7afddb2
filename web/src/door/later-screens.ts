import { later } from '#shared/later.ts'
import { matterSheet } from './requests/matter-sheet.ts'
import { allRead } from './shared/answers.ts'
import type { Place } from './shared/paths.ts'

/** Every screen but the first page. */
export const laterScreens = {
  requests: later(async () => (await import('./requests/list/RequestsScreen.tsx')).RequestsScreen),
  request: later(async () => {
    const [{ RequestScreen }] = await Promise.all([import('./matters/RequestScreen.tsx'), matterSheet.bring()])
    return RequestScreen
  }),
  me: later(async () => (await import('./members/MeScreen.tsx')).MeScreen),
  password: later(async () => (await import('./members/PasswordScreen.tsx')).PasswordScreen),
  'sign-in': later(async () => (await import('./members/SignInScreen.tsx')).SignInScreen),
  activate: later(async () => (await import('./members/ActivateScreen.tsx')).ActivateScreen),
  notHere: later(async () => (await import('./members/NotHere.tsx')).NotHere),
  missing: later(async () => (await import('./frame/MissingScreen.tsx')).MissingScreen),
}

/** Where the address leads to another screen than the first page, its code is asked for beside the session, not after it. */
export function bringFor({ page }: Place) {
  if (page !== 'home') laterScreens[page].bring().catch(() => {})
}

const likely = ['requests', 'request', 'me', 'sign-in', 'password'] as const

/** Once the screen is drawn and the phone has nothing else to do, so that a tap need not wait; not where its owner saves data. What does not come now is asked for again by the tap. */
export async function bringWhenIdle() {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  if (connection?.saveData) return
  await allRead()
  const whenIdle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 2000))
  whenIdle(() => void Promise.allSettled(likely.map(page => laterScreens[page].bring())))
}
