import { memberRefusals } from '@yigen/domain/members/members.slice.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import { reviewRefusals } from '@yigen/domain/reviews/reviews.slice.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { Reviewed } from './lock-reviewed.ts'

/** Who does something about a risk sees the project: its officer, minister, leader, or one of its named people; 400 for an id that is nobody's. R14.3, R13.7 */
export async function refuseStrangers(
  trx: Transaction<DB>,
  { project, ministerId }: Reviewed,
  memberIds: readonly string[],
): Promise<void> {
  if (memberIds.length === 0) return
  const { rows } = await sql<{ id: string; name: string }>`
    select m.id, m.name from member m
    where m.district_id = ${project.districtId} and m.id = any(${[...memberIds]}::uuid[]) and m.state <> 'disabled'`.execute(trx)
  const names = new Map(rows.map(row => [row.id, row.name]))
  if (memberIds.some(id => !names.has(id))) throw new Refused(refusal(memberRefusals.unknownMember, {}, { field: 'memberId' }))
  const team = new Set([...project.office, ministerId])
  const stranger = memberIds.find(id => !team.has(id))
  if (stranger) throw new Refused(refusal(reviewRefusals.notOfTeam, { name: names.get(stranger) ?? '' }, { field: 'memberId' }))
}
