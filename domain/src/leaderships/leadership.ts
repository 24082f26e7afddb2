import { z } from 'zod'
import { Instant } from '#wire/instant.ts'
import { Id, optionalWords, words } from '#wire/text.ts'
import { keyEndStatuses, leaderProposalStatuses } from './leadership-status.ts'

const aMember = '01930f6a-2c41-7d18-a6b5-8e0f4c7d9a23'

/** R14.2 */
export const MakeKeyProject = z
  .strictObject({ leaderId: Id, reason: optionalWords(500).default('') })
  .meta({ examples: [{ leaderId: aMember, reason: '投资 2.4 亿元，区里重点保障。' }] })
/** R14.4 */
export const ProposeEndOfKey = z.strictObject({ reason: words(500) }).meta({ examples: [{ reason: '企业暂缓扩产，按一般项目跟进。' }] })
export const RefuseEndOfKey = z.strictObject({ words: words(500) }).meta({ examples: [{ words: '春节后再看，先不退出。' }] })
/** A change of leader is a handover. R14.2, R3.5 */
export const ProposeLeader = z
  .strictObject({ leaderId: Id, reason: words(500) })
  .meta({ examples: [{ leaderId: aMember, reason: '分工调整，工业口由新分管领导负责。' }] })
export const DeclineLeadership = z.strictObject({ words: words(500) }).meta({ examples: [{ words: '手上已有三个重点项目，请另选一位。' }] })
/** R3.9 */
export const EnforceLeader = z.strictObject({ reason: words(500) }).meta({ examples: [{ reason: '原领导已调离，不能再等答复。' }] })

export const KeyMade = z.object({ id: Id, leaderId: Id, at: Instant }).meta({ id: 'KeyMade' })
/** `waitsFor`: by name. */
export const LeadershipProposed = z
  .object({ id: Id, dueAt: Instant, waitsFor: z.string().nullable(), at: Instant })
  .meta({ id: 'LeadershipProposed' })
export const LeadershipDone = z.object({ id: Id, isKey: z.boolean(), leaderId: Id.nullable(), at: Instant }).meta({ id: 'LeadershipDone' })

/** What waits for an answer, or had one: for the project's page, the office alone. R13.7 */
export const LeaderProposal = z
  .object({
    ...{ id: Id, status: z.enum(leaderProposalStatuses), fromName: z.string(), toId: Id, toName: z.string(), reason: z.string() },
    ...{ proposedBy: z.string(), proposedAt: Instant, dueAt: Instant.nullable() },
  })
  .meta({ id: 'LeaderProposal' })
export const KeyEndProposal = z
  .object({
    ...{ id: Id, status: z.enum(keyEndStatuses), reason: z.string(), proposedBy: z.string(), proposedAt: Instant },
    ...{ dueAt: Instant.nullable(), waitsFor: z.string().nullable() },
  })
  .meta({ id: 'KeyEndProposal' })
/** Who led it, from when until when. */
export const Leadership = z
  .object({ leaderId: Id, leaderName: z.string(), from: Instant, until: Instant.nullable(), namedBy: z.string(), reason: z.string() })
  .meta({ id: 'Leadership' })
