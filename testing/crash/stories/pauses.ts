import { fresh } from '../fresh.ts'
import { answer, answeredMatter, ofMatter } from '../matter.ts'
import type { Story } from '../story.ts'
import { written } from '../trace.ts'

const pause = written('request_pause', 'words')
const resumed = written('request_pause where resumed_at is not null', 'words')
const reminder = written('request_reminder', 'words')

export const stories: readonly Story[] = [
  async function pausedAndResumed(caller, writer) {
    const matter = await answeredMatter(caller, writer)
    const words = fresh('暂停')
    const until = caller.now().add({ hours: 72 }).toString()
    const body = { waitsFor: 'enterprise', words, until }
    await ofMatter(matter, { who: writer.officer, step: 'pauseRequest', body, trace: pause(words) })
    const missing = fresh('还差')
    await ofMatter(matter, { who: writer.officer, step: 'remindEnterprise', body: { words: missing }, trace: reminder(missing) })
    await ofMatter(matter, { who: writer.officer, step: 'resumeRequest', trace: resumed(words) })
    await answer(matter, 'settleRequest')
  },
]
