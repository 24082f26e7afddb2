import { type AccessTable, open } from '@yigen/domain/members/access.ts'

/** Whether it lives is anybody's to ask; its measures are for whoever has the token, a person or not (get-metrics.ts). */
export const healthAccess = { getHealth: open, getMetrics: open } as const satisfies AccessTable
