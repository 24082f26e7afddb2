import { z } from 'zod'
import { Instant } from '#wire/instant.ts'
import { Id, words } from '#wire/text.ts'
import { accountChangeKinds } from './account-change-acts.ts'
import { Role } from './role.ts'

/** Why the password of an account in use is to be set anew. R1.6 */
export const AskPasswordReset = z.strictObject({ reason: words(200) }).meta({ examples: [{ reason: '本人忘了密码，今天上午打电话来。' }] })

/** It waits for another administrator, and `code` is the half of the key that the asker hands over; or, where there is no other yet, the link at once. */
export const PasswordResetAsked = z
  .object({ changeId: Id.nullable(), code: z.string().nullable(), link: z.string().nullable(), expiresAt: Instant.nullable() })
  .meta({ id: 'PasswordResetAsked' })

/** Somebody lost the device by which they sign in, and the recovery codes too. R1.6 */
export const AskSecondStepRemoval = z.strictObject({ reason: words(200) }).meta({ examples: [{ reason: '手机掉进珠江，恢复码也没留。' }] })

/** It waits for another administrator; null: there is no other yet, and it is taken away. */
export const SecondStepRemovalAsked = z.object({ changeId: Id.nullable() }).meta({ id: 'SecondStepRemovalAsked' })

/** Whether the roles hold now, or wait for another administrator. R1.6 */
export const RolesGranted = z.object({ ok: z.literal(true), waits: z.boolean() }).meta({ id: 'RolesGranted' })

/** Whose roles were asked for: all of them granted as they were asked, so many at once. R1.5 */
export const GrantAskedRoles = z
  .strictObject({ ids: z.array(Id).min(1).max(100) })
  .meta({ examples: [{ ids: ['01930f6a-2c41-7d18-a6b5-8e0f4c7d9a23'] }] })
/** How many hold their roles now, how many wait for another administrator, and who cannot have them. R1.6 */
export const AskedRolesGranted = z
  .object({
    granted: z.number().int(),
    waits: z.number().int(),
    refused: z.array(z.object({ memberId: Id, name: z.string(), sentence: z.string() })),
  })
  .meta({ id: 'AskedRolesGranted' })

/** Of a reset the link, shown once; of roles nothing. */
export const AccountChangeReleased = z
  .object({ link: z.string().nullable(), expiresAt: Instant.nullable() })
  .meta({ id: 'AccountChangeReleased' })

export const RefuseAccountChange = z.strictObject({ reason: words(200) }).meta({ examples: [{ reason: '本人说没有提出过。' }] })

export const AccountChangeRow = z
  .object({
    id: Id,
    kind: z.enum(accountChangeKinds),
    memberId: Id,
    name: z.string(),
    title: z.string(),
    unitName: z.string(),
    /** what the member holds now, and of `roles` what it is to hold */
    held: z.array(Role),
    roles: z.array(Role).nullable(),
    reason: z.string(),
    askedBy: z.string(),
    askedAt: Instant,
    /** whether the reader decides it */
    mayDecide: z.boolean(),
    deciders: z.array(Role),
  })
  .meta({ id: 'AccountChangeRow' })
export const AccountChangeList = z.object({ rows: z.array(AccountChangeRow) }).meta({ id: 'AccountChangeList' })
