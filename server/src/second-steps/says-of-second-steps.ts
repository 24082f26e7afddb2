import { type RawBuilder, sql } from 'kysely'
import type { OfMember } from '#slice/says.ts'

type Who = Pick<OfMember, 'districtId' | 'memberId'>

/** A way besides the password that was set up to its end; recovery codes alone are none. */
export const hasSecondStep = ({ districtId, memberId }: Who): RawBuilder<boolean> => sql<boolean>`(
  exists (select from totp f where f.district_id = ${districtId} and f.member_id = ${memberId} and f.secret is not null)
  or exists (select from passkey k where k.district_id = ${districtId} and k.member_id = ${memberId}))`

export const mustHaveSecondStep = ({ districtId, roles }: Pick<OfMember, 'districtId' | 'roles'>): RawBuilder<boolean> =>
  sql<boolean>`exists (select from second_step_rule g where g.district_id = ${districtId} and g.required and g.role = any(${roles}))`

/** Who has one shows it, whether they must or not: else it would protect nobody. */
export const needsSecondStep = (of: OfMember): RawBuilder<boolean> => sql<boolean>`(${hasSecondStep(of)} or ${mustHaveSecondStep(of)})`
