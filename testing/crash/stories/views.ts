import { fresh } from '../fresh.ts'
import type { Story } from '../story.ts'
import { written } from '../trace.ts'

const saved = written('list_view', 'name')
const search = written('list_view', 'search')

export const stories: readonly Story[] = [
  async function savedAndRemoved(caller, { officer: who }) {
    const [kept, gone] = [fresh('视图'), fresh('视图')].map(name => name.slice(0, 30))
    const view = (name: string | undefined, state: string) => ({ list: 'requests', name, search: `state=${state}`, shared: false })
    await caller.act({ who, step: 'saveView', body: view(kept, 'open'), trace: saved(kept ?? '') })
    const { id } = await caller.act<{ id: string }>({ who, step: 'saveView', body: view(gone, 'overdue'), trace: search('state=overdue') })
    await caller.act({ who, step: 'removeView', on: { id }, trace: search('state=open') })
  },
]
