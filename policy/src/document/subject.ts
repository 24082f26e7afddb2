/** Whom a measure is for, and whose a fact is. */
export const subjects = ['enterprise', 'person', 'household', 'project'] as const
export type Subject = (typeof subjects)[number]
