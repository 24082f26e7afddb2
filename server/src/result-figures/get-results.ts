import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { resultFigureAccess } from '@yigen/domain/result-figures/result-figure-access.ts'
import type { AskResults, Reading, Results } from '@yigen/domain/result-figures/results.ts'
import { type ResultKind, resultKindNames } from '@yigen/domain/results/result-kind.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { resultSeen } from '#results/result-sight.ts'
import { readingIn } from '#sight/reading-in.ts'
import { type AskedMonths, askedOfResults } from './asked-of-results.ts'
import { readCells } from './cells.queries.ts'
import { kindsReadWhole } from './kinds-read-whole.ts'
import { type Live, type LiveAsked, readLive, readLiveValues } from './live.queries.ts'
import { chosenOfCells, figureOfCells } from './of-cells.ts'
import { chosenOfLive, figureOfLive } from './of-live.ts'
import { readingOf } from './reading-of.ts'
import { ofEnterprises } from './result-conditions.ts'
import { sinceKnown } from './since-known.ts'

type View = z.output<typeof Results>
type Asked = z.output<typeof AskResults>

/** What was brought about in some months, beside the year before, as known today or on any past day; one kind told apart. R16.2–R16.6 */
export async function getResults(db: Kysely<DB>, reader: Actor, asked: Asked, now: Temporal.Instant): Promise<View> {
  refuseIf(whyNotAccess(reader, resultFigureAccess.getResults))
  const actor = readingIn(reader, asked.districtId)
  const these = askedOfResults(actor, asked, now)
  const whole = await kindsReadWhole(db, actor)
  const reads = (kind: ResultKind) => readingOf(kind, whole(kind), asked)
  const { months, before, known, knownAt, cellsKnownAt } = these
  const ofToday = { ...these, ...askedOfResults(actor, { ...asked, knownOn: undefined }, now), months, before: null }
  const [district, read, today, since] = await Promise.all([
    actor === reader ? null : nameOfUnit(db, actor.districtId),
    readAll(db, actor, asked, these, reads),
    known && readValues(db, actor, asked, ofToday, reads),
    known && sinceKnown(db, actor, asked, { months, known, now }),
  ])
  return {
    ...{ ...months, district, before, knownAt, cellsKnownAt: resultKindNames.some(kind => reads(kind) === 'cells') ? cellsKnownAt : null },
    figures: read.figures.map(figure => ({ ...figure, today: today?.get(figure.kind) ?? null })),
    since,
    chosen: read.chosen,
  }
}

async function nameOfUnit(db: Kysely<DB>, id: string): Promise<string> {
  const { short_name } = await db.selectFrom('unit').select('short_name').where('id', '=', id).executeTakeFirstOrThrow()
  return short_name
}

type Reads = (kind: ResultKind) => Reading

/** Each figure as the actor reads it, and one of them told `apart`. */
async function readAll(
  db: Kysely<DB>,
  actor: Actor,
  asked: Asked,
  these: AskedMonths,
  reads: Reads,
): Promise<Pick<View, 'figures' | 'chosen'>> {
  const [all, own, cells] = await Promise.all([
    readLive(db, liveOf(actor, asked, these, reads, 'all')),
    readLive(db, liveOf(actor, asked, these, reads, 'own')),
    readCells(db, cellsOf(these, reads)),
  ])
  const live = (reading: 'all' | 'own'): Live => (reading === 'all' ? all : own)
  const chosenReads = reads(asked.kind)
  return {
    figures: resultKindNames.map(kind => {
      const reading = reads(kind)
      return reading === 'cells' ? figureOfCells(kind, cells, asked, these) : figureOfLive(kind, reading, live(reading), these)
    }),
    chosen: chosenReads === 'cells' ? chosenOfCells(asked.kind, cells, asked, these) : chosenOfLive(asked.kind, live(chosenReads), these),
  }
}

/** The values alone: what they would be today stands beside those of a past day. */
async function readValues(
  db: Kysely<DB>,
  actor: Actor,
  asked: Asked,
  these: AskedMonths,
  reads: Reads,
): Promise<ReadonlyMap<ResultKind, number | null>> {
  const [all, own, cells] = await Promise.all([
    readLiveValues(db, liveOf(actor, asked, these, reads, 'all')),
    readLiveValues(db, liveOf(actor, asked, these, reads, 'own')),
    readCells(db, cellsOf(these, reads)),
  ])
  const live = new Map([...all, ...own].map(({ kind, value }) => [kind, value]))
  return new Map(
    resultKindNames.map(kind => [kind, reads(kind) === 'cells' ? figureOfCells(kind, cells, asked, these).value : (live.get(kind) ?? 0)]),
  )
}

const kindsRead = (reads: Reads, reading: Reading) => resultKindNames.filter(kind => reads(kind) === reading)

/** `chosen`, the kind that is told apart, where it is read so. */
function liveOf(actor: Actor, asked: Asked, these: AskedMonths, reads: Reads, reading: 'all' | 'own'): LiveAsked {
  const seen = reading === 'all' ? [] : [resultSeen(actor)]
  const where = [...ofEnterprises(actor, asked), ...seen]
  return {
    ...these,
    ...{ kinds: kindsRead(reads, reading), where, projectId: asked.projectId },
    chosen: reads(asked.kind) === reading ? asked.kind : null,
  }
}

const cellsOf = (these: AskedMonths, reads: Reads) => ({
  districtIds: [these.districtId],
  ...{ kinds: kindsRead(reads, 'cells'), knownAt: these.cellsKnownAt },
  ...{ from: these.before?.from ?? these.months.from, until: these.months.until },
})
