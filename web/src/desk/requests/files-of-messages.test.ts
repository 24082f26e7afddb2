import { expect, test } from 'vitest'
import type { FileRow } from '../files/file.steps.ts'
import { saidInOrder } from '../matters/said-in-order.ts'
import { filesOf, unsentFiles } from './files-of-messages.ts'
import type { MessageRow } from './request.queries.ts'

const message = (id: string, kind: MessageRow['kind'], side: MessageRow['side'], at: string): MessageRow => ({
  id,
  kind,
  side,
  authorName: '',
  authorTitle: '',
  words: '',
  at,
  recordedAt: at,
})
const file = (id: string, side: FileRow['side'], attachedAt: string, taskId: string | null = null): FileRow => ({
  id,
  side,
  attachedAt,
  name: id,
  type: 'application/pdf',
  bytes: 1,
  taskId,
  internal: false,
  attachedBy: '',
})

const filing = message('filing', 'filing', 'enterprise', '2026-11-24T12:15:00Z')
const note = message('note', 'note', 'office', '2026-11-24T13:00:00Z')
const reply = message('reply', 'reply', 'office', '2026-11-24T14:00:00Z')
const again = message('again', 'message', 'enterprise', '2026-11-24T15:00:00Z')
const messages = [filing, note, reply, again]

const ids = (files: FileRow[]) => files.map(({ id }) => id)

test('files of the enterprise go with its words before them, to the fraction of a second', () => {
  const files = [file('lease', 'enterprise', '2026-11-24T12:15:00.250Z'), file('report', 'enterprise', '2026-11-24T15:00:01Z')]
  expect(ids(filesOf({ messages, files }, filing))).toEqual(['lease'])
  expect(ids(filesOf({ messages, files }, again))).toEqual(['report'])
})

test('files of the office go with its next answer, never with a note; until then they are unsent', () => {
  const files = [file('letter', 'office', '2026-11-24T12:30:00Z'), file('plan', 'office', '2026-11-24T14:30:00Z')]
  expect(ids(filesOf({ messages, files }, note))).toEqual([])
  expect(ids(filesOf({ messages, files }, reply))).toEqual(['letter'])
  expect(ids(unsentFiles({ messages, files }))).toEqual(['plan'])
})

test('a promise stands between the messages it was made between', () => {
  const promise = {
    id: 'promise',
    dueAt: '2026-11-26T10:00:00Z',
    words: '',
    reason: '',
    promisedBy: '',
    promisedAt: '2026-11-24T14:30:00Z',
  }
  const order = saidInOrder({ messages, promises: [promise] }).map(said => ('promise' in said ? said.promise.id : said.message.id))
  expect(order).toEqual(['filing', 'note', 'reply', 'promise', 'again'])
})

test('files of a department’s result belong to its task, to no message, and are not waiting to be sent', () => {
  const files = [file('report', 'office', '2026-11-24T13:30:00Z', 'task'), file('late', 'office', '2026-11-24T16:00:00Z', 'task')]
  expect(messages.flatMap(one => ids(filesOf({ messages, files }, one)))).toEqual([])
  expect(unsentFiles({ messages, files })).toEqual([])
})
