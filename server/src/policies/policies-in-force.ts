import { type CompiledDocument, inForceOn, type PolicyDocument } from '@yigen/policy'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import { type CompiledSet, compiledSet, type ReadTexts } from './kept-policies.ts'

/** A version with what the engine asks of it; `document` is the whole text, `compiled` its measures. */
export type PolicyInForce = {
  policyId: string
  version: number
  key: string
  title: { zh: string; en: string }
  /** 文号 */
  number: string | null
  fingerprint: string
  document: PolicyDocument
  compiled: CompiledDocument
}
type Line = Omit<PolicyInForce, 'document' | 'compiled'>

/**
 * The policies of a district that are in force on a day, each with its measures of that day, all over one dictionary.
 * Compiled texts are kept by their fingerprint, so that a read is one short statement. R22.1
 */
export async function policiesInForce(db: Kysely<DB>, districtId: string, day: Temporal.PlainDate): Promise<readonly PolicyInForce[]> {
  const lines = await readLines(db, districtId, sql<SqlBool>`v.in_force @> ${day}::date and ${textHolds(day)}`)
  const compiled = await compiledOf(db, districtId, lines)
  return lines.flatMap(line => {
    const { document, dictionary, measures } = compiled.get(line.fingerprint) as CompiledDocument
    const ofDay = measures.filter(measure => inForceOn(measure, day.toString()))
    return ofDay.length === 0 ? [] : [{ ...line, document, compiled: { document, dictionary, measures: ofDay } }]
  })
}

/** One version whatever its days, with all its measures over a dictionary of its own: what a verdict was reached with stays to be read. `null`: there never was one. R22.1 */
export async function policyVersion(db: Kysely<DB>, districtId: string, policyId: string, version: number): Promise<PolicyInForce | null> {
  const [line] = await readLines(db, districtId, sql<SqlBool>`v.policy_id = ${policyId} and v.number = ${version}`)
  if (!line) return null
  const compiled = (await compiledOf(db, districtId, [line])).get(line.fingerprint) as CompiledDocument
  return { ...line, document: compiled.document, compiled }
}

/** Over `policy_text t`: some measure may be in force that day. */
export const textHolds = (day: Temporal.PlainDate): RawBuilder<SqlBool> =>
  sql<SqlBool>`coalesce(t.first_day <= ${day}::date, true) and coalesce(t.last_day >= ${day}::date, true)`

/** The text that a version holds by, beside `policy_version v`. */
export const textOfVersion = sql`join policy_text t on t.district_id = v.district_id and t.policy_id = v.policy_id and t.number = v.number and t.revision = v.revision`

async function readLines(db: Kysely<DB>, districtId: string, which: RawBuilder<SqlBool>): Promise<Line[]> {
  const { rows } = await sql<Line>`
    select v.policy_id as "policyId", v.number as version, p.key, json_build_object('zh', t.title_zh, 'en', t.title_en) as title,
      t.document_number as number, t.fingerprint
    from policy_version v ${textOfVersion} join policy p on p.district_id = v.district_id and p.id = v.policy_id
    where v.district_id = ${districtId} and ${which} order by p.key`.execute(db)
  return rows
}

const compiledOf = (db: Kysely<DB>, districtId: string, lines: readonly Line[]): Promise<CompiledSet> =>
  compiledSet([...new Set(lines.map(({ fingerprint }) => fingerprint))], textsOf(db, districtId))

/** Reads texts of a district by their fingerprints. */
export const textsOf =
  (db: Kysely<DB>, districtId: string): ReadTexts =>
  async fingerprints => {
    const { rows } = await sql<{ fingerprint: string; text: string }>`
      select distinct on (t.fingerprint) t.fingerprint, t.text from policy_text t
      where t.district_id = ${districtId} and t.fingerprint = any(${fingerprints})`.execute(db)
    return rows
  }
