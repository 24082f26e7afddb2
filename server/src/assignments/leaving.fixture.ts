import type { TestApp } from '@yigen/testing/app.ts'

/** The officer of the cast goes on leave and returns; `test` is asked for when it is there. */
export function leaving(test: () => TestApp) {
  const hours = (from: number, until: number) => ({
    from: test().now().add({ hours: from }).toString(),
    until: test().now().add({ hours: until }).toString(),
  })
  return {
    hours,
    leave: async (memberId: string | null, body: object = hours(0, 48), of = test().cast.officer, key?: string) =>
      (await test().as(memberId)).post(`/api/members/${of}/leaves`, body, key),
    cancel: async (memberId: string | null, leaveId: string, of = test().cast.officer, key?: string) =>
      (await test().as(memberId)).send('DELETE', `/api/members/${of}/leaves/${leaveId}`, undefined, key),
    leavesOf: async (of = test().cast.officer) => (await (await test().as(of)).get(`/api/members/${of}/leaves`)).body.rows,
    holders: async () => {
      const clocks = test().db.selectFrom('clock').select('holder_id').where('enterprise_id', '=', test().cast.enterprise)
      return new Set((await clocks.execute()).map(row => row.holder_id))
    },
    told: async () => {
      const notices = await test().db.selectFrom('notice').select(['member_id', 'kind', 'data']).orderBy('id').execute()
      return notices.map(row => [row.member_id, row.kind, row.data])
    },
    /** As on the first morning: nobody away, nobody told, every clock with the officer. */
    begin: async () => {
      await test().db.deleteFrom('leave').execute()
      await test().db.deleteFrom('notice').execute()
      await test().db.updateTable('clock').set({ holder_id: test().cast.officer }).execute()
    },
  }
}
