import { fresh } from '../fresh.ts'
import type { Story } from '../story.ts'
import { recorded, written } from '../trace.ts'

const viewing = written('viewing', 'place')
const asked = written('task', 'asked')

export const stories: readonly Story[] = [
  async function askedAndShown(caller, { minister, officer, clerkUnit }) {
    const address = fresh('万胜广场')
    const body = { address, officerId: officer.memberId }
    const { id } = await caller.act({ who: minister, step: 'askViewing', body, trace: viewing(address) })
    const words = fresh('核对层高')
    const part = { unitId: clerkUnit, asked: words, promise: { amount: 2, unit: 'workingDays' } }
    await caller.act({ who: officer, step: 'askUnit', on: { id }, body: part, trace: asked(words) })
    const shown = { who: officer, step: 'showViewing', on: { id }, body: { words: '看过了。' } }
    await caller.act({ ...shown, trace: recorded('viewing.shown', id) })
  },
]
