import { type Door, figuresOf } from '#slice/figure.ts'
import type { Wire } from '#wire/instant.ts'
import type { EventList } from './event.ts'
import type { QuestionState } from './event-status.ts'

/** The questions behind a number of an event. */
export const questionsDoor = (eventId: string, state: QuestionState): Door => ({ list: 'eventQuestions', filter: { eventId, state } })

/** Every number of the questions of the events that are over. R20.3 */
export const eventFigures = figuresOf<Wire<typeof EventList>>('/api/district-events?over=true&limit=100', list =>
  list.reader === 'enterprise'
    ? []
    : list.rows.flatMap(({ id, counts }) =>
        counts
          ? [
              { figure: 'events.asked', n: counts.asked, opens: questionsDoor(id, 'all') },
              { figure: 'events.open', n: counts.open, opens: questionsDoor(id, 'open') },
              { figure: 'events.inTime', n: counts.inTime, opens: questionsDoor(id, 'inTime') },
              { figure: 'events.settled', n: counts.settled, opens: questionsDoor(id, 'settled') },
            ]
          : [],
      ),
)
