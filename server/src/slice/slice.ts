import type { ClockSubject } from '@yigen/domain/kinds.ts'
import type { AccessTable } from '@yigen/domain/members/access.ts'
import type { Figures } from '@yigen/domain/slice/figure.ts'
import type { FastifyInstance } from 'fastify'
import type { Context } from '#context.ts'
import type { CalendarEntries } from './calendar-entries.ts'
import type { Exportable } from './exportable.ts'
import type { Floor } from './floors.ts'
import type { Follows } from './follows.ts'
import type { Adds, Says } from './says.ts'
import type { Subject } from './subject.ts'
import type { Wake } from './wake.ts'

export interface Job {
  name: string
  everySeconds: number
  /** runs at once where there is something to do, without waiting for its interval */
  woken?: Wake
  run(context: Context, now: Temporal.Instant): Promise<unknown>
}

/** What a slice is on the server: one entry in the list of slices (slices.ts), from which app, jobs, the engine of clocks and the operations page derive. */
export type ServerSlice = {
  readonly name: string
  /** what it may import is on a lower one, or its neighbour's */
  readonly floor: Floor
  readonly tables?: {
    /** of a district: sharded by it (docs/operations/scale.md) */
    readonly ofDistrict?: readonly string[]
    /** small and shared: whole on every node */
    readonly shared?: readonly string[]
  }
  /** who takes each operation of its routes, as its steps ask */
  readonly access?: AccessTable
  readonly routes?: readonly ((app: FastifyInstance, context: Context) => unknown)[]
  readonly jobs?: readonly Job[]
  readonly subjects?: { readonly [K in ClockSubject]?: Subject }
  readonly follows?: Follows
  /** every number on its pages, with the list it opens */
  readonly figures?: readonly Figures[]
  /** its lists that go out as workbooks, by the name of the list */
  readonly exports?: Readonly<Record<string, Exportable>>
  /** what of it stands in the calendar that a person subscribes to, by its kind */
  readonly calendarEntries?: Readonly<Record<string, CalendarEntries>>
  /** what it alone knows, and what it adds to what others know, for slices below it to ask in SQL */
  readonly says?: Partial<Says>
  readonly adds?: Partial<Adds>
}

/** The manifest of a slice, its literal names kept. */
export const serverSlice = <const S extends ServerSlice>(manifest: S): S => manifest
