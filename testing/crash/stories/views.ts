import { fresh } from '../fresh.ts'
import type { Story } from '../story.ts'
import { written } from '../trace.ts'

const saved = written('list_view', 'name')

export const stories: readonly Story[] = [
  async function viewSaved(caller, { officer: who }) {
    const name = fresh('视图').slice(0, 30)
    const view = { list: 'requests', name, search: 'state=open', shared: false }
    await caller.act({ who, step: 'saveView', body: view, trace: saved(name) })
  },
]
