import type { ReviewGrade } from '@yigen/domain/reviews/review-grade.ts'

declare module '#database/schema.ts' {
  interface DB {
    project_review: ProjectReviewTable
    project_review_risk: ProjectReviewRiskTable
  }
}

export interface ProjectReviewTable {
  district_id: string
  id: string
  project_id: string
  grade: ReviewGrade
  words: string
  recorded_by: string
  recorded_at: Temporal.Instant
}

export interface ProjectReviewRiskTable {
  district_id: string
  review_id: string
  position: number
  threat: string
  consequence: string
  countermeasure: string
  member_id: string
  day: string
}
