import { fresh } from '../fresh.ts'
import type { Story } from '../story.ts'
import { recorded, written } from '../trace.ts'

const news = written('parent_event', 'words')
const why = written('sign_listing', 'aside_reason')

export const stories: readonly Story[] = [
  async function listedAndSetAside(caller, { officer, enterpriseId }) {
    const [words, today] = [fresh('母公司公告'), caller.now().toString().slice(0, 10)]
    const body = { kind: 'merger', parent: '集团', words, source: '交易所公告', on: today }
    await caller.act({ who: officer, step: 'recordParentEvent', on: { id: enterpriseId }, body, trace: news(words) })
    const { rows } = await caller.read<{ rows: { id: string }[] }>(officer, 'listSigns', {}, `?enterpriseId=${enterpriseId}`)
    const [sign] = rows
    if (!sign) return
    const startsAt = caller.now().add({ hours: 48 }).toString()
    const visit = { startsAt, place: '企业会议室', about: fresh('问打算') }
    await caller.act({
      ...{ who: officer, step: 'planVisitFromSign', on: { id: sign.id }, body: visit, tooLate: 'signLeft' },
      trace: recorded('sign.visitPlanned', sign.id),
    })
    const reason = fresh('先不去')
    const until = caller.now().add({ hours: 240 }).toString().slice(0, 10)
    await caller.act({
      who: officer,
      step: 'setSignAside',
      on: { id: sign.id },
      body: { reason, until },
      tooLate: 'signLeft',
      trace: why(reason),
    })
  },
]
