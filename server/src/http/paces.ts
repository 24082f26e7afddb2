/** So many within so long, then wait. */
export type Pace = { readonly max: number; readonly timeWindow: number }

/** How fast anybody may go on. `apart`: how long a refusal is held back, so that who does not listen is slowed down as well, in milliseconds. */
export type Paces = {
  /** what one person reads and does */
  readonly reads: Pace
  readonly acts: Pace
  /** what all people of one enterprise do together */
  readonly actsOfEnterprise: Pace
  /** what comes from one address without a session */
  readonly strangers: Pace
  readonly apart: number
}

const minute = 60_000

/**
 * Nobody at work meets these: a page asks up to ten questions, a hint asks them again, and a person acts a few times a minute; the fastest clerk who enters calls all day, thirty an hour.
 * A flood of six hundred filings in thirteen seconds meets the first of them after one second. Each server counts its own: of two, twice as much.
 */
export const pacesAtWork: Paces = {
  reads: { max: 1200, timeWindow: minute },
  acts: { max: 90, timeWindow: minute },
  actsOfEnterprise: { max: 60, timeWindow: minute },
  strangers: { max: 600, timeWindow: minute },
  apart: 500,
}
