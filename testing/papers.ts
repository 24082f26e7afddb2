import type { TestApp } from './app.ts'

/** A paper as it comes: its bytes, or the refusal. */
export async function bringPaper(t: TestApp, who: string | null, url: string) {
  const { cookie } = await t.as(who)
  const answer = await t.app.inject({ method: 'GET', url, headers: cookie ? { cookie: `sid=${cookie}` } : {} })
  const refused = answer.statusCode >= 400
  return { status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload, body: refused ? answer.json() : null }
}
