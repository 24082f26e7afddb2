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

/** Whether the roles hold now, or wait for another administrator. R1.6 */
export const RolesGranted = z.object({ ok: z.literal(true), waits: z.boolean() }).meta({ id: 'RolesGranted' })

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
