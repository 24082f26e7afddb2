import { ofEnterprise, sharesTold } from '#ratings/rating-figures.ts'
import { figuresOf } from '#slice/figure.ts'
import type { Wire } from '#wire/instant.ts'
import type { EnterpriseView } from './enterprise-view.ts'

/** Every number of an enterprise's page, to whoever of the office is shown it whole. */
export const dossierFigures = figuresOf<Wire<typeof EnterpriseView>>(
  (_today, enterpriseId) => `/api/enterprises/${enterpriseId}`,
  answer => (answer.reader === 'office' && answer.whole ? sharesTold('dossier', answer.ratings, ofEnterprise(answer.id)) : []),
)
