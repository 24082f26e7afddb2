import type { TestApp } from '@yigen/testing/app.ts'

const header = '场地,地址,用途,面积（㎡）,租金（元/㎡·月）,可租日期,找谁,电话'

/** A sheet of premises as a csv: one place a line. */
export const places = (...lines: readonly (readonly string[])[]): Uint8Array =>
  Buffer.from([header, ...lines.map(line => line.join(','))].join('\n'))

export const aPlace = (name: string, more: Partial<{ use: string; area: string }> = {}) => [
  ...[name, '琶洲大街 12 号', more.use ?? '办公', more.area ?? '820', '85', '2026-12-15', '徐满仓', '138-0000-0501'],
]

/** Somebody at work with such sheets. */
export async function withPlaces(t: TestApp, memberId: string | null) {
  const caller = await t.as(memberId)
  return {
    check: (bytes: Uint8Array, name = '场地.csv') => caller.upload('/api/premises/check', { name, bytes }),
    make: (bytes: Uint8Array, key?: string) => caller.upload('/api/premises/import', { name: '场地.csv', bytes }, {}, key),
  }
}
