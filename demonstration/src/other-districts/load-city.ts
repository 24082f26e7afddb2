import type { DB } from '@yigen/server/database/schema.ts'
import { startDistrict } from '@yigen/server/organisations/start-district.ts'
import type { Transaction } from 'kysely'
import type { DemoMember } from '../demonstration.types.ts'
import { type Cast, loadMembers } from '../load-people.ts'

const districtId = '4401'

const people: readonly DemoMember[] = [
  { login: 'leader01', name: '齐望岳', title: '副市长', unit: districtId, roles: ['leader'], phone: '138-0440-0301' },
  { login: 'officer01', name: '穆清扬', title: '市投资促进局企业服务处处长', unit: districtId, roles: ['officer'], phone: '138-0440-0012' },
]

/** The city above the districts: a leader, and one who works for it. Decision 0037 */
export async function loadCity(trx: Transaction<DB>, hash: string, now: Temporal.Instant): Promise<Cast> {
  await startDistrict(trx, districtId, { demonstration: true })
  const cast = await loadMembers(trx, { districtId, people, prefix: 'city-' }, hash, now)
  const leader = cast.get('leader01')
  if (leader) await trx.updateTable('district').set({ default_leader_id: leader.memberId }).where('id', '=', districtId).execute()
  return cast
}
