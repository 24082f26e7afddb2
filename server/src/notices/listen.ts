import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { hintChannel } from './hint.ts'

export const sessionEndedChannel = 'yigen_session_ended'

type Heard = { hint(members: ReadonlySet<string>): void; sessionEnded(memberId: string): void }

/** Listens on one connection of its own and listens again when it is lost; hints missed meanwhile cost nothing, the next fetch is whole. */
export async function listen(pool: pg.Pool, heard: Heard): Promise<{ stop(): Promise<void> }> {
  let stopped = false
  let client: pg.PoolClient | undefined

  async function begin(): Promise<void> {
    client = await pool.connect()
    const own = client
    own.on('notification', ({ channel, payload = '' }) => {
      if (channel === hintChannel) heard.hint(new Set(payload.split(' ')))
      if (channel === sessionEndedChannel) heard.sessionEnded(payload)
    })
    own.once('error', () => void again(own))
    await own.query(`listen ${hintChannel}; listen ${sessionEndedChannel}`)
  }

  async function again(lost: pg.PoolClient): Promise<void> {
    lost.removeAllListeners('notification')
    lost.release(true)
    client = undefined
    while (!stopped) {
      await sleep(500, undefined, { ref: false })
      try {
        return await begin()
      } catch {
        // still away: try on
      }
    }
  }

  await begin()
  return {
    async stop() {
      stopped = true
      client?.removeAllListeners('notification')
      client?.release(true)
    },
  }
}
