import { type AccessTable, of, seenWhole } from '#members/access.ts'

/** Who is asked answers. */
export const moveAccess = {
  answerMove: of(seenWhole, { asked: true }),
} as const satisfies AccessTable
