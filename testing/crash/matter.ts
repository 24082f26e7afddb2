import type { Caller, Person, Step } from './caller.ts'
import { fresh } from './fresh.ts'
import type { Writer } from './people.ts'
import { recorded, type Trace, written } from './trace.ts'

/** A matter of the writer's enterprise, and who works on it: what the stories of every slice begin with. */
export type Matter = { id: string; writer: Writer; caller: Caller }

const request = written('request', 'body')
const message = written('request_message', 'body')

export async function fileRequest(caller: Caller, writer: Writer, entered: { who?: Person; more?: object } = {}): Promise<Matter> {
  const body = fresh('诉求')
  const { id } = await caller.act({
    ...{ who: entered.who ?? writer.contact, step: 'fileRequest' },
    ...{ body: { enterpriseId: writer.enterpriseId, body, ...entered.more }, trace: request(body) },
  })
  return { id, writer, caller }
}

export const ofMatter = <T = { id: string }>({ id, caller }: Matter, step: Omit<Step, 'on'>): Promise<T> =>
  caller.act<T>({ ...step, on: { id } })

/** Words that stand among the messages of the matter. */
export async function say(matter: Matter, step: 'addNote' | 'sendMessage', who: Person) {
  const words = fresh(step)
  await ofMatter(matter, { who, step, body: { words }, trace: message(words) })
}

/** The same by who has read everything before. */
export async function answer(matter: Matter, step: 'replyToRequest' | 'settleRequest', who: Person = matter.writer.officer) {
  const words = fresh(step)
  const { lastMessageId: seen } = await matter.caller.read<{ lastMessageId: string }>(who, 'getRequest', { id: matter.id })
  await ofMatter(matter, { who, step, body: { words, seen }, trace: message(words) })
}

export async function answeredMatter(caller: Caller, writer: Writer): Promise<Matter> {
  const matter = await fileRequest(caller, writer)
  await answer(matter, 'replyToRequest')
  return matter
}

export async function settledMatter(caller: Caller, writer: Writer): Promise<Matter> {
  const matter = await answeredMatter(caller, writer)
  await answer(matter, 'settleRequest')
  return matter
}

/** By the row of the record that hangs on the matter. */
export const recordedOf = (kind: Parameters<typeof recorded>[0], requestId: string): Trace => ({
  ...recorded(kind, requestId),
  word: 'request_id',
})
