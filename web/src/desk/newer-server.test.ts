import './shared/browser.fixture.ts'
import type { ClockName, NextStep, NoticeName, SubjectKind } from '@yigen/domain/kinds.ts'
import { describe, expect, it } from 'vitest'
import { aClock, aMatter, now } from '#shared/matter.fixture.ts'
import { slices } from './all-slices.ts'
import { clockWordsAt } from './clocks/useClockWords.ts'
import { stepOfOpen } from './dossiers/step-of-open.ts'
import { stepInMatter } from './matters/step-in-matter.ts'
import { arrangeWords } from './requests/arrange-words.ts'
import { gather, ofSlices, placeOf, stepSaid, subjectOfNotice } from './shared/of-slices.ts'
import { stepWordsAt } from './shared/useStepWord.ts'
import { partHere } from './today/steps-here.ts'

gather(slices)

// As a server may answer that was brought up to date while the page stood open.
const kind = 'notYetKnown' as ClockName
const next = 'notYetKnown' as NextStep
const about = { id: 'n', requestId: 'r', enterpriseId: 'e' }

const words = [(await import('./words.zh-CN.ts')).default, (await import('./words.en.ts')).default]

describe('a page that is older than the server', () => {
  it('calls a clock that it does not know a time limit, in both languages', () => {
    expect(clockWordsAt(kind)).toBe('clocks-first:newer')
    for (const said of words) expect(JSON.stringify(said)).toMatch(/"newer":\{"name":"[^"]+","start":"[^"]+","stop":"[^"]+"\}/)
  })

  it('looks at what waits for a step that it does not know, where it stands', () => {
    expect([stepSaid(next), stepWordsAt(next)]).toEqual([ofSlices().steps.look, 'requests-first:step.look'])
    expect(partHere({ next, requestId: 'r', taskId: null, enterpriseId: 'e' })).toBeNull()
  })

  it('leads from what it does not know to what that belongs to, or nowhere', () => {
    const place = (subject: typeof about | Record<keyof typeof about, null>) => placeOf('notYetKnown' as SubjectKind, subject)
    expect(place(about)).toEqual(placeOf('request', { ...about, id: null }))
    expect(placeOf(subjectOfNotice('rung' as NoticeName, kind), about)).toEqual(place(about))
    expect(placeOf(subjectOfNotice('notYetKnown.asked' as NoticeName, undefined), about)).toEqual(place(about))
    expect(place({ id: null, requestId: null, enterpriseId: null })).toBeNull()
  })

  it('offers to look at a matter whose clock it does not know', () => {
    const clock = { ...aClock({ started: '11-24T20:15', due: '11-25T20:15' }), kind }
    expect(stepInMatter(aMatter({ clocks: [clock] }), clock, now)).toBe('look')
    expect(stepOfOpen({ turn: 'me', clock })).toBe('look')
    expect(arrangeWords(ofSlices().clocks[kind], true)).toBeNull()
  })
})
