import { setTimeout } from 'node:timers/promises'
import { creditCodeCheckDigit } from '@yigen/domain/enterprises/credit-code.ts'
import type { TestApp } from '@yigen/testing/app.ts'
import { writeImports } from './write-imports.ts'

const header = '企业名称,统一社会信用代码,所在街道,楼宇,首席服务官,注册资本（万元）,2025年营收（万元）,联系人,联系电话'

/** A valid code for a number. */
export function codeOf(number: number): string {
  const first = `91440105MA5${String(number).padStart(6, '0')}`
  return first + creditCodeCheckDigit(first)
}

/** A roster as a csv: one line an enterprise, as many cells as it needs. */
export const csv = (...lines: readonly (readonly (string | number)[])[]): Uint8Array =>
  Buffer.from([header, ...lines.map(line => line.join(','))].join('\n'))

type Caller = Awaited<ReturnType<TestApp['as']>>

/** What a job made of what was asked for, as if the request had waited for it. */
async function ended(test: TestApp, caller: Caller, id: string, asked: Awaited<ReturnType<Caller['post']>>) {
  if (asked.status !== 202) return asked
  for (;;) {
    await writeImports(test.context)
    const { work } = (await caller.get(`/api/imports/${id}`)).body
    if (work.state === 'done') return { ...asked, status: 200, body: work.written ?? {} }
    if (work.state === 'refused') return { ...asked, status: 409, body: { ...work.refusal, title: work.refusal.sentence } }
    await setTimeout(20)
  }
}

/** The minister of the cast at work with rosters; one session. */
export async function importing(test: TestApp, memberId = test.cast.minister) {
  const caller = await test.as(memberId)
  return {
    check: (bytes: Uint8Array, name = '重点企业台账.csv') => caller.upload('/api/imports', { name, bytes }),
    get: (id: string) => caller.get(`/api/imports/${id}`),
    rows: (id: string, query = '') => caller.get(`/api/imports/${id}/rows${query}`),
    mend: (id: string, body: object) => caller.send('PUT', `/api/imports/${id}/mends`, body),
    /** asked for, done, and how it ended: 200 with what it wrote, or 409 with why not */
    write: async (id: string, key?: string, choices?: object) =>
      ended(test, caller, id, await caller.post(`/api/imports/${id}/import`, choices, key)),
    undo: async (id: string, key?: string) => ended(test, caller, id, await caller.post(`/api/imports/${id}/undoing`, undefined, key)),
    ask: (id: string, key?: string) => caller.post(`/api/imports/${id}/import`, undefined, key),
    askUndo: (id: string, key?: string) => caller.post(`/api/imports/${id}/undoing`, undefined, key),
    cancel: (id: string, key?: string) => caller.post(`/api/imports/${id}/cancellation`, undefined, key),
    find: async (search: string) => (await caller.get(`/api/enterprises?search=${encodeURIComponent(search)}`)).body.rows,
    page: async (id: string) => (await caller.get(`/api/enterprises/${id}`)).body,
  }
}
