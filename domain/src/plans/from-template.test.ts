import { describe, expect, it } from 'vitest'
import { fromTemplate } from './from-template.ts'
import { orderOf } from './plan-graph.ts'
import { standardTemplates } from './standard-templates.ts'

let counted = 0
const newId = () => `id-${++counted}`
const drafted = (there: boolean) =>
  fromTemplate(standardTemplates.office, { department: key => (there ? `440105-${key}` : null), street: there ? '440105015' : null }, newId)

describe('a draft from a template (R15.1)', () => {
  it('has ids of its own, and waits for its own', () => {
    const milestones = drafted(true)
    expect(new Set(milestones.map(({ id }) => id)).size).toBe(standardTemplates.office.milestones.length)
    expect(orderOf(milestones)).toHaveProperty('order')
  })

  it('names the units of the district and the street of the site', () => {
    const owners = new Map(drafted(true).map(({ name, owner }) => [name, owner]))
    expect(owners.get('税费种认定')).toEqual({ kind: 'unit', unitId: '440105-tax', name: '' })
    expect(owners.get('租赁备案')).toEqual({ kind: 'unit', unitId: '440105015', name: '' })
    expect(owners.get('银行开户')).toEqual({ kind: 'outside', unitId: null, name: '开户银行' })
  })

  it('leaves to the officer what a unit would do that is not there', () => {
    expect(new Set(drafted(false).map(({ owner }) => owner.kind))).toEqual(new Set(['officer', 'enterprise', 'outside']))
  })
})
