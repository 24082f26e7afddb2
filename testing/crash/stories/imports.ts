import { createHash, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { csv } from '@yigen/server/imports/roster.fixture.ts'
import type { Caller, Person } from '../caller.ts'
import { fresh, freshCode } from '../fresh.ts'
import type { Writer } from '../people.ts'
import type { Story } from '../story.ts'
import { recorded, written } from '../trace.ts'

const checked = written('roster_import', `file_name || ' ' || sha256`)
const mended = written(`roster_import where left_out = '[3]'`, 'id')
const writtenRow = written('enterprise where import_id is not null', 'name')
const undone = written(
  `roster_import i where i.state = 'undone' and not exists (select from enterprise e where e.district_id = i.district_id and e.import_id = i.id)`,
  'i.id',
)
/** Asked for, however it ended. */
const askedFor = written(`long_work where kind = 'import'`, 'import_id')
const cancelled = written(`long_work where cancelled_by is not null`, 'import_id')
const exported = written(`history where kind = 'export.made'`, `data->'filter'->>'search'`)

type Work = { state: 'asked' | 'done' | 'refused' | 'cancelled' }
type Shown = { state: string; work: Work | null }

const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

async function check(caller: Caller, { minister: who, officerName }: Writer, names: readonly string[]): Promise<{ id: string }> {
  const file = `${fresh('台账')}.csv`
  const bytes = csv(...names.map(name => [name, freshCode(), '琶洲街道', '天幕塔', officerName])) as Uint8Array<ArrayBuffer>
  return caller.act({ who, step: 'checkImport', file: { name: file, bytes }, trace: checked(`${file} ${sumOf(bytes)}`) })
}

/** What a page does: asks how far it is until a job has done it, on whichever server. */
async function untilDone(caller: Caller, who: Person, id: string): Promise<void> {
  for (;;) {
    const { work } = await caller.read<Shown>(who, 'getImport', { id })
    if (work?.state !== 'asked') return
    await sleep(100)
  }
}

async function untilExported(caller: Caller, who: Person, id: string): Promise<void> {
  for (;;) {
    const { rows } = await caller.read<{ rows: (Work & { id: string })[] }>(who, 'listExports')
    if (rows.find(row => row.id === id)?.state !== 'asked') return
    await sleep(100)
  }
}

const account = written('account', 'login_name')

export const stories: readonly Story[] = [
  async function accountsFromASheet(caller, { systemAdministrator: who }) {
    const loginName = `s${randomUUID().replaceAll('-', '')}`
    const bytes = Buffer.from(`姓名,单位,用户名\n新人,区税务局,${loginName}`) as Uint8Array<ArrayBuffer>
    const file = { name: `${fresh('成员')}.csv`, bytes }
    await caller.act({ who, step: 'importMembers', file, secret: true, trace: account(loginName) })
  },
  async function mendedAndWritten(caller, writer) {
    const [kept, leftOut] = [fresh('广州台账一'), fresh('广州台账二')]
    const { id } = await check(caller, writer, [kept, leftOut])
    const who = writer.minister
    await caller.act({ who, step: 'mendImport', on: { id }, body: { leftOut: [3] }, trace: mended(id) })
    await caller.act({ who, step: 'importEnterprises', on: { id }, trace: writtenRow(kept) })
    await untilDone(caller, who, id)
    const asked = await caller.act({ who: writer.officer, step: 'exportEnterprises', body: { search: kept }, trace: exported(kept) })
    await untilExported(caller, writer.officer, asked.id)
    const search = fresh('清单')
    const list = await caller.act({
      who: writer.officer,
      step: 'exportList',
      body: { list: 'requests', filter: { search } },
      trace: exported(search),
    })
    await untilExported(caller, writer.officer, list.id)
  },
  async function writtenAndUndone(caller, writer) {
    const { id } = await check(caller, writer, [fresh('广州误录')])
    const who = writer.minister
    await caller.act({ who, step: 'importEnterprises', on: { id }, trace: recorded('import.made', id) })
    await untilDone(caller, who, id)
    await caller.act({ who, step: 'undoImport', on: { id }, trace: undone(id) })
    await untilDone(caller, who, id)
  },
  async function stoppedInTime(caller, writer) {
    const { id } = await check(caller, writer, [fresh('广州又想了想')])
    const who = writer.minister
    await caller.act({ who, step: 'importEnterprises', on: { id }, trace: askedFor(id) })
    await caller.act({ who, step: 'cancelImport', on: { id }, trace: cancelled(id), tooLate: 'importNotUnderWay' })
  },
]
