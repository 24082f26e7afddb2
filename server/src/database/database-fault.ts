/** What is wrong with the database, as far as a fault tells. */
export type DatabaseTrouble = 'unreachable' | 'starting' | 'notAnswering' | 'busy' | 'readOnly' | 'full'

/** No connection could be had: nothing was sent. */
export class Unreached extends Error {
  readonly trouble: DatabaseTrouble
  constructor(cause: unknown) {
    super(`no connection to the database: ${(cause as Error).message}`, { cause })
    this.trouble = troubleWhileConnecting(cause)
  }
}

/** The connection was lost after the commit was sent and before it was answered: nobody here knows whether it was done. */
export class OutcomeUnknown extends Error {
  constructor(cause: unknown) {
    super(`the answer to a commit was lost: ${(cause as Error).message}`, { cause })
  }
}

const ofState: Readonly<Record<string, DatabaseTrouble>> = {
  '57P01': 'unreachable', // ended by an administrator, or by a shutdown
  '57P02': 'unreachable', // another backend crashed
  '57P03': 'starting',
  '57P05': 'unreachable', // idle too long
  '25P03': 'unreachable', // idle in a transaction too long
  '25P04': 'unreachable', // a transaction too long
  '57014': 'busy', // a statement too long
  '55P03': 'busy', // a lock waited for too long
  '25006': 'readOnly',
  '53100': 'full',
  '53200': 'busy', // no memory
  '53300': 'busy', // too many connections
}
const ofClass: Readonly<Record<string, DatabaseTrouble>> = { '08': 'unreachable', '58': 'unreachable' }

/** Said by the driver, which gives them no code. */
const ofDriver: Readonly<Record<string, DatabaseTrouble>> = {
  'Connection terminated': 'unreachable',
  'Connection terminated unexpectedly': 'unreachable',
  'Client has encountered a connection error and is not queryable': 'unreachable',
  'Client was closed and is not queryable': 'unreachable',
  'Postgres connection has been discarded': 'unreachable',
  'Query read timeout': 'notAnswering',
  // Kysely, while the server ends: what came too late is for the next one
  'driver has already been destroyed': 'unreachable',
}
const ofSocket = new Set(['EPIPE', 'ECONNRESET', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'ERR_STREAM_DESTROYED'])

/** null: the fault is not the database's. */
export function troubleOf(fault: unknown): DatabaseTrouble | null {
  if (fault instanceof Unreached) return fault.trouble
  if (!(fault instanceof Error)) return null
  const { code = '' } = fault as { code?: string }
  return ofState[code] ?? (isState(code) ? ofClass[code.slice(0, 2)] : undefined) ?? ofDriver[fault.message] ?? ofSocketCode(code)
}

/** Whether the connection itself is gone or silent, so that what was sent last may have been done. */
export function isLost(fault: unknown): boolean {
  const trouble = troubleOf(fault)
  return trouble === 'unreachable' || trouble === 'starting' || trouble === 'notAnswering'
}

const isState = (code: string) => /^[0-9A-Z]{5}$/.test(code)
const ofSocketCode = (code: string): DatabaseTrouble | null => (ofSocket.has(code) ? 'unreachable' : null)

function troubleWhileConnecting(cause: unknown): DatabaseTrouble {
  const { message } = cause as Error
  // the pool's own words: every connection is in use, or the server takes none
  if (message === 'timeout exceeded when trying to connect') return 'busy'
  if (/timeout/i.test(message)) return 'notAnswering'
  return troubleOf(cause) ?? 'unreachable'
}
