import type { ExportEnterprises } from '@yigen/domain/enterprises/enterprise.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { exportList } from '#exports/export-list.ts'

/** Asks for what the filter shows of the register as a workbook. R11.4 */
export const exportEnterprises = (
  trx: Transaction<DB>,
  actor: Actor,
  filter: z.output<typeof ExportEnterprises>,
  now: Temporal.Instant,
): Promise<string> => exportList(trx, actor, { list: 'enterprises', filter }, now)
