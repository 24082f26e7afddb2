import type { Shot } from './load.ts'

/** One request as a browser sends it, its answer read to the end. */
export async function shoot(
  url: string,
  cookie: string,
  { method, path, body }: Shot,
): Promise<{ ok: boolean; status: number; text: string }> {
  const answer = await fetch(url + path, {
    method,
    headers: headersOf(cookie, body),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { ok: answer.ok, status: answer.status, text: await answer.text() }
}

/** A write brings its key (R12.1). */
export const headersOf = (cookie: string, body: unknown): Record<string, string> => ({
  cookie: `sid=${cookie}`,
  ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }),
})
