import { later } from '#shared/later.ts'

/** What stands on the first page beside matters; it comes where there is something. */
export const besidePart = later(async () => (await import('./Beside.tsx')).Beside)
