import { isFollowed } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Transfer } from '@yigen/domain/transfers/transfer.ts'
import { standingTransfers } from '@yigen/domain/transfers/transfer-status.ts'
import { transferSteps, whyNotTransfer } from '@yigen/domain/transfers/transfer-steps.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { findKnown } from '#enterprises/known-in-district.ts'
import { nameOf } from '#people/names.ts'
import { toRow } from './list-transfers.ts'
import { askerOf, type RowOfTransfer, transferColumns, transferJoins, transferSeen } from './transfer.queries.ts'
import { mattersGone, mattersToGo } from './transfer-matters.queries.ts'

type View = z.output<typeof Transfer>
type RegisterField = 'code' | 'industry' | 'address' | 'formerOfficer' | 'contacts'
type Kept = Pick<View, RegisterField | 'kind' | 'answer' | 'answeredBy' | 'officerName'>

/** Both sides of a transfer: what the first district knows of the enterprise and what goes along, and once it is accepted who follows it and under which numbers it goes on. R18.4 */
export async function getTransfer(db: Kysely<DB>, actor: Actor, id: string): Promise<View> {
  const [toGo, gone] = [mattersToGo(), mattersGone(actor)]
  const { rows } = await sql<RowOfTransfer & Kept & { toGo: unknown; gone: unknown }>`
    select ${transferColumns(actor)}, e.kind, e.industry, e.address, ${nameOf(sql`e.officer_id`)} as "formerOfficer",
      (select count(*)::int from contact k where k.district_id = e.district_id and k.enterprise_id = e.id and k.removed_at is null) as contacts,
      t.answer, ${nameOf(sql`t.answered_by`)} as "answeredBy", ${nameOf(sql`t.officer_id`)} as "officerName", ${toGo.column} as "toGo", ${gone.column} as gone
    from transfer t ${transferJoins} where t.id = ${id} and ${transferSeen(actor)}`.execute(db)
  const [row] = rows
  if (!row) throw new Refused(refusal(refusals.notFound))
  const { kind, answer, answeredBy, officerName } = row
  const { mine: _, ...line } = toRow(row, actor)
  const matters = row.status === 'accepted' ? gone.read(row.gone) : row.status === 'proposed' ? toGo.read(row.toGo) : []
  return {
    ...line,
    ...registerOf(row, actor),
    ...{ kind, matters, answer, answeredBy, officerName },
    officerThere: row.status === 'proposed' ? await officerThere(db, row) : null,
    may: transferSteps.filter(step => whyNotTransfer(step, row, askerOf(row, actor)) === null),
  }
}

/** What the first district's register says; a district that did not take the enterprise over reads nothing of it any more. R11.2, R18.4 */
function registerOf({ status, districtId, ...row }: RowOfTransfer & Kept, actor: Actor): Pick<View, RegisterField> {
  const { code, industry, address, formerOfficer, contacts } = row
  const isOpen = districtId === actor.districtId || standingTransfers.some(standing => standing === status)
  return isOpen
    ? { code, industry, address, formerOfficer, contacts }
    : { code: null, industry: '', address: '', formerOfficer: null, contacts: null }
}

/** Who follows it in the receiving district already. R3.1 */
async function officerThere(db: Kysely<DB>, { toDistrictId, enterpriseName: name, code }: RowOfTransfer): Promise<View['officerThere']> {
  const known = await findKnown(db, toDistrictId, { name, code })
  if (!known?.officerId || !isFollowed(known.state)) return null
  return { id: known.officerId, name: known.officerName ?? '' }
}
