import { freshName } from '../fresh.ts'
import type { Story } from '../story.ts'
import { written } from '../trace.ts'

const year = 2027
const holiday = (date: string, name: string) => ({ date: `${year}-${date}`, workday: false, name, kind: 'holiday' })
const fixed = [holiday('01-01', '元旦'), holiday('05-03', '劳动节'), holiday('10-01', '国庆节')]

/** It stands once among the tables that hold and those that were replaced. */
const named = written(
  `(select name from calendar_day union all select d ->> 'name' from calendar_replaced r, jsonb_array_elements(r.days) d) days`,
  'name',
)

export const stories: readonly Story[] = [
  async function tableArrives(caller, { systemAdministrator: who }) {
    const name = freshName('地方假')
    const table = { year, days: [...fixed, holiday('03-01', name)] }
    const { fingerprint: previewed } = await caller.preview<{ fingerprint: string }>(who, 'previewCalendarYear', table)
    // another writer may publish in between
    const step = { who, step: 'publishCalendarYear', tooLate: 'previewOutdated', trace: named(name) }
    await caller.act({ ...step, body: { ...table, previewed } })
  },
]
