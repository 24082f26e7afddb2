import { z } from 'zod'
import { Ids } from '#wire/bulk.ts'
import { Instant } from '#wire/instant.ts'
import { Id, optionalWords, words } from '#wire/text.ts'

const anOfficer = '01930f6a-2c41-7d18-a6b5-8e0f4c7d9a23'
const aDeputy = '01930f6a-3e02-7b6f-8c14-1d9a5e7f0b48'

/** R3.1, R3.6: the first officer; a first contact is due within 24 clock hours. */
export const AssignOfficer = z
  .strictObject({ officerId: Id, reason: optionalWords(200).default('') })
  .meta({ examples: [{ officerId: anOfficer, reason: '熟悉智能装备行业' }] })
/** The same officer for many. */
export const AssignEnterprises = z
  .strictObject({ ids: Ids, ...AssignOfficer.shape })
  .meta({ examples: [{ ids: [aDeputy], officerId: anOfficer, reason: '琶洲片区统一由他服务' }] })
/** Who follows others near an enterprise: on its street, and of those in its building. */
export const OfficersNearby = z
  .object({ rows: z.array(z.object({ officerId: Id, onStreet: z.number().int(), inBuilding: z.number().int() })) })
  .meta({ id: 'OfficersNearby' })
export const Assigned = z.object({ id: Id, officerId: Id, officerName: z.string(), firstContactDueAt: Instant }).meta({ id: 'Assigned' })
/** R3.6: the officer called, met or wrote to the enterprise for the first time. */
export const RecordFirstContact = z
  .strictObject({ said: words(2000), contactedAt: Instant.optional() })
  .meta({ examples: [{ said: '电话里说明了来意，约周四下午到企业见面。', contactedAt: '2026-11-25T09:20:00+08:00' }] })
export const ContactRecorded = z.object({ id: Id, firstContactAt: Instant }).meta({ id: 'ContactRecorded' })
/** R3.6: the same words of several at once. */
export const RecordFirstContacts = z.strictObject({ ids: Ids, said: words(2000), contactedAt: Instant.optional() }).meta({
  examples: [
    {
      ids: ['01930f6a-5b10-7c3e-9d41-6a2f0c8e7b15'],
      said: '微信群里逐家说明了由我服务和联系方式。',
      contactedAt: '2026-11-25T09:20:00+08:00',
    },
  ],
})
/** R3.6: a minister gives an officer of the team something to take up with an enterprise; a first contact within 24 hours. */
export const OrderContact = z
  .strictObject({ officerId: Id, words: words(1000) })
  .meta({ examples: [{ officerId: '01930f6a-5b10-7c3e-9d41-6a2f0c8e7b15', words: '他们在看琶洲的写字楼，今天先通个电话。' }] })
export const ContactOrdered = z.object({ id: Id, officerId: Id, officerName: z.string(), dueAt: Instant }).meta({ id: 'ContactOrdered' })
/** R3.3: standing B角 of an officer (or, with an enterprise, of that one alone). */
export const AppointDeputy = z
  .strictObject({
    deputyId: Id,
    enterpriseId: Id.nullable().default(null),
    from: Instant.optional(),
    until: Instant.nullable().default(null),
  })
  .meta({
    examples: [
      { deputyId: aDeputy },
      {
        deputyId: aDeputy,
        enterpriseId: '01930f6a-5b10-7c3e-9d41-6a2f0c8e7b15',
        from: '2026-12-01T09:00:00+08:00',
        until: '2027-01-01T00:00:00+08:00',
      },
    ],
  })
/** `held`: running clocks that passed to another holder by it. */
export const DeputyAppointed = z
  .object({ id: Id, officerId: Id, deputyId: Id, from: Instant, until: Instant.nullable(), held: z.number().int() })
  .meta({ id: 'DeputyAppointed' })
/** R3.3: from–to; the deputy covers meanwhile. */
export const RecordLeave = z
  .strictObject({ from: Instant, until: Instant, reason: optionalWords(100).default('') })
  .meta({ examples: [{ from: '2026-11-30T09:00:00+08:00', until: '2026-12-05T09:00:00+08:00', reason: '年休假' }] })
export const LeaveRow = z
  .object({ id: Id, memberId: Id, memberName: z.string(), from: Instant, until: Instant, reason: z.string() })
  .meta({ id: 'LeaveRow' })
export const LeaveList = z.object({ rows: z.array(LeaveRow) }).meta({ id: 'LeaveList' })

export const AssignmentRow = z
  .object({
    id: Id,
    officerId: Id,
    officerName: z.string(),
    from: Instant,
    until: Instant.nullable(),
    assignedBy: z.string(),
    reason: z.string(),
    firstContactAt: Instant.nullable(),
  })
  .meta({ id: 'AssignmentRow' })
/** To the enterprise: who and since when. R11.1 */
export const OwnAssignmentRow = AssignmentRow.omit({ officerId: true, reason: true }).meta({ id: 'OwnAssignmentRow' })

export const AssignmentHistory = z
  .discriminatedUnion('reader', [
    z.object({
      reader: z.literal('office'),
      rows: z.array(AssignmentRow),
      /** with `?on=`: who was responsible at that moment, and who held the clocks then */
      responsible: z
        .object({ officerId: Id, officerName: z.string(), covering: z.object({ memberId: Id, name: z.string() }).nullable() })
        .nullable(),
    }),
    z.object({
      reader: z.literal('enterprise'),
      rows: z.array(OwnAssignmentRow),
      responsible: z.object({ officerName: z.string(), covering: z.object({ name: z.string() }).nullable() }).nullable(),
    }),
  ])
  .meta({ id: 'AssignmentHistory' })
