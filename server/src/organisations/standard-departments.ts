/** A department every district begins with; `key` is the end of its code: `440105-tax`. The catalogue names its leading departments by it. */
export type StandardDepartment = { key: string; name: string; shortName: string; nameEn: string }

const department = (key: string, name: string, shortName: string, nameEn: string): StandardDepartment => ({ key, name, shortName, nameEn })

/** Names without the district's, which is put before them. A district renames or closes what it has under another name. */
export const standardDepartments: readonly StandardDepartment[] = [
  department('investment', '投资促进中心', '区投资促进中心', 'Investment Promotion Centre'),
  department('tax', '税务局', '区税务局', 'Tax Service'),
  department('market', '市场监督管理局', '区市场监管局', 'Administration for Market Regulation'),
  department('housing', '住房和城乡建设局', '区住房城乡建设局', 'Housing and Construction Bureau'),
  department('hr', '人力资源和社会保障局', '区人社局', 'Human Resources and Social Security Bureau'),
  department('education', '教育局', '区教育局', 'Education Bureau'),
  department('talent', '人才工作办公室', '区人才办', 'Talent Office'),
  department('fire', '消防救援大队', '区消防救援大队', 'Fire and Rescue Brigade'),
  department('industry', '科技工业商务和信息化局', '区科工商信局', 'Bureau of Science, Industry, Commerce and Information'),
  department('service', '政务服务和数据管理局', '区政务服务局', 'Government Services and Data Bureau'),
  department('police', '公安分局户政大队', '公安户政', 'Police, Household Registration'),
  department('environment', '生态环境分局', '区生态环境分局', 'Branch of Ecology and Environment'),
  department('urban', '城市管理和综合执法局', '区城管局', 'Urban Management Bureau'),
]

/** R1.1: the code of a department in the tree. */
export const departmentId = (districtId: string, key: string): string => `${districtId}-${key}`
