import { clockKinds } from '#kinds.ts'
import { projectStageWords } from '#projects/project-stage.ts'
import { gradeWords } from '#ratings/grade.ts'
import { type Language, type Sentence, say } from '#wire/language.ts'
import { type AgendaFact, agendaFacts } from './agenda-facts.ts'

export type FactData = Readonly<Record<string, string | number | null>>

/** A fact in words; `moment` says a time as its page does. */
export function sayFact(fact: AgendaFact, data: FactData, language: Language, moment: (at: Temporal.Instant) => string): string {
  const blanks = Object.entries(data).map(([name, value]): [string, string | number] => [name, said(name, value, language, moment)])
  return say(agendaFacts[fact], language, Object.fromEntries(blanks))
}

function said(name: string, value: string | number | null, language: Language, moment: (at: Temporal.Instant) => string): string | number {
  if (value === null) return ''
  if (name === 'due' || name === 'last') return moment(Temporal.Instant.from(String(value)))
  const words = wordsOf(name, String(value))
  return words ? say(words, language) : value
}

function wordsOf(name: string, value: string): Sentence | undefined {
  if (name === 'clock') return clockKinds[value as keyof typeof clockKinds]?.words
  if (name === 'from' || name === 'to') return projectStageWords[value as keyof typeof projectStageWords]
  return name === 'grade' ? gradeWords[Number(value) as keyof typeof gradeWords] : undefined
}
