import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { isLost, Unreached } from '#database/database-fault.ts'
import { districtChangedChannel } from '#database/district-changed.ts'
import { keptChangedChannel } from '#database/kept.ts'
import { sessionEndedChannel } from '#http/session-ended.ts'
import { type Changed, hintChannel } from './hint.ts'

/** `missed`: what was said nobody knows: the connection was lost and is back, or another version of the server said it. */
type Heard = {
  hint(members: ReadonlySet<string>, about: Changed): void
  sessionEnded(memberId: string): void
  districtChanged(districtId: string, kind: string): void
  /** what every step asks for */
  keptChanged(name: string): void
  missed(): void
}

const retryMilliseconds = 500
/** A connection that only listens never learns that the other end is gone: it is asked, and given up when it does not answer. */
const askMilliseconds = 4_000
const answerMilliseconds = 3_000

const channels = [hintChannel, sessionEndedChannel, keptChangedChannel, districtChangedChannel]

const soon = (text: string): pg.QueryConfig & { query_timeout: number } => ({ text, query_timeout: answerMilliseconds })

/** Listens on one connection of its own, and listens again when it is lost or was not to be had. */
export async function listen(pool: pg.Pool, heard: Heard): Promise<{ stop(): void }> {
  let stopped = false
  let listening: pg.PoolClient | undefined

  async function begin(): Promise<void> {
    const client = await pool.connect().catch(fault => {
      throw new Unreached(fault)
    })
    // a connection that breaks says so more than once
    client.on('error', () => end(client) && void again())
    client.on('notification', ({ channel, payload = '' }) => {
      if (channel === hintChannel) hear(payload)
      if (channel === sessionEndedChannel) heard.sessionEnded(payload)
      if (channel === keptChangedChannel) heard.keptChanged(payload)
      if (channel === districtChangedChannel) hearDistrict(payload)
    })
    listening = client
    try {
      await client.query(soon(channels.map(channel => `listen ${channel}`).join('; ')))
    } catch (error) {
      end(client)
      throw error
    }
    if (stopped) end(client)
    else ask(client)
  }

  function ask(client: pg.PoolClient): void {
    const leave = () => clearTimeout(timer)
    const timer = setTimeout(() => {
      client.off('end', leave)
      client.query(soon('select 1')).then(
        () => listening === client && ask(client),
        () => end(client) && void again(),
      )
    }, askMilliseconds)
    client.once('end', leave)
  }

  function hear(payload: string): void {
    const said = readHint(payload)
    const tell = () => (said ? heard.hint(new Set(said.to), said.about) : heard.missed())
    if (said && said.delay > 0) setTimeout(() => !stopped && tell(), said.delay).unref()
    else tell()
  }

  function hearDistrict(payload: string): void {
    const [districtId = '', kind = ''] = payload.split(' ')
    heard.districtChanged(districtId, kind)
  }

  /** Whether it was the one that listened. */
  function end(client: pg.PoolClient): boolean {
    if (listening !== client) return false
    listening = undefined
    client.removeAllListeners('notification')
    client.release(true)
    return true
  }

  async function again(): Promise<void> {
    while (!stopped && !listening) {
      await sleep(retryMilliseconds, undefined, { ref: false })
      await begin().then(heard.missed, () => {})
    }
  }

  await begin().catch(fault => {
    if (!isLost(fault)) throw fault
    void again()
  })
  return {
    stop() {
      stopped = true
      if (listening) end(listening)
    },
  }
}

function readHint(payload: string): { to: string[]; about: Changed; delay: number } | null {
  try {
    const { to, about, delay = 0 } = JSON.parse(payload)
    return Array.isArray(to) && (about === null || Array.isArray(about)) ? { to, about, delay: Number(delay) || 0 } : null
  } catch {
    return null
  }
}
