import { phoneOpenTo } from '@yigen/domain/enterprises/enterprise-steps.ts'
import { maskPhone } from '@yigen/domain/enterprises/phone.ts'
import type { RequestView } from '@yigen/domain/matters/request-view.ts'
import { whyNotSteps } from '@yigen/domain/matters/why-not-steps.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { isMinisterOf } from '@yigen/domain/members/minister-of.ts'
import { isOpen } from '@yigen/domain/requests/request-status.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import { explainClocks } from '#clocks/explained-clocks.ts'
import type { DB } from '#database/schema.ts'
import { cardsOf } from '#people/cards.ts'
import { toChain } from '#people/chain.queries.ts'
import { whoAnswers } from '#people/who-answers.ts'
import { toldOfNote } from '#requests/people-of-request.ts'
import { isFromOutside } from '#sight/matter-sight.ts'
import { actedAs } from './acted-as.ts'
import { type Matter, readMatter } from './matter.queries.ts'
import { toRequestRow } from './request-rows.ts'

type View = z.output<typeof RequestView>
type ToOffice = Extract<View, { reader: 'office' }>

/** One request with everything around it that the reader may see. Invisible is 404. R11 */
export async function getRequest(db: Kysely<DB>, actor: Actor, id: string, language: Language, now: Temporal.Instant): Promise<View> {
  const matter = await readMatter(db, { actor, id, language, now })
  const { row, state, content } = matter
  const fromOutside = isFromOutside(actor)
  const reading = { fromOutside, withPeople: row.wholly && !fromOutside, language }
  const [line, takersLine = line] = matter.lines
  const head = {
    ...toRequestRow(row, actor),
    enterprise: { id: row.enterpriseId, name: row.enterpriseName, kind: row.kind, streetName: row.streetName, building: row.building },
    ...(fromOutside ? whoAnswers(cardsOf(line)) : cardsOf(line)),
    filedBy: row.filedBy,
    recordedAt: row.recordedAt,
    lastMessageId: row.lastMessageId,
    clocks: await explainClocks(db, actor.districtId, matter.clocks, toChain(row.responsibleId, takersLine), reading, now),
    limits: state.limits,
    mergedInto: row.mergedIntoId !== null && state.mergedInto !== null ? { id: row.mergedIntoId, number: state.mergedInto } : null,
    noteTells: toldOfNote({ officerId: row.responsibleId, holderIds: state.holderIds }, row.relation, actor.memberId).length > 0,
    whyNot: whyNotSteps(
      { ...row, ...state, lifting: content?.lifting ?? notSeen },
      {
        ...{ relation: row.relation, alsoMinister: isMinisterOf(actor, row.responsibleId), atDesk: row.atDesk, language },
        holdsIt: state.holderIds.includes(actor.memberId),
      },
      now,
    ),
  }
  if (content === null) return { ...head, ...noContent, reader: 'street', sight: 'state' }
  const whole = { ...head, ...contentOf(row, content, fromOutside), pausedMinutes: state.pausedMinutes, sight: 'whole' as const }
  return fromOutside ? { ...whole, history: actedAs(whole.history, content.stoodIn), reader: 'enterprise' } : { ...whole, reader: 'office' }
}

/** Nothing is asked from there. */
const notSeen = { runs: false, missing: null }

const noContent = {
  ...{
    body: '',
    filedBy: '',
    contactName: '',
    callbackPhone: '',
    messages: [],
    files: [],
    promises: [],
    history: [],
    earlierHistory: null,
    proposedSettlement: '',
  },
  ...{
    tasks: [],
    waysTried: [],
    declines: [],
    pause: null,
    pausedMinutes: 0,
    rating: null,
    move: null,
    supervisions: [],
    lifts: [],
    levelAsked: null,
    transfer: null,
    mergedHere: [],
  },
} as const satisfies Partial<Extract<View, { reader: 'street' }>>

function contentOf(row: Matter['row'], content: NonNullable<Matter['content']>, fromOutside: boolean) {
  const { history, promises, stoodIn: _, lifting: __, ...beside } = content
  const phoneOpen = fromOutside || phoneOpenTo(row.relation)
  return {
    ...beside,
    body: row.body,
    contactName: row.contactName,
    callbackPhone: phoneOpen ? row.callbackPhone : maskPhone(row.callbackPhone),
    promises,
    history: history.rows,
    earlierHistory: history.next,
    proposedSettlement: proposedSettlement(row, content.tasks),
  }
}

/** R4.8: what the departments found, as words to begin with; empty once the matter is over. */
function proposedSettlement({ status }: Matter['row'], tasks: ToOffice['tasks']): string {
  if (!isOpen(status)) return ''
  return tasks.flatMap(task => (task.status === 'finished' && task.result ? `${task.unitName}：${task.result}` : [])).join('\n')
}
