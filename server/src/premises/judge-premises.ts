import type { Sheet } from '@yigen/domain/imports/roster-sheet.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { premisesRefusals } from '@yigen/domain/premises/premises.slice.ts'
import { type PremisesSheet, readPremisesSheet } from '@yigen/domain/premises/premises-sheet.ts'
import { whyNotSeenOn } from '@yigen/domain/premises/premises-steps.ts'
import { refusal, refusalSentence } from '@yigen/domain/refusals/refusals.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import { readStreetOf } from '#people/street-of-unit.ts'

/** Judges a sheet of premises against the list of the actor’s street as it is now, writing nothing. R20.4 */
export async function judgePremises(
  db: Kysely<DB>,
  { districtId, unitId }: Actor,
  sheet: Sheet,
  language: Language,
  now: Temporal.Instant,
): Promise<PremisesSheet> {
  const read = readPremisesSheet(sheet, language, now)
  const there = await readThere(db, districtId, await readStreetOf(db, unitId))
  const rows = read.rows.map(line => {
    if (line.said === null) return line
    const why = there.has(`${line.said.name}\n${line.said.address}`)
      ? refusal(premisesRefusals.premisesThere, { name: line.said.name })
      : whyNotSeenOn(line.said.seenOn, now)
    return why ? { ...line, said: null, faults: [{ letter: '', heading: '', sentence: refusalSentence(why, language) }] } : line
  })
  return { ...read, rows }
}

async function readThere(db: Kysely<DB>, districtId: string, streetId: string | null): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string; address: string }>`
    select x.name, x.address from premises x where x.district_id = ${districtId} and x.street_id = ${streetId} and x.off is null`.execute(
    db,
  )
  return new Set(rows.map(({ name, address }) => `${name}\n${address}`))
}
