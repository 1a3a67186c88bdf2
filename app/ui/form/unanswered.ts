import { showToast } from '../toast-store.ts'

/** What an action answers that refused with the code `unanswered`, as Remix writes it on the wire. */
const refusal =
  '[{"_1":2},"data",{"_3":4},"refusal",{"_5":6,"_7":8},"code","unanswered","parameters",{}]\n'

/**
 * A form that the server does not answer, or answers with its own fault, is refused and not replaced by an error page:
 * what was typed stays where it stands. Pages that cannot be loaded show the error page as ever.
 */
export function answeredSomehow(send: typeof fetch): typeof fetch {
  return async (input, init) => {
    if (!isAction(input, init)) return send(input, init)
    const answer = await send(input, init).catch((error: unknown) => {
      if (init?.signal?.aborted) throw error
      return null
    })
    if (answer && answer.status < 500) return answer
    showToast({ key: 'refusals:unanswered', tone: 'red' })
    return new Response(refusal, { status: 503, headers: { 'Content-Type': 'text/x-script' } })
  }
}

/** Remix posts a form to its page's address with `.data` behind it. */
function isAction(input: RequestInfo | URL, init: RequestInit | undefined): boolean {
  if (!init?.method || init.method.toUpperCase() === 'GET' || input instanceof Request) return false
  const { pathname, origin } = new URL(input, window.location.href)
  return origin === window.location.origin && pathname.endsWith('.data')
}
