import type { Dict } from './pdf-objects.ts'

/** Marked content that is open: its tag and, where it is tagged, its number on the page. */
export type Mark = { tag: string; mcid: number | null }

/** One operator of a content stream with what stands before it and the marks it is within. */
export type Operation = {
  operator: string
  operands: readonly Operand[]
  marks: readonly Mark[]
}

/** An operand: a number, a name `/X`, the bytes of a string, an array or a dictionary. */
export type Operand = number | Uint8Array | string | readonly Operand[] | Entries
type Entries = { readonly [key: string]: Operand }

const white = new Set([0, 9, 10, 12, 13, 32])
const delimiters = new Set([...'()<>[]{}/%'].map((sign) => sign.charCodeAt(0)))

/** Reads a content stream. `properties` are the resources that marks may refer to by name. */
export function operationsOf(data: Uint8Array, properties: Dict): readonly Operation[] {
  const operations: Operation[] = []
  const marks: Mark[] = []
  let operands: Operand[] = []
  for (const token of new Tokens(data)) {
    if (!(token instanceof Operator)) {
      operands.push(token)
      continue
    }
    const operator = token.name
    if (operator === 'EMC') marks.pop()
    operations.push({ operator, operands, marks: [...marks] })
    if (operator === 'BMC' || operator === 'BDC') marks.push(markOf(operands, properties))
    operands = []
  }
  return operations
}

function markOf([tag, given]: readonly Operand[], properties: Dict): Mark {
  const named = typeof given === 'string' ? properties[given] : given
  const mcid = isEntries(named) ? named['/MCID'] : null
  return {
    tag: typeof tag === 'string' ? tag : '',
    mcid: typeof mcid === 'number' ? mcid : null,
  }
}

const isEntries = (value: unknown): value is Entries =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Uint8Array)

class Operator {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/** The tokens of a content stream. Inline images are skipped: their bytes are no operators. */
class Tokens {
  private at = 0
  private readonly data: Uint8Array

  constructor(data: Uint8Array) {
    this.data = data
  }

  *[Symbol.iterator](): Generator<Operand | Operator> {
    for (let token = this.next(); token !== null; token = this.next()) yield token
  }

  private next(): Operand | Operator | null {
    this.skipSpace()
    const byte = this.data[this.at]
    if (byte === undefined) return null
    const sign = String.fromCharCode(byte)
    if (sign === '/') return this.name()
    if (sign === '(') return this.string()
    if (sign === '[') return this.items(']')
    if (sign === '<') return this.data[this.at + 1] === byte ? this.entries() : this.hex()
    const word = this.word()
    if (word === '') this.at += 1 // a stray delimiter
    if (word === 'ID') this.skipImage()
    return /^[+-]?[\d.]+$/u.test(word) ? Number(word) : new Operator(word || sign)
  }

  private skipSpace() {
    for (;;) {
      const byte = this.data[this.at]
      if (byte === 37) while (![10, 13, undefined].includes(this.data[this.at])) this.at += 1
      else if (byte !== undefined && white.has(byte)) this.at += 1
      else return
    }
  }

  private word() {
    const start = this.at
    for (let byte = this.data[this.at]; byte !== undefined; byte = this.data[this.at]) {
      if (white.has(byte) || delimiters.has(byte)) break
      this.at += 1
    }
    return Buffer.from(this.data.subarray(start, this.at)).toString('latin1')
  }

  private name() {
    this.at += 1
    return `/${this.word()}`
  }

  private items(close: string): Operand[] {
    this.at += 1
    const items: Operand[] = []
    for (let token = this.next(); token !== null; token = this.next()) {
      if (token instanceof Operator && token.name === close) return items
      if (!(token instanceof Operator)) items.push(token)
    }
    return items
  }

  private entries(): Entries {
    this.at += 1
    const items = this.items('>')
    this.at += 1
    const pairs = items.flatMap((key, n) => {
      const value = items[n + 1]
      return n % 2 === 0 && typeof key === 'string' && value !== undefined ? [[key, value]] : []
    })
    return Object.fromEntries(pairs)
  }

  private hex() {
    const end = this.data.indexOf(62, this.at)
    const digits = Buffer.from(this.data.subarray(this.at + 1, end)).toString('latin1')
    this.at = end + 1
    const even = digits.replace(/\s/gu, '')
    return new Uint8Array(Buffer.from(even.length % 2 ? `${even}0` : even, 'hex'))
  }

  private string() {
    const bytes: number[] = []
    let depth = 1
    for (this.at += 1; depth > 0 && this.at < this.data.length; this.at += 1) {
      const byte = this.data[this.at] ?? 0
      if (byte === 92) bytes.push(...this.escape())
      else {
        if (byte === 40) depth += 1
        if (byte === 41) depth -= 1
        if (depth > 0) bytes.push(byte)
      }
    }
    return new Uint8Array(bytes)
  }

  private escape(): number[] {
    this.at += 1
    const rest = Buffer.from(this.data.subarray(this.at, this.at + 3)).toString('latin1')
    const octal = /^[0-7]{1,3}/u.exec(rest)?.[0]
    if (octal) {
      this.at += octal.length - 1
      return [Number.parseInt(octal, 8) & 255]
    }
    const known = { n: 10, r: 13, t: 9, b: 8, f: 12 }[rest.slice(0, 1)]
    return rest.startsWith('\n') ? [] : [known ?? rest.charCodeAt(0)]
  }

  private skipImage() {
    while (this.at < this.data.length) {
      this.at += 1
      const end = Buffer.from(this.data.subarray(this.at, this.at + 4)).toString('latin1')
      if (/^\sEI(\s|$)/u.test(end)) return
    }
  }
}
