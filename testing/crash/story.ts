import type { Caller } from './caller.ts'
import type { Writer } from './people.ts'

/** Steps of which each needs the one before it; what is refused, or cut off by the end of the run, ends it. */
export type Story = (caller: Caller, writer: Writer) => Promise<unknown>
