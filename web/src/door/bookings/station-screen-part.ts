import { later } from '#shared/later.ts'

/** The screen at the door of a station; its words are those of booking, which are there. */
export const stationScreenPart = later(async () => (await import('./StationScreen.tsx')).StationScreen)
