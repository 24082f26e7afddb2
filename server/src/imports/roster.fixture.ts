import { creditCodeCheckDigit } from '@yigen/domain/enterprises/credit-code.ts'
import type { TestApp } from '@yigen/testing/app.ts'

const header = '企业名称,统一社会信用代码,所在街道,楼宇,首席服务官,注册资本（万元）,2025年营收（万元）,联系人,联系电话'

/** A valid code for a number. */
export function codeOf(number: number): string {
  const first = `91440105MA5${String(number).padStart(6, '0')}`
  return first + creditCodeCheckDigit(first)
}

/** A roster as a csv: one line an enterprise, as many cells as it needs. */
export const csv = (...lines: readonly (readonly (string | number)[])[]): Uint8Array =>
  Buffer.from([header, ...lines.map(line => line.join(','))].join('\n'))

/** The minister of the cast at work with rosters; one session. */
export async function importing(test: TestApp, memberId = test.cast.minister) {
  const caller = await test.as(memberId)
  return {
    check: (bytes: Uint8Array, name = '重点企业台账.csv') => caller.upload('/api/imports', { name, bytes }),
    get: (id: string) => caller.get(`/api/imports/${id}`),
    rows: (id: string, query = '') => caller.get(`/api/imports/${id}/rows${query}`),
    mend: (id: string, body: object) => caller.send('PUT', `/api/imports/${id}/mends`, body),
    write: (id: string, key?: string) => caller.post(`/api/imports/${id}/import`, undefined, key),
    undo: (id: string) => caller.post(`/api/imports/${id}/undoing`),
    find: async (search: string) => (await caller.get(`/api/enterprises?search=${encodeURIComponent(search)}`)).body.rows,
    page: async (id: string) => (await caller.get(`/api/enterprises/${id}`)).body,
  }
}
