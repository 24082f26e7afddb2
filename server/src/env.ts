import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'
import { type LogLevel, logLevels } from './log.ts'
import { StartRefusal } from './start-refusal.ts'

/** Who carries text messages. The two there are write to this machine: for trying, and for tests. */
export const textCarriers = ['off', 'console', 'file'] as const

/** The time the product goes by; rules and steps get it as an argument. */
export type Clock = () => Temporal.Instant

/** A key of 32 bytes by its name. */
export type PaperKey = { name: string; bytes: Uint8Array }

export interface Env {
  port: number
  host: string
  /** Where people reach it, without a slash at the end. */
  publicUrl: string
  /** Addresses whose word about where a request comes from is believed; none: nobody's. */
  trustedProxies: string[] | false
  /** None: the embedded PostgreSQL. */
  databaseUrl: string | undefined
  databaseOwnerUrl: string | undefined
  dataFolder: string
  /** The district this installation serves first (GB/T 2260). */
  district: string
  /** Named by the settings: whoever begins an empty server chooses no other. */
  districtGiven: boolean
  demonstration: boolean
  demonstrationPassword: string | undefined
  logLevel: LogLevel
  textMessages: (typeof textCarriers)[number]
  /** By which the numbers of identity papers are closed: the first closes, all of them open. */
  paperKeys: readonly PaperKey[]
  /** Opens the measures to whoever shows it; none: they are not there. */
  metricsToken: string | undefined
  clock: Clock
  production: boolean
  /** Whether who goes faster than people do is told to wait; off only where a load is tried on this machine. */
  paces: boolean
  /** Browser tests only: nothing the database writes needs to reach a disk. */
  testFast: boolean
}

const onOff = (message: string) =>
  z.enum(['on', 'off', '1', '0', 'true', 'false'], message).transform(word => ['on', '1', 'true'].includes(word))
