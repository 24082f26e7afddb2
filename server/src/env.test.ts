import { describe, expect, test } from 'vitest'
import { readEnv } from './env.ts'
import { StartRefusal } from './start-refusal.ts'

const safe = { DATABASE_URL: 'postgresql://yigen_app@db/yigen', PUBLIC_URL: 'https://fuwu.example.cn' }

test('without any setting: this machine, port 4600, embedded database, demonstration', () => {
  const env = readEnv({}, false)
  expect(env).toMatchObject({
    port: 4600,
    host: '127.0.0.1',
    publicUrl: 'http://127.0.0.1:4600',
    demonstration: true,
    production: false,
    district: '440105',
  })
  expect(env.databaseUrl).toBeUndefined()
})

test('an empty setting is none', () => {
  expect(readEnv({ PORT: '', DATABASE_URL: ' ' }, false)).toMatchObject({ port: 4600, databaseUrl: undefined })
})

test('text messages go nowhere unless a carrier is named, and those that write to this machine serve this machine', () => {
  expect(readEnv({}, false).textMessages).toBe('off')
  expect(readEnv({ YIGEN_TEXT_MESSAGES: 'file' }, false).textMessages).toBe('file')
  expect(readEnv({ ...safe, PUBLIC_URL: 'http://localhost:4600', YIGEN_TEXT_MESSAGES: 'console' }, true).textMessages).toBe('console')
})

test('nobody is believed about where a request comes from, unless named', () => {
  expect(readEnv({}, false).trustedProxies).toBe(false)
  expect(readEnv({ TRUSTED_PROXIES: '10.0.0.1, fd00::/8' }, false).trustedProxies).toEqual(['10.0.0.1', 'fd00::/8'])
})

test('a database of its own brings no demonstration unless asked for', () => {
  expect(readEnv(safe, false).demonstration).toBe(false)
  expect(readEnv({ ...safe, YIGEN_DEMO: 'on' }, false).demonstration).toBe(true)
})

test('where others are let in there is no demonstration unless asked for: its people share a password', () => {
  expect(readEnv({ PUBLIC_URL: 'https://fuwu.example.cn' }, false).demonstration).toBe(false)
  expect(readEnv({ PUBLIC_URL: 'https://fuwu.example.cn', YIGEN_DEMO: 'on' }, false).demonstration).toBe(true)
  expect(readEnv({ PUBLIC_URL: 'http://localhost:4600' }, false).demonstration).toBe(true)
})

test('what stands in the sample file until somebody writes their own is refused, by name', () => {
  const asGiven = { ...safe, METRICS_TOKEN: 'CHANGE_ME_16_characters_or_more', PUBLIC_URL: 'https://CHANGE_ME' }
  expect(() => readEnv(asGiven, true)).toThrow('CHANGE_ME of the sample still stands in PUBLIC_URL, METRICS_TOKEN')
})

test('an address of a database that cannot be read is refused, and says why', () => {
  for (const password of ['Own/er', 'w0rd#1'])
    expect(() => readEnv({ ...safe, DATABASE_URL: `postgresql://yigen_app:${password}@127.0.0.1:5432/yigen` }, true)).toThrow('%2F %23 %3F')
  for (const url of [
    'postgresql://yigen_app@/yigen?host=%2Fvar%2Frun%2Fpostgresql',
    'postgres://a:p%2F%23@db/yigen',
    'postgresql:///yigen',
  ])
    expect(readEnv({ ...safe, DATABASE_URL: url }, true).databaseUrl).toBe(url)
})

