import type { Actor } from '@yigen/domain/members/actor.ts'
import type { AskResults } from '@yigen/domain/result-figures/results.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'

export type Narrowed = Pick<z.output<typeof AskResults>, 'streetId' | 'industry' | 'officerId' | 'projectId'>

/** Where the enterprise stands and whose it is, as of today, over `enterprise e`. */
export function ofEnterprises(actor: Actor, { streetId, industry, officerId }: Narrowed): RawBuilder<SqlBool>[] {
  return [
    ...(streetId === undefined ? [] : [noneOr(sql`e.street_id`, streetId)]),
    ...(industry === undefined ? [] : [sql<SqlBool>`e.industry = ${industry === 'none' ? '' : industry}`]),
    ...(officerId === undefined ? [] : [sql<SqlBool>`e.officer_id = ${officerId === 'me' ? actor.memberId : officerId}::uuid`]),
  ]
}

const noneOr = (column: RawBuilder<unknown>, value: string) =>
  value === 'none' ? sql<SqlBool>`${column} is null` : sql<SqlBool>`${column} = ${value}`
