import { z } from 'zod'
import { requestSources, requestStatuses } from '#requests/request-status.ts'
import { DayText, Instant } from '#wire/instant.ts'
import { Id, Page } from '#wire/text.ts'

/**
 * What is counted of a period. `answers`, `settlements`, `tasks`: clocks that fell due in it, by who held them; unanswered is late; `entered`: answers of what was entered on a later day than it came, apart (R24.1). `received`, `declined`, `appealed`, `asked`: what happened in it.
 * `open`, `overdue`: how it stood at its end. `firstAnswers`: of what was received, what was answered.
 */
export const figureNames = [
  'received',
  'answers',
  'entered',
  'settlements',
  'declined',
  'appealed',
  'open',
  'overdue',
  'asked',
  'rated',
  'firstAnswers',
  'tasks',
] as const
export type FigureName = (typeof figureNames)[number]

/** By what a figure is told apart; a matter with parts of several departments counts with each of them. */
export const dimensions = ['officer', 'street', 'service', 'department', 'source'] as const
export type Dimension = (typeof dimensions)[number]

/** What narrows the figures and the rows alike. `officerId`: who is measured; `unitId`: of which unit they are; `ministerId`: of whose team. */
const Narrowing = {
  officerId: z.union([Id, z.literal('me'), z.literal('none')]).optional(),
  ministerId: Id.optional(),
  unitId: z.string().max(40).optional(),
}

export const AskPeriodFigures = z.object({ from: DayText, until: DayText, ...Narrowing })

/** By days, or the last `lastDays` times 24 hours up to now. `kept`: only those in time, or only those that were not. */
export const ListPeriodRows = z.object({
  ...{ limit: Page.limit, after: Page.after },
  figure: z.enum(figureNames),
  from: DayText.optional(),
  until: DayText.optional(),
  lastDays: z.coerce.number().int().min(1).max(366).optional(),
  kept: z.enum(['inTime', 'late']).optional(),
  ...Narrowing,
  streetId: z.string().max(40).optional(),
  serviceCode: z.string().max(60).optional(),
  departmentId: z.string().max(40).optional(),
  source: z.enum([...requestSources, 'none']).optional(),
  /** of one enterprise, whoever is measured: to whom it is shown whole */
  enterpriseId: Id.optional(),
  /** of what was rated */
  grade: z.enum(['5', '4', '3', '2', '1']).optional(),
})

const Count = z.number().int()
const Share = z.object({ due: Count, inTime: Count })

export const FigureCounts = z
  .object({
    received: Count,
    answers: Share,
    /** the answers of what was entered on a later day than it came, which are not among those above (R24.1) */
    entered: Share,
    settlements: Share,
    tasks: Share,
    declined: Count,
    appealed: Count,
    open: Count,
    overdue: Count,
    /** how many could be graded, how many were, and how many of those were content (grades 5 to 3) */
    ratings: z.object({ asked: Count, rated: Count, content: Count }),
    /** of what was received, how many were answered, and after how many hours half of them were */
    firstAnswers: z.object({ answered: Count, medianHours: z.number().nullable() }),
  })
  .meta({ id: 'FigureCounts' })

const Days = z.object({ from: DayText, until: DayText })

export const FigureRow = z
  .object({
    /** null: no officer, no street, not classified */
    key: z.string().nullable(),
    nameZh: z.string().nullable(),
    nameEn: z.string().nullable(),
    now: FigureCounts,
    before: FigureCounts,
  })
  .meta({ id: 'FigureRow' })

export const PeriodFigures = z
  .object({
    period: Days,
    before: Days,
    /** up to when they were counted: the end of the period, or now */
    asOf: Instant,
    total: z.object({ now: FigureCounts, before: FigureCounts }),
    /** the same over days, weeks or months */
    line: z.array(z.object({ ...Days.shape, counts: FigureCounts })),
    by: z.object({
      officer: z.array(FigureRow),
      street: z.array(FigureRow),
      service: z.array(FigureRow),
      department: z.array(FigureRow),
      source: z.array(FigureRow),
    }),
  })
  .meta({ id: 'PeriodFigures' })

/** What one of the counted is: the matter, whose it was, when it was due and when it was done. */
export const PeriodRow = z
  .object({
    id: Id,
    /** null where the reader is not shown the matter any more, or there is none */
    requestId: Id.nullable(),
    number: z.string().nullable(),
    title: z.string(),
    enterpriseName: z.string(),
    status: z.enum(requestStatuses).nullable(),
    officerName: z.string().nullable(),
    unitName: z.string().nullable(),
    at: Instant,
    dueAt: Instant.nullable(),
    doneAt: Instant.nullable(),
    late: z.boolean(),
    /** the grade, or the hours to the first answer */
    value: z.number().nullable(),
  })
  .meta({ id: 'PeriodRow' })

export const PeriodRows = z
  .object({ rows: z.array(PeriodRow), total: z.number().int(), late: z.number().int(), next: z.string().nullable() })
  .meta({ id: 'PeriodRows' })
