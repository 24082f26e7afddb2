import { readsOwnPart } from '@yigen/domain/landings/landing-access.ts'
import { type Access, type AccessTable, type Facts, refusalStatus } from '@yigen/domain/members/access.ts'
import { type Reader, readerOf, readers } from '@yigen/domain/members/reader.ts'
import { administratorRoles, roles } from '@yigen/domain/members/role.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { haizhu } from '@yigen/testing/cast.ts'
import { aCarrier } from '@yigen/testing/codes.ts'
import { type Answered, askingAll, type Operation, ofNothing } from '@yigen/testing/matrix/asking.ts'
import { type Call, callsOf } from '@yigen/testing/matrix/calls.ts'
import { everybody, type Someone } from '@yigen/testing/matrix/people.ts'
import { factsOf, isThere, type Subject } from '@yigen/testing/matrix/standing.ts'
import { strictly } from '@yigen/testing/matrix/strictly.ts'
import { makeSubjects, type Subjects } from '@yigen/testing/matrix/subjects.ts'
import { never } from '@yigen/testing/order.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { slices } from './all-slices.ts'
import { healthAccess } from './health/health-access.ts'

/** It stays open: streams.test.ts. */
const neverAnswers = ['streamEvents']

const access: AccessTable = Object.assign({}, healthAccess, ...slices.map(slice => slice.access))

let t: TestApp
let people: Someone[]
let subjects: Subjects
let calls: Record<string, Call>
let operations: Operation[]
const lines: { operation: string; who: string; on: string; expected: number | null; got: Answered }[] = []

beforeAll(async () => {
  t = await testApp(undefined, { texts: aCarrier() })
  people = await everybody(t)
  const colleague = people.find(one => one.label === 'officer of the team')?.id ?? ''
  subjects = await makeSubjects(t, colleague)
  calls = callsOf(t, subjects, colleague)
  await askingAll(t, async (ask, all) => {
    operations = all
    for (const operation of all.filter(({ id, open }) => calls[id] && access[id] && !open)) {
      const [call, rule] = [calls[operation.id] as Call, access[operation.id] as Access]
      const told = async (who: Someone | null, on: string, asked: Call, expected: number | null) =>
        lines.push({ operation: operation.id, who: who?.label ?? 'nobody', on, expected, got: await ask(who, operation, asked) })
      await told(null, 'it', call, refusalStatus(rule, null, true))
      for (const who of people) {
        const subject = subjectOf(call)
        const there = isThere(who, subject)
        await told(who, 'it', call, expectedOf(rule, factsOf(who, subject), there, call))
        if (rule.kind === 'noun' && there && isOneOfEachRole(who))
          await told(who, 'nothing', ofNothing(call, never), refusalStatus(rule, factsOf(who, subject), false))
      }
    }
  })
})
afterAll(async () => {
  await t.close()
  const wrong = lines.filter(({ expected, got }) => !isAsExpected(expected, got)).length
  if (process.env.YIGEN_MATRIX)
    process.stdout.write(`matrix: ${operations.length} operations × ${people.length} people, ${lines.length} calls, ${wrong} unexpected\n`)
})

/** What is sent that names people or units of another district is refused to whom nothing else was. R12.2 */
function expectedOf(rule: Access, facts: Facts, there: boolean, { names }: Call): number | null {
  const status = refusalStatus(rule, facts, there)
  return there || !names ? status : (status ?? 400)
}

const byId = (id: string | undefined) => people.find(one => one.id === id)
const isOneOfEachRole = (who: Someone) => roles.some(role => people.find(one => one.roles.includes(role)) === who)

function subjectOf({ of, memberId, unitId, helperId, askedId, madeBy, holderId, lentTo, deciders }: Call): Subject {
  const defaultMinister = people.find(one => one.isDefaultMinister && one.districtId === haizhu) as Someone
  const officer = of === 'unassigned' ? null : (byId(t.cast.officer) ?? null)
  const [id, streetId] = of === 'enterprise' ? [t.cast.enterprise, '440105015'] : [of ? subjects[of] : '', null]
  const place = of && { id, districtId: haizhu, officer, defaultMinister, streetId }
  const [member, holder] = [byId(memberId), byId(holderId)]
  return {
    districtId: haizhu,
    ...(place ? { place } : {}),
    ...(member ? { member } : {}),
    ...(unitId ? { unitId } : {}),
    ...(helperId ? { helperId } : {}),
    ...(askedId ? { askedId } : {}),
    ...(madeBy ? { madeById: madeBy } : {}),
    ...(holder ? { holder } : {}),
    ...(lentTo ? { lentTo } : {}),
    ...(deciders ? { deciders } : {}),
  }
}

const shown = ({ operation, who, on, expected, got }: (typeof lines)[number]) =>
  `${operation} of ${on} by ${who}: ${expected ?? 'may'}, got ${got.status} ${got.code ?? ''}`

const isAsExpected = (expected: number | null, { status }: Answered): boolean =>
  expected === null ? [200, 201, 202, 409].includes(status) : status === expected

