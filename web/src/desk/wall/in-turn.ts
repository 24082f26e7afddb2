/** One at a time: what is asked for meanwhile is done once more afterwards, so that quick succession starves nobody. */
export function inTurn(act: () => Promise<unknown>): () => void {
  let busy = false
  let again = false
  const run = async () => {
    busy = true
    do {
      again = false
      await act()
    } while (again)
    busy = false
  }
  return () => {
    again = true
    if (!busy) void run()
  }
}
