import type { Caller } from '../caller.ts'
import { fresh } from '../fresh.ts'
import type { Writer } from '../people.ts'
import type { Story } from '../story.ts'
import { recorded, written } from '../trace.ts'

const named = written('premises', 'name')
const noted = written('premises', 'note')
const why = written('site_opinion', 'why')

const said = (caller: Caller, name: string) => ({
  ...{ name, address: '琶洲大街 12 号', use: 'office', area: 820, rentFen: 8500, ask: '徐满仓', phone: '138-0000-0501', note: '' },
  ...{ freeFrom: dayOf(caller), seenOn: dayOf(caller) },
})
const dayOf = (caller: Caller) => caller.now().toZonedDateTimeISO('+08:00').toPlainDate().toString()

const record = (caller: Caller, { streetClerk }: Writer, name: string) =>
  caller.act<{ id: string }>({ who: streetClerk, step: 'recordPremises', body: said(caller, name), trace: named(name) })

export const stories: readonly Story[] = [
  async function keptToDate(caller, writer) {
    const { streetClerk, officer } = writer
    const name = fresh('场地')
    const { id } = await record(caller, writer, name)
    const note = fresh('场地说明')
    const changed = { ...said(caller, name), note, seen: 1 }
    await caller.act({ who: streetClerk, step: 'changePremises', on: { id }, body: changed, trace: noted(note) })
    await caller.act({
      who: officer,
      step: 'confirmPremises',
      on: { id },
      body: { seenOn: dayOf(caller) },
      trace: recorded('premises.confirmed', id),
    })
    await caller.act({ who: officer, step: 'takeOffPremises', on: { id }, body: { why: 'let' }, trace: recorded('premises.takenOff', id) })
  },
  async function compared(caller, writer) {
    const { officer, enterpriseId } = writer
    const one = await record(caller, writer, fresh('甲地'))
    const other = await record(caller, writer, fresh('乙地'))
    const words = fresh('选址理由')
    const body = {
      needs: '办公 800 ㎡。',
      premises: [
        { id: one.id, words: '合适。' },
        { id: other.id, words: '偏远。' },
      ],
      ...{ recommendedId: one.id, why: words },
    }
    await caller.act({ who: officer, step: 'issueSiteOpinion', on: { id: enterpriseId }, body, trace: why(words) })
  },
]
