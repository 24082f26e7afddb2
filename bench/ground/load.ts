import autocannon from 'autocannon'
import { headersOf, type Shot } from './shoot.ts'

export type Rate = { acts: number; perSecond: number; p50: number; p99: number; failures: number }
export type Load = { acts: number; connections?: number }

/** So many acts from ten connections that never pause, each taken from `next`; all of them are answered. A failure is any answer but 2xx. */
export async function load(url: string, next: () => Shot, { acts, connections = 10 }: Load): Promise<Rate> {
  let from = 0
  let until = 0
  const result = await autocannon({
    url,
    connections,
    amount: acts,
    // it ends at a sample: the default of a second would idle between rounds
    sampleInt: 20,
    setupClient: client => client.on('response', () => (until = performance.now())),
    requests: [
      {
        setupRequest: request => {
          from ||= performance.now()
          const shot = next()
          return {
            ...request,
            method: shot.method,
            path: shot.path,
            headers: headersOf(shot),
            ...(shot.body === undefined ? {} : { body: JSON.stringify(shot.body) }),
          }
        },
      },
    ],
  })
  return {
    acts,
    perSecond: (acts * 1000) / (until - from),
    p50: result.latency.p50,
    p99: result.latency.p99,
    failures: result.non2xx + result.errors + result.timeouts,
  }
}
