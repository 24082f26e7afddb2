/** Of who reads, what decides the text of a statement and is no value in it: the roles, where their unit stands, as whose line they stand in for what has no officer, the language. */
export const shapeOfReader = ['roles', 'unitLevel', 'unassigned', 'language'] as const
