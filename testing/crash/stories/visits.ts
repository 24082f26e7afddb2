import { fresh } from '../fresh.ts'
import type { Story } from '../story.ts'
import { written } from '../trace.ts'

const about = written('visit', 'about')
const word = written('visit', 'words')
const why = written('visit', 'called_off_why')
const place = '企业会议室'

export const stories: readonly Story[] = [
  async function plannedAndCalledOff(caller, { officer, enterpriseId }) {
    const said = fresh('走访')
    const body = { startsAt: caller.now().add({ hours: 48 }).toString(), place, about: said }
    const visit = await caller.act<{ id: string }>({ who: officer, step: 'planVisit', on: { id: enterpriseId }, body, trace: about(said) })
    const off = fresh('取消走访')
    await caller.act({ who: officer, step: 'callOffVisit', on: { id: visit.id }, body: { reason: off }, trace: why(off) })
  },
  async function recorded(caller, { officer, enterpriseId }) {
    const words = fresh('走访记录')
    const at = caller.now().toString()
    const raised = [{ body: fresh('走访诉求'), raisedAt: at }]
    const body = { clientId: crypto.randomUUID(), visitedAt: at, words, raised }
    await caller.act({ who: officer, step: 'recordVisit', on: { id: enterpriseId }, body, trace: word(words) })
  },
]
