import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { propertyRuns } from '#test/pricing/property-runs.ts'
import {
  buyerSteps,
  mayStep,
  type QuoteState,
  type QuoteStatus,
  type QuoteStep,
  quoteSteps,
  quoteTransitions,
  takeStep,
  type VersionStatus,
  versionTransitions,
} from './quote-status.ts'

/** Which states of the newest version a request may be in together with its own. */
const legal: Readonly<Record<QuoteStatus, readonly VersionStatus[]>> = {
  draft: ['draft'],
  requested: ['draft'],
  inReview: ['draft', 'pendingInternal', 'approved', 'changesRequested'],
  needsInfo: ['draft', 'pendingInternal', 'approved', 'changesRequested'],
  quoted: ['sent'],
  accepted: ['accepted'],
  converted: ['accepted'],
  declined: ['declined'],
  cancelled: ['withdrawn'],
  expired: ['expired'],
  prepared: ['draft', 'pendingInternal', 'approved', 'changesRequested'],
  discarded: ['withdrawn'],
}

const steps = Object.keys(quoteSteps) as QuoteStep[]
const starts = ['draft', 'prepared'].map((quote) => ({ quote, version: 'draft' })) as QuoteState[]
const walks = [
  fc.constantFrom(...starts),
  fc.array(fc.constantFrom(...steps), { maxLength: 60 }),
] as const

function walk(state: QuoteState, step: QuoteStep): QuoteState {
  const stepped = takeStep(state, step)
  if (!stepped.ok) return state
  const { quote, version, opensVersion } = stepped.value
  if (quote !== state.quote) expect(quoteTransitions[state.quote]).toContain(quote)
  if (version !== state.version) expect(versionTransitions[state.version]).toContain(version)
  return { quote, version: opensVersion ? 'draft' : version }
}

describe('a negotiation', () => {
  test.prop([...walks], propertyRuns())(
    'never reaches an illegal state, whatever is tried in which order',
    (start, tried) => {
      let state = start
      for (const step of tried) {
        state = walk(state, step)
        expect(legal[state.quote]).toContain(state.version)
      }
    },
  )

  test.prop([...walks], propertyRuns())(
    'is over once it is converted, declined, cancelled or discarded',
    (start, tried) => {
      let state = start
      for (const step of tried) {
        const before = state
        state = walk(state, step)
        if (['converted', 'declined', 'cancelled', 'discarded'].includes(before.quote)) {
          expect(state).toEqual(before)
        }
      }
    },
  )

  test('is the buyer’s alone until it is sent', () => {
    const draft: QuoteState = { quote: 'draft', version: 'draft' }
    const possible = steps.filter((step) => mayStep(draft, step))
    expect(possible).toEqual(['saveRequest', 'sendRequest', 'discard'])
    expect(buyerSteps).toEqual(expect.arrayContaining(possible))
  })

  test('is the house’s alone until it is sent, where the house began it', () => {
    const prepared: QuoteState = { quote: 'prepared', version: 'draft' }
    const possible = steps.filter((step) => mayStep(prepared, step))
    expect(possible).toEqual(['price', 'submitForApproval', 'send', 'discardOffer'])
    expect(buyerSteps.filter((step) => possible.includes(step))).toEqual([])
  })

  test('refuses with the states that stand against the step', () => {
    expect(takeStep({ quote: 'quoted', version: 'sent' }, 'price')).toEqual({
      ok: false,
      refusal: {
        code: 'quote-state',
        parameters: { quote: 'quoted', version: 'sent', step: 'price' },
      },
    })
  })

  test('lets an offer that waits for the manager neither be changed nor sent', () => {
    const waiting: QuoteState = { quote: 'inReview', version: 'pendingInternal' }
    expect(steps.filter((step) => mayStep(waiting, step))).toEqual([
      'askForInfo',
      'approve',
      'requestChanges',
      'refuse',
      'cancel',
    ])
  })

  test('prices an approved offer again only as a draft, which the manager has not seen', () => {
    const approved: QuoteState = { quote: 'inReview', version: 'approved' }
    expect(takeStep(approved, 'price')).toMatchObject({ value: { version: 'draft' } })
  })
})
