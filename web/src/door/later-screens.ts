import { later } from '#shared/later.ts'
import { bookingSheet } from './bookings/booking-sheet.ts'
import { delegationSheet } from './delegations/delegation-sheet.ts'
import { projectSheet } from './projects/project-sheet.ts'
import { matterSheet } from './requests/matter-sheet.ts'
import { allRead } from './shared/answers.ts'
import type { Place } from './shared/paths.ts'

/** Every screen but the form of who is not signed in. */
export const laterScreens = {
  home: later(async () => (await import('./requests/home/HomeScreen.tsx')).HomeScreen),
  requests: later(async () => (await import('./requests/list/RequestsScreen.tsx')).RequestsScreen),
  request: later(async () => {
    const [{ RequestScreen }] = await Promise.all([import('./matters/RequestScreen.tsx'), matterSheet.bring()])
    return RequestScreen
  }),
  project: later(async () => {
    const [{ ProjectScreen }] = await Promise.all([import('./projects/ProjectScreen.tsx'), projectSheet.bring()])
    return ProjectScreen
  }),
  delegations: later(async () => {
    const [{ DelegationsScreen }] = await Promise.all([import('./delegations/DelegationsScreen.tsx'), delegationSheet.bring()])
    return DelegationsScreen
  }),
  delegation: later(async () => {
    const [{ DelegationScreen }] = await Promise.all([import('./delegations/DelegationScreen.tsx'), delegationSheet.bring()])
    return DelegationScreen
  }),
  verify: later(async () => {
    const [{ VerifyScreen }] = await Promise.all([import('./delegations/VerifyScreen.tsx'), delegationSheet.bring()])
    return VerifyScreen
  }),
  me: later(async () => (await import('./members/MeScreen.tsx')).MeScreen),
  password: later(async () => (await import('./members/PasswordScreen.tsx')).PasswordScreen),
  activate: later(async () => (await import('./members/ActivateScreen.tsx')).ActivateScreen),
  book: later(async () => {
    const [{ BookScreen }] = await Promise.all([import('./bookings/BookScreen.tsx'), bookingSheet.bring()])
    return BookScreen
  }),
  booking: later(async () => {
    const [{ BookingScreen }] = await Promise.all([import('./bookings/BookingScreen.tsx'), bookingSheet.bring()])
    return BookingScreen
  }),
  notHere: later(async () => (await import('./members/NotHere.tsx')).NotHere),
  missing: later(async () => (await import('./frame/MissingScreen.tsx')).MissingScreen),
}

/** The code of the screen that the address leads to is asked for beside the session, not after it; the first page's only where a session is likely: who has none signs in. */
export function bringFor({ page }: Place) {
  const screen = page === 'sign-in' ? 'home' : page
  if (screen !== 'home' || document.querySelector('link[data-signed-in]')) laterScreens[screen].bring().catch(() => {})
}

const likely = ['home', 'requests', 'request', 'me', 'password'] as const

/** Once the screen is drawn and the phone has nothing else to do, so that a tap need not wait; not where its owner saves data. What does not come now is asked for again by the tap. */
export async function bringWhenIdle() {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  if (connection?.saveData) return
  await allRead()
  const whenIdle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 2000))
  whenIdle(() => void Promise.allSettled(likely.map(page => laterScreens[page].bring())))
}
