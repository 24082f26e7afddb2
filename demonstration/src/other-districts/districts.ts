import type { Brought } from '../told-results.ts'

type Register = { districtId: string; place: string; many: number; brought: Brought }

const yi = 10_000_000_000

const brought = (
  revenueGrowth: number,
  taxGrowth: number,
  landed: number,
  raised: number,
  global500: number,
  china500: number,
): Brought => ({
  ...{ revenueGrowth, taxGrowth, landed, global500, china500 },
  raised: Math.round(raised * yi),
})

/**
 * Haizhu as the field told it in 2018, for illustration alone: 77 landed, over 12 billion of capital, 8 and 16 investors to date;
 * January to October over 48 billion of revenue (+25 %) and over 2 billion of tax (+10 %).
 */
export const haizhuBrought = brought(1.25, 1.1, 77, 53, 8, 16)

export const tianhe: Register = { districtId: '440106', place: '天河', many: 36, brought: brought(1.09, 1.07, 16, 9, 3, 5) }

/** The register and the results alone. */
export const registers: readonly Register[] = [
  { districtId: '440103', place: '荔湾', many: 24, brought: brought(1.06, 1.03, 9, 4, 1, 2) },
  { districtId: '440104', place: '越秀', many: 26, brought: brought(1.04, 1.05, 10, 5, 2, 3) },
  { districtId: '440111', place: '白云', many: 28, brought: brought(1.11, 1.08, 12, 6, 1, 2) },
  { districtId: '440112', place: '黄埔', many: 30, brought: brought(1.13, 1.12, 14, 12, 4, 6) },
  { districtId: '440113', place: '番禺', many: 24, brought: brought(1.08, 1.06, 10, 4, 1, 2) },
  { districtId: '440114', place: '花都', many: 20, brought: brought(1.02, 0.98, 7, 3, 1, 1) },
  { districtId: '440115', place: '南沙', many: 26, brought: brought(1.16, 1.14, 12, 10, 3, 4) },
  { districtId: '440117', place: '从化', many: 16, brought: brought(0.97, 0.95, 5, 1.5, 0, 1) },
  { districtId: '440118', place: '增城', many: 20, brought: brought(1.07, 1.04, 8, 3.5, 1, 2) },
]
