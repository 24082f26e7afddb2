/** Lets a job of this process run at once instead of at its next interval. A job asks for what is due: to wake it once too often, or not at all, changes nothing. */
export class Wake {
  readonly #sleepers = new Set<() => void>()

  wake(): void {
    for (const run of this.#sleepers) run()
  }

  /** Returns how to stop being woken. */
  onWake(run: () => void): () => void {
    this.#sleepers.add(run)
    return () => void this.#sleepers.delete(run)
  }
}
