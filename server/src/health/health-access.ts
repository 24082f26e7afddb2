import { type AccessTable, open } from '@yigen/domain/members/access.ts'

/** Whether it lives is anybody's to ask. */
export const healthAccess = { getHealth: open } as const satisfies AccessTable
