import { haizhu } from '../../cast.ts'
import type { Story } from '../story.ts'
import { written } from '../trace.ts'

type Set = { version: number; workingTime: object[]; numbers: Record<string, number> }

/** Every version of a district is one row; whoever comes second is told to look first, and the story ends. */
const version = written(`district_settings where district_id = '${haizhu}'`, 'version')

export const stories: readonly Story[] = [
  async function limitsSetAnew(caller, { systemAdministrator: who }) {
    const { rows } = await caller.read<{ rows: Set[] }>(who, 'listDistrictSettings')
    const { version: seen = 0, workingTime, numbers } = rows[0] as Set
    const body = { workingTime, numbers: { ...numbers, pauseDays: (numbers.pauseDays ?? 15) === 15 ? 16 : 15 }, seen }
    await caller.act({ who, step: 'changeDistrictSettings', body, trace: version(String(seen + 1)), tooLate: 'settingsMoved' })
  },
]
