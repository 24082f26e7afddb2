import { historyOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'

export const phraseRefusals = refusalsOf({
  tooManyPhrases: {
    status: 409,
    zh: '最多保存 {max} 条常用语，请先删去不用的。',
    en: 'At most {max} phrases are kept; please remove one that you do not use.',
  },
})

export const phraseHistory = historyOf('phrase', {
  removed: { public: false, zh: '删去了常用语“{name}”。', en: 'removed the phrase “{name}”.' },
})

export const phrasesSlice = slice({ name: 'phrases', nouns: ['phrase'], history: [phraseHistory], refusals: phraseRefusals })
