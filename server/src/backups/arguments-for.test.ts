import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { argumentsFor } from './arguments-for.ts'

describe('argumentsFor', () => {
  it('keeps the password out of what everybody on the machine can read', () => {
    const { args, env } = argumentsFor('postgresql://yigen_owner:s%23cret@db.example:5432/yigen?sslmode=require')
    expect(args).toEqual(['--dbname=postgresql://yigen_owner@db.example:5432/yigen?sslmode=require'])
    expect(env.PGPASSWORD).toBe('s#cret')
    expect(argumentsFor('postgresql://postgres@/yigen?host=%2Ftmp').args).toEqual(['--dbname=postgresql://postgres@/yigen?host=%2Ftmp'])
  })

  it.each([
    ['an at sign', 'postgresql://o:a@s3cret@db/yigen', 'postgresql://o@db/yigen', 'a@s3cret'],
    ['a percent sign alone', 'postgresql://o:s3cret%@db/yigen', 'postgresql://o@db/yigen', 's3cret%'],
    ['a percent sign before letters', 'postgresql://o:s3%cret@db/yigen', 'postgresql://o@db/yigen', 's3%cret'],
    ['a socket beside it', 'postgresql://o:s3cret@/yigen?host=%2Ftmp', 'postgresql://o@/yigen?host=%2Ftmp', 's3cret'],
    ['a place in the query', 'postgresql://o@db/yigen?password=s3%26cret', 'postgresql://o@db/yigen', 's3&cret'],
    [
      'a place in the query, among others',
      'postgresql://o:older@/yigen?host=%2Ftmp&password=s3cret&options=-c%20a%3Db',
      'postgresql://o@/yigen?host=%2Ftmp&options=-c%20a%3Db',
      's3cret',
    ],
  ])('with %s too', (_, address, dbname, password) => {
    const { args, env } = argumentsFor(address)
    expect(args).toEqual([`--dbname=${dbname}`])
    expect(env.PGPASSWORD).toBe(password)
    expect(new pg.Client(address).password).toBe(password)
  })

  it('leaves the environment as it is where the address has none', () => {
    expect(argumentsFor('postgresql://o@db/yigen').env).toBe(process.env)
  })
})
