import { clockState } from '@yigen/domain/clocks/clock.ts'
import type { RequestStep } from '@yigen/domain/requests/request.ts'
import { stepsByStatus } from '@yigen/domain/requests/request-steps.ts'
import { serverNow } from '#shared/ticker.ts'
import { fromLocal, toLocal } from '../../calendar/local-time.ts'
import { timesOf } from '../../clocks/times-of.ts'
import type { Request } from '../request.queries.ts'
import {
  addNote,
  type Done,
  logCall,
  promiseNextAnswer,
  type Replied,
  reopenRequest,
  replyToRequest,
  settleRequest,
} from '../request.steps.ts'

/** What can be written on a request's page, each with its own draft. */
export type Kind = 'reply' | 'settle' | 'promise' | 'note' | 'call' | 'reopen'

/** The composer's tabs: what can be written, and handing out to departments, which has fields of its own. */
export type Tab = Kind | 'hand'

/** What a draft holds; each kind uses its part. `dueAt` and `at` are fields of date and time. */
export type Written = {
  words: string
  dueAt: string
  reason: string
  contactName: string
  at: string
  minutes: string
  asReply: boolean
  replyWords: string
}

/** Nothing written yet: a call is proposed as just now with the request's contact, a promise for the end of the next working day, a settlement in the words of the departments (R4.8). */
export function blankOf(kind: Kind, request: Request, tomorrow: Temporal.Instant | undefined): Written {
  return {
    words: kind === 'settle' ? request.proposedSettlement : '',
    dueAt: kind === 'promise' && tomorrow ? toLocal(tomorrow) : '',
    reason: '',
    contactName: kind === 'call' ? request.contactName : '',
    at: kind === 'call' ? toLocal(serverNow()) : '',
    minutes: '',
    asReply: false,
    replyWords: '',
  }
}

export const stepOf = {
  reply: 'replyToRequest',
  settle: 'settleRequest',
  promise: 'promiseNextAnswer',
  note: 'addNote',
  call: 'logCall',
  reopen: 'reopenRequest',
} as const satisfies Record<Kind, RequestStep>

/** In the order of the tabs. */
const tabs = ['reply', 'hand', 'settle', 'promise', 'note', 'call', 'reopen'] as const satisfies readonly Tab[]

/** The kinds that belong to a request as it stands; the refusal greys the button of those that cannot be done now. A promise belongs to what is late (R4.7). */
export function tabsOf({ status, clocks }: Pick<Request, 'status' | 'clocks'>, now: Temporal.Instant): Tab[] {
  const possible: readonly RequestStep[] = stepsByStatus[status]
  const late = clocks.some(clock => clock.kind === 'settlement' && clockState(timesOf(clock), now) === 'over')
  return tabs.filter(tab => possible.includes(tab === 'hand' ? 'handToUnit' : stepOf[tab]) && (tab !== 'promise' || late))
}

/** What a step answers; of a reply also until when it can be undone. */
export type Sending = Done & Partial<Pick<Replied, 'messageId' | 'undoUntil'>>

/** Takes the step of a kind with what was written; `seen` is the last message the writer has read. R4.4 */
export function take(kind: Kind, id: string, written: Written, seen: string): Promise<Sending> {
  const { words } = written
  switch (kind) {
    case 'reply':
      return replyToRequest(id, { words, seen, undoable: true })
    case 'settle':
      return settleRequest(id, { words, seen })
    case 'note':
      return addNote(id, { words })
    case 'reopen':
      return reopenRequest(id, { reason: words })
    case 'promise':
      return promiseNextAnswer(id, { words, dueAt: moment(written.dueAt), reason: written.reason })
    case 'call':
      return logCall(id, {
        contactName: written.contactName,
        calledAt: moment(written.at),
        minutes: Number(written.minutes || 0),
        said: words,
        ...(written.asReply ? { reply: { words: written.replyWords, seen } } : {}),
      })
  }
}

const moment = (text: string) => fromLocal(text)?.toString() ?? ''

/** The field that is still empty, by its name in the form. */
export function missing(kind: Kind, written: Written): keyof Written | null {
  if (kind === 'call' && !written.contactName.trim()) return 'contactName'
  if (kind === 'call' && !fromLocal(written.at)) return 'at'
  if (kind === 'promise' && !fromLocal(written.dueAt)) return 'dueAt'
  if (!written.words.trim()) return 'words'
  return kind === 'call' && written.asReply && !written.replyWords.trim() ? 'replyWords' : null
}

/** The fields of each kind that can say themselves what is wrong with them. */
export const fieldsOf: Record<Kind, readonly string[]> = {
  reply: [],
  settle: [],
  note: [],
  reopen: [],
  promise: ['dueAt', 'reason'],
  call: ['contactName', 'calledAt', 'minutes'],
}
