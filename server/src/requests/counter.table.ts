declare module '#database/schema.ts' {
  interface DB {
    counter: CounterTable
  }
}

export interface CounterTable {
  district_id: string
  day: Temporal.PlainDate
  series: string
  last: number
}
