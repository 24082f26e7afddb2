import pg from 'pg'
import { expect, it } from 'vitest'
import { isLost, troubleOf, Unreached } from './database-fault.ts'

const said = (code: string) => Object.assign(new pg.DatabaseError('', 0, 'error'), { code })
const socket = (code: string) => Object.assign(new Error(`connect ${code}`), { code, syscall: 'connect' })

it.each([
  ['57P01', 'unreachable'],
  ['57P02', 'unreachable'],
  ['57P03', 'starting'],
  ['08006', 'unreachable'],
  ['58030', 'unreachable'],
  ['25P03', 'unreachable'],
  ['57014', 'busy'],
  ['55P03', 'busy'],
  ['53300', 'busy'],
  ['53100', 'full'],
  ['25006', 'readOnly'],
])('%s means %s', (code, trouble) => expect(troubleOf(said(code))).toBe(trouble))

it.each(['23505', '40001', '42P01', '22P02', '0A000'])('%s is not the database’s fault', code => expect(troubleOf(said(code))).toBeNull())

it('a file that is not there is not a database that is not there', () => {
  expect(troubleOf(socket('ENOENT'))).toBeNull()
  expect(troubleOf(new Unreached(socket('ENOENT')))).toBe('unreachable')
})

it('a fault of ours is not the database’s', () => {
  expect(troubleOf(new TypeError('x is undefined'))).toBeNull()
  expect(troubleOf('text')).toBeNull()
})

it('every connection in use, a server that does not answer and one that starts are told apart', () => {
  const unreached = (cause: Error) => troubleOf(new Unreached(cause))
  expect(unreached(new Error('timeout exceeded when trying to connect'))).toBe('busy')
  expect(unreached(new Error('Connection terminated due to connection timeout'))).toBe('notAnswering')
  expect(unreached(said('57P03'))).toBe('starting')
  expect(unreached(said('28P01'))).toBe('unreachable')
  expect(unreached(socket('ECONNREFUSED'))).toBe('unreachable')
})

it('what was sent last may have been done only where the connection went', () => {
  expect(['57P01', '57P03', '08006'].map(said).every(isLost)).toBe(true)
  expect(isLost(new Error('Query read timeout'))).toBe(true)
  expect(['57014', '55P03', '53100', '23505'].map(said).some(isLost)).toBe(false)
})
