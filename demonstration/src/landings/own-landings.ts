import type { DemoLanding } from './landing.types.ts'

/** What the enterprise lands whose people come in by the door as `enterprise01`: with every kind of step, of the office, of units, of its own and of a bank outside. */
export const ownLandings: readonly DemoLanding[] = [
  {
    ...{ enterprise: '鹭汀智能装备', name: '华南交付与展示中心', kind: 'office', investment: 2600, area: 1180, headcount: 60 },
    ...{ opened: 34, gates: { talks: 31 } },
    plan: {
      adopted: 29,
      fates: {
        ...Object.fromEntries(Array.from({ length: 14 }, (_, i) => [String(i + 1), { pace: 0.85 }])),
        '13': { pace: 1 },
        '15': { pace: 1.5 },
        '16': { pace: 1.1 },
        '20': { pace: 0.9 },
        '21': { pace: 1 },
        '25': { pace: 1.3 },
      },
    },
    meetings: [{ place: '万胜广场 B 座 12 层', about: '装修与二次消防怎么衔接', units: ['housing'], planned: 2, when: { in: 3 } }],
    progress: [
      { on: 12, kind: 'progress', words: '执照和开票都办好了，12 层的图纸请物业先看。' },
      { on: 3, kind: 'progress', words: '同住房城乡建设局约好现场看装修与消防怎么衔接。' },
    ],
  },
]
