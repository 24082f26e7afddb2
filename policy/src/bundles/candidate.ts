/**
 * What may be applied for. Money is integer fen. The floor counts what is certain, the ceiling what may still come (R22.4): a policy that is not
 * yet decided has floor 0; `null` above says that no bound is known.
 */
export type Candidate = {
  id: string
  payments: Payment[]
  /** first and last day on which it is taken in; a missing end is open */
  window?: { from?: Temporal.PlainDate; to?: Temporal.PlainDate }
}

/** `year` where a cap of one year must tell it from the others */
export type Payment = { year?: number; floor: number; ceiling: number | null }

/** 不重复享受、就高不重复、不与…叠加: at most one of the members. */
export type Exclusion = { id: string; members: string[] }

/** 合计不超过: what the members are paid together, in one year or over all of them. */
export type SharedCap = { id: string; members: string[]; year?: number; limit: number }

export type BundleProblem = { candidates: Candidate[]; exclusions: Exclusion[]; caps: SharedCap[] }

/** Stands for an amount without a bound: more than any public purse, and thirty of them still an exact integer. */
export const unbounded = 2 ** 46

/** The last day of its window where that is over. */
export function lastDayBefore(asOf: Temporal.PlainDate, candidate: Candidate | undefined): Temporal.PlainDate | undefined {
  const to = candidate?.window?.to
  return to && Temporal.PlainDate.compare(asOf, to) > 0 ? to : undefined
}
