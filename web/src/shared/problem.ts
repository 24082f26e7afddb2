export type FieldError = { field: string; sentence: string }

/** What the server refused or failed to do (RFC 9457), as a sentence for the person and parts for the page. */
export class Problem extends Error {
  /** HTTP status; 0 when the server was not reached. */
  readonly status: number
  /** The refusal's code, e.g. `messageUnseen`; `network`, `broken` or `unread` when the server said nothing. */
  readonly code: string
  readonly errors: readonly FieldError[]
  /** What a conflict adds: `possible`, `changed`; when to try again: `retryAfter`, in seconds. */
  readonly extras: Readonly<Record<string, unknown>>

  constructor(
    status: number,
    code: string,
    sentence: string,
    errors: readonly FieldError[] = [],
    extras: Readonly<Record<string, unknown>> = {},
  ) {
    super(sentence)
    this.name = 'Problem'
    this.status = status
    this.code = code
    this.errors = errors
    this.extras = extras
  }

  /** The sentence for one field of the form, if that is where it hurts. */
  of(field: string): string | undefined {
    return this.errors.find(error => error.field === field)?.sentence
  }
}

export const isProblem = (fault: unknown, code?: string): fault is Problem =>
  fault instanceof Problem && (code === undefined || fault.code === code)

/** Nothing is there, or nothing of one's own. An address that is no id at all is told like an id that never was. */
export const isMissing = (fault: unknown): boolean =>
  isProblem(fault) &&
  (fault.status === 404 || (fault.status === 400 && fault.errors.length > 0 && fault.errors.every(error => error.field === 'id')))
