import { later } from '#shared/later.ts'
import { bookingSheet } from './bookings/booking-sheet.ts'
import { projectSheet } from './projects/project-sheet.ts'
import { matterSheet } from './requests/matter-sheet.ts'
import { allRead } from './shared/answers.ts'
import type { Place } from './shared/paths.ts'

/** Every screen but the form of who is not signed in. Rooms that are seldom entered bring their words themselves: the first page does not even name them. */
export const laterScreens = {
  home: later(async () => (await import('./requests/home/HomeScreen.tsx')).HomeScreen),
  requests: later(async () => (await import('./requests/list/RequestsScreen.tsx')).RequestsScreen),
  request: later(async () => (await withWords(import('./matters/RequestScreen.tsx'), matterSheet)).RequestScreen),
  project: later(async () => (await withWords(import('./projects/ProjectScreen.tsx'), projectSheet)).ProjectScreen),
  delegations: later(async () => (await import('./delegations/DelegationPlaces.tsx')).bringDelegationPlaces()),
  events: later(async () => (await import('./events/EventPlaces.tsx')).bringEventPlaces()),
  me: later(async () => (await import('./members/MePlaces.tsx')).MePlaces),
  activate: later(async () => (await import('./members/ActivateScreen.tsx')).ActivateScreen),
  book: later(async () => (await withWords(import('./bookings/BookScreen.tsx'), bookingSheet)).BookScreen),
  booking: later(async () => (await withWords(import('./bookings/BookingScreen.tsx'), bookingSheet)).BookingScreen),
  missing: later(async () => (await import('./members/Elsewhere.tsx')).Elsewhere),
}

/** A screen's code with the words it says. */
async function withWords<Code>(code: Promise<Code>, words: { bring: () => Promise<unknown> }): Promise<Code> {
  await words.bring()
  return code
}

function screenOf(page: Place['page']): keyof typeof laterScreens {
  if (page === 'sign-in') return 'home'
  if (page === 'password') return 'me'
  return page === 'verify' ? 'delegations' : page
}

/** The code of the screen that the address leads to is asked for beside the session, not after it; the first page's only where a session is likely: who has none signs in. */
export function bringFor({ page }: Place) {
  const screen = screenOf(page)
  if (screen !== 'home' || document.querySelector('link[data-signed-in]')) laterScreens[screen].bring().catch(() => {})
}

const likely = ['home', 'requests', 'request', 'me'] as const

/** Once the screen is drawn and the phone has nothing else to do, so that a tap need not wait; not where its owner saves data. What does not come now is asked for again by the tap. */
export async function bringWhenIdle() {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  if (connection?.saveData) return
  await allRead()
  const whenIdle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 2000))
  whenIdle(() => void Promise.allSettled(likely.map(page => laterScreens[page].bring())))
}
