import type { NoticeName } from '@yigen/domain/kinds.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

type Told = { districtId: string; memberId: string; kind: NoticeName }

/** Whether somebody was told this within a day: what goes on and on is told once a day. */
export async function wasToldLately(trx: Transaction<DB>, { districtId, memberId, kind }: Told, now: Temporal.Instant): Promise<boolean> {
  const told = await trx
    .selectFrom('notice')
    .select('id')
    .where('district_id', '=', districtId)
    .where('member_id', '=', memberId)
    .where('kind', '=', kind)
    .where('at', '>', now.subtract({ hours: 24 }))
    .limit(1)
    .executeTakeFirst()
  return told !== undefined
}
