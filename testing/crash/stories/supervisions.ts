import { fresh } from '../fresh.ts'
import { answeredMatter, ofMatter } from '../matter.ts'
import type { Story } from '../story.ts'
import { written } from '../trace.ts'

const order = written('supervision', 'words')
const answer = written('supervision', 'answer')
const soon = () => Temporal.Now.instant().add({ hours: 72 }).toZonedDateTimeISO('+08:00').toPlainDate().toString()

export const stories: readonly Story[] = [
  async function supervisedAndAnswered(caller, writer) {
    const matter = await answeredMatter(caller, writer)
    const words = fresh('批示')
    const given = { who: writer.leader, step: 'superviseMatter', body: { words, day: soon() }, trace: order(words) }
    const { id } = await ofMatter(matter, given)
    const said = fresh('答复批示')
    await caller.act({ who: writer.officer, step: 'answerSupervision', on: { id }, body: { words: said }, trace: answer(said) })
  },
]
