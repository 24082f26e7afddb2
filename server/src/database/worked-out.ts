/** A value that is worked out of another when a statement is sent: one whose text is kept (made-by-shape.ts) works it out anew each time. */
export class WorkedOut<From = unknown, To = unknown> {
  readonly from: From
  readonly by: (from: From) => To

  constructor(from: From, by: (from: From) => To) {
    this.from = from
    this.by = by
  }

  get value(): To {
    return this.by(this.from)
  }

  /** What `pg` sends. */
  toPostgres(prepare: (value: unknown) => unknown): unknown {
    return prepare(this.value)
  }
}
