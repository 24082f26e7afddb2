import { fresh } from '../fresh.ts'
import type { Story } from '../story.ts'
import { written } from '../trace.ts'

const project = written('project', 'name')

export const stories: readonly Story[] = [
  async function openedWithNew(caller, { officer }) {
    const name = fresh('南方总部')
    const body = { newEnterprise: { name: fresh('筹建企业') }, name, kind: 'headquarters' }
    await caller.act({ who: officer, step: 'openProject', body, trace: project(name) })
  },
  async function openedForOne(caller, { officer, enterpriseId }) {
    const name = fresh('研发中心')
    await caller.act({ who: officer, step: 'openProject', body: { enterpriseId, name, kind: 'rd-centre' }, trace: project(name) })
  },
]
