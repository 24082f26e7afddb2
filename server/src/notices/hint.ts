import type { Transaction } from 'kysely'
import { notifyAtEnd } from '#database/outbox.ts'
import type { DB } from '#database/schema.ts'
import type { Subject } from '#history/record.ts'

export const hintChannel = 'yigen_hint'

/** What changed, by kind and id; none when only the bell did. `null`: more than a hint can name, or nobody knows. */
export type Changed = readonly Subject[] | null

/** A payload of LISTEN/NOTIFY holds 8,000 bytes: 39 a member, up to 90 a subject. */
const membersPerHint = 150
const subjectsPerHint = 20

/** On commit, every server hears for which members what changed; their browsers then fetch it, so many milliseconds later where it is held back. A hint carries no content. */
export async function hint(trx: Transaction<DB>, memberIds: readonly string[], about: Changed = [], delay = 0): Promise<void> {
  const distinct = [...new Set(memberIds)]
  const named = about && about.length <= subjectsPerHint ? about : null
  const payloads = Array.from({ length: Math.ceil(distinct.length / membersPerHint) }, (_, i) =>
    JSON.stringify({ to: distinct.slice(i * membersPerHint, (i + 1) * membersPerHint), about: named, ...(delay > 0 ? { delay } : {}) }),
  )
  await notifyAtEnd(
    trx,
    payloads.map(payload => ({ channel: hintChannel, payload })),
  )
}