test.for([
  [{ PORT: 'abc' }, 'PORT'],
  [{ PORT: '70000' }, 'PORT'],
  [{ PUBLIC_URL: 'fuwu' }, 'PUBLIC_URL'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
  [{ TRUSTED_PROXIES: '10.0.0.1, proxy' }, 'TRUSTED_PROXIES'],
  [{ YIGEN_DEMO: 'maybe' }, 'YIGEN_DEMO'],
  [{ YIGEN_DISTRICT: '海珠' }, 'YIGEN_DISTRICT'],
  [{ YIGEN_DEMO_PASSWORD: 'short' }, 'YIGEN_DEMO_PASSWORD'],
  [{ YIGEN_NOW: 'tomorrow' }, 'YIGEN_NOW'],
  [{ NODE_ENV: 'prod' }, 'NODE_ENV'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
  [{ METRICS_TOKEN: 'short' }, 'METRICS_TOKEN'],
  [{ YIGEN_TEXT_MESSAGES: 'sms' }, 'YIGEN_TEXT_MESSAGES'],
  [{ PUBLIC_URL: 'https://fuwu.example.cn', YIGEN_TEXT_MESSAGES: 'console' }, 'YIGEN_TEXT_MESSAGES=console'],
] as const)('%j is refused with a sentence that names %s', ([source, name]) => {
  expect(() => readEnv(source, false)).toThrow(StartRefusal)
  expect(() => readEnv(source, false)).toThrow(name)
})

describe('in production', () => {
  test('a safe setting is accepted, by serve and by NODE_ENV alike', () => {
    expect(readEnv(safe, true).production).toBe(true)
    expect(readEnv({ ...safe, NODE_ENV: 'production' }, false).production).toBe(true)
  })

  test.for([
    [{ PUBLIC_URL: safe.PUBLIC_URL }, 'DATABASE_URL'],
    [{ DATABASE_URL: safe.DATABASE_URL }, 'PUBLIC_URL'],
    [{ ...safe, PUBLIC_URL: 'http://fuwu.example.cn' }, 'https'],
    [{ ...safe, YIGEN_NOW: '2026-11-25T01:42:00Z' }, 'YIGEN_NOW'],
    [{ ...safe, YIGEN_TEST_FAST: 'on' }, 'YIGEN_TEST_FAST'],
    [{ ...safe, YIGEN_DEMO: 'on' }, 'YIGEN_DEMO'],
    [{ ...safe, PUBLIC_URL: 'http://127.0.0.1:4600', HOST: '0.0.0.0' }, 'HOST=0.0.0.0'],
    [{ ...safe, PUBLIC_URL: 'http://localhost:4600', HOST: '::' }, 'HOST=::'],
    [{ ...safe, PUBLIC_URL: 'http://localhost:4600', HOST: '10.1.2.3' }, 'HOST=10.1.2.3'],
    [{ ...safe, YIGEN_PACES: 'off' }, 'YIGEN_PACES'],
    [{ ...safe, YIGEN_TEXT_MESSAGES: 'console' }, 'YIGEN_TEXT_MESSAGES=console'],
    [{ ...safe, YIGEN_TEXT_MESSAGES: 'file' }, 'YIGEN_TEXT_MESSAGES=file'],
  ] as const)('%j is refused: %s', ([source, word]) => {
    expect(() => readEnv(source, true)).toThrow(word)
  })

  test('every address is listened on where the world comes by https', () => {
    expect(readEnv({ ...safe, HOST: '0.0.0.0', YIGEN_DEMO: 'off' }, true)).toMatchObject({ host: '0.0.0.0', demonstration: false })
    expect(readEnv({ ...safe, PUBLIC_URL: 'http://[::1]:4600', HOST: '::1' }, true).host).toBe('::1')
  })

  test('http is accepted on this machine only, behind its own proxy', () => {
    expect(readEnv({ ...safe, PUBLIC_URL: 'http://127.0.0.1:4600/' }, true).publicUrl).toBe('http://127.0.0.1:4600')
  })
})

describe('the clock', () => {
  test('is the true time when nothing is set', () => {
    const [before, shown, after] = [Date.now(), readEnv({}, false).clock().epochMilliseconds, Date.now()]
    expect([before, shown, after]).toEqual([before, shown, after].toSorted((a, b) => a - b))
  })

  test('stands still at a given instant', async () => {
    const { clock } = readEnv({ YIGEN_NOW: '2026-11-25T01:42:00Z' }, false)
    await new Promise(resolve => setTimeout(resolve, 5))
    expect(String(clock())).toBe('2026-11-25T01:42:00Z')
  })

  test('runs on from an instant with a leading +', async () => {
    const { clock } = readEnv({ YIGEN_NOW: '+2026-11-25T01:42:00Z' }, false)
    const before = clock()
    await new Promise(resolve => setTimeout(resolve, 5))
    expect(Temporal.Instant.compare(clock(), before)).toBe(1)
    expect(before.since('2026-11-25T01:42:00Z').total('seconds')).toBeLessThan(1)
  })
})
