import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fetched } from './fetched.ts'
import { get } from './http.ts'
import { Problem } from './problem.ts'

vi.mock(import('./http.ts'), () => ({ get: vi.fn() }))
const asked = vi.mocked(get)
const reload = vi.fn()
const gone = new TypeError('Failed to fetch dynamically imported module')
const away = new Problem(0, 'network', '没有连上服务器。')

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
  vi.stubGlobal('location', { reload })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetAllMocks()
})

test('a file that comes is asked for once', async () => {
  const file = vi.fn(async () => 'page')
  expect(await fetched(file)).toBe('page')
  expect([file.mock.calls.length, asked.mock.calls.length]).toEqual([1, 0])
})

test('while the server is away the page stays, and the file is asked for again once it answers', async () => {
  asked.mockResolvedValue({})
  const file = vi.fn(async () => 'page').mockRejectedValueOnce(gone)
  expect(await fetched(file)).toBe('page')
  expect(reload).not.toHaveBeenCalled()
})

test('a refusal is an answer: who is signed out gets the file as well', async () => {
  asked.mockRejectedValue(new Problem(401, 'notSignedIn', '请先登录。'))
  expect(await fetched(vi.fn(async () => 'page').mockRejectedValueOnce(gone))).toBe('page')
})

test('a server that stays away is told, and the page is not opened anew', async () => {
  asked.mockRejectedValue(away)
  await expect(fetched(() => Promise.reject(gone))).rejects.toBe(away)
  expect(reload).not.toHaveBeenCalled()
})

test('a file that is gone while the server answers opens the page anew, once in half a minute', async () => {
  asked.mockResolvedValue({})
  void fetched(() => Promise.reject(gone))
  await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce())
  await expect(fetched(() => Promise.reject(gone))).rejects.toBe(gone)
  expect(reload).toHaveBeenCalledOnce()
})
