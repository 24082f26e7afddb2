import { beforeEach, expect, test, vi } from 'vitest'

const zhCN = { default: { hello: '你好' } }
const en = { default: { hello: 'Hello' } }

beforeEach(() => {
  vi.resetModules()
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {} })
  vi.stubGlobal('navigator', { language: 'zh-CN' })
  vi.stubGlobal('document', { documentElement: { lang: 'zh-CN' } })
})

/** A sheet whose English words come when they are told to. */
async function aSheet() {
  const { sheetOf } = await import('./sheet.ts')
  const { chooseLanguage, followLanguage, language } = await import('./language.ts')
  const english = Promise.withResolvers<typeof en>()
  const bringEnglish = vi.fn(() => english.promise)
  const sheet = sheetOf({ 'zh-CN': async () => zhCN, en: bringEnglish })
  return { sheet, sheetOf, english, bringEnglish, chooseLanguage, followLanguage, language }
}

test('only the language on the screen is brought', async () => {
  const { sheet, bringEnglish } = await aSheet()
  await sheet.bring()
  expect(sheet.words().hello).toBe('你好')
  expect(bringEnglish).not.toHaveBeenCalled()
})

test('another language is shown once its words are there, not before', async () => {
  const { sheet, english, chooseLanguage, language } = await aSheet()
  await sheet.bring()
  const chosen = chooseLanguage('en')
  await Promise.resolve()
  expect([language(), sheet.words().hello]).toEqual(['zh-CN', '你好'])
  english.resolve(en)
  await chosen
  expect([language(), document.documentElement.lang, sheet.words().hello]).toEqual(['en', 'en', 'Hello'])
})

test('of two languages chosen shortly after each other the later one counts', async () => {
  const { sheet, english, chooseLanguage, language } = await aSheet()
  await sheet.bring()
  const first = chooseLanguage('en')
  await chooseLanguage('zh-CN')
  english.resolve(en)
  await first
  expect(language()).toBe('zh-CN')
})

test('when the words do not come the present language stays, and whoever chose is told', async () => {
  const { sheet, english, chooseLanguage, followLanguage, language } = await aSheet()
  await sheet.bring()
  english.reject(new TypeError('no network'))
  await expect(chooseLanguage('en')).rejects.toThrow('no network')
  await followLanguage('en')
  expect([language(), sheet.words().hello]).toEqual(['zh-CN', '你好'])
})

test('a sheet that is asked for while another language is on its way has that language too', async () => {
  const { sheet, sheetOf, english, chooseLanguage } = await aSheet()
  await sheet.bring()
  const later = sheetOf({ 'zh-CN': async () => zhCN, en: async () => en })
  const chosen = chooseLanguage('en')
  await later.bring()
  english.resolve(en)
  await chosen
  expect(later.words().hello).toBe('Hello')
})

test('words that were not brought are a fault of the program, not an empty page', async () => {
  const { sheet } = await aSheet()
  expect(() => sheet.words()).toThrow('before they were brought')
})

test.each([
  ['zh-CN', 'zh-CN'],
  ['zh-Hant-HK', 'zh-CN'],
  ['en-GB', 'en'],
  ['fr', 'en'],
])('a browser that speaks %s is first met in %s', async (spoken, met) => {
  vi.stubGlobal('navigator', { language: spoken })
  const { language } = await import('./language.ts')
  expect(language()).toBe(met)
})

test('what was chosen on this device goes before what the browser speaks', async () => {
  vi.stubGlobal('navigator', { language: 'en-GB' })
  vi.stubGlobal('localStorage', { getItem: () => 'zh-CN', setItem: () => {} })
  const { language } = await import('./language.ts')
  expect(language()).toBe('zh-CN')
})
