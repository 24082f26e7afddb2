import { fresh } from '../fresh.ts'
import type { Story } from '../story.ts'
import { written } from '../trace.ts'

const difficulty = written('difficulty', 'words')

export const stories: readonly Story[] = [
  async function raised(caller, { officer, enterpriseId }) {
    const words = fresh('疑点')
    const body = { about: { kind: 'enterprise', id: enterpriseId }, words, wanted: '请会上定。' }
    await caller.act({ who: officer, step: 'raiseDifficulty', body, trace: difficulty(words) })
  },
]
