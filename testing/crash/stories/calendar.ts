import type { Story } from '../story.ts'
import { recorded } from '../trace.ts'

const year = 2027
const holiday = (date: string, name: string) => ({ date: `${year}-${date}`, workday: false, name, kind: 'holiday' })
const days = [holiday('01-01', '元旦'), holiday('05-03', '劳动节'), holiday('10-01', '国庆节')]

export const stories: readonly Story[] = [
  async function tableArrives(caller, { systemAdministrator: who }) {
    const trace = recorded('calendar.yearPublished', String(year))
    await caller.act({ who, step: 'publishCalendarYear', body: { year, days }, trace })
  },
]
