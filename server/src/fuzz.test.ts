import type { AccessTable } from '@yigen/domain/members/access.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { type Found, fuzz } from '@yigen/testing/fuzz/fuzzing.ts'
import { everybody } from '@yigen/testing/matrix/people.ts'
import { makeSubjects } from '@yigen/testing/matrix/subjects.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { slices } from './all-slices.ts'

/** `npm run fuzz` makes 20,000 calls, and another seed each time; what fell is made again with `YIGEN_FUZZ_SEED`. */
const calls = Number(process.env.YIGEN_FUZZ ?? 500)
const seed = Number(process.env.YIGEN_FUZZ_SEED ?? 20261129)

const access: AccessTable = Object.assign({}, ...slices.map(slice => slice.access))

let t: TestApp
let found: Found
beforeAll(async () => {
  t = await testApp()
  const people = await everybody(t)
  const subjects = await makeSubjects(t, people.find(one => one.label === 'officer of the team')?.id ?? '')
  const ids = idsIn([t.cast, subjects])
  const moments = [-24, -1, 0, 1, 5, 72, 900].map(hours => t.now().add({ hours }).toString())
  const texts = [
    '440105-tax',
    '440105-investment',
    '440105015',
    '440105',
    'second-fire-inspection',
    'me',
    'none',
    '2025',
    '139-0000-0034',
    '陈若溪',
    'true',
    'open',
  ]
  const { filed, replied, settled, declined, paused, asked, late, withFile, proposable } = subjects
  const { handed, accepted, returned, finished, extensionAsked, held, supervised } = subjects
  const weeks = subjects.meetings
  const idsOf = {
    requests: idsIn([filed, replied, settled, declined, paused, asked, late, withFile, proposable, held].map(({ id }) => id)),
    tasks: idsIn([handed, accepted, returned, finished, extensionAsked].map(({ id }) => id)),
    supervisions: [supervised.id],
    projects: [
      ...[subjects.project.id, subjects.plan.projectId, subjects.drafted.projectId],
      ...[subjects.planned, subjects.key, subjects.leaving, subjects.ending],
    ],
    'site-meetings': [subjects.meeting, subjects.begunMeeting, subjects.heldMeeting],
    decisions: [subjects.decision],
    lifts: [subjects.lift, subjects.liftAsked, subjects.liftAccepted, subjects.liftOfDistrict],
    meetings: [weeks.planned, weeks.frozen, weeks.open, weeks.closed, weeks.signed],
    'agenda-items': [weeks.plannedItem, weeks.item],
    'meeting-decisions': [weeks.decision],
    askings: [weeks.asking],
    visits: [subjects.visit, subjects.askingVisit, subjects.recordedVisit],
    results: [subjects.result.id, subjects.verifiedResult.id],
    plans: [subjects.plan.id, subjects.drafted.id, subjects.planProposed.id],
    milestones: idsIn([Object.values(subjects.milestones).map(({ id }) => id)]),
    phrases: [subjects.phrase],
    policies: [subjects.policyDrafted, subjects.policyVerified, subjects.policyPublished],
    views: [subjects.view],
    files: [subjects.fileId],
    'account-changes': [subjects.resetAsked],
    enterprises: idsIn([t.cast.enterprise, t.cast.foreignEnterprise, subjects.unassigned, subjects.begun]),
    members: idsIn([t.cast.officer, t.cast.clerk, subjects.clerk, subjects.invited, subjects.disabled]),
    declines: [subjects.proposed.id],
    appeals: [subjects.appeal.id],
    ratings: [subjects.rating.id],
    imports: [subjects.checked, subjects.written, subjects.underWay],
    exports: [subjects.exported],
    units: ['440105-tax', '440105015'],
  }
  found = await fuzz(t, people, { ids, idsOf, moments, texts }, { access, calls, seed })
  if (process.env.YIGEN_FUZZ)
    process.stdout.write(
      `fuzz: ${found.calls} calls, seed ${seed}, ${found.done.size} operations done, statuses ${[...found.statuses]
        .sort(([a], [b]) => a - b)
        .map(([status, count]) => `${status} × ${count}`)
        .join(', ')}, ${found.faults.length} faults\n`,
    )
}, 3_600_000)
afterAll(() => t.close())

const idsIn = (value: unknown): string[] => [...new Set(JSON.stringify(value).match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [])]

it(`no call by the description of the API, right or wrong, is a fault of ours, falls out of its shape, or is refused without a sentence (seed ${seed})`, () => {
  expect(found.calls).toBe(calls)
  expect(found.faults.slice(0, 20).join('\n\n')).toBe('')
})

it('the calls reach what they are meant to try: they are done as well as refused', () => {
  const of = (status: number) => found.statuses.get(status) ?? 0
  expect(of(200) + of(201) + of(202)).toBeGreaterThan(calls / 25)
  for (const status of [400, 403, 404]) expect(of(status), `${status}`).toBeGreaterThan(calls / 50)
})
