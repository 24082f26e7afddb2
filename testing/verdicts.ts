import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { TestApp } from './app.ts'
import { haizhu } from './cast.ts'
import { act } from './tasks.ts'

/** A policy that every district begins with, by the id that its text gives itself. */
export async function policyBegunWith(t: Pick<TestApp, 'db'>, key: string): Promise<string> {
  const { id } = await t.db
    .selectFrom('policy')
    .select('id')
    .where('district_id', '=', haizhu)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  return id
}

/** The text of one that comes with the engine. */
export const encodedText = (file: string): string =>
  readFileSync(
    createRequire(import.meta.url)
      .resolve('@yigen/policy')
      .replace(/src\/index\.ts$/, `policies/${file}`),
    'utf8',
  )

/** Said on the phone today. */
export const saidNow = (t: TestApp, value: unknown) => ({
  ...{ value, sourceKind: 'call', source: '财务 李会计' },
  day: t.now().toZonedDateTimeISO('+08:00').toPlainDate().toString(),
})

export const answerBody = (t: TestApp, fact: string, value: unknown, more: object = {}) => ({ fact, ...saidNow(t, value), ...more })

/** Recorded by the officer. */
export const aPolicyFact = async (t: TestApp, fact: string, value: unknown, more: object = {}, enterpriseId = t.cast.enterprise) =>
  act(t, t.cast.officer, `/api/enterprises/${enterpriseId}/policy-facts`, answerBody(t, fact, value, more)) as Promise<{ id: string }>

/** All that the recognition of a high-tech enterprise asks for, in order: research of three years is 5 % of three years’ sales. */
export const highTechFacts: Readonly<Record<string, unknown>> = {
  '企业.成立日期': '2020-05-01',
  '企业.核心知识产权所有权经评审': true,
  '企业.主要产品技术领域经评审': true,
  '企业.科技人员数': 20,
  '企业.当年职工总数': 150,
  '企业.近三年研发费用': 200,
  '企业.近三年销售收入': 4000,
  '企业.最近一年销售收入': 1500,
  '企业.近三年境内研发费用': 180,
  '企业.近一年高新技术产品收入': 1200,
  '企业.近一年总收入': 1500,
  '企业.创新能力评价得分': 75,
  '企业.最近重大事故或严重环境违法日期': null,
}

/** An enterprise of which all that is known, but for what is changed (undefined: not known). */
export async function knowHighTech(t: TestApp, changed: Record<string, unknown> = {}, enterpriseId = t.cast.enterprise): Promise<void> {
  for (const [fact, value] of Object.entries({ ...highTechFacts, ...changed }))
    if (value !== undefined) await aPolicyFact(t, fact, value, {}, enterpriseId)
}
