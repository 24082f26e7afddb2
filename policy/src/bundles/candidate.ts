/** Integer fen: what is certain, and at most; `null` above says that no bound is known. */
export type Between = { floor: number; ceiling: number | null }

/** Which end of all amounts is reckoned with. */
export type End = keyof Between

/**
 * What may be applied for. The floor counts what is certain, the ceiling what may still come (R22.4): what is not yet decided has floor 0.
 */
export type Candidate = {
  id: string
  payments: Payment[]
  /** first and last day on which it is taken in; a missing end is open */
  window?: { from?: Temporal.PlainDate; to?: Temporal.PlainDate }
}

/** `year` where a cap of one year must tell it from the others */
export type Payment = Between & { year?: number }

/** 不重复享受、就高不重复、不与…叠加: at most one of the members. */
export type Exclusion = { id: string; members: string[] }

/** 合计不超过: what the members are paid together, in one year or over all of them; the limit is a range where what was granted before is not known. */
export type SharedCap = { id: string; members: string[]; year?: number; limit: Between }

export type BundleProblem = { candidates: Candidate[]; exclusions: Exclusion[]; caps: SharedCap[] }

/** Stands for an amount without a bound: more than any public purse, and thirty of them still an exact integer. */
export const unbounded = 2 ** 46

export const at = (amount: Between, end: End): number => amount[end] ?? unbounded

/** The last day of its window where that is over. */
export function lastDayBefore(asOf: Temporal.PlainDate, candidate: Candidate | undefined): Temporal.PlainDate | undefined {
  const to = candidate?.window?.to
  return to && Temporal.PlainDate.compare(asOf, to) > 0 ? to : undefined
}
