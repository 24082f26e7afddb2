import { z } from 'zod'

/** What became of what was asked: taken up or waiting for it; done whole; not done, and why; stopped before it was done. */
export const workStates = ['asked', 'done', 'refused', 'cancelled'] as const

/** How far it is, in rows. */
export const Progress = z.object({ done: z.number().int(), of: z.number().int() }).meta({ id: 'Progress' })

/** Why nothing of it was done, in the reader's language. */
export const WorkRefusal = z.object({ code: z.string(), sentence: z.string(), possible: z.array(z.string()) }).meta({ id: 'WorkRefusal' })
