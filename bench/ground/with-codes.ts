import { makeSecret } from '@yigen/server/codes/code-cookie.ts'
import { holdCode } from '@yigen/server/codes/code-hash.ts'
import { benchNow, type District, districtId } from './district.ts'
import type { OpenSession } from './fill-stations.ts'
import type { Shot } from './shoot.ts'

type Wanted = { session: OpenSession; at: Temporal.Instant }

const signInCode = '402718'
let visitors = 0

/** A visitor for each of these times, with a number, an address and a code of their own: what they send to book it. */
export async function withCodes({ db }: District, wanted: readonly Wanted[]): Promise<Shot[]> {
  const station = await db.selectFrom('station').select('id').executeTakeFirstOrThrow()
  const asking = wanted.map(({ session, at }) => {
    const n = visitors++
    const [phone, ticket] = [`139${String(10_000_000 + n)}`, makeSecret()]
    const held = holdCode(ticket, phone, signInCode)
    const row = {
      ...{ district_id: districtId, ticket_hash: held.browserHash, phone, code_hash: held.codeHash, station_id: station.id },
      ...{ block: '', sent_at: benchNow, booking_id: null },
    }
    const body = {
      sessionId: session.id,
      at: at.toString(),
      company: `广州来访 ${n} 号公司`,
      subject: '租金补贴要什么材料',
      phone,
      ticket,
      signInCode,
    }
    const address = `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`
    const shot: Shot = { method: 'POST', path: `/api/station-cards/${session.token}/bookings`, cookie: '', address, body }
    return { row, shot }
  })
  for (let from = 0; from < asking.length; from += 500)
    await db
      .insertInto('booking_code')
      .values(asking.slice(from, from + 500).map(({ row }) => row))
      .execute()
  return asking.map(({ shot }) => shot)
}
