import { inTransaction } from '@yigen/server/database/in-transaction.ts'
import type { DB } from '@yigen/server/database/schema.ts'
import { startDistrict } from '@yigen/server/organisations/start-district.ts'
import type { Kysely } from 'kysely'
import { haizhu, makeContact, makeEnterprise, makeMember } from '../cast.ts'
import { openSession } from '../open-session.ts'
import type { Person } from './caller.ts'
import type { Writer } from './stories.ts'

/** An enterprise with its contact and officer for every writer, so that none stands in another's way; a line and a department above them. */
export async function makeWriters(db: Kysely<DB>, count: number): Promise<Writer[]> {
  const now = Temporal.Now.instant()
  await inTransaction(db, trx => startDistrict(trx, haizhu))
  const person = async (
    name: string,
    unitId: string,
    role: Parameters<typeof makeMember>[2]['roles'][number],
    ministerId?: string,
  ): Promise<Person> => {
    const memberId = await makeMember(db, now, { name, unitId, roles: [role], ...(ministerId ? { ministerId } : {}) })
    return { memberId, cookie: await openSession(db, memberId, now) }
  }
  const leader = await person('苏明哲', haizhu, 'leader')
  const minister = await person('郑怀远', '440105-investment', 'minister')
  const clerkUnit = '440105-tax'
  const clerk = await person('梁砚秋', clerkUnit, 'clerk')
  await db
    .updateTable('district')
    .set({ default_minister_id: minister.memberId, default_leader_id: leader.memberId })
    .where('id', '=', haizhu)
    .execute()
  const writers: Writer[] = []
  for (let i = 1; i <= count; i++) {
    const officer = await person(`服务官${i}`, '440105-investment', 'officer', minister.memberId)
    const contact = await person(`联系人${i}`, '440105-investment', 'contact')
    const name = `广州第${i}号机电有限公司`
    const enterpriseId = await makeEnterprise(db, now, { name, officerId: officer.memberId, createdBy: minister.memberId })
    const phone = `139-0000-${String(1000 + i)}`
    await makeContact(db, now, { enterpriseId, memberId: contact.memberId, name: `联系人${i}`, phone, addedBy: officer.memberId })
    writers.push({ enterpriseId, contact, officer, minister, leader, clerk, clerkUnit })
  }
  return writers
}
