import { expect, test, vi } from 'vitest'

vi.stubGlobal('navigator', { language: 'zh-CN' })
vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {} })
const { drawLadder } = await import('./ladder-nodes.ts')
const ofAnswer = (await import('../requests/requests-first.zh-CN.ts')).default.clock.answer
const words = { ...(await import('#shared/shared.zh-CN.ts')).default.clock, ...ofAnswer }

const startedAt = '2026-11-24T20:15:00+08:00'
const dueAt = '2026-11-25T20:15:00+08:00'
const rung = (position: number, at: string, tells: string[], firedAt: string | null = null) => ({ position, at, firedAt, tells, names: [] })
const rungs = [
  rung(0, '2026-11-25T16:15:00+08:00', ['holder', 'officer']),
  rung(1, dueAt, ['holder', 'minister']),
  rung(2, '2026-11-26T00:15:00+08:00', ['head']),
  rung(3, '2026-11-26T20:15:00+08:00', ['leader']),
]

function draw(now: string, { width = 760, stoppedAt = null as string | null } = {}) {
  const clock = {
    kind: 'answer' as const,
    startedAt,
    dueAt,
    stoppedAt,
    provisional: false,
    why: '',
    promise: { amount: 24, unit: 'clockHours' as const },
    rungs,
    holderId: 'me',
  }
  const times = {
    startedAt: Temporal.Instant.from(startedAt),
    dueAt: Temporal.Instant.from(dueAt),
    stoppedAt: stoppedAt ? Temporal.Instant.from(stoppedAt) : null,
  }
  return drawLadder({ clock, times, now: Temporal.Instant.from(now), words, language: 'zh-CN', me: 'me', width })
}

const nodeOf = (now: string, width: number) => draw(now, { width }).nodes.find(node => node.key === 'now')

test('from left to right: start, now, reminder, due, and the two above', () => {
  const { nodes } = draw('2026-11-25T09:42:00+08:00')
  expect(nodes.map(node => `${node.when} ${node.what}`)).toEqual([
    '昨天 20:15 收到',
    '09:42 现在',
    '16:15 提醒我',
    '20:15 到期 通知部长',
    '+4 小时 单位负责人',
    '+24 小时 领导',
  ])
  expect(nodes.every(node => !node.bare)).toBe(true)
})

test('what lies on another day than today is named by its day', () => {
  const whens = (now: string) => draw(now, { width: 1200 }).nodes.map(node => node.when)
  expect(whens('2026-11-24T21:00:00+08:00')).toEqual(['今天 20:15', '21:00', '明天 16:15', '明天 20:15 到期', '+4 小时', '+24 小时'])
  expect(whens('2026-11-28T09:00:00+08:00')).toContain('周三 11-25 20:15 到期')
})

test('until the due time the line is true to scale', () => {
  const { scale } = draw('2026-11-25T09:42:00+08:00')
  const half = scale(Temporal.Instant.from('2026-11-25T08:15:00+08:00'))
  expect(half / scale(Temporal.Instant.from(dueAt))).toBeCloseTo(0.5, 5)
})

test.each(['2026-11-25T19:50:00+08:00', '2026-11-25T20:40:00+08:00', '2026-11-26T01:00:00+08:00', '2026-11-30T09:00:00+08:00'])(
  'no two labels touch, and now crosses none, at %s',
  now => {
    const width = 640
    const spaces = draw(now, { width })
      .nodes.filter(node => !node.bare)
      .map(node => {
        const size =
          Math.max(...[node.when, node.what].map(text => [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 255 ? 12 : 7), 0))) +
          16
        const x = (node.at / 100) * width
        return node.classes.includes('start-side') ? [x - size, x] : [x, x + size]
      })
      .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
    for (const [index, space] of spaces.entries()) expect(space[0] ?? 0).toBeGreaterThanOrEqual((spaces[index - 1]?.[1] ?? -2) - 2)
    expect(spaces.length).toBeGreaterThanOrEqual(3)
    const stands = ((nodeOf(now, width)?.at ?? 0) / 100) * width
    expect(spaces.filter(([from = 0, to = 0]) => from < stands - 2 && stands + 2 < to)).toEqual([])
  },
)

test('a stopped clock shows the stop instead of now, and its later rungs lapsed', () => {
  const { nodes } = draw('2026-11-27T09:00:00+08:00', { stoppedAt: '2026-11-25T10:06:00+08:00' })
  expect(nodes.find(node => node.key === 'stop')?.what).toBe('答复')
  expect(nodes.some(node => node.key === 'now')).toBe(false)
  expect(nodes.filter(node => node.key.startsWith('rung')).every(node => node.classes.includes('lapsed'))).toBe(true)
})
