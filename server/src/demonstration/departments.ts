import type { DemoDepartment } from './demonstration.types.ts'

const department = (key: string, nameZh: string, shortZh: string, nameEn: string): DemoDepartment => ({
  key,
  code: `440105-${key}`,
  nameZh,
  shortZh,
  nameEn,
})

/** Haizhu's departments; its 18 streets come from `organisations/guangzhou-units.csv`. */
export const departments: readonly DemoDepartment[] = [
  department('investment', '海珠区投资促进中心', '区投资促进中心', 'Haizhu Investment Promotion Centre'),
  department('tax', '海珠区税务局', '区税务局', 'Haizhu Tax Service'),
  department('market', '海珠区市场监督管理局', '区市场监管局', 'Haizhu Administration for Market Regulation'),
  department('housing', '海珠区住房和城乡建设局', '区住房城乡建设局', 'Haizhu Housing and Construction Bureau'),
  department('hr', '海珠区人力资源和社会保障局', '区人社局', 'Haizhu Human Resources and Social Security Bureau'),
  department('education', '海珠区教育局', '区教育局', 'Haizhu Education Bureau'),
  department('talent', '海珠区人才工作办公室', '区人才办', 'Haizhu Talent Office'),
  department('fire', '海珠区消防救援大队', '区消防救援大队', 'Haizhu Fire and Rescue Brigade'),
  department('industry', '海珠区科技工业商务和信息化局', '区科工商信局', 'Haizhu Bureau of Science, Industry, Commerce and Information'),
  department('service', '海珠区政务服务和数据管理局', '区政务服务局', 'Haizhu Government Services and Data Bureau'),
  department('police', '海珠区公安分局户政大队', '公安户政', 'Haizhu Police, Household Registration'),
  department('environment', '海珠区生态环境分局', '区生态环境分局', 'Haizhu Branch of Ecology and Environment'),
  department('urban', '海珠区城市管理和综合执法局', '区城管局', 'Haizhu Urban Management Bureau'),
]
