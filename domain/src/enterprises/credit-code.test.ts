import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { creditCodeCheckDigit, creditCodeFault, normaliseCreditCode, repairedCreditCode } from './credit-code.ts'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const first17 = fc.string({ unit: fc.constantFrom(...alphabet), minLength: 17, maxLength: 17 })
const validCode = first17.map(text => text + creditCodeCheckDigit(text))

describe('统一社会信用代码, GB 32100-2015', () => {
  it('accepts the worked example of the standard', () => {
    expect(creditCodeFault('91350100M000100Y43')).toBeNull()
  })

  it('has one check digit for each code, and every other one is a fault that names it', () => {
    fc.assert(
      fc.property(validCode, fc.constantFrom(...alphabet), (code, other) => {
        const written = code.slice(0, 17) + other
        expect(creditCodeFault(written)).toEqual(other === code[17] ? null : { kind: 'checkDigit', is: other, should: code[17] })
      }),
    )
  })

  it('notices any single changed character and any exchange of two different neighbours', () => {
    fc.assert(
      fc.property(validCode, fc.nat(16), fc.constantFrom(...alphabet), (code, at, other) => {
        fc.pre(code[at] !== other)
        expect(creditCodeFault(code.slice(0, at) + other + code.slice(at + 1))?.kind).toBe('checkDigit')
      }),
    )
    fc.assert(
      fc.property(validCode, fc.nat(15), (code, at) => {
        fc.pre(code[at] !== code[at + 1])
        const exchanged = `${code.slice(0, at)}${code[at + 1]}${code[at]}${code.slice(at + 2)}`
        expect(creditCodeFault(exchanged)?.kind).toBe('checkDigit')
      }),
    )
  })

  it('counts what is there when the length is wrong', () => {
    expect(creditCodeFault('91440105MA5DEM01')).toEqual({ kind: 'length', is: 16, should: 18 })
    expect(creditCodeFault('')).toEqual({ kind: 'length', is: 0, should: 18 })
  })

  it('names the character that the standard does not use', () => {
    expect(creditCodeFault('91440105MAODEM0061')).toEqual({ kind: 'character', at: 11, character: 'O' })
    expect(creditCodeFault('91440105MA0DEM00企1')).toEqual({ kind: 'character', at: 17, character: '企' })
  })

  it('reads full-width, spaced and lower-case writing as the same code', () => {
    const fullWidth = (text: string) => text.replace(/[!-~]/g, character => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
    fc.assert(
      fc.property(validCode, code => {
        expect(normaliseCreditCode(fullWidth(code))).toBe(code)
        expect(normaliseCreditCode(` ${code.slice(0, 8)} ${code.slice(8).toLowerCase()}\u3000`)).toBe(code)
        expect(normaliseCreditCode(normaliseCreditCode(code))).toBe(code)
      }),
    )
  })

  it('proposes look-alikes only when the whole code becomes valid', () => {
    expect(repairedCreditCode('9135O1OOMOOO1OOY43')).toBe('91350100M000100Y43')
    expect(repairedCreditCode('9135O1OOMOOO1OOY44')).toBeNull()
    expect(repairedCreditCode('91350100M000100Y43')).toBeNull()
  })
})
