import { expect, it } from 'vitest'
import { randomCodes } from '../src/codes.ts'

it('codes are of 16 letters that any channel carries, and none is given twice, however many are asked for', () => {
  const [newCode, another] = [randomCodes(), randomCodes()]
  const codes = Array.from({ length: 2000 }, () => [newCode(), another()]).flat()
  expect(codes.filter(code => !/^[A-Za-z0-9_-]{16}$/.test(code))).toEqual([])
  expect(new Set(codes).size).toBe(codes.length)
})
