import { EventScreen } from './EventScreen.tsx'
import { EventsScreen } from './EventsScreen.tsx'

export type EventPlace = { page: 'events' } | { page: 'event'; id: string }

/** The events to which one may come, and one of them: they come together. */
export const EventPlaces = ({ place }: { place: EventPlace }) => (place.page === 'event' ? <EventScreen id={place.id} /> : <EventsScreen />)
