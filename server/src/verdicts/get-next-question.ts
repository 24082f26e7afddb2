import type { Actor } from '@yigen/domain/members/actor.ts'
import type { AskNext, NextQuestion } from '@yigen/domain/verdicts/verdict.ts'
import { nextQuestion, type Question, sayFact } from '@yigen/policy'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { definitionOf } from './definition-of.ts'
import { engineLanguage } from './engine-language.ts'
import { type JudgedEnterprise, judgeAll } from './judge-all.ts'
import { policyOf } from './match-row.ts'
import { askable } from './supposable.ts'

type View = z.output<typeof NextQuestion>

/** What to ask the enterprise next: it decides most for what it costs to ask. `open`: how many measures are still undecided. */
export async function getNextQuestion(
  db: Kysely<DB>,
  actor: Actor,
  enterpriseId: string,
  { dismissed, topic }: z.output<typeof AskNext>,
  now: Temporal.Instant,
): Promise<View> {
  const all = await judgeAll(db, actor, enterpriseId, now)
  const undecided = all.judged.filter(({ assessment }) => assessment.verdict === 'unknown')
  const question = nextQuestion(undecided, { dismissed: new Set(dismissed.split(',').filter(Boolean)), topic })
  return { question: question ? shown(question, all) : null, open: undecided.length }
}

function shown({ fact, year, waiting }: Question, { policies, judged, showing }: JudgedEnterprise): View['question'] {
  const language = engineLanguage(showing.language)
  const lists = definitionOf(policies, fact.id)?.lists ?? []
  return {
    ...askable(
      fact,
      year ?? null,
      lists,
      waiting.map(({ measure }) => measure),
      language,
    ),
    fields: (fact.fields ?? []).map(({ id, label, type, unit = null }) => ({ id, type, unit, label: sayFact({ id, label }, language) })),
    nullable: fact.nullable === true,
    whose: fact.source ?? null,
    topic: fact.topic ?? null,
    judged: waiting.every(({ clauses }) => clauses.length > 0 && clauses.every(({ kind }) => kind === 'discretion')),
    waiting: waiting.flatMap(({ measure, clauses }) => {
      const policy = judged.find(one => one.measure === measure)?.policy
      if (!policy) return []
      const { policyId, measure: key, label } = policyOf({ policy, measure }, language)
      return [{ policyId, measure: key, label, articles: [...new Set(clauses.flatMap(({ cite }) => cite?.article ?? []))] }]
    }),
  }
}
