import type { Sentence } from '#wire/language.ts'

/** How far a project has come: the last gate it passed; a project begins as a lead. R13.2 */
export const projectStages = ['lead', 'talks', 'signed', 'registered', 'invoicing', 'staffed', 'taxed'] as const
export type ProjectStage = (typeof projectStages)[number]

/** The stages that are reached by a gate. R13.3 */
export const gates = ['talks', 'signed', 'registered', 'invoicing', 'staffed', 'taxed'] as const satisfies readonly ProjectStage[]
export type Gate = (typeof gates)[number]

export const projectStageWords: Record<ProjectStage, Sentence> = {
  lead: { zh: '线索', en: 'lead' },
  talks: { zh: '洽谈', en: 'talks' },
  signed: { zh: '签约', en: 'signed' },
  registered: { zh: '注册', en: 'registered' },
  invoicing: { zh: '开票', en: 'invoicing' },
  staffed: { zh: '人员到位', en: 'staffed' },
  taxed: { zh: '产生税收', en: 'tax paid' },
}

/** The gate a project of this stage stands before; null once tax is paid, which is landed. R13.2, R13.3 */
export const nextGate = (stage: ProjectStage): Gate | null => gates[projectStages.indexOf(stage)] ?? null

/** Whether a stage comes before another. R13.2 */
export const isBefore = (stage: ProjectStage, other: ProjectStage): boolean => projectStages.indexOf(stage) < projectStages.indexOf(other)
