import { createHash, timingSafeEqual } from 'node:crypto'
import type { Metrics } from './metrics.ts'

/** Whether a scraper shows the token that the settings name; compared without telling how much of it was right. */
export function showsToken(authorization: string | undefined, token: string): boolean {
  return timingSafeEqual(hashOf(authorization ?? ''), hashOf(`Bearer ${token}`))
}

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest()

/** The measures of this server and the figures of its database, as text for Prometheus. */
export async function getMetrics(metrics: Pick<Metrics, 'metrics' | 'refresh'>): Promise<string> {
  await metrics.refresh()
  return metrics.metrics()
}