describe('the matrix', () => {
  it('has a rule and a call for every operation of the routes, and none besides', () => {
    const ids = operations.map(({ id }) => id).sort()
    expect(Object.keys(access).sort()).toEqual(ids)
    expect(Object.keys(calls).sort()).toEqual(
      operations
        .filter(({ id, open }) => !open && !neverAnswers.includes(id))
        .map(({ id }) => id)
        .sort(),
    )
  })

  it('has somebody of every role in a unit of every level, in the district, in another and in the city', () => {
    for (const role of roles) {
      const holders = people.filter(one => one.roles.includes(role))
      expect(new Set(holders.map(one => one.unitLevel)), role).toEqual(new Set(['city', 'district', 'street', 'village', 'department']))
      expect(new Set(holders.map(one => one.districtId)).size, role).toBe(3)
    }
  })

  it('routes stand open exactly where the rule says so', () => {
    expect(operations.filter(({ id, open }) => open !== (access[id]?.kind === 'open')).map(({ id }) => id)).toEqual([])
  })

  it('every operation answers everybody as the rules say: 401, 404, 403, or does it', () => {
    expect(lines.length).toBeGreaterThan(4000)
    expect(lines.filter(({ expected, got }) => !isAsExpected(expected, got)).map(shown)).toEqual([])
  })

  it('every operation is done by somebody', () => {
    const done = new Set(lines.filter(({ got }) => got.status < 300).map(({ operation }) => operation))
    expect(Object.keys(calls).filter(id => !done.has(id))).toEqual([])
  })

  it('what is not visible reads as what never was', () => {
    const nothing = new Map(
      lines.filter(({ on, expected }) => on === 'nothing' && expected === 404).map(({ operation, got }) => [operation, got.text]),
    )
    expect(lines.filter(({ operation, expected, got }) => expected === 404 && got.text !== nothing.get(operation)).map(shown)).toEqual([])
  })

  it('every answer is what its schema says, and no wider: with a field too many it would not pass', () => {
    const unlike = answered().flatMap(({ operation, who, got, schema }) => {
      const read = schema && strictly(schema).safeParse(JSON.parse(got.text))
      return read && !read.success ? [`${operation} by ${who}: ${read.error.message}`] : []
    })
    expect(unlike).toEqual([])
  })

  it('everybody gets the shape of their own (R1.5, R11)', () => {
    const wrong = answered().flatMap(({ operation, who, got }) => {
      const { reader } = JSON.parse(got.text) as { reader?: Reader }
      const someone = people.find(one => one.label === who)
      return reader && someone && reader !== expectedReader(operation, someone) ? [`${operation} by ${who}: ${reader}`] : []
    })
    expect(new Set(answered().flatMap(({ got }) => (JSON.parse(got.text) as { reader?: Reader }).reader ?? []))).toEqual(new Set(readers))
    expect(wrong).toEqual([])
  })
})

/** Answers in JSON with the shape that their route declares. */
const answered = () =>
  lines.flatMap(({ operation, who, got }) => {
    if (got.status >= 300 || !got.type.startsWith('application/json')) return []
    const schema = operations.find(({ id }) => id === operation)?.answers[got.status]
    return [{ operation, who, got, schema: schema instanceof z.ZodType ? schema : null }]
  })

function expectedReader(operation: string, who: Someone): Reader {
  if (operation === 'listHistory' && who.roles.includes('auditAdministrator')) return 'audit'
  const { sight } = factsOf(who, subjectOf(calls[operation] as Call))
  if (operation === 'listProjects' && readsOwnPart(who)) return 'unit'
  if (operation === 'getProject' && sight !== 'whole') return 'unit'
  return operation === 'getRequest' && sight === 'state' ? 'street' : readerOf(who)
}

describe('what each reader must never get', () => {
  const textsOf = (who: (one: Someone) => boolean) => {
    const labels = new Set(people.filter(who).map(one => one.label))
    return lines.filter(line => labels.has(line.who) && line.got.status < 300)
  }
  const holding = (which: typeof lines, secrets: readonly string[]) =>
    which.filter(({ got }) => secrets.some(secret => got.text.includes(secret))).map(({ operation, who }) => `${operation} by ${who}`)

  it('an enterprise: who is who among the office’s rows (S6)', () => {
    const office = people.filter(one => !one.roles.includes('contact')).map(one => one.id)
    expect(
      holding(
        textsOf(one => one.roles.includes('contact')),
        office,
      ),
    ).toEqual([])
  })

  it('an enterprise: the duty phone of a minister who has not to answer (R11.4)', () => {
    expect(
      holding(
        textsOf(one => one.id === t.cast.contact),
        ['138-0000-0099'],
      ),
    ).toEqual([])
  })

  it('an administrator: the number of an enterprise’s person, masked or as what they sign in with (S6)', () => {
    const administers = (one: Someone) => one.roles.some(role => (administratorRoles as readonly string[]).includes(role))
    expect(holding(textsOf(administers), ['139-0000-0034', '13900000034', '139****0034'])).toEqual([])
  })

  it('the audit administrator: what was written, what a file is called, why (S6)', () => {
    const secrets = ['核对企业的开票资格', '平面图.txt', '这件你更熟', '重点企业台账', '企业来函', '王经理您好']
    expect(
      holding(
        textsOf(one => one.roles.includes('auditAdministrator')),
        secrets,
      ),
    ).toEqual([])
  })

  it('a street: who filed what on its ground, nor a word of it (S6)', () => {
    const onGround = textsOf(one => one.unitId === '440105015' && one.id !== t.cast.foreignOfficer && !one.roles.includes('leader'))
    const matter = onGround.filter(({ operation }) => operation === 'getRequest' || operation === 'listRequests')
    expect(matter.length).toBeGreaterThan(2)
    expect(
      holding(
        matter.filter(({ who }) => !who.startsWith('minister')),
        ['王嘉树', '万胜广场 B 座 12 层', '王经理您好'],
      ),
    ).toEqual([])
  })
})
