/** Things counted one by one: a bare number beside them is of them. */
const counted = ['人', '家', '个', '项', '件', '次', '套', '岁', '年', '月', '天', '分'] as const

/** What is measured, apart from the scale it is written in. */
export type Quantity = 'money' | 'dollars' | 'number' | 'area' | 'energy' | (typeof counted)[number]

/** A unit holds numerator/denominator of its quantity's own unit: fen for money, cents for dollars, ㎡ for areas. */
export type Unit = { quantity: Quantity; numerator: bigint; denominator: bigint }

const scaled = {
  元: { quantity: 'money', numerator: 100n, denominator: 1n },
  万元: { quantity: 'money', numerator: 1_000_000n, denominator: 1n },
  亿元: { quantity: 'money', numerator: 10_000_000_000n, denominator: 1n },
  美元: { quantity: 'dollars', numerator: 100n, denominator: 1n },
  万美元: { quantity: 'dollars', numerator: 1_000_000n, denominator: 1n },
  '%': { quantity: 'number', numerator: 1n, denominator: 100n },
  倍: { quantity: 'number', numerator: 1n, denominator: 1n },
  '㎡': { quantity: 'area', numerator: 1n, denominator: 1n },
  亩: { quantity: 'area', numerator: 2000n, denominator: 3n },
  千瓦时: { quantity: 'energy', numerator: 1n, denominator: 1n },
} as const satisfies Record<string, Unit>

export type UnitName = keyof typeof scaled | (typeof counted)[number]

const units = new Map<string, Unit>([
  ...Object.entries(scaled),
  ...counted.map((quantity): [string, Unit] => [quantity, { quantity, numerator: 1n, denominator: 1n }]),
])

export const unitNames = [...units.keys()] as UnitName[]

export const unitOf = (name: string): Unit | undefined => units.get(name)

export const isCounted = (quantity: Quantity): boolean => counted.some(one => one === quantity)
