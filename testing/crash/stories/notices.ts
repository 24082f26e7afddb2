import { fileRequest } from '../matter.ts'
import type { Story } from '../story.ts'
import { written } from '../trace.ts'

const read = written('notice where read_at is not null', 'id')

export const stories: readonly Story[] = [
  async function readOne(caller, writer) {
    const { id } = await fileRequest(caller, writer)
    type Notices = { rows: { id: string; requestId: string | null }[] }
    const { rows } = await caller.read<Notices>(writer.officer, 'listNotices', {}, '?unread=true')
    const told = rows.find(({ requestId }) => requestId === id)
    if (!told) throw new Error(`the officer was not told of ${id}`)
    await caller.act({ who: writer.officer, step: 'markNoticesRead', body: { ids: [told.id] }, trace: read(told.id) })
  },
]
