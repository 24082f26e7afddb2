import { at, dateIn } from '@yigen/domain/calendar/zone.ts'
import { intervalOf } from '@yigen/domain/pace/interval.ts'
import { type PacedGate, pacedGates, paces } from '@yigen/domain/pace/pace.ts'
import type { ProjectStage } from '@yigen/domain/projects/project-stage.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import type { KnownProject } from './known-project.ts'

type Moment = Temporal.Instant | null

/** How long the licence took from the counter, and invoicing from the licence, against what is promised for them; null while that has not begun, and for every other stage. R9.6 */
export function stagePace(known: KnownProject, stage: ProjectStage, language: Language) {
  if (!isPaced(stage)) return null
  const promised = paces[pacedGates[stage].serviceCode]
  const startAt = stage === 'registered' ? partOf(known, 'registered').acceptedAt : issuedAt(known)
  if (!promised || !startAt) return null
  const measured = { kind: 'pace', ...promised, startAt, endAt: endOf(known, stage) } as const
  const { from, promise, dueAt, state, used, sentence } = intervalOf(known.calendar, measured, language, known.now)
  return { from, promise, dueAt, state, used, sentence }
}

const isPaced = (stage: ProjectStage): stage is PacedGate => stage in pacedGates

const partOf = ({ page }: KnownProject, gate: PacedGate): { acceptedAt: Moment; finishedAt: Moment } =>
  page.pacedParts.find(({ serviceCode }) => serviceCode === pacedGates[gate].serviceCode) ?? { acceptedAt: null, finishedAt: null }

/** When the counter was done with it, else the day of what was shown. */
const endOf = (known: KnownProject, gate: PacedGate): Moment => partOf(known, gate).finishedAt ?? shownAt(known, gate)

/** A licence of before the project was opened says nothing of its pace. */
function issuedAt(known: KnownProject): Moment {
  const issued = endOf(known, 'registered')
  return issued && Temporal.PlainDate.compare(dateIn(issued), dateIn(known.page.more.openedAt)) >= 0 ? issued : null
}

/** A day counts as a whole (R9.3), so any moment of it does. */
function shownAt({ page: { evidence } }: KnownProject, gate: PacedGate): Moment {
  const shown = evidence.find(({ kind, corrected }) => kind === pacedGates[gate].evidence && !corrected)
  return shown ? at(Temporal.PlainDate.from(shown.day), '12:00') : null
}
