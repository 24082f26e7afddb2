import type { TestApp } from '@yigen/testing/app.ts'

const header = '姓名,职务,单位,手机,用户名,角色,项目部长'

/** A sheet of accounts as a csv: one line a person. */
export const people = (...lines: readonly (readonly string[])[]): Uint8Array =>
  Buffer.from([header, ...lines.map(line => line.join(','))].join('\n'))

/** Somebody of the cast at work with such sheets. */
export async function withSheets(t: TestApp, memberId: string | null) {
  const caller = await t.as(memberId)
  return {
    check: (bytes: Uint8Array, name = '成员.csv') => caller.upload('/api/members/check', { name, bytes }),
    make: (bytes: Uint8Array, key?: string) => caller.upload('/api/members/import', { name: '成员.csv', bytes }, {}, key),
  }
}
