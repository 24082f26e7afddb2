/** Rows that are worked on together: a plane of theirs is one line of the processor's cache, and thousands of planes stay near. */
export const blockRows = 512
export const blockWords = blockRows / 32
export const planeBytes = blockRows / 8
export const planeVectors = planeBytes / 16

/** Where the kernel counts the parts of a group, up to 32 bits of those that hold and 32 of those that fail. */
export const countersAt = 0

/** The planes of a measure's answers: yes, no, not applicable, one step short. */
export const foundAt = countersAt + 2 * 32 * 16

/** No row at all, and every row that is there. */
export const emptyPlane = foundAt + 4 * planeBytes
export const fullPlane = emptyPlane + planeBytes

/** By measure, four times four numbers: of each answer the rows that had it. */
export const countsAt = fullPlane + planeBytes
export const countsBytes = 4 * 16

/**
 * An instruction begins with its name, how many parts it has, where its planes (or its counts) go and how many parts must hold;
 * behind it of each part the planes where it fails and where it is known. Places are in bytes.
 */
export const header = { count: 4, into: 8, need: 12, bytes: 16 } as const

/** All parts, one of them, so many of them; and the clauses of a measure, behind which stands its scope. */
export const names = { all: 0, any: 1, some: 2, measure: 3 } as const
