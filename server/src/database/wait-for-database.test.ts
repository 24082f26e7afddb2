import { createServer, type Server } from 'node:net'
import { inDatabase } from '@yigen/testing/admin.ts'
import pg from 'pg'
import { afterEach, expect, inject, it } from 'vitest'
import { OutcomeUnknown, Unreached } from './database-fault.ts'
import { connectOnce, waitForDatabase } from './wait-for-database.ts'

const said = (code: string) => Object.assign(new pg.DatabaseError(`code ${code}`, 0, 'error'), { code })

/** Fails with each in turn, then succeeds. */
function failingWith(...faults: Error[]) {
  const left = [...faults]
  return async () => {
    const fault = left.shift()
    if (fault) throw fault
    return 'done'
  }
}

let server: Server | undefined
afterEach(() => new Promise<void>(resolve => (server ? server.close(() => resolve()) : resolve())))

it('waits for one that is not there, starts, restarts, or loses the answer to a commit; says once that it does', async () => {
  const told: string[] = []
  const act = failingWith(
    new Unreached(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })),
    new Unreached(said('57P03')),
    new Error('Migration 0001 failed', { cause: said('57P01') }),
    new OutcomeUnknown(new Error('Connection terminated unexpectedly')),
  )
  expect(await waitForDatabase(act, ({ message }) => told.push(message))).toBe('done')
  expect(told).toEqual(['no connection to the database: connect ECONNREFUSED'])
})

it.each(['28P01', '28000', '3D000', '42501'])('does not wait where it is refused for good: %s', async code => {
  const refused = new Unreached(said(code))
  await expect(waitForDatabase(failingWith(refused), () => {})).rejects.toBe(refused)
})

it('does not wait for what is no matter of the database', async () => {
  await expect(waitForDatabase(failingWith(said('23505')), () => {})).rejects.toThrow('code 23505')
})

it('a real one that refuses says so, and one that accepts and never answers is given up within seconds', async () => {
  await expect(connectOnce(inDatabase(inject('applicationUrl'), 'never_made'), 'test')).rejects.toThrow(/"never_made" does not exist/)
  server = createServer(socket => socket.on('error', () => {}).resume()).listen(0, '127.0.0.1')
  await new Promise(resolve => server?.once('listening', resolve))
  const { port } = server.address() as { port: number }
  const from = performance.now()
  await expect(connectOnce(`postgresql://nobody@127.0.0.1:${port}/x`, 'test')).rejects.toThrow(Unreached)
  expect(performance.now() - from).toBeLessThan(9_000)
})
