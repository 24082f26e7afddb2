const LONGEST_MS = 20_000

/**
 * What has been opened, closed in reverse order on the first signal, at whatever point of the start it comes.
 * A second signal changes nothing: a database half stopped helps nobody.
 */
export function closedOnSignal(): AsyncDisposableStack {
  const opened = new AsyncDisposableStack()
  let ending = false
  const end = async () => {
    if (ending) return
    ending = true
    setTimeout(() => process.exit(1), LONGEST_MS).unref()
    await opened.disposeAsync().catch(error => console.error(error))
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end())
  return opened
}

/** Gives up on a step that hangs, so that those after it (the database last) still run. */
export async function within(step: Promise<unknown>, milliseconds: number) {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, milliseconds)
  await Promise.race([step, promise]).finally(() => clearTimeout(timer))
}
