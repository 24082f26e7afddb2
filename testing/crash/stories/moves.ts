import { fresh } from '../fresh.ts'
import { answer, fileRequest, type Matter, ofMatter } from '../matter.ts'
import type { Story } from '../story.ts'
import { written } from '../trace.ts'

const move = written('request_move', 'words')
const moveAnswer = written('request_move', 'answer_words')

async function moveTo(matter: Matter, accept: boolean) {
  const { officer, colleague } = matter.writer
  const words = fresh('转办')
  await ofMatter(matter, { who: officer, step: 'moveMatter', body: { toId: colleague.memberId, words }, trace: move(words) })
  const answered = fresh('回话')
  await ofMatter(matter, { who: colleague, step: 'answerMove', body: { accept, words: answered }, trace: moveAnswer(answered) })
}

export const stories: readonly Story[] = [
  async function refusedThenTakenOver(caller, writer) {
    const matter = await fileRequest(caller, writer)
    await moveTo(matter, false)
    await moveTo(matter, true)
    await answer(matter, 'replyToRequest', writer.colleague)
    await answer(matter, 'settleRequest', writer.colleague)
  },
]
