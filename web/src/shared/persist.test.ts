import { afterEach, expect, test, vi } from 'vitest'
import { isAskingAgain, onAskingAgain, passing, persist } from './persist.ts'
import { Problem } from './problem.ts'

afterEach(() => vi.unstubAllGlobals())

const refused = (status: number) => new Problem(status, 'x', 'x')
const pauses: number[] = []
const at = async (milliseconds: number) => void pauses.push(milliseconds)
/** Fails with each in turn, then answers. */
function failing(...statuses: number[]) {
  const left = [...statuses]
  return vi.fn(async () => {
    const status = left.shift()
    if (status !== undefined) throw refused(status)
    return 'answered'
  })
}

test('what a restart keeps from being answered is asked again, later each time, and says so meanwhile', async () => {
  pauses.length = 0
  const said: boolean[] = []
  const stop = onAskingAgain(() => said.push(isAskingAgain()))
  const act = failing(0, 503, 502, 504)
  expect(await persist(act, undefined, at)).toBe('answered')
  stop()
  expect(act).toHaveBeenCalledTimes(5)
  expect(pauses).toEqual([...pauses].sort((a, b) => a - b))
  expect(said).toEqual([true, false])
})

test.each([400, 401, 404, 409, 429, 500, 507])('%i is an answer', async status => {
  const act = failing(status)
  await expect(persist(act, undefined, at)).rejects.toMatchObject({ status })
  expect([act.mock.calls.length, isAskingAgain()]).toEqual([1, false])
})

test('it ends within a minute, with the fault', async () => {
  pauses.length = 0
  await expect(persist(failing(...Array(40).fill(503)), undefined, at)).rejects.toMatchObject({ status: 503 })
  const total = pauses.reduce((sum, pause) => sum + pause, 0)
  expect([total > 50_000, total < 60_000, isAskingAgain()]).toEqual([true, true, false])
})

test('a try that hung is the last', async () => {
  const [began, now] = [performance.now(), vi.spyOn(performance, 'now')]
  now
    .mockReturnValueOnce(began)
    .mockReturnValueOnce(began)
    .mockReturnValue(began + 20_000)
  const act = failing(0, 0)
  await expect(persist(act, undefined, at)).rejects.toMatchObject({ status: 0 })
  now.mockRestore()
  expect(act).toHaveBeenCalledOnce()
})

test('what nobody waits for any more is not asked again', async () => {
  const gone = new AbortController()
  const act = vi.fn(async () => {
    gone.abort()
    throw refused(0)
  })
  await expect(persist(act, gone.signal, at)).rejects.toThrow()
  expect(act).toHaveBeenCalledOnce()
})

test('without a network it fails at once: the words stay, and the person decides', async () => {
  vi.stubGlobal('navigator', { onLine: false })
  const act = failing(0)
  await expect(persist(act, undefined, at)).rejects.toThrow()
  expect(act).toHaveBeenCalledOnce()
})

test('a fault of the page itself does not pass', () => expect([passing(new TypeError('x')), passing(refused(503))]).toEqual([false, true]))
