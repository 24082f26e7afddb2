import { EventScreen } from './EventScreen.tsx'
import { EventsScreen } from './EventsScreen.tsx'
import { eventSheet } from './event-sheet.ts'

/** The events to which one may come, and one of them: they come together. */
const EventPlaces = ({ id }: { page: string; id?: string }) => (id === undefined ? <EventsScreen /> : <EventScreen id={id} />)

/** With what they say. */
export async function bringEventPlaces() {
  await eventSheet.bring()
  return EventPlaces
}
