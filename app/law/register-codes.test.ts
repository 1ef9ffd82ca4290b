import { expect, it } from 'vitest'
import { municipalities } from './municipalities.ts'
import { type RegisterName, registerCode, tooiOf } from './register-codes.ts'

const accepts = (register: RegisterName, typed: string) => registerCode(register, typed).ok

it('takes a number of the chamber of commerce as eight digits, zeros in front included', () => {
  expect(registerCode('kvk', '01234567')).toEqual({ ok: true, value: '01234567' })
  expect(registerCode('kvk', ' 9000 0001 ')).toEqual({ ok: true, value: '90000001' })
  for (const wrong of ['1234567', '123456789', 'NL123456', '', '1234567a'])
    expect(accepts('kvk', wrong), wrong).toBe(false)
})

it('says which register asks for which form', () => {
  expect(registerCode('kvk', '12')).toEqual({
    ok: false,
    refusal: { code: 'notACode', register: 'kvk', basis: 'register-codes' },
  })
})

it('tests an RSIN by eleven', () => {
  expect(accepts('rsin', '111222333')).toBe(true)
  expect(accepts('rsin', '123456782')).toBe(true)
  expect(accepts('rsin', '123456789')).toBe(false)
  expect(accepts('rsin', '000000000')).toBe(false)
})

it('takes the code of a municipality however it is written', () => {
  for (const typed of ['GM0307', 'gm0307', '0307', ' GM 0307'])
    expect(registerCode('municipality', typed)).toEqual({ ok: true, value: 'GM0307' })
  expect(accepts('municipality', 'GM307')).toBe(false)
  expect(accepts('municipality', 'PV0307')).toBe(false)
})

it('takes a TOOI address of a municipality, a province or a ministry, and no other page', () => {
  const at = 'https://identifier.overheid.nl/tooi/id'
  expect(accepts('tooi', `${at}/gemeente/gm0307`)).toBe(true)
  expect(accepts('tooi', `${at}/provincie/pv26`)).toBe(true)
  expect(accepts('tooi', `${at}/ministerie/mnre1034`)).toBe(true)
  expect(accepts('tooi', `${at}/gemeente/GM0307`)).toBe(false)
  expect(accepts('tooi', 'https://identifierXoverheid.nl/tooi/id/gemeente/gm0307')).toBe(false)
  expect(accepts('tooi', `http://voorbeeld.nl/?${at}/gemeente/gm0307`)).toBe(false)
})

it('knows the number of an admitted institution', () => {
  expect(registerCode('association', 'l9001')).toEqual({ ok: true, value: 'L9001' })
  expect(accepts('association', '9001')).toBe(false)
})

it('accepts each municipality of the register, and gives its address', () => {
  for (const { code, tooi, isDemo } of municipalities) {
    expect(accepts('municipality', code), code).toBe(true)
    expect(tooi, code).toBe(isDemo ? null : tooiOf(code))
  }
})
