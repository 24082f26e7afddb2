import { expect, it } from 'vitest'
import { isWholeVisit, toNote, type WrittenVisit, whyNotThen } from './written-visit.ts'

const written: WrittenVisit = {
  ...{ clientId: 'c', visitedAt: '2026-11-25T17:30', place: ' 九层 ', met: '', words: '看了装修。' },
  facts: [{ key: '1', kind: 'officeArea', value: '620', period: '2026-11-25', source: '意向书' }],
  raised: [{ key: '2', body: '增容到 70 千瓦。' }],
}

it('a note goes out as it was written, what was raised with the time at which one was there (R20.2, R4.2)', () => {
  const at = Temporal.Instant.from('2026-11-25T17:30:00+08:00')
  expect(toNote(written, at, null)).toMatchObject({
    ...{ clientId: 'c', visitId: null, visitedAt: at.toString(), place: '九层' },
    facts: [{ kind: 'officeArea', number: 62_000 }],
    raised: [{ body: '增容到 70 千瓦。', raisedAt: at.toString() }],
  })
})

it('is whole once it has words, and each fact and matter is', () => {
  expect(isWholeVisit(written)).toBe(true)
  expect(isWholeVisit({ ...written, words: ' ' })).toBe(false)
  expect(isWholeVisit({ ...written, facts: [{ ...written.facts[0], value: '' } as WrittenVisit['facts'][number]] })).toBe(false)
  expect(isWholeVisit({ ...written, raised: [{ key: '3', body: '' }] })).toBe(false)
})

it('is of a time that the server takes (R4.2)', () => {
  const why = (now: string) => whyNotThen(written, Temporal.Instant.from(`${now}:00+08:00`), { receivedDaysBack: 7 })
  expect(['2026-11-25T17:29', '2026-11-25T17:30', '2026-12-02T17:31'].map(why)).toEqual(['timeInFuture', null, 'timeTooOld'])
  expect(whyNotThen({ visitedAt: '' }, Temporal.Now.instant(), { receivedDaysBack: 7 })).toBe('needTime')
})
