import type { Actor } from '@yigen/domain/members/actor.ts'
import { noReach } from '@yigen/domain/members/reach.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { benchNow, type District, districtId } from './district.ts'

/** Of the department whose people are at stations. */
export async function aMinister({ db }: District): Promise<Actor & { unitId: string }> {
  const [unitId, name] = [`${districtId}-investment`, '郑怀远']
  const memberId = await makeMember(db, benchNow, { name, unitId, roles: ['minister'] })
  return {
    ...({ memberId, districtId, unitId, unitLevel: 'department', unitName: '区投促中心', name } as const),
    ...({ roles: ['minister'], language: 'zh-CN', reach: noReach } as const),
  }
}
