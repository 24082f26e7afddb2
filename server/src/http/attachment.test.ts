import { expect, it } from 'vitest'
import { attachmentOf } from './attachment.ts'

it('puts no name into a header that would end it', () => {
  expect(attachmentOf('a"b\\c%\u00e9.pdf')).toBe(`attachment; filename="a_b_c__.pdf"; filename*=UTF-8''a%22b%5Cc%25%C3%A9.pdf`)
  expect(attachmentOf("台卡\r\n“甲'.pdf", 'yigen.pdf')).toBe(
    `attachment; filename="yigen.pdf"; filename*=UTF-8''${encodeURIComponent('台卡\r\n“甲')}%27.pdf`,
  )
})
