import type { Caller } from '../caller.ts'
import { fresh } from '../fresh.ts'
import type { Writer } from '../people.ts'
import type { Story } from '../story.ts'
import { recorded, written } from '../trace.ts'

const claim = written('result_claim', 'source')
const why = written('result_claim', 'correction_reason')
const back = written('result_claim', 'return_reason')
const dispute = written('result_claim', 'dispute_words')
const file = written('file', 'name')

let days = 0
/** A day of its own, long over: of one period one claim stands. */
const nextDay = () => Temporal.PlainDate.from('1995-01-01').add({ days: days++ }).toString()

async function claimed(caller: Caller, { officer, enterpriseId }: Writer) {
  const source = fresh('银行回单')
  const period = nextDay()
  const body = { kind: 'paidInCapital', period, value: 5_000_000_000, source, sure: true }
  const { id } = await caller.act({ who: officer, step: 'recordResult', on: { id: enterpriseId }, body, trace: claim(source) })
  return { id, period }
}

async function counted(caller: Caller, writer: Writer) {
  const result = await claimed(caller, writer)
  await caller.act({ who: writer.minister, step: 'verifyResult', on: result, body: {}, trace: recorded('result.verified', result.id) })
  return result
}

export const stories: readonly Story[] = [
  async function claimedWithAPaper(caller, writer) {
    const { id } = await claimed(caller, writer)
    const name = `${fresh('回单')}.txt`
    const sent = { name, bytes: Buffer.from(name.repeat(50)), kept: true as const }
    await caller.act({ who: writer.officer, step: 'attachResultFile', on: { id }, file: sent, trace: file(name) })
  },
  async function claimedAndConfirmed(caller, writer) {
    const { id } = await counted(caller, writer)
    await caller.act({ who: writer.contact, step: 'confirmResult', on: { id }, body: {}, trace: recorded('result.confirmed', id) })
  },
  async function verifiedTogether(caller, writer) {
    const { id } = await claimed(caller, writer)
    await caller.act({ who: writer.minister, step: 'verifyResults', body: { ids: [id] }, trace: recorded('result.verified', id) })
  },
  async function disputedAndCorrected(caller, writer) {
    const { id, period } = await counted(caller, writer)
    const [words, reason, source] = [fresh('多算了'), fresh('退库算重'), fresh('更正回单')]
    await caller.act({ who: writer.contact, step: 'disputeResult', on: { id }, body: { words }, trace: dispute(words) })
    const body = { period, value: 4_000_000_000, source, reason, sure: true }
    await caller.act({ who: writer.officer, step: 'correctResult', on: { id }, body, trace: why(reason) })
  },
  async function returned(caller, writer) {
    const { id } = await claimed(caller, writer)
    const reason = fresh('与回单不符')
    await caller.act({ who: writer.minister, step: 'returnResult', on: { id }, body: { reason }, trace: back(reason) })
  },
]
