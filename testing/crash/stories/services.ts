import { freshName } from '../fresh.ts'
import type { Story } from '../story.ts'
import { recorded, written } from '../trace.ts'

type Saved = { code: string; version: number }

const added = written('service_item where version = 1', 'name_zh')
const changed = written('service_item where version = 2', 'name_zh')

export const stories: readonly Story[] = [
  async function itemAddedChangedRetired(caller, { systemAdministrator: who }) {
    const nameZh = freshName('事项')
    const item = { nameZh, phase: 'grow', leadUnitId: '440105-industry', promise: { amount: 5, unit: 'workingDays' } }
    const { code } = await caller.act<Saved>({ who, step: 'addServiceItem', body: item, trace: added(nameZh) })
    const renamed = freshName('事项')
    const body = { ...item, nameZh: renamed, seen: 1 }
    await caller.act({ who, step: 'changeServiceItem', on: { code }, body, trace: changed(renamed) })
    await caller.act({ who, step: 'retireServiceItem', on: { code }, body: { seen: 2 }, trace: recorded('serviceItem.retired', code) })
  },
]
