/** How long the database is waited for, in milliseconds. What is over is told as 503; what is undone by it says so (database-fault.ts). */
export type Limits = {
  /** a connection, new or of the pool */
  connect: number
  /** a row or a table that somebody else holds */
  lock: number
  /** one statement */
  statement: number
  /** a transaction that says nothing: its client is gone, and what it holds is let go */
  idleInTransaction: number
  /** an answer, by our own clock: a server that is frozen or behind a black hole keeps none of the others */
  answer: number
}

/** Of a request, which ends within ten seconds. */
export const ofRequests: Limits = { connect: 4_000, lock: 4_000, statement: 6_000, idleInTransaction: 8_000, answer: 7_000 }

/** Of what takes longer by nature: jobs, imports, exports, a calendar reckoned anew. */
export const ofLongWork: Limits = { connect: 4_000, lock: 30_000, statement: 300_000, idleInTransaction: 60_000, answer: 310_000 }
