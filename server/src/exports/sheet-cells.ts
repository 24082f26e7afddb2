import { zone } from '@yigen/domain/calendar/zone.ts'
import type { CellObject } from 'write-excel-file/node'
import { guarded } from './guarded.ts'

export type Cell = CellObject | null
export type Look = Omit<CellObject, 'value' | 'type' | 'format'>

export const heading = (value: string): Cell => ({
  value: guarded(value),
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#f1f4f3',
  wrap: true,
  alignVertical: 'center',
})
export const text = (value: string | null, look: Look = {}): Cell =>
  value ? { value: guarded(value), type: String, format: '@', ...look } : null
/** A number, in a number format of the sheet (`0.0%`) where one is given. */
export const number = (value: number | null, look: Look & { format?: string } = {}): Cell =>
  value === null ? null : { value, type: Number, ...look }
/** The library takes a `Date` at midnight UTC for a day. */
export const day = (value: string | null, look: Look = {}): Cell =>
  value ? { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', ...look } : null

/** A moment as the clock on the wall showed it. */
export const moment = (value: Temporal.Instant | null): Cell =>
  value
    ? {
        value: new Date(value.toZonedDateTimeISO(zone).toPlainDateTime().toZonedDateTime('UTC').epochMilliseconds),
        type: Date,
        format: 'yyyy-mm-dd hh:mm',
      }
    : null
