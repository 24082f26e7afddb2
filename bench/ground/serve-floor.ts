import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { restsFor } from '@yigen/server/database/database.ts'
import Fastify from 'fastify'
import pg from 'pg'
import { answerParent } from './answer-parent.ts'
import { countStatements } from './count-statements.ts'
import { benchNow } from './district.ts'
import type { Floor } from './floor.ts'
import { type FloorMember, signedInMember } from './floor-session.ts'

// The floor in a process of its own: bare Fastify and pg, every statement named, the session and then one statement an act, whose text is the answer.
// No validation, no rules, no sight but the statement's own, no serializer. As many connections as our server has; each statement is written so that one plan serves all values, and planned once.
const counting = countStatements()
// rests as long as ours, so that neither side opens connections where the other need not
const pool = new pg.Pool({
  ...{ connectionString: process.argv[2] as string, max: 10, idleTimeoutMillis: restsFor },
  options: '-c plan_cache_mode=force_generic_plan',
})
const app = Fastify()
const now = benchNow.toString()

const names = new Map<string, string>()
const folder = join(import.meta.dirname, '../floors')
for (const file of readdirSync(folder)) {
  const [floor] = Object.values<Floor>(await import(join(folder, file)))
  if (floor) serve(floor)
}
const url = await app.listen({ port: 0, host: '127.0.0.1' })
answerParent(url, pool, counting, async () => {
  await app.close()
  await pool.end()
})

const nobody: FloorMember = { id: '', districtId: '', unitId: '', name: '', unitName: '' }

function serve({ method, path, status = 200, open, statement, values }: Floor) {
  app.route({
    method,
    url: path,
    async handler({ url, headers, params, query, body }, reply) {
      const member = open ? nobody : await signedInMember(pool, headers.cookie, now)
      if (!member) return reply.code(401).send()
      const asked = { member, now, url, params, query, body, key: headers['idempotency-key'] } as Parameters<typeof values>[0]
      const text = typeof statement === 'string' ? statement : statement(asked)
      const { rows } = await pool.query<{ answer: string }>({ name: nameOf(text), text, values: values(asked) })
      if (!rows[0]) return reply.code(404).send()
      return reply.code(status).header('content-type', 'application/json; charset=utf-8').send(rows[0].answer)
    },
  })
}

function nameOf(text: string): string {
  const name = names.get(text) ?? `f${names.size}`
  names.set(text, name)
  return name
}
