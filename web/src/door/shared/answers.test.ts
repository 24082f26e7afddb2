import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type About, concerns, isItself, some } from '#shared/about.ts'
import { nextTurn } from '#shared/fold-hints.ts'

const tab = { addEventListener: () => {}, hidden: false }
vi.stubGlobal('navigator', { language: 'zh-CN' })
vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {} })
vi.stubGlobal('document', tab)
const { allRead, answerAt, askAgain, askAll, changed, forget, forgetAll, look, put, show } = await import('./answers.ts')

let asked: string[] = []
vi.stubGlobal('fetch', async (path: string) => {
  asked.push(path)
  return new Response('{"rows":[]}')
})
const matter: About = { of: ['request'], within: { request: 'r1' } }
const paths: Record<string, About> = {
  '/api/requests/r1': matter,
  '/api/requests?state=open': { of: ['request'] },
  '/api/notices?limit=20': { of: ['bell'] },
  '/api/services': { of: [] },
}
const leaving: (() => void)[] = []

beforeEach(async () => {
  for (const [address, about] of Object.entries(paths)) {
    look(address, about)
    leaving.push(show(address))
  }
  look('/api/requests/r2', { of: ['request'], within: { request: 'r2' } })
  await allRead()
  asked = []
})
afterEach(() => {
  tab.hidden = false
  for (const leave of leaving.splice(0)) leave()
  forgetAll()
})

describe('what the door has read', () => {
  it('is not read again while it is fresh', () => {
    for (const [address, about] of Object.entries(paths)) look(address, about)
    expect(asked).toEqual([])
  })

  it('is asked again after an act on it: on the screen at once, elsewhere when it is opened', () => {
    changed({ request: 'r1' })
    expect(asked).toEqual(['/api/requests/r1', '/api/requests?state=open'])
    expect(answerAt('/api/requests/r2').data).toBeDefined()
    forget({ request: 'r2' })
    expect(answerAt('/api/requests/r2').data).toBeUndefined()
  })

  it('is asked again at a hint that fits, once', () => {
    const heard = [{ change: { bell: some, request: ['r1'] }, turn: nextTurn() }]
    expect([askAgain(heard, isItself), askAgain(heard, isItself)]).toEqual([true, false])
    askAgain(heard, concerns)
    expect(asked).toEqual(['/api/requests/r1', '/api/requests?state=open', '/api/notices?limit=20'])
  })

  it('waits behind a dark screen until somebody looks', () => {
    tab.hidden = true
    forget({ request: ['r1'] })
    expect(askAgain([{ change: { request: ['r1'] }, turn: nextTurn() }], concerns)).toBe(false)
    expect(asked).toEqual([])
    look('/api/requests/r1', matter)
    expect(asked).toEqual(['/api/requests/r1'])
  })

  it('is another in another language, all of it', () => {
    askAll()
    expect(asked).toEqual(Object.keys(paths))
    expect(answerAt('/api/requests/r2').data).toBeUndefined()
  })

  it('may be known without asking', () => {
    put<{ rows: string[] }>('/api/notices', list => ({ rows: [...list.rows, 'read'] }))
    expect(answerAt('/api/notices?limit=20').data).toEqual({ rows: ['read'] })
    expect(asked).toEqual([])
  })
})
