import { Wake } from '#slice/wake.ts'

/** Wakes who makes exports. */
export const exportWork = new Wake()
