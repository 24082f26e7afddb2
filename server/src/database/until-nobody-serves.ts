import { setTimeout as sleep } from 'node:timers/promises'
import { StartRefusal } from '#start-refusal.ts'
import { connectOnce } from './wait-for-database.ts'

/** Connections of a server that was killed take a moment to go. */
const PATIENCE_MILLISECONDS = 15_000

/** The version before would go on reading what is about to be taken away, or what it has no words for (docs/operations/upgrade.md). */
export async function untilNobodyServes(ownerUrl: string, role: string, patience = PATIENCE_MILLISECONDS): Promise<void> {
  const client = await connectOnce(ownerUrl, 'yigen migrations')
  try {
    for (const until = Date.now() + patience; ; await sleep(200)) {
      const { rows } = await client.query<{ others: number }>(
        'select count(*)::int as others from pg_stat_activity where datname = current_database() and usename = $1 and pid <> pg_backend_pid()',
        [role],
      )
      const others = rows[0]?.others ?? 0
      if (others === 0) return
      if (Date.now() > until)
        throw new StartRefusal(
          `这个版本不能与上一版本同时运行，而数据库上还有 ${others} 个连接：请先停止所有服务，再启动。` +
            `This version cannot run beside the one before, and ${others} connections are still open: stop every server, then start.`,
        )
    }
  } finally {
    await client.end()
  }
}
