import { beforeEach, expect, test, vi } from 'vitest'
import type { Slice } from './slice.ts'

beforeEach(() => {
  vi.resetModules()
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {} })
  vi.stubGlobal('navigator', { language: 'zh-CN' })
  vi.stubGlobal('document', { documentElement: { lang: 'zh-CN' }, addEventListener: () => {} })
})

/** A slice whose words of pages come when they are told to. */
async function aSlice() {
  const { gather } = await import('./of-slices.ts')
  const { i18n, withWords } = await import('./page-words.ts')
  const { chooseLanguage, language } = await import('#shared/language.ts')
  const words = {
    'zh-CN': Promise.withResolvers<{ default: { hello: string } }>(),
    en: Promise.withResolvers<{ default: { hello: string } }>(),
  }
  const files = { 'zh-CN': vi.fn(() => words['zh-CN'].promise), en: vi.fn(() => words.en.promise) }
  gather([{ floor: 'ground', name: 'greetings', words: { pages: files } } satisfies Slice])
  void i18n.init({ lng: 'zh-CN', resources: {} })
  const say = () => words['zh-CN'].resolve({ default: { hello: '你好' } })
  const sayInEnglish = () => words.en.resolve({ default: { hello: 'Hello' } })
  const hello = () => i18n.getResource(language(), 'greetings', 'hello') as string
  return { withWords, chooseLanguage, files, say, sayInEnglish, hello }
}

test('words are asked for with the code, not after it, in the language on the screen alone', async () => {
  const { withWords, files, say, hello } = await aSlice()
  const code = Promise.withResolvers<string>()
  const page = withWords(['greetings'], () => code.promise)
  expect([files['zh-CN'].mock.calls.length, files.en.mock.calls.length]).toEqual([1, 0])
  say()
  code.resolve('page')
  expect(await page).toBe('page')
  expect(hello()).toBe('你好')
})

test('a page waits for its words, so that no key is ever shown', async () => {
  const { withWords, say } = await aSlice()
  const there = vi.fn()
  const page = withWords(['greetings'], async () => 'page').then(there)
  await new Promise(next => setTimeout(next))
  expect(there).not.toHaveBeenCalled()
  say()
  await page
  expect(there).toHaveBeenCalledWith('page')
})

test('another language is shown once it has the words of every page that was opened', async () => {
  const { withWords, chooseLanguage, say, sayInEnglish, hello } = await aSlice()
  say()
  await withWords(['greetings'], async () => 'page')
  const chosen = chooseLanguage('en')
  await new Promise(next => setTimeout(next))
  expect(hello()).toBe('你好')
  sayInEnglish()
  await chosen
  expect(hello()).toBe('Hello')
})

test('a page that is opened later comes in the language that was chosen meanwhile', async () => {
  const { withWords, chooseLanguage, files, sayInEnglish, hello } = await aSlice()
  await chooseLanguage('en')
  expect(files.en).not.toHaveBeenCalled()
  sayInEnglish()
  await withWords(['greetings'], async () => 'page')
  expect(hello()).toBe('Hello')
})

test('the record brings the words of all slices', async () => {
  const { withWords, files, say } = await aSlice()
  say()
  await withWords('all', async () => 'page')
  expect(files['zh-CN']).toHaveBeenCalledOnce()
})

test('a slice that has no words of pages is a fault of the program', async () => {
  const { withWords } = await aSlice()
  await expect(withWords(['silence'], async () => 'page')).rejects.toThrow('silence has no words')
})