const postgresUrl = (name: string) =>
  z
    .string()
    .regex(/^postgres(ql)?:\/\//, `${name} 须是 postgresql:// 开头的地址。${name} must be an address that begins with postgresql://.`)
    // over a Unix socket no host is named
    .refine(
      url => URL.canParse(url.replace('@/', '@localhost/')),
      `${name} 读不懂：密码里的 / # ? 须写成 %2F %23 %3F。${name} cannot be read: in its password / # ? are written %2F %23 %3F.`,
    )
    .optional()

/** null: it is none. */
function readPaperKey(text: string): PaperKey | null {
  const [, name, key] = /^([\w-]{1,40}):([A-Za-z0-9+/]{43}=)$/.exec(text.trim()) ?? []
  return name && key ? { name, bytes: Buffer.from(key, 'base64') } : null
}

const settings = z.object({
  PORT: z.coerce
    .number('PORT 须是 1–65535 的整数。PORT must be a whole number from 1 to 65535.')
    .refine(
      port => Number.isInteger(port) && port >= 1 && port <= 65_535,
      'PORT 须是 1–65535 的整数。PORT must be a whole number from 1 to 65535.',
    )
    .default(4600),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z
    .url({
      protocol: /^https?$/,
      message: 'PUBLIC_URL 须是完整网址，如 https://fuwu.example.gov.cn。PUBLIC_URL must be a whole http(s) address.',
    })
    .transform(url => url.replace(/\/+$/, ''))
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .transform(list => list.split(',').map(address => address.trim()))
    .refine(
      list => list.every(address => isIP(address.replace(/\/\d+$/, '')) > 0),
      'TRUSTED_PROXIES 须是逗号分隔的 IP 地址或网段。TRUSTED_PROXIES must be addresses or networks with commas between them.',
    )
    .optional(),
  DATABASE_URL: postgresUrl('DATABASE_URL'),
  DATABASE_OWNER_URL: postgresUrl('DATABASE_OWNER_URL'),
  YIGEN_DATA: z.string().default('./data'),
  YIGEN_DISTRICT: z
    .string()
    .regex(
      /^\d{4}(\d{2})?$/,
      'YIGEN_DISTRICT 须是区的六位或市的四位区划代码，如 440105、4401。YIGEN_DISTRICT must be a code of six digits for a district or four for a city, such as 440105 or 4401.',
    )
    .default('440105'),
  YIGEN_DEMO: onOff('YIGEN_DEMO 须是 on 或 off。YIGEN_DEMO must be on or off.').optional(),
  YIGEN_DEMO_PASSWORD: z.string().min(8, 'YIGEN_DEMO_PASSWORD 至少 8 个字符。YIGEN_DEMO_PASSWORD needs at least 8 characters.').optional(),
  LOG_LEVEL: z
    .enum(logLevels, 'LOG_LEVEL 须是 debug、info、warn、error 或 silent。LOG_LEVEL must be debug, info, warn, error or silent.')
    .optional(),
  YIGEN_TEXT_MESSAGES: z
    .enum(textCarriers, 'YIGEN_TEXT_MESSAGES 须是 off、console 或 file。YIGEN_TEXT_MESSAGES must be off, console or file.')
    .default('off'),
  YIGEN_PAPER_KEYS: z
    .string()
    .transform(list => list.split(',').map(readPaperKey))
    .refine(
      keys => keys.every(key => key !== null) && new Set(keys.map(key => key?.name)).size === keys.length,
      'YIGEN_PAPER_KEYS 须是“名称:密钥”，密钥为 32 字节的 base64，多个用逗号分隔、名称不重复。YIGEN_PAPER_KEYS must be name:key, the key 32 bytes in base64; several with commas between them, each with its own name.',
    )
    .transform(keys => keys.flatMap(key => key ?? []))
    .default([]),
  METRICS_TOKEN: z.string().min(16, 'METRICS_TOKEN 至少 16 个字符。METRICS_TOKEN needs at least 16 characters.').optional(),
  YIGEN_NOW: z.string().optional(),
  YIGEN_TEST_FAST: onOff('YIGEN_TEST_FAST 须是 on 或 off。YIGEN_TEST_FAST must be on or off.').default(false),
  YIGEN_PACES: onOff('YIGEN_PACES 须是 on 或 off。YIGEN_PACES must be on or off.').default(true),
  NODE_ENV: z
    .enum(
      ['production', 'development', 'test'],
      'NODE_ENV 须是 production、development 或 test。NODE_ENV must be production, development or test.',
    )
    .default('development'),
})

/** `serving`: started by `npm run serve`, which is production whatever NODE_ENV says. */
export function readEnv(source: NodeJS.ProcessEnv, serving: boolean): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ''))
  refuseSamples(given)
  const { data, error } = settings.safeParse(given)
  if (error) throw new StartRefusal(error.issues.map(({ message }) => message).join('\n'))
  const production = serving || data.NODE_ENV === 'production'
  if (production) refuseUnsafe(data)
  refuseTextsOnThisMachine(data)
  return {
    port: data.PORT,
    host: data.HOST,
    publicUrl: data.PUBLIC_URL ?? `http://${everyAddress.has(data.HOST) ? '127.0.0.1' : data.HOST}:${data.PORT}`,
    trustedProxies: data.TRUSTED_PROXIES ?? false,
    databaseUrl: data.DATABASE_URL,
    databaseOwnerUrl: data.DATABASE_OWNER_URL,
    dataFolder: resolve(data.YIGEN_DATA),
    district: data.YIGEN_DISTRICT,
    districtGiven: given.YIGEN_DISTRICT !== undefined,
    demonstration: data.YIGEN_DEMO ?? (data.DATABASE_URL === undefined && isForThisMachine(data)),
    demonstrationPassword: data.YIGEN_DEMO_PASSWORD,
    logLevel: data.LOG_LEVEL ?? (serving ? 'info' : 'warn'),
    textMessages: data.YIGEN_TEXT_MESSAGES,
    paperKeys: data.YIGEN_PAPER_KEYS,
    metricsToken: data.METRICS_TOKEN,
    clock: readClock(data.YIGEN_NOW),
    production,
    paces: data.YIGEN_PACES,
    testFast: data.YIGEN_TEST_FAST,
  }
}

const everyAddress = new Set(['0.0.0.0', '::'])
const ownMachine = new Set(['127.0.0.1', 'localhost', '[::1]', '::1'])

/** The demonstration's people share a password: where others are let in it is loaded only for who asks for it. */
const isForThisMachine = ({ PUBLIC_URL }: z.infer<typeof settings>): boolean => !PUBLIC_URL || ownMachine.has(new URL(PUBLIC_URL).hostname)

