const [first, second] = ['\u0001', '\u0002']

/** A sentence looked up once, whose blanks are filled in many rows: `of` gets marks for the values. */
export function withBlank(of: (mark: string) => string): (value: string | number) => string {
  const [before = '', after = ''] = of(first).split(first)
  return value => before + value + after
}

export function withTwoBlanks(of: (one: string, other: string) => string): (one: string | number, other: string | number) => string {
  const [before = '', rest = ''] = of(first, second).split(first)
  const [between = '', after = ''] = rest.split(second)
  return (one, other) => before + one + between + other + after
}
