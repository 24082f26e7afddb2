import { fresh } from '../fresh.ts'
import type { Story } from '../story.ts'
import { written } from '../trace.ts'

const words = written('phrase', 'words')

export const stories: readonly Story[] = [
  async function phraseSaved(caller, { officer: who }) {
    const text = fresh('常用语')
    await caller.act({ who, step: 'savePhrase', body: { name: text.slice(0, 30), words: text }, trace: words(text) })
  },
]
