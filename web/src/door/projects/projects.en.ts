import type { Words } from '#shared/words.ts'
import type zhCN from './projects.zh-CN.ts'

const en: Words<typeof zhCN> = {
  title: 'Projects',
  landsAt: (day: string) => `lands about ${day}`,
  provisional: ' (provisional)',
  state: { open: 'under way', landed: 'landed', lost: 'lost', movedAway: 'moved away' },
  line: 'How far it has come',
  reached: (day: string) => day,
  ahead: (day: string) => `expected ${day}`,
  here: 'under way',
  next: 'What is next',
  nothing: 'Nothing is to be done just now; you hear of every change.',
  by: (who: string) => `done by ${who}`,
  yours: 'yours to do',
  outside: (who: string) => `done by ${who} (outside the district)`,
  until: (time: string) => `by ${time}`,
  expected: (time: string) => `expected ${time}`,
  needed: 'What this step asks for',
  shown: 'received',
  missing: 'not received yet',
  levelAsked: (level, time) => `${level} was asked for help and answers by ${time}`,
  meetings: 'Meetings on the site',
  officer: (name: string) => `chief service officer ${name}`,
}
export default en
