/** What a server answered: where it sends the reader, if anywhere, and what it says. */
export type Answer = { status: number; location: string | null; body: string }

type Ask = { cookie?: string | undefined; form?: Record<string, string>; headers?: HeadersInit }

/** A request as a browser sends it from our own page: one with a form is a POST. */
export async function ask(url: string, { cookie, form, headers }: Ask = {}): Promise<Answer> {
  const sent = new Headers(headers)
  if (cookie) sent.set('Cookie', cookie)
  if (form && !headers) sent.set('Sec-Fetch-Site', 'same-origin')
  const answer = await fetch(url, {
    method: form ? 'POST' : 'GET',
    redirect: 'manual',
    headers: sent,
    ...(form && { body: new URLSearchParams(form) }),
  })
  const body = withoutNumber(await answer.text())
  const location = answer.headers.get('Location') ?? singleFetchLocation(answer.status, body)
  return { status: location ? 302 : answer.status, location, body }
}

/** Every request has a number of its own, which the frame knows: two answers are compared without it. */
const withoutNumber = (body: string) => body.replace(/("requestId",")[\da-f-]{36}"/g, '$1*"')

/** Where data is asked for without its page, Remix answers a redirect with 202 and the address inside. */
function singleFetchLocation(status: number, body: string): string | null {
  if (status !== 202) return null
  return /"redirect","([^"]*)"/.exec(body)?.[1] ?? ''
}

/** The address of a page's data alone, without rendering it. */
export function dataAddress(path: string): string {
  const [pathname = '', search] = path.split('?')
  const file = pathname === '/' ? '/_root.data' : `${pathname}.data`
  return search ? `${file}?${search}` : file
}
