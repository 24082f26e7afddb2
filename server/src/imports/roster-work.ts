import { Wake } from '#slice/wake.ts'

/** Wakes who writes imports, and takes them back. */
export const rosterWork = new Wake()
