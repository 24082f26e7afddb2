import type { PlanTemplate, TemplateKey } from './plan-template.ts'
import { factory } from './templates/factory.ts'
import { headquarters } from './templates/headquarters.ts'
import { office } from './templates/office.ts'
import { rdCentre } from './templates/rd-centre.ts'
import { shop } from './templates/shop.ts'

/** Version 0 of each template, until a district publishes one of its own. R15.1 */
export const standardTemplates: Readonly<Record<TemplateKey, PlanTemplate>> = { office, 'rd-centre': rdCentre, factory, headquarters, shop }
