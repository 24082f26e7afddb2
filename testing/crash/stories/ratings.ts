import type { Caller } from '../caller.ts'
import { fresh } from '../fresh.ts'
import { ofMatter, settledMatter } from '../matter.ts'
import type { Writer } from '../people.ts'
import type { Story } from '../story.ts'
import { written } from '../trace.ts'

const rating = written('rating', 'words')
const comment = written('rating', 'comment')
const callBack = written('rating', 'said')

async function rated(caller: Caller, writer: Writer, grade: number): Promise<{ id: string }> {
  const matter = await settledMatter(caller, writer)
  const words = fresh('评价')
  return ofMatter(matter, { who: writer.contact, step: 'rateRequest', body: { grade, words }, trace: rating(words) })
}

export const stories: readonly Story[] = [
  async function content(caller, writer) {
    await rated(caller, writer, 5)
  },
  async function calledBack(caller, writer) {
    const { id } = await rated(caller, writer, 2)
    const said = fresh('回访')
    const body = { said, willChange: '首次答复附清单。' }
    await caller.act({ who: writer.minister, step: 'closeCallBack', on: { id }, body, trace: callBack(said) })
    const words = fresh('回应')
    await caller.act({ who: writer.officer, step: 'commentOnRating', on: { id }, body: { comment: words }, trace: comment(words) })
  },
]
