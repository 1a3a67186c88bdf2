import { ok, type Result, refuse } from '#app/domain/result.ts'

/**
 * The request's own state. A `draft` is the buyer's alone: the house sees nothing of it until it is sent. What the house
 * began by itself is `prepared` until it is sent, or `discarded`, and the buyer sees nothing of either.
 */
export type QuoteStatus =
  | 'draft'
  | 'requested'
  | 'inReview'
  | 'needsInfo'
  | 'quoted'
  | 'accepted'
  | 'converted'
  | 'declined'
  | 'cancelled'
  | 'expired'
  | 'prepared'
  | 'discarded'

/** The state of its newest version. */
export type VersionStatus =
  | 'draft'
  | 'pendingInternal'
  | 'approved'
  | 'changesRequested'
  | 'sent'
  | 'countered'
  | 'accepted'
  | 'declined'
  | 'expired'
  | 'withdrawn'

/** What is decided within the house looks like any draft from outside. */
export function outward(status: VersionStatus): VersionStatus {
  const isInHouse = ['pendingInternal', 'approved', 'changesRequested'].includes(status)
  return isInHouse ? 'draft' : status
}

export type QuoteState = { quote: QuoteStatus; version: VersionStatus }

/** Which state of a request may follow which. An order that its approver rejects takes the acceptance back. */
export const quoteTransitions: Readonly<Record<QuoteStatus, readonly QuoteStatus[]>> = {
  draft: ['requested'],
  prepared: ['quoted', 'discarded'],
  requested: ['inReview', 'declined', 'cancelled'],
  inReview: ['needsInfo', 'quoted', 'declined', 'cancelled'],
  needsInfo: ['inReview', 'declined', 'cancelled'],
  quoted: ['inReview', 'accepted', 'converted', 'declined', 'expired'],
  accepted: ['converted', 'quoted', 'expired'],
  converted: [],
  expired: ['inReview'],
  declined: [],
  cancelled: [],
  discarded: [],
}

/** Which state of a version may follow which. What was sent never becomes a draft again: a new version does. */
export const versionTransitions: Readonly<Record<VersionStatus, readonly VersionStatus[]>> = {
  draft: ['pendingInternal', 'sent', 'declined', 'withdrawn'],
  pendingInternal: ['approved', 'changesRequested', 'declined', 'withdrawn'],
  approved: ['draft', 'sent', 'declined', 'withdrawn'],
  changesRequested: ['draft', 'declined', 'withdrawn'],
  sent: ['countered', 'accepted', 'declined', 'expired', 'withdrawn'],
  accepted: ['sent', 'expired'],
  countered: [],
  declined: [],
  expired: [],
  withdrawn: [],
}

type Step = {
  from: readonly QuoteStatus[]
  version: readonly VersionStatus[]
  /** None: stays as it is. */
  to?: QuoteStatus
  versionTo?: VersionStatus
  /** The newest version stays behind as `versionTo` says, and a copy of it is the new draft. */
  opensVersion?: true
}

const open = ['requested', 'inReview', 'needsInfo'] as const
const answering = ['prepared', 'inReview'] as const
const unsent = ['draft', 'pendingInternal', 'approved', 'changesRequested'] as const

/** Who may do what when: the whole negotiation, a line a step. */
export const quoteSteps = {
  saveRequest: { from: ['draft'], version: ['draft'] },
  sendRequest: { from: ['draft'], version: ['draft'], to: 'requested' },
  discard: { from: ['draft'], version: ['draft'] },
  takeIntoReview: { from: ['requested'], version: ['draft'], to: 'inReview' },
  askForInfo: { from: ['inReview'], version: unsent, to: 'needsInfo' },
  answerQuestion: { from: ['needsInfo'], version: unsent, to: 'inReview' },
  price: {
    from: ['prepared', 'inReview', 'needsInfo'],
    version: ['draft', 'approved', 'changesRequested'],
    versionTo: 'draft',
  },
  submitForApproval: { from: answering, version: ['draft'], versionTo: 'pendingInternal' },
  approve: { from: answering, version: ['pendingInternal'], versionTo: 'approved' },
  requestChanges: {
    from: answering,
    version: ['pendingInternal'],
    versionTo: 'changesRequested',
  },
  send: { from: answering, version: ['draft', 'approved'], to: 'quoted', versionTo: 'sent' },
  withdraw: {
    from: ['quoted'],
    version: ['sent'],
    to: 'inReview',
    versionTo: 'withdrawn',
    opensVersion: true,
  },
  extend: { from: ['expired'], version: ['expired'], to: 'inReview', opensVersion: true },
  counter: {
    from: ['quoted'],
    version: ['sent'],
    to: 'inReview',
    versionTo: 'countered',
    opensVersion: true,
  },
  discardOffer: {
    from: ['prepared'],
    version: unsent,
    to: 'discarded',
    versionTo: 'withdrawn',
  },
  refuse: { from: open, version: unsent, to: 'declined', versionTo: 'declined' },
  decline: { from: ['quoted'], version: ['sent'], to: 'declined', versionTo: 'declined' },
  cancel: { from: open, version: unsent, to: 'cancelled', versionTo: 'withdrawn' },
  expire: { from: ['quoted'], version: ['sent'], to: 'expired', versionTo: 'expired' },
  accept: { from: ['quoted'], version: ['sent'], to: 'converted', versionTo: 'accepted' },
  acceptPending: { from: ['quoted'], version: ['sent'], to: 'accepted', versionTo: 'accepted' },
  convert: { from: ['accepted'], version: ['accepted'], to: 'converted' },
  reopen: { from: ['accepted'], version: ['accepted'], to: 'quoted', versionTo: 'sent' },
  lapse: { from: ['accepted'], version: ['accepted'], to: 'expired', versionTo: 'expired' },
} as const satisfies Record<string, Step>

export type QuoteStep = keyof typeof quoteSteps

/** The steps that are the buyer's to take. */
export const buyerSteps: readonly QuoteStep[] = [
  'saveRequest',
  'sendRequest',
  'discard',
  'answerQuestion',
  'accept',
  'counter',
  'decline',
  'cancel',
]

/** The state after a step, and that of the version it opens; or `quote-state` with the states that stand against it. */
export function takeStep(state: QuoteState, step: QuoteStep): Result<Stepped, 'quote-state'> {
  const { from, version, to, versionTo, opensVersion }: Step = quoteSteps[step]
  if (!from.includes(state.quote) || !version.includes(state.version))
    return refuse('quote-state', { quote: state.quote, version: state.version, step })
  return ok({
    quote: to ?? state.quote,
    version: versionTo ?? state.version,
    opensVersion: opensVersion ?? false,
  })
}

export type Stepped = QuoteState & { opensVersion: boolean }

export const mayStep = (state: QuoteState, step: QuoteStep) => takeStep(state, step).ok
