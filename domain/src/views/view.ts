import { z } from 'zod'
import { Id, words } from '#wire/text.ts'

/** The lists of which views are kept. */
export const viewedLists = ['requests', 'tasks', 'enterprises', 'declines', 'projects'] as const
export type ViewedList = (typeof viewedLists)[number]

/** So many views one keeps of a list. */
export const mostViews = 30

/** What the address says behind the question mark: filters, order, columns. */
const Search = z
  .string()
  .max(1000)
  .regex(/^[\w.~%*+=&-]*$/)

/** A list as it is narrowed and ordered now, under a name; under the same name it takes the place of the one before. `shared`: also for those one leads. */
export const SaveView = z
  .strictObject({ list: z.enum(viewedLists), name: words(30), search: Search, shared: z.boolean().default(false) })
  .meta({ examples: [{ list: 'requests', name: '本周超时', search: 'state=overdue&sort=officer', shared: true }] })
export const ListViews = z.object({ list: z.enum(viewedLists) })

/** `own`: the reader saved it, and may remove it. */
export const View = z
  .object({ id: Id, name: z.string(), search: z.string(), shared: z.boolean(), own: z.boolean(), savedBy: z.string() })
  .meta({ id: 'View' })
export const ViewList = z.object({ rows: z.array(View) }).meta({ id: 'ViewList' })
