import pg from 'pg'

const { builtins } = pg.types
const DATE_ARRAY = 1182
const TIMESTAMPTZ_ARRAY = 1185
const INT8_ARRAY = 1016
const TEXT_ARRAY = 1009

declare global {
  namespace Temporal {
    interface Instant {
      toPostgres(): string
    }
    interface PlainDate {
      toPostgres(): string
    }
  }
}

// pg asks a value it does not know for `toPostgres`; without it a Temporal object would arrive as its JSON, quotes included.
for (const prototype of [Temporal.Instant.prototype, Temporal.PlainDate.prototype]) {
  Object.defineProperty(prototype, 'toPostgres', {
    configurable: true,
    value(this: Temporal.Instant | Temporal.PlainDate) {
      return this.toString()
    },
  })
}

const instant = (text: string) => Temporal.Instant.from(text)
const plainDate = (text: string) => Temporal.PlainDate.from(text)

function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} does not fit a JavaScript number`)
  return value
}

// The driver's own types list only scalar types.
const texts = (pg.types.getTypeParser as (oid: number) => (text: string) => (string | null)[])(TEXT_ARRAY)
const arrayOf =
  <T>(parse: (text: string) => T) =>
  (text: string) =>
    texts(text).map(item => (item === null ? null : parse(item)))

const parsers = new Map<number, (text: string) => unknown>([
  [builtins.TIMESTAMPTZ, instant],
  [builtins.DATE, plainDate],
  [builtins.INT8, safeInteger],
  [TIMESTAMPTZ_ARRAY, arrayOf(instant)],
  [DATE_ARRAY, arrayOf(plainDate)],
  [INT8_ARRAY, arrayOf(safeInteger)],
])

/** How values of PostgreSQL are read. Per pool, not global: the job queue shares the driver and expects its own defaults. */
export const values: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => (format === 'binary' ? undefined : parsers.get(oid)) ?? pg.types.getTypeParser(oid, format ?? 'text'),
}
