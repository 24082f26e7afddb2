import { z } from 'zod'
import { phases } from '#services/phase.ts'
import { DayText, Instant } from '#wire/instant.ts'
import { Id } from '#wire/text.ts'
import { SessionRow, StationRow } from './station.ts'
import { DutySwap } from './swap.ts'
import { wishes } from './wish.ts'

/** `from`: a day of its first week; without one this week. `ministerId`: whose stations; without one the reader’s own team’s. */
export const AskRoster = z.object({ from: DayText.optional(), ministerId: Id.optional() })
/** `afresh`: what was seated already is seated anew, but for sessions that begin within two working days. */
export const AskProposal = z.object({ ministerId: Id, from: DayText.optional(), afresh: z.stringbool().default(false) })

const span = z.object({ from: Instant, until: Instant })

/** `knows`: of which phases they have settled matters in a year. `counted`: sessions of the eight weeks before. `leaves`, `wishes`: empty but for the reader’s own to who does not make the roster. */
export const RosterOfficerView = z
  .object({
    ...{ memberId: Id, name: z.string(), unitName: z.string(), knows: z.array(z.enum(phases)) },
    ...{ counted: z.number().int(), lastAt: Instant.nullable(), leaves: z.array(span), elsewhere: z.array(span) },
    /** of these sessions, as they are held now */
    wishes: z.array(z.object({ sessionId: Id, wish: z.enum(wishes), words: z.string() })),
  })
  .meta({ id: 'RosterOfficer' })

/** Eight weeks of the stations of one minister, with what a roster is made of. */
export const Roster = z
  .object({
    /** null where the district has no minister, and so no stations */
    ministerId: Id.nullable(),
    ...{ ministerName: z.string(), from: DayText, until: DayText },
    stations: z.array(StationRow.omit({ next: true, empty: true, sessions: true })),
    sessions: z.array(SessionRow),
    officers: z.array(RosterOfficerView),
    swaps: z.array(DutySwap),
    mayPublish: z.boolean(),
    /** the reader is one of the officers, and says which sessions they can come to */
    mayWish: z.boolean(),
  })
  .meta({ id: 'Roster' })

const seats = z.array(Id.nullable()).min(1).max(2)

/** `reasons`: desk by desk, a sentence for who is proposed; empty for who sat there and who is missing. */
export const RosterProposal = z
  .object({
    rows: z.array(z.object({ sessionId: Id, seats, reasons: z.array(z.string()) })),
    ...{ empty: z.number().int(), spread: z.number().int() },
  })
  .meta({ id: 'RosterProposal' })

/** `seen`: who sat there on the screen. */
export const PublishRoster = z
  .strictObject({
    ministerId: Id,
    rows: z
      .array(z.strictObject({ sessionId: Id, seats, seen: seats }))
      .min(1)
      .max(400),
  })
  .meta({
    examples: [
      {
        ministerId: '01930f6a-2c41-7d18-a6b5-8e0f4c7d9a23',
        rows: [{ sessionId: '01930f6a-2c41-7d18-a6b5-8e0f4c7d9a24', seats: [null], seen: [null] }],
      },
    ],
  })
export const RosterPublished = z.object({ sessions: z.number().int(), told: z.number().int(), at: Instant }).meta({ id: 'RosterPublished' })
