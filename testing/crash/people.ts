import { inTransaction } from '@yigen/server/database/in-transaction.ts'
import type { DB } from '@yigen/server/database/schema.ts'
import { startDistrict } from '@yigen/server/organisations/start-district.ts'
import type { Kysely } from 'kysely'
import { guangzhou, haizhu, makeContact, makeEnterprise, makeMember } from '../cast.ts'
import { openSession } from '../open-session.ts'
import type { Person } from './caller.ts'
import { makeOpenMeeting } from './open-meeting.ts'

/** A writer has an enterprise of its own, and all who work on its matters; who stands above them, and who keeps accounts, all writers share. */
export type Writer = {
  enterpriseId: string
  contact: Person
  officer: Person
  officerName: string
  /** of the same team */
  colleague: Person
  minister: Person
  leader: Person
  /** to whom a key project can be handed on */
  otherLeader: Person
  /** of the city above */
  cityLeader: Person
  /** a meeting of their own that is under way: who chairs it; the colleague records, the officer comes */
  meetingId: string
  chair: Person
  clerk: Person
  clerkUnit: string
  /** records what is to let on the ground of a street */
  streetClerk: Person
  systemAdministrator: Person
  securityAdministrator: Person
}

/** An enterprise with its contact and officer for every writer, so that none stands in another's way; a line and a department above them. */
export async function makeWriters(db: Kysely<DB>, count: number): Promise<Writer[]> {
  const now = Temporal.Now.instant()
  await inTransaction(db, trx => startDistrict(trx, haizhu))
  await inTransaction(db, trx => startDistrict(trx, guangzhou))
  const person = async (
    name: string,
    unitId: string,
    role: Parameters<typeof makeMember>[2]['roles'][number],
    ministerId?: string,
    districtId = haizhu,
  ): Promise<Person> => {
    const memberId = await makeMember(db, now, { name, unitId, roles: [role], districtId, ...(ministerId ? { ministerId } : {}) })
    return { memberId, cookie: await openSession(db, memberId, now) }
  }
  const investment = '440105-investment'
  const leader = await person('苏明哲', haizhu, 'leader')
  const otherLeader = await person('江知远', haizhu, 'leader')
  const minister = await person('郑怀远', investment, 'minister')
  const clerkUnit = '440105-tax'
  const clerk = await person('梁砚秋', clerkUnit, 'clerk')
  const streetClerk = await person('许望川', '440105015', 'clerk')
  const systemAdministrator = await person('系统员', investment, 'systemAdministrator')
  const securityAdministrator = await person('安全员', investment, 'securityAdministrator')
  await db
    .updateTable('district')
    .set({ default_minister_id: minister.memberId, default_leader_id: leader.memberId })
    .where('id', '=', haizhu)
    .execute()
  const cityLeader = await person('齐望岳', guangzhou, 'leader', undefined, guangzhou)
  await db.updateTable('district').set({ default_leader_id: cityLeader.memberId }).where('id', '=', guangzhou).execute()
  const shared = { minister, leader, otherLeader, cityLeader, clerk, clerkUnit, streetClerk, systemAdministrator, securityAdministrator }
  const writers: Writer[] = []
  for (let i = 1; i <= count; i++) {
    const officerName = `服务官${i}`
    const officer = await person(officerName, investment, 'officer', minister.memberId)
    const colleague = await person(`同事${i}`, investment, 'officer', minister.memberId)
    const contact = await person(`联系人${i}`, investment, 'contact')
    const name = `广州第${i}号机电有限公司`
    const enterpriseId = await makeEnterprise(db, now, { name, officerId: officer.memberId, createdBy: minister.memberId })
    const phone = `139-0000-${String(1000 + i)}`
    await makeContact(db, now, { enterpriseId, memberId: contact.memberId, name: `联系人${i}`, phone, addedBy: officer.memberId })
    const chair = await person(`部长${i}`, investment, 'minister')
    const meetingId = await makeOpenMeeting(db, now, { chair, recorder: colleague, member: officer })
    writers.push({ ...shared, chair, meetingId, enterpriseId, contact, officer, officerName, colleague })
  }
  return writers
}
