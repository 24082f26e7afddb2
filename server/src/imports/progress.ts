type Progress = { done: number; of: number }

const running = new Map<string, Progress>()

/** How far a long step of this process is, while its transaction is not yet to be seen; null when nothing runs here. */
export const progressOf = (id: string): Progress | null => running.get(id) ?? null

/** Runs a step that tells how many of its rows are done. */
export async function reporting<T>(id: string, of: number, step: (report: (done: number) => void) => Promise<T>): Promise<T> {
  running.set(id, { done: 0, of })
  try {
    return await step(done => running.set(id, { done: Math.min(done, of), of }))
  } finally {
    running.delete(id)
  }
}
