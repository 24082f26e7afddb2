import type { HandoverRow } from '@yigen/domain/handovers/handover.ts'
import type { z } from 'zod'
import type { RowOfHandover } from './handover.queries.ts'

/** A line of the list. */
export const toRow = (row: RowOfHandover): z.output<typeof HandoverRow> => ({
  ...{ id: row.id, status: row.status, fromId: row.fromId, fromName: row.fromName, toId: row.toId, toName: row.toName },
  ...{ enterpriseId: row.enterpriseId, enterpriseName: row.enterpriseName, reason: row.reason },
  ...{ proposedBy: row.proposedBy, proposedAt: row.proposedAt, dueAt: row.dueAt, waitsFor: row.waitsFor },
  ...{ answeredBy: row.answeredBy, answeredAt: row.answeredAt, words: row.words, mine: row.mine },
})
