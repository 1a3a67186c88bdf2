/** How far a negotiation comes before the demo world rests. */
type Reach =
  | 'draft'
  | 'requested'
  | 'cancelled'
  | 'refused'
  | 'inReview'
  | 'question'
  | 'waitsForManager'
  | 'approved'
  | 'changesRequested'
  | 'sent'
  | 'withdrawn'
  | 'countered'
  | 'declined'
  | 'accepted'
  | 'contract'

/** What is negotiated, and the discount that the rep gives on every line. */
export type Negotiation = {
  company: string
  from: number
  message: string
  daysAgo: number
  percent?: string
  /** How many times the usual quantity. */
  lots?: number
  reaches: Reach
}
