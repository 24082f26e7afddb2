import pg from 'pg'

/** One statement of an act: its text and how long its answer took, in milliseconds. */
export type Told = { text: string; ms: number }
export type Counting = { count(): number; begin(): void; end(): Told[] }

type Query = (...args: unknown[]) => unknown

/**
 * Counts what this process sends to PostgreSQL from now on, whichever connection it takes: session, begin and commit included; a text of several statements counts as several.
 * Between `begin` and `end` it also writes them down. Nothing of the product knows of it.
 */
export function countStatements(): Counting {
  let count = 0
  let told: Told[] | undefined
  const query = pg.Client.prototype.query as Query
  pg.Client.prototype.query = function counted(this: pg.Client, ...args: unknown[]) {
    const text = textOf(args[0])
    count += statementsIn(text)
    if (!told) return query.apply(this, args)
    const one = { text, ms: 0 }
    told.push(one)
    return timed(one, ended => query.apply(this, withCallback(args, ended)))
  } as typeof pg.Client.prototype.query
  return {
    count: () => count,
    begin() {
      told = []
    },
    end() {
      const all = told ?? []
      told = undefined
      return all
    },
  }
}

const textOf = (query: unknown): string => (typeof query === 'string' ? query : ((query as { text?: string } | null)?.text ?? ''))

const statementsIn = (text: string): number => text.split(';').filter(part => part.trim() !== '').length

function timed(one: Told, run: (ended: () => void) => unknown): unknown {
  const from = performance.now()
  const ended = () => {
    one.ms = performance.now() - from
  }
  const result = run(ended)
  if (result instanceof Promise) result.then(ended, ended)
  return result
}

/** A query with a callback promises nothing: the callback tells. */
function withCallback(args: unknown[], ended: () => void): unknown[] {
  const last = args.at(-1)
  if (typeof last !== 'function') return args
  const heard = (...results: unknown[]) => {
    ended()
    last(...results)
  }
  return [...args.slice(0, -1), heard]
}
