import type { MemberState } from '@yigen/domain/members/member-state.ts'
import { type RawBuilder, sql } from 'kysely'

/** As what the door takes a member's account: whose sign-in is barred is as good as disabled there. R3.10 */
export const stateToSignIn = (member: RawBuilder<unknown>): RawBuilder<MemberState> =>
  sql<MemberState>`case when ${member}.barred_at is null then ${member}.state else 'disabled' end`
