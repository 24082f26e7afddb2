/** `address`: from which it comes, where one is counted by that */
export type Shot = { method: 'GET' | 'POST'; path: string; cookie: string; address?: string; body?: unknown }
export type Answer = { ok: boolean; status: number; text: string }

/** One request as a browser sends it, its answer read to the end. */
export async function shoot(url: string, shot: Shot): Promise<Answer> {
  const { method, path, body } = shot
  const answer = await fetch(url + path, {
    method,
    headers: headersOf(shot),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { ok: answer.ok, status: answer.status, text: await answer.text() }
}

/** A write brings its key (R12.1). */
export const headersOf = ({ cookie, address, body }: Shot): Record<string, string> => ({
  cookie: `sid=${cookie}`,
  ...(address ? { 'x-forwarded-for': address } : {}),
  ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }),
})
