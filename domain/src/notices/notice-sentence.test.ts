import { describe, expect, it } from 'vitest'
import { noticeKinds, noticeNames } from '#kinds.ts'
import { noticeSentence } from './notice-sentence.ts'

const now = Temporal.Instant.from('2026-11-25T09:42:00+08:00')
const blanksOf = (sentence: string) => [...sentence.matchAll(/\{(\w+)[,}]/g)].map(found => found[1]).sort()
/** Those that go on after a reason. */
const followed = noticeNames.filter(kind => /\{reason\}./u.test(noticeKinds[kind].zh))
const due = { dueAt: '2026-11-25T20:15:00+08:00', enterprise: '广州鹭汀智能装备有限公司', title: '二次消防' }

describe('a notice', () => {
  it.each(noticeNames)('%s says the same in both languages', kind => {
    expect(blanksOf(noticeKinds[kind].en)).toEqual(blanksOf(noticeKinds[kind].zh))
  })

  it.each(followed)('%s ends what somebody wrote before it goes on', kind => {
    for (const [free, zh, en] of [
      ['手机丢了', '手机丢了。', '手机丢了. '],
      ['手机丢了。', '手机丢了。', '手机丢了。 '],
    ] as const) {
      const data = { reason: free }
      expect(noticeSentence(kind, data, 'zh-CN', now)).toContain(zh)
      expect(noticeSentence(kind, data, 'en', now)).toContain(en)
      expect(noticeSentence(kind, data, 'zh-CN', now)).not.toContain('。。')
    }
  })

  it('says moments beside now', () => {
    expect(noticeSentence('request.filed', due, 'zh-CN', now)).toBe('广州鹭汀智能装备有限公司提了新诉求“二次消防”，今天 20:15 前答复。')
    expect(noticeSentence('request.filed', due, 'en', now)).toBe('广州鹭汀智能装备有限公司 filed “二次消防”; answer by today 20:15.')
  })

  it.each([
    [{ offsetMinutes: -480 }, '到期前 8 小时'],
    [{ offsetMinutes: -240 }, '到期前 4 小时'],
    [{ offsetMinutes: -30 }, '到期前 30 分钟'],
    [{ offsetMinutes: 0 }, '到期'],
    [{ offsetMinutes: 240 }, '超时 4 小时'],
    [{ offsetMinutes: 1440 }, '超时满一天'],
    [{ offsetMinutes: 480, unitClass: 'working' }, '超时满一天'],
    [{ offsetMinutes: 480 }, '超时 8 小时'],
    [{ offsetMinutes: 1440, daily: 2 }, '超时后第 2 个 09:00'],
  ])('of a rung says which it is, also one that a district added: %j', (place, words) => {
    const rung = { ...due, clock: 'answer', unitClass: 'clock', daily: null, ...place }
    expect(noticeSentence('rung', rung, 'zh-CN', now)).toBe(
      `广州鹭汀智能装备有限公司“二次消防”：24 小时答复，${words}（应在今天 20:15 前）。`,
    )
  })

  it('of a first contact names no matter', () => {
    const rung = { ...due, title: null, clock: 'firstContact', unitClass: 'clock', offsetMinutes: -240, daily: null }
    expect(noticeSentence('rung', rung, 'zh-CN', now)).toBe('广州鹭汀智能装备有限公司：首次联系，到期前 4 小时（应在今天 20:15 前）。')
    expect(noticeSentence('rung', rung, 'en', now)).toBe('广州鹭汀智能装备有限公司: first contact, 4 hours before (due today 20:15).')
  })
})
