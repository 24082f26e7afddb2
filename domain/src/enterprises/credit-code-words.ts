import { type Language, type Sentence, say } from '#wire/language.ts'
import type { CreditCodeFault } from './credit-code.ts'

/** What is wrong with a credit code, as a person reads it beside the code. R2.1 */
export const creditCodeFaultWords = {
  codeLength: {
    zh: '只有 {is} 位，应为 {should} 位。照营业执照补全。',
    en: 'It has only {is, counted(one: character; many: characters)}, it needs {should}. See the business licence.',
  },
  codeTooLong: {
    zh: '有 {is} 位，应为 {should} 位。照营业执照改正。',
    en: 'It has {is, counted(one: character; many: characters)}, it needs {should}. See the business licence.',
  },
  codeCharacter: {
    zh: '第 {at} 位的“{character}”不会出现在信用代码里。',
    en: '“{character}” at place {at} never occurs in a credit code.',
  },
  codeCheckDigit: {
    zh: '校验位是 {is}，算出来是 {should}。核对一下营业执照，没错可以照写。',
    en: 'The check digit is {is}, it should be {should}. Compare the licence; it can stay if it is so.',
  },
} as const satisfies Record<string, Sentence>

/** The sentence of a fault. R2.1 */
export const creditCodeFaultSentence = (fault: CreditCodeFault, language: Language): string =>
  say(creditCodeFaultWords[nameOf(fault)], language, fault)

function nameOf(fault: CreditCodeFault): keyof typeof creditCodeFaultWords {
  switch (fault.kind) {
    case 'length':
      return fault.is > fault.should ? 'codeTooLong' : 'codeLength'
    case 'character':
      return 'codeCharacter'
    case 'checkDigit':
      return 'codeCheckDigit'
  }
}
