import { fingerprintOf } from '@yigen/server/calendar/fingerprint-of.ts'

const off = (date: string, name: string) => ({ date: `2041-${date}`, workday: false, name, kind: 'holiday' as const })

/** Of a year that no clock reaches: it moves nothing, and its preview is known beforehand. */
const table = {
  year: 2041,
  days: [
    off('01-01', '元旦'),
    ...['05-01', '05-02'].map(day => off(day, '劳动节')),
    ...['10-01', '10-02', '10-03'].map(day => off(day, '国庆节')),
  ],
}

export const farTable = { ...table, previewed: fingerprintOf({ ...table, replaces: null, moved: [] }) }
