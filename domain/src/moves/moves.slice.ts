import { historyOf, noticesOf, refusalsOf } from '#slice/kinds.ts'
import { slice } from '#slice/slice.ts'
import { moveAnswerWords } from './move-words.ts'

export const moveHistory = historyOf('request', {
  moveProposed: { public: false, zh: '提出转由{officer}跟进：{words}', en: 'proposed that {officer} takes it over: {words}' },
  moved: { public: true, zh: '接手跟进。', en: 'took it over.' },
  moveRefused: { public: false, zh: '没有接手：{words}', en: 'did not take it over: {words}' },
})

export const moveNotices = noticesOf('move', {
  proposed: {
    zh: '{who}想把{enterprise}的“{title}”转给你，请决定是否接手。',
    en: '{who} proposes that you take over “{title}” of {enterprise}.',
  },
  answered: {
    zh: '{who}{answer}“{title}”。',
    en: '{who} {answer} “{title}”.',
    said: ({ answer }) => ({ answer: moveAnswerWords[answer as keyof typeof moveAnswerWords] }),
  },
})

export const moveRefusals = refusalsOf({
  movedToHolder: { status: 409, zh: '{name}已经在跟进这件诉求。', en: '{name} follows this matter already.' },
  noMove: { status: 409, zh: '现在没有等你接手的转办。', en: 'There is no move waiting for you.' },
})

export const movesSlice = slice({
  name: 'moves',
  nouns: ['move'],
  history: [moveHistory],
  notices: [moveNotices],
  refusals: moveRefusals,
})
