import type { Words } from '#shared/words.ts'
import type zhCN from './premises.zh-CN.ts'

const en: Words<typeof zhCN> = {
  title: 'Site-selection opinions',
  recommends: (premises: string) => `Recommends: ${premises}`,
  by: (name: string, time: string, number: string) => `Issued by ${name}, ${time} · number ${number}`,
  open: 'Read the opinion',
  close: 'Close',
  download: 'Download the letter (PDF)',
  needs: 'What you look for',
  why: 'Why',
  suggested: 'Recommended',
  area: (area: string) => `${area} m²`,
  freeFrom: (day: string) => `free from ${day}`,
  ask: (name: string) => `Ask ${name}`,
  seen: (day: string) => `Seen on ${day}; rent and dates are the owner’s to confirm`,
}
export default en
