import type { Drafted, Milestone } from './plan-answer.ts'

/** A milestone of an answer as a draft has it. The name of an owner that has one itself is shown, not sent. */
export const draftedOf = ({ id, name, owner, promise, predecessors, gate, serviceCode, materials }: Milestone): Drafted => ({
  id,
  name,
  owner,
  promise,
  predecessors,
  gate,
  serviceCode,
  materials,
})

/** As it goes to the server: only an authority outside is written by name. */
export const sentOf = (milestone: Drafted): Drafted =>
  milestone.owner.kind === 'outside' ? milestone : { ...milestone, owner: { ...milestone.owner, name: '' } }
