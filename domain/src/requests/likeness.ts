/** What stands in almost every request, whatever it asks for. */
const courtesies =
  /您好|你好|请问|咨询|谢谢|麻烦|我们公司|我们|我司|公司|帮忙|帮助|协调|能不能|可不可以|是否|可以|能否|可否|怎么|如何|办理|申请|提交|需要|什么时候|什么|哪些|材料|手续|多久|现在|一下|想要|希望|想问|已经|还没有|还没|有没有|没有|\b(?:please|hello|thank|thanks|could|would|like|need|help|with|what|when|how|the|our|for|and|you|can)\b/g

/** Below so many features a text says too little to be compared. */
const fewest = 3

/**
 * How alike two texts are, from 0 to 1: the share of what they have in common (Dice) of pairs of neighbouring Chinese characters and of whole words of letters or digits.
 * Width and case, blanks, punctuation and courtesies make no difference; a text that says too little is like none. R4.11
 */
export function likeness(one: string, other: string): number {
  const [a, b] = [featuresOf(one), featuresOf(other)]
  const [sizeA, sizeB] = [sizeOf(a), sizeOf(b)]
  if (sizeA < fewest || sizeB < fewest) return 0
  const shared = [...a].reduce((sum, [feature, count]) => sum + Math.min(count, b.get(feature) ?? 0), 0)
  return (2 * shared) / (sizeA + sizeB)
}

type Features = ReadonlyMap<string, number>

function featuresOf(text: string): Features {
  const features = new Map<string, number>()
  const plain = text.normalize('NFKC').toLowerCase().replace(courtesies, '|').replace(/\s+/g, ' ')
  for (const [run] of plain.matchAll(/[\p{Script=Han}\s]+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu))
    for (const feature of isHan(run) ? pairsOf(run) : [run]) features.set(feature, (features.get(feature) ?? 0) + 1)
  return features
}

const isHan = (run: string): boolean => /\p{Script=Han}|^\s/u.test(run)

function pairsOf(run: string): string[] {
  const letters = [...run.replace(/\s/g, '')]
  return letters.slice(0, -1).map((letter, i) => letter + letters[i + 1])
}

const sizeOf = (features: Features): number => [...features.values()].reduce((sum, count) => sum + count, 0)
