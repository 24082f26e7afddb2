/** One that fails stops nobody else: it is passed over, and the run ends with its error, which health shows. Returns how many were done. */
export async function takeEach<T>(all: readonly T[], take: (one: T) => Promise<number>): Promise<number> {
  const failures: unknown[] = []
  let done = 0
  for (const one of all)
    try {
      done += await take(one)
    } catch (error) {
      failures.push(error)
    }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${all.length} failed: ${String(failures[0])}`)
  return done
}