/** What stands in the sample file until somebody writes their own. */
function refuseSamples(given: NodeJS.ProcessEnv) {
  const left = Object.keys(settings.shape).filter(name => given[name]?.includes('CHANGE_ME'))
  if (left.length > 0)
    throw new StartRefusal(
      `${left.join('、')} 里还是样例的 CHANGE_ME，请改成自己的。CHANGE_ME of the sample still stands in ${left.join(', ')}: write your own.`,
    )
}

function refuseUnsafe({ DATABASE_URL, PUBLIC_URL, HOST, YIGEN_DEMO, YIGEN_NOW, YIGEN_PACES, YIGEN_TEST_FAST }: z.infer<typeof settings>) {
  if (!DATABASE_URL)
    throw new StartRefusal('正式运行须设置 DATABASE_URL（PostgreSQL 15 或更高）。Production needs DATABASE_URL (PostgreSQL 15 or later).')
  if (!PUBLIC_URL)
    throw new StartRefusal('正式运行须设置 PUBLIC_URL（用户访问的网址）。Production needs PUBLIC_URL, the address people use.')
  const { protocol, hostname } = new URL(PUBLIC_URL)
  if (protocol === 'http:' && !ownMachine.has(hostname))
    throw new StartRefusal(
      'PUBLIC_URL 须用 https：密码和会话不得明文传输。PUBLIC_URL must be https: passwords and sessions never travel in the clear.',
    )
  if (protocol === 'http:' && !ownMachine.has(HOST))
    throw new StartRefusal(
      `HOST=${HOST} 会让其他机器以明文访问：请把 PUBLIC_URL 设为 https，或去掉 HOST。HOST=${HOST} would let other machines in over plain http: make PUBLIC_URL https, or leave HOST out.`,
    )
  if (YIGEN_DEMO)
    throw new StartRefusal(
      'YIGEN_DEMO 的演示账号共用密码，正式运行不可设置。YIGEN_DEMO brings accounts with a shared password; it is never for production.',
    )
  if (!YIGEN_PACES && !ownMachine.has(hostname))
    throw new StartRefusal(
      'YIGEN_PACES=off 只用于在本机试压，正式运行不可设置。YIGEN_PACES=off is for trying a load on this machine, never for production.',
    )
  if (YIGEN_NOW !== undefined)
    throw new StartRefusal('YIGEN_NOW 只用于测试，正式运行不可设置。YIGEN_NOW is for tests, never for production.')
  if (YIGEN_TEST_FAST)
    throw new StartRefusal('YIGEN_TEST_FAST 只用于测试，正式运行不可设置。YIGEN_TEST_FAST is for tests, never for production.')
}

/** What is printed or written here reaches no phone, and whoever reads this machine would read the codes. */
function refuseTextsOnThisMachine({ PUBLIC_URL, YIGEN_TEXT_MESSAGES }: z.infer<typeof settings>) {
  if (YIGEN_TEXT_MESSAGES === 'off' || !PUBLIC_URL || ownMachine.has(new URL(PUBLIC_URL).hostname)) return
  throw new StartRefusal(
    `YIGEN_TEXT_MESSAGES=${YIGEN_TEXT_MESSAGES} 只把短信写在这台机器上，供试用；正式运行须接真正的短信通道，没有就设为 off（只用密码登录）。YIGEN_TEXT_MESSAGES=${YIGEN_TEXT_MESSAGES} only writes text messages down on this machine, for trying; production needs a real carrier, or off (sign-in by password only).`,
  )
}

/** None: the true time. `2026-11-25T01:42:00Z` stands still there; `+2026-11-25T01:42:00Z` starts there and runs on. */
function readClock(setting: string | undefined): Clock {
  if (setting === undefined) return Temporal.Now.instant
  const start = Temporal.Now.instant()
  const shown = instantOf(setting.replace(/^\+/, ''))
  if (!setting.startsWith('+')) return () => shown
  const shift = shown.since(start)
  return () => Temporal.Now.instant().add(shift)
}

function instantOf(text: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(text)
  } catch {
    throw new StartRefusal(
      'YIGEN_NOW 须是时刻，如 2026-11-25T01:42:00Z，前加 + 则继续走。YIGEN_NOW must be an instant; a leading + lets it run on.',
    )
  }
}
