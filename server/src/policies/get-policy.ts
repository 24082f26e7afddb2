import { dateIn } from '@yigen/domain/calendar/zone.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Policy } from '@yigen/domain/policies/policy.ts'
import { isEditor } from '@yigen/domain/policies/policy-steps.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { PolicyDocument } from '@yigen/policy'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { checkedText } from './checked-text.ts'
import { measuresOf } from './measures-of.ts'
import { textOfVersion } from './policies-in-force.ts'
import { policiesSeen } from './policies-seen.ts'
import { type SaidLine, saidColumns, shownVersion } from './policy.queries.ts'
import { readVersions } from './version.queries.ts'

type View = z.output<typeof Policy>
type Line = Omit<SaidLine, 'version'> & { version: number; yaml: string; fingerprint: string }

/** A policy by one of its versions: its text beside its clauses, its golden cases, its versions and what is doubtful. R22.1 */
export async function getPolicy(db: Kysely<DB>, actor: Actor, id: string, asked: number | undefined, now: Temporal.Instant): Promise<View> {
  const { version: number, yaml: text, ...line } = await readLine(db, actor, { id, number: asked }, dateIn(now))
  const versions = await readVersions(db, actor, id, now)
  const version = versions.find(one => one.number === number)
  const { document, problems, errors, doubts, golden } = await checkedText(text)
  if (!version || !document) throw new Error(`Version ${number} of the policy ${id} is kept without a text that is understood`)
  return {
    ...{ ...line, version, versions, yaml: text, measures: measuresOf(document) },
    ...aboutText(document),
    ...{
      problems,
      errors,
      doubts,
      golden,
      mayDraft: isEditor(actor) && versions.every(({ published, withdrawn }) => published ?? withdrawn),
    },
  }
}

async function readLine(
  db: Kysely<DB>,
  actor: Actor,
  { id, number }: { id: string; number: number | undefined },
  day: Temporal.PlainDate,
): Promise<Line> {
  const which =
    number === undefined
      ? shownVersion(day)
      : sql`join policy_version v on v.district_id = p.district_id and v.policy_id = p.id and v.number = ${number} ${textOfVersion}`
  const { rows } = await sql<Line>`
    select ${saidColumns(day)}, t.text as yaml, t.fingerprint from policy p ${which} where ${policiesSeen(actor)} and p.id = ${id}`.execute(
    db,
  )
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  return rows[0]
}

const aboutText = ({ issued, note, sources = [] }: PolicyDocument) => ({
  issued: issued === undefined ? null : Temporal.PlainDate.from(issued),
  note: note ?? null,
  sources: sources.map(source => ({ url: source.url ?? null, seen: source.seen ?? null, note: source.note ?? null })),
})
