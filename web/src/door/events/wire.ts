import type { EventList, Event as EventShape } from '@yigen/domain/events/event.ts'
import type { ReadBy } from '@yigen/domain/wire/instant.ts'

/** What the server answers, as the browser sees it: types alone, no schema comes along. */
export type OwnEvents = ReadBy<typeof EventList, 'enterprise'>
export type OwnEvent = ReadBy<typeof EventShape, 'enterprise'>
export type OwnSignUp = NonNullable<OwnEvent['own']>
