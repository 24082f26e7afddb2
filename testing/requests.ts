import type { Decline } from '@yigen/domain/declines/decline.ts'
import type { Pause } from '@yigen/domain/pauses/pause.ts'
import type { Rating } from '@yigen/domain/ratings/rating.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import type { TestApp } from './app.ts'

type Filing = {
  title?: string
  body?: string
  serviceCode?: string | null
  enterpriseId?: string
  source?: 'door' | 'call' | 'visit'
  receivedAt?: string
}

/** A request filed by the cast's enterprise just now: waiting for its answer. */
export async function aFiledRequest(t: TestApp, filing: Filing = {}) {
  const { contact, officer, enterprise } = t.cast
  const by = filing.source === 'call' || filing.source === 'visit' ? officer : contact
  const answer = await (await t.as(by)).post('/api/requests', {
    enterpriseId: enterprise,
    title: '二次消防能否先于房东的一次消防验收',
    body: '我们租了万胜广场 B 座 12 层，装修下周完工。二次消防要验收，可房东整栋的一次消防还没验完。能不能先给我们办？',
    ...filing,
  })
  if (answer.status !== 201) throw new Error(`filing failed: ${JSON.stringify(answer.body)}`)
  return findOne(t, answer.body.id)
}

/** Answered once by its officer. */
export async function aRepliedRequest(t: TestApp, filing: Filing = {}) {
  const filed = await aFiledRequest(t, filing)
  await act(t, t.cast.officer, `/api/requests/${filed.id}/replies`, {
    words: '王经理您好：情况已核实，我们两条路同时走。',
    seen: filed.lastMessageId,
  })
  return findOne(t, filed.id)
}

/** Answered by its officer just now: the reply can still be undone, and reaches nobody before. */
export async function aHeldReply(t: TestApp, filing: Filing = {}) {
  const filed = await aFiledRequest(t, filing)
  const reply = { words: '王经理您好：周五前给您结果。', seen: filed.lastMessageId, undoable: true }
  const { messageId, undoUntil } = await act(t, t.cast.officer, `/api/requests/${filed.id}/replies`, reply)
  return { id: filed.id, messageId: messageId as string, undoUntil: undoUntil as string, filed }
}

/** Settled by its officer. */
export async function aSettledRequest(t: TestApp, filing: Filing = {}) {
  const replied = await aRepliedRequest(t, filing)
  await act(t, t.cast.officer, `/api/requests/${replied.id}/settlement`, {
    words: '分段验收意见已出，12 层可以先验。',
    seen: replied.lastMessageId,
  })
  return findOne(t, replied.id)
}

/** Taken back by the enterprise. */
export async function aWithdrawnRequest(t: TestApp, filing: Filing = {}) {
  const filed = await aFiledRequest(t, filing)
  await act(t, t.cast.contact, `/api/requests/${filed.id}/withdrawal`, { reason: '房东已经办好了。' })
  return findOne(t, filed.id)
}

/** Answered, and merged into another one by its officer, which was filed first. */
export async function aMergedRequest(t: TestApp, filing: Filing = {}) {
  const survivor = await aFiledRequest(t, filing)
  const absorbed = await aRepliedRequest(t, filing)
  await act(t, t.cast.officer, `/api/requests/${absorbed.id}/merge`, {
    intoId: survivor.id,
    seen: absorbed.lastMessageId,
    words: '两件说的是同一件事，合在一起办。',
  })
  return { ...(await findOne(t, absorbed.id)), survivor: await findOne(t, survivor.id) }
}

/** As its officer sees it. */
export async function findOne(t: TestApp, id: string) {
  const { body } = await (await t.as(t.cast.officer)).get(`/api/requests/${id}`)
  return body as {
    id: string
    number: string
    title: string
    status: string
    receivedAt: string
    lastMessageId: string
    firstAnsweredAt: string | null
    endedAt: string | null
    reopenings: number
    clocks: {
      id: string
      kind: string
      startedAt: string
      dueAt: string
      stoppedAt: string | null
      stoppedBy: string | null
      promise: { amount: number; unit: string }
      why: string
      holderName: string
      rungs: { position: number; at: string; firedAt: string | null; names: string[] }[]
    }[]
    messages: { id: string; kind: string; words: string }[]
    history: { kind: string; public: boolean; sentence: string; actorName: string }[]
    files: { id: string; name: string }[]
    turn: string
    declines: Wire<typeof Decline>[]
    waysTried: { what: string; withWhom: string; answered: string }[]
    pause: Wire<typeof Pause> | null
    rating: Wire<typeof Rating> | null
    move: { id: string; toId: string; toName: string; words: string; proposedBy: string; mayAnswer: boolean } | null
    officer: { id: string; name: string } | null
    mergedInto: { id: string; number: string } | null
    mergedHere: { id: string; number: string; title: string; words: string; receivedAt: string; files: { id: string; name: string }[] }[]
    whyNot: Record<string, string | null>
  }
}

async function act(t: TestApp, who: string, path: string, body: unknown) {
  const answer = await (await t.as(who)).post(path, body)
  if (answer.status >= 300) throw new Error(`${path} failed: ${JSON.stringify(answer.body)}`)
  return answer.body
}
