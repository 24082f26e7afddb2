import { randomUUID } from 'node:crypto'
import { haizhu } from '../../cast.ts'
import { freshName } from '../fresh.ts'
import type { Story } from '../story.ts'
import { written } from '../trace.ts'

const unit = written('unit', 'id')
const closed = written(`unit u join history h on h.subject_id = u.id and h.kind = 'unit.changed' where u.closed_at is not null`, 'u.id')
const changes = written(`history where kind = 'district.changed'`, 'actor_id')

export const stories: readonly Story[] = [
  async function unitMadeAndClosed(caller, { systemAdministrator: who }) {
    const id = `${haizhu}-${randomUUID().slice(0, 18)}`
    const body = { id, level: 'department', parentId: haizhu, name: freshName('海珠区新设局'), shortName: freshName('新设局') }
    await caller.act({ who, step: 'createUnit', body, trace: unit(id) })
    await caller.act({ who, step: 'changeUnit', on: { id }, body: { shortName: freshName('撤销'), closed: true }, trace: closed(id) })
  },
  async function postsNamed(caller, { systemAdministrator: who, minister, leader }) {
    const body = { defaultMinisterId: minister.memberId, defaultLeaderId: leader.memberId }
    await caller.act({ who, step: 'changeDistrict', body, trace: changes(who.memberId) })
  },
]
