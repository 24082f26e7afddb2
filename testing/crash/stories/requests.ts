import { Buffer } from 'node:buffer'
import { fresh } from '../fresh.ts'
import { answer, answeredMatter, fileRequest, type Matter, ofMatter, recordedOf, say, settledMatter } from '../matter.ts'
import type { Story } from '../story.ts'
import { written } from '../trace.ts'

const message = written('request_message', 'body')
const withdrawal = written('request_withdrawal', 'reason')
const reopening = written('request_reopening', 'reason')
const call = written('request_call', 'said')
const promise = written('request_promise', 'words')
const file = written('file', 'name')
const merge = written('request_merge', 'words')

async function attachFile(matter: Matter) {
  const name = `${fresh('平面图')}.txt`
  const bytes = Buffer.from(name.repeat(1 + Math.floor(Math.random() * 2_000)))
  await ofMatter(matter, { who: matter.writer.contact, step: 'attachFile', file: { name, bytes, kept: true }, trace: file(name) })
}

const classify = (matter: Matter) =>
  ofMatter(matter, {
    ...{ who: matter.writer.officer, step: 'classifyRequest', body: { serviceCode: 'business-licence' } },
    trace: recordedOf('request.classified', matter.id),
  })

async function logCall(matter: Matter) {
  const said = fresh('通话')
  const body = { contactName: '王嘉树', calledAt: matter.caller.now().subtract({ minutes: 5 }).toString(), minutes: 4, said }
  await ofMatter(matter, { who: matter.writer.officer, step: 'logCall', body, trace: call(said) })
}

/** In a week of holidays the one working day of its promise may not be over yet. */
async function promiseNextAnswer(matter: Matter) {
  const { officer } = matter.writer
  const { whyNot } = await matter.caller.read<{ whyNot: Record<string, string | null> }>(officer, 'getRequest', { id: matter.id })
  if (whyNot.promiseNextAnswer !== null) return
  const words = fresh('承诺')
  const dueAt = matter.caller.now().add({ hours: 6 }).toString()
  await ofMatter(matter, { who: officer, step: 'promiseNextAnswer', body: { dueAt, words }, trace: promise(words) })
}

/** Undone at once, where the server was not away for its seconds. */
async function undone(matter: Matter) {
  const { officer } = matter.writer
  const words = fresh('发错了')
  const { lastMessageId: seen } = await matter.caller.read<{ lastMessageId: string }>(officer, 'getRequest', { id: matter.id })
  const body = { words, seen, undoable: true }
  const { messageId } = await ofMatter<{ messageId: string }>(matter, { who: officer, step: 'replyToRequest', body, trace: message(words) })
  await matter.caller.act({
    ...{ who: officer, step: 'undoReply', on: { id: matter.id, messageId }, body: {}, tooLate: 'undoTooLate' },
    trace: recordedOf('request.replyUndone', matter.id),
  })
}

export const stories: readonly Story[] = [
  async function replyUndone(caller, writer) {
    const matter = await fileRequest(caller, writer)
    await undone(matter)
    await answer(matter, 'settleRequest')
  },
  async function withFilesThenWithdrawn(caller, writer) {
    const matter = await fileRequest(caller, writer)
    await say(matter, 'sendMessage', writer.contact)
    await attachFile(matter)
    await answer(matter, 'replyToRequest')
    await say(matter, 'addNote', writer.officer)
    await attachFile(matter)
    const reason = fresh('撤回')
    await ofMatter(matter, { who: writer.contact, step: 'withdrawRequest', body: { reason }, trace: withdrawal(reason) })
  },
  async function classifiedTogether(caller, writer) {
    const { id } = await fileRequest(caller, writer)
    const body = { ids: [id], serviceCode: 'business-licence' }
    await caller.act({ who: writer.officer, step: 'classifyRequests', body, trace: recordedOf('request.classified', id) })
  },
  async function merged(caller, writer) {
    const [survivor, absorbed] = [await fileRequest(caller, writer), await fileRequest(caller, writer)]
    await answer(absorbed, 'replyToRequest')
    const words = fresh('并案')
    const { lastMessageId: seen } = await caller.read<{ lastMessageId: string }>(writer.officer, 'getRequest', { id: absorbed.id })
    const body = { intoId: survivor.id, seen, words }
    await ofMatter(absorbed, { who: writer.officer, step: 'mergeRequests', body, trace: merge(words) })
    await answer(survivor, 'settleRequest')
  },
  async function reopened(caller, writer) {
    const matter = await settledMatter(caller, writer)
    const reason = fresh('重开')
    await ofMatter(matter, { who: writer.contact, step: 'reopenRequest', body: { reason }, trace: reopening(reason) })
    await answer(matter, 'replyToRequest')
  },
  async function enteredLateAndPromised(caller, writer) {
    const received = caller.now().subtract({ hours: 7 * 24 - 1 })
    const more = { source: 'call', receivedAt: received.toString(), contactName: '王嘉树' }
    const matter = await fileRequest(caller, writer, { who: writer.officer, more })
    await logCall(matter)
    await classify(matter)
    await promiseNextAnswer(matter)
    await answer(matter, 'settleRequest')
  },
  async function calledThenAnswered(caller, writer) {
    const matter = await answeredMatter(caller, writer)
    await logCall(matter)
    await answer(matter, 'settleRequest')
  },
]
