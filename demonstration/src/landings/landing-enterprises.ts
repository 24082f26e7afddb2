import { at } from '@yigen/domain/calendar/zone.ts'
import type { DemoEnterprise } from '../demonstration.types.ts'
import { isBefore, workdayBefore } from '../hours.ts'
import { industryOf } from '../industries.ts'
import { landings } from './landings.ts'

type Told = Partial<Pick<DemoEnterprise, 'name' | 'shortName' | 'kind' | 'street' | 'building' | 'address' | 'industry' | 'note'>> & {
  contact?: { name: string; title: string }
}

/** Made enterprises that a landing project has a story for, by their brand, which is the same at every moment. They keep their officer, their people and their matters: nothing else of the register moves. */
const told: Readonly<Record<string, Told>> = {
  韶章: {
    ...{ name: '汐原海工装备（广州）有限公司', shortName: '汐原海工', kind: 'target', industry: industryOf('devices').name },
    ...{ street: '440105011', building: '南石湾产业园 3 号楼', address: '海珠区南石路 26 号南石湾产业园 3 号楼' },
    ...{ note: '海洋工程装备，旧厂房改研发中心。', contact: { name: '岑远帆', title: '项目负责人' } },
  },
  槿织: { name: '槭禾电力科技（广州）有限公司', shortName: '槭禾电力', note: '虚拟电厂，集团在华东有同类中心。' },
  沅铭: { name: '广州珩岫文化创意有限公司', shortName: '珩岫文创', note: '骑楼片区里找整栋做区域总部。' },
  荻川: {
    ...{ name: '广州铮浚跨境电子商务有限公司', shortName: '铮浚跨境', note: '结算团队要从外地迁来。' },
    ...{ street: '440105012', building: '凤阳时尚大厦 15 层', address: '海珠区泰沙路 118 号凤阳时尚大厦 15 层' },
  },
  霖汀: {
    ...{ name: '广东岚舟航运科技有限公司', shortName: '岚舟航运', note: '航运结算，船东客户在香港。' },
    ...{ street: '440105005', building: '滨江明珠大厦 20 层', address: '海珠区滨江中路 308 号滨江明珠大厦 20 层' },
  },
}

/** A made enterprise as its landing project has it: followed by its officer since before the project was opened. */
export function asTold(enterprise: DemoEnterprise, now: Temporal.Instant): DemoEnterprise {
  const named = renamed(enterprise)
  const landing = landings.find(one => named.shortName.startsWith(one.enterprise))
  if (!landing) return named
  const needed = at(workdayBefore(now, landing.opened + 3), '09:30')
  const held = named.assignedAt && isBefore(needed, named.assignedAt)
  const since = { recordedAt: needed.subtract({ minutes: 28 }), assignedAt: needed, firstContactAt: needed.add({ minutes: 55 }) }
  return { ...named, state: 'following', ...(held && since) }
}

function renamed(enterprise: DemoEnterprise): DemoEnterprise {
  const one = told[enterprise.shortName.slice(0, 2)]
  if (!one) return enterprise
  const { contact, ...changes } = one
  const contacts = enterprise.contacts.map((each, i) => (i === 0 && contact ? { ...each, ...contact } : each))
  return { ...enterprise, ...changes, contacts }
}
