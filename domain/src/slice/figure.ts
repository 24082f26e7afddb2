/** The lists of the product, in which a figure can open its rows. */
export const lists = [
  'requests',
  'enterprises',
  'tasks',
  'declines',
  'periodRows',
  'overdue',
  'projects',
  'resultEntries',
  'cityEnterprises',
  'cityMatters',
  'lifts',
  'premises',
  'eventQuestions',
] as const
export type ListName = (typeof lists)[number]

/** What a figure opens: a list by its own filters, which are those of its page and of its operation alike. */
export type Door = { readonly list: ListName; readonly filter: Readonly<Record<string, string>> }

/** One number as it stands on a page, and what opens when it is pressed: a list, or so many rows on the page itself. */
export type Counted = { readonly figure: string; readonly n: number; readonly opens: Door | { readonly here: number } }

export type FigureReader = { readonly memberId: string; readonly roles: readonly string[] }

/** The figures of a page: from what it is drawn, and every number in it with its door. A slice names them in its manifest; a test follows each as everybody. */
export type Figures = {
  /** the address that the page asks on that day; a page of one enterprise, of that enterprise */
  of(today: Temporal.PlainDate, enterpriseId: string): string
  // biome-ignore lint/suspicious/noExplicitAny: each reads the answer of its own operation
  counted(answer: any, reader: FigureReader): readonly Counted[]
}

/** The figures of one operation, by the shape of its answer. */
export const figuresOf = <Answer>(
  of: string | Figures['of'],
  counted: (answer: Answer, reader: FigureReader) => readonly Counted[],
): Figures => ({ of: typeof of === 'string' ? () => of : of, counted })
