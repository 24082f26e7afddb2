import { fresh } from '../fresh.ts'
import type { Story } from '../story.ts'
import { written } from '../trace.ts'

const words = written('phrase', 'words')

export const stories: readonly Story[] = [
  async function phraseSavedAndRemoved(caller, { officer: who }) {
    const [kept, gone] = [fresh('常用语'), fresh('常用语')]
    const phrase = (text: string) => ({ name: text.slice(0, 30), words: text })
    await caller.act({ who, step: 'savePhrase', body: phrase(kept), trace: words(kept) })
    const { id } = await caller.act<{ id: string }>({ who, step: 'savePhrase', body: phrase(gone), trace: words(gone) })
    await caller.act({ who, step: 'removePhrase', on: { id }, trace: words(kept) })
  },
]
