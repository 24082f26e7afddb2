import type { StoodIn } from './stood-in.ts'

/** What was done, with who did it as the deputy they were then, whoever is it now. */
export const actedAs = <Row extends { actorId: string | null; at: Temporal.Instant }>(rows: readonly Row[], deputies: readonly StoodIn[]) =>
  rows.map(row => ({ ...row, actorAs: deputies.some(one => one.id === row.actorId && wasThen(one, row.at)) ? ('deputy' as const) : null }))

const wasThen = ({ from, until }: StoodIn, at: Temporal.Instant) =>
  Temporal.Instant.compare(from, at) <= 0 && (until === null || Temporal.Instant.compare(at, until) < 0)
