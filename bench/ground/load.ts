import autocannon from 'autocannon'
import { headersOf } from './shoot.ts'

export type Shot = { method: 'GET' | 'POST'; path: string; body?: unknown }
export type Rate = { perSecond: number; p50: number; p99: number; failures: number }

const connections = 10

/** Ten connections for some seconds, each request taken from `next`. A failure is any answer but 2xx. */
export async function load(url: string, cookie: string, next: () => Shot, seconds: number): Promise<Rate> {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: [
      {
        setupRequest: request => {
          const shot = next()
          return {
            ...request,
            method: shot.method,
            path: shot.path,
            headers: headersOf(cookie, shot.body),
            ...(shot.body === undefined ? {} : { body: JSON.stringify(shot.body) }),
          }
        },
      },
    ],
  })
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failures: result.non2xx + result.errors + result.timeouts,
  }
}
